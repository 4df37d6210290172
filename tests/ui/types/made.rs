// Facts that `facts = Type` would lose, because its value is temporary.
use std::io;

use envelope_runtime::{ApiError, FieldErrors};

#[derive(Debug, ApiError)]
enum Extra {
    #[api(status = 500, code = "A", message = "m")]
    Text {
        #[api(ext)]
        kind: &'static str,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 500, message = "m")]
struct Coded {
    #[api(code)]
    code: String,
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "B", message = "m")]
struct Listing(#[api(field_errors)] FieldErrors);

#[derive(Debug, ApiError)]
enum Nested {
    #[api(transparent)]
    Filled(Filled),
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "C", message = "m", ext(path = "/{0}"))]
struct Filled(u8);

#[derive(Debug, ApiError)]
#[api(status = 400, code = "D", message = "m")]
struct Named(#[api(field)] &'static str);

macro_rules! made {
    ($($ty:ty: $value:expr;)*) => {$(
        impl From<&io::Error> for $ty {
            fn from(_: &io::Error) -> Self {
                $value
            }
        }
    )*};
}

made! {
    Extra: Extra::Text { kind: "k" };
    Coded: Coded { code: String::new() };
    Listing: Listing(FieldErrors::new());
    Nested: Nested::Filled(Filled(1));
    Named: Named("n");
}

#[derive(Debug, ApiError)]
enum Fault {
    Extra(#[api(facts = Extra)] io::Error),
    Coded(#[api(facts = Coded)] io::Error),
    // The variant states a code, so that of the value is not needed.
    #[api(code = "OWN")]
    Own(#[api(facts = Coded)] io::Error),
    Listing(#[api(facts = Listing)] io::Error),
    Nested(#[api(facts = Nested)] io::Error),
    Named(#[api(facts = Named)] io::Error),
}

fn main() {}
