// Fields that would never be sent, and attributes of serde that would have no effect.
use envelope_runtime::{ApiResponse, catalog};
use serde::Serialize;

#[derive(Serialize, ApiResponse)]
#[api(status = 204)]
struct Gone {
    id: u32,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 304, message = "Unchanged since {since:?}", header("x-of" = "{of}"))]
struct Unchanged {
    since: u8,
    of: u8,
    #[serde(rename = "skip", skip)]
    inside: u8,
    #[serde(skip_serializing)]
    also_inside: u8,
    #[api(header = "etag")]
    tag: String,
    #[serde(rename = "skip")]
    sent: u8,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 204, empty)]
struct OnPurpose {
    id: u32,
}

#[derive(Serialize, ApiResponse)]
#[serde(tag = "type", rename_all = "camelCase")]
enum Tagged {
    #[serde(alias = "tag", rename_all = "camelCase")]
    Named { value: u8 },
    #[serde(rename = "a")]
    Single(#[serde(rename = "b")] u8),
}

#[derive(Serialize, ApiResponse)]
#[serde(tag = "type")]
struct Allowed {
    value: u8,
}

catalog! {
    static ALL = [Gone, Unchanged, OnPurpose, Tagged, Allowed];
}

fn main() {
    let _ = ALL.table();
}
