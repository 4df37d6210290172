//! Payloads: S1 and S2.

use std::hint::black_box;

use envelope_runtime::{Envelope as _, Page, Success};
use serde::Serialize;
use serde_json::json;

use crate::contender::{Same, Workload};
use crate::errors::{DeveloperApi, Meta, OpenApiMeta, meta};

/// 16 fields of all kinds.
#[derive(Clone, Serialize, poem_openapi::Object, envelope_runtime::ApiResponse)]
pub struct Customer {
    id: String,
    name: String,
    email: String,
    phone: Option<String>,
    company: Option<String>,
    description: String,
    active: bool,
    verified: bool,
    age: u32,
    orders: u64,
    balance: i64,
    score: f64,
    discount: f64,
    created_at: String,
    address: Address,
    tags: Vec<String>,
}

#[derive(Clone, Serialize, poem_openapi::Object)]
pub struct Address {
    street: String,
    city: String,
    zip: String,
    country: String,
    latitude: f64,
    longitude: f64,
}

pub fn customer() -> Customer {
    Customer {
        id: "cus_9f8e7d6c5b4a".into(),
        name: "Ada Lovelace".into(),
        email: "ada.lovelace@example.com".into(),
        phone: Some("+44 20 7946 0958".into()),
        company: None,
        description: "Ordered the \"analytical\" engine, twice".into(),
        active: true,
        verified: false,
        age: 36,
        orders: 1842,
        balance: -1_250_075,
        score: 97.25,
        discount: 0.15,
        created_at: "2024-04-18T18:07:54.000000Z".into(),
        address: Address {
            street: "12 St James's Square".into(),
            city: "London".into(),
            zip: "SW1Y 4JH".into(),
            country: "GB".into(),
            latitude: 51.507_351,
            longitude: -0.127_758,
        },
        tags: vec!["vip".into(), "newsletter".into(), "beta".into()],
    }
}

/// An element of a list.
#[derive(Clone, Serialize, poem_openapi::Object)]
struct Payment {
    id: String,
    amount: u64,
    currency: String,
    status: String,
    reference: Option<String>,
    refunded: bool,
    fee: f64,
    created_at: String,
}

fn payments() -> Vec<Payment> {
    let payment = |number: u64| Payment {
        id: format!("pay_{:012}", number * 7919),
        amount: 1_000 + number * 125,
        currency: "EUR".into(),
        status: if number.is_multiple_of(3) { "pending".into() } else { "succeeded".into() },
        reference: number.is_multiple_of(2).then(|| format!("INV-{number:05}")),
        refunded: number.is_multiple_of(5),
        fee: 0.25 + number as f64 * 0.05,
        created_at: format!("2024-04-18T18:{number:02}:54Z"),
    };
    (0..20).map(payment).collect()
}

#[derive(Serialize)]
pub struct HandBody<'a, T> {
    pub success: bool,
    pub data: T,
    pub meta: &'a Meta,
}

#[derive(Serialize)]
struct HandPage<'a, T> {
    items: &'a [T],
    pagination: HandPagination,
}

#[derive(Serialize, poem_openapi::Object)]
struct HandPagination {
    current_page: u64,
    per_page: u64,
    total: u64,
    total_pages: u64,
}

fn pagination() -> HandPagination {
    HandPagination { current_page: black_box(2), per_page: 20, total: black_box(400), total_pages: 20 }
}

#[derive(poem_openapi::Object)]
struct OpenApiBody {
    success: bool,
    data: Customer,
    meta: OpenApiMeta,
}

#[derive(poem_openapi::Object)]
struct OpenApiPageBody {
    success: bool,
    data: OpenApiPage,
    meta: OpenApiMeta,
}

#[derive(poem_openapi::Object)]
struct OpenApiPage {
    items: Vec<Payment>,
    pagination: HandPagination,
}

const REQUEST: &str = "req_abc123def456";

pub fn workloads() -> Vec<Workload> {
    vec![one(), page()]
}

fn one() -> Workload {
    fn hand<'a>(data: &'a Customer, meta: &'a Meta) -> HandBody<'a, &'a Customer> {
        HandBody { success: true, data: black_box(data), meta: black_box(meta) }
    }
    macro_rules! with {
        (|$data:ident, $meta:ident| $body:expr) => {{
            let ($data, $meta) = (customer(), meta(REQUEST));
            move || {
                let ($data, $meta) = (black_box(&$data), black_box(&$meta));
                $body
            }
        }};
    }
    let ours = || (DeveloperApi { meta: meta(REQUEST) }, Success(customer()));
    let ((envelope, response), (reused_envelope, reused)) = (ours(), ours());
    Workload::new("S1", "payload of 16 mixed fields")
        .add("ours", move || black_box(&envelope).success(black_box(&response)).unwrap())
        .add("by hand", with!(|data, meta| serde_json::to_vec(&hand(data, meta)).unwrap()))
        .add_reused("ours, reused buffer", move |out| {
            black_box(&reused_envelope).write_success(black_box(&reused), out).unwrap();
        })
        .add(
            "by hand, tuned",
            with!(|data, meta| {
                let mut body = Vec::with_capacity(1024);
                serde_json::to_writer(&mut body, &hand(data, meta)).unwrap();
                body
            }),
        )
        .with(
            "json!",
            Same::Value,
            with!(|data, meta| {
                let body = json!({ "success": true, "data": data, "meta": meta });
                serde_json::to_vec(&body).unwrap()
            }),
        )
        .add("sonic-rs", with!(|data, meta| sonic_rs::to_vec(&hand(data, meta)).unwrap()))
        .with(
            "poem-openapi",
            Same::Value,
            with!(|data, meta| {
                let body = OpenApiBody { success: true, data: data.clone(), meta: meta.into() };
                poem_openapi::types::ToJSON::to_json_string(&body).into_bytes()
            }),
        )
        .with_floor()
}

fn page() -> Workload {
    fn hand<'a>(items: &'a [Payment], meta: &'a Meta) -> HandBody<'a, HandPage<'a, Payment>> {
        HandBody { success: true, data: HandPage { items, pagination: pagination() }, meta }
    }
    macro_rules! with {
        (|$items:ident, $meta:ident| $body:expr) => {{
            let ($items, $meta) = (payments(), meta(REQUEST));
            move || {
                let ($items, $meta) = (black_box(&$items), black_box(&$meta));
                $body
            }
        }};
    }
    let ours = || (DeveloperApi { meta: meta(REQUEST) }, Page::new(payments(), 2, 20, 400));
    let ((envelope, items), (reused_envelope, reused)) = (ours(), ours());
    Workload::new("S2", "page of 20")
        .add("ours", move || black_box(&envelope).page(black_box(&items)).unwrap())
        .add("by hand", with!(|items, meta| serde_json::to_vec(&hand(items, meta)).unwrap()))
        .add_reused("ours, reused buffer", move |out| {
            black_box(&reused_envelope).write_page(black_box(&reused), out).unwrap();
        })
        .add(
            "by hand, tuned",
            with!(|items, meta| {
                let mut body = Vec::with_capacity(4096);
                serde_json::to_writer(&mut body, &hand(items, meta)).unwrap();
                body
            }),
        )
        .with(
            "json!",
            Same::Value,
            with!(|items, meta| {
                let body = json!({
                    "success": true,
                    "data": { "items": items, "pagination": pagination() },
                    "meta": meta,
                });
                serde_json::to_vec(&body).unwrap()
            }),
        )
        .add("sonic-rs", with!(|items, meta| sonic_rs::to_vec(&hand(items, meta)).unwrap()))
        .with(
            "poem-openapi",
            Same::Value,
            with!(|items, meta| {
                let data = OpenApiPage { items: items.clone(), pagination: pagination() };
                let body = OpenApiPageBody { success: true, data, meta: meta.into() };
                poem_openapi::types::ToJSON::to_json_string(&body).into_bytes()
            }),
        )
        .with_floor()
}
