//! actix-web 4: a middleware that answers every request in one envelope, and the derived types as responses.
//!
//! Errors are a `ResponseError`, errors and successes a `Responder`: types with `#[derive(ApiError)]` or
//! `#[derive(ApiResponse)]`, [`Page`](crate::Page), [`Success`](crate::Success), [`SuccessWith`](crate::SuccessWith), [`NoContent`](crate::NoContent),
//! [`Reply`](crate::Reply) and `Box<dyn ApiError + Send + Sync>`. [`PageQuery`](crate::PageQuery) and
//! [`Current`](crate::service::Current) are extractors. [The module above](crate::service) says which envelope a type is
//! answered in.
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
//! [`Json`], [`Path`], [`Query`] and [`Form`] take the place of those of `actix_web::web`. They refuse a request with
//! [`RequestFault`](crate::service::RequestFault), which names the place in the client's own terms: actix-web's errors name
//! types of the program, so the middleware does not send them. A body may be as long as `actix_web::web::PayloadConfig` says,
//! which is 256 KiB without one. For those who keep actix-web's extractors, [`json_config`] and its siblings say as much as
//! actix-web tells.
//!
//! # What middlewares around it see
//!
//! The answers after a panic, and to an error that a middleware inside returns, leave as an `Err` that holds the
//! response. A middleware around this one that changes responses, such as `DefaultHeaders`, does not change them. All
//! other answers are responses.

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
