// Two types with the same name are distinguished by their modules, or else by their places.
use envelope_runtime::{ApiError, catalog};

mod orders {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    pub enum Fault {
        #[api(code = "NOT_FOUND", message = "no such order")]
        NotFound,
    }
}

mod customers {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 404)]
    pub enum Fault {
        #[api(code = "NOT_FOUND", message = "no such customer")]
        NotFound,
    }
}

catalog! {
    static SHOP = [orders::Fault, customers::Fault];
}

#[derive(Debug, ApiError)]
#[api(code = 1, status = 404, message = "m")]
struct Gone;

fn main() {
    type Outer = Gone;
    {
        #[derive(Debug, ApiError)]
        #[api(code = 1, status = 410, message = "m")]
        struct Gone;

        catalog! {
            static LOCAL = [Gone, Outer];
        }
    }
}
