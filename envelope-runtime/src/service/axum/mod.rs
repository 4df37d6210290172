//! axum 0.8: extractors that say what is wrong with a request, and the derived types as responses.
//!
//! [`Json`], [`Path`], [`Query`] and [`Form`] are axum's own, but for the error: they refuse a request with
//! [`RequestFault`](crate::service::RequestFault), which names the place in the client's own terms and is answered in the
//! envelope of the nearest layer. They replace an import, and nothing else changes:
//!
//! ```
//! use axum::Router;
//! use axum::routing::put;
//! use envelope_runtime::presets::Plain;
//! use envelope_runtime::service::EnvelopeLayer;
//! use envelope_runtime::service::axum::{Json, Path};
//! use envelope_runtime::{HttpFault, Success};
//! use serde::Deserialize;
//!
//! #[derive(Deserialize)]
//! struct NewName {
//!     name: String,
//! }
//!
//! /// Without a `name`: `{"code":"INVALID_BODY",..,"errors":[{"field":"name","code":"required","message":"is missing"}]}`
//! async fn rename(Path(id): Path<u64>, Json(new): Json<NewName>) -> Result<Success<String>, HttpFault> {
//!     Ok(Success(format!("{id} is {}", new.name)))
//! }
//!
//! let app: Router = Router::new()
//!     .route("/users/{id}", put(rename))
//!     .layer(EnvelopeLayer::new(|_: &http::request::Parts| Plain));
//! ```
//!
//! A stream renders each of its parts in the envelope of its request, an error in the middle included:
//!
//! ```
//! use axum::body::Body;
//! use axum::response::Response;
//! use envelope_runtime::service::{error, success};
//! use envelope_runtime::{HttpFault, Success};
//! use futures_core::Stream;
//!
//! /// A line of JSON for each row.
//! fn line(row: Result<u64, HttpFault>) -> Result<Vec<u8>, std::convert::Infallible> {
//!     let reply = match row {
//!         Ok(row) => success(&Success(row)),
//!         Err(fault) => error(&fault),
//!     };
//!     Ok([reply.body(), b"\n"].concat())
//! }
//!
//! fn export(lines: impl Stream<Item = Result<Vec<u8>, std::convert::Infallible>> + Send + 'static) -> Response {
//!     Response::new(Body::from_stream(lines))
//! }
//! # let _ = line;
//! ```
//!
//! The path into a value that serde keeps aside before it knows its type, behind `flatten` or `untagged` or in an enum with
//! a tag inside, ends at that value.

mod extract;
mod refused;
pub(crate) mod responses;
pub(super) mod streamed;

pub use crate::service::extracted::{Form, Json, Path, Query};
