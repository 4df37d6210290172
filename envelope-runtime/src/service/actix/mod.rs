//! actix-web 4: a middleware that answers every request in one envelope, and the derived types as responses.
//!
//! Types with `#[derive(ApiError)]` and `Box<dyn ApiError + Send + Sync>` implement `ResponseError` and `Responder`.
//! Types with `#[derive(ApiResponse)]`, [`Page`](crate::Page), [`Success`](crate::Success),
//! [`SuccessWith`](crate::SuccessWith), [`NoContent`](crate::NoContent) and [`Reply`](crate::Reply) implement
//! `Responder`. [`PageQuery`](crate::PageQuery) and [`Current`](crate::service::Current) are extractors. See [the
//! module above](crate::service) for the envelope that each type is rendered in.
//!
//! ```
//! use actix_web::{App, HttpRequest, web};
//! use envelope_runtime::service::actix::EnvelopeMiddleware;
//! use envelope_runtime::{ApiError, Envelope};
//!
//! #[derive(Envelope)]
//! #[envelope(
//!     success = { "data": data, "path": self.path },
//!     error = { "code": code, "message": message, "path": self.path },
//! )]
//! struct Api { path: String }
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, code = "NO_USER", message = "There is no user {0}")]
//! struct NoUser(u64);
//!
//! async fn show(id: web::Path<u64>) -> Result<String, NoUser> {
//!     Err(NoUser(*id))
//! }
//!
//! let app = App::new()
//!     .route("/users/{id}", web::get().to(show))
//!     .wrap(EnvelopeMiddleware::new(|request: &HttpRequest| Api { path: request.path().to_owned() }));
//! ```
//!
//! # Why a request was refused
//!
//! [`Json`], [`Path`], [`Query`] and [`Form`] replace those of `actix_web::web`. They refuse a request with a
//! [`RequestFault`](crate::service::RequestFault), which tells the client which input is wrong, and why. actix-web's
//! own errors name types of the program, so the middleware does not send them. The limit on the body is that of
//! `actix_web::web::PayloadConfig`, 256 KiB by default. If you keep actix-web's extractors, add [`json_config`],
//! [`form_config`], [`query_config`] and [`path_config`]: their errors tell clients as much as actix-web reveals.
//!
//! # What outer middlewares see
//!
//! The response to a panic, and to an error that an inner middleware returns, is an `Err` that holds the response. An
//! outer middleware that changes responses, such as `DefaultHeaders`, does not change it. Any other response is an
//! `Ok`.

mod config;
mod extract;
mod middleware;
pub(crate) mod responses;
mod streamed;

pub use self::config::{form_config, json_config, path_config, query_config};
pub use self::middleware::{EnvelopeMiddleware, EnvelopeMiddlewareService};
#[doc(hidden)]
pub use self::responses::glue;
pub use crate::service::extracted::{Form, Json, Path, Query};
