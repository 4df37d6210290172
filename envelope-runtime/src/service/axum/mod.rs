//! axum 0.8: extractors that tell clients what is wrong with a request, and the derived types as responses.
//!
//! [`Json`], [`Path`], [`Query`] and [`Form`] work like axum's, except for the error: they refuse a request with a
//! [`RequestFault`](crate::service::RequestFault), which tells the client which input is wrong, and why. It is rendered
//! in the envelope of the nearest layer. Only an import changes:
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
//! A stream renders each of its parts in the envelope of its request, including an error in the middle:
//!
//! ```
//! use axum::body::Body;
//! use axum::response::Response;
//! use envelope_runtime::service::{error, success};
//! use envelope_runtime::{HttpFault, Success};
//! use futures_core::Stream;
//!
//! /// One line of JSON per row.
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
//! serde buffers some values before it knows their type: those of `flatten`, of `untagged` and of internally tagged
//! enums. The path into such a value ends at the value.

mod extract;
mod refused;
pub(crate) mod responses;
pub(super) mod streamed;

pub use crate::service::extracted::{Form, Json, Path, Query};
