// Of many conflicts, the first twenty are named and the others counted.
use envelope_runtime::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(discriminant))]
enum First { A = 1, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V }

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(discriminant))]
enum Second { A = 1, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V }

catalog! {
    static MANY = [First, Second];
}

fn main() {}
