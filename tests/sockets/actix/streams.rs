//! Streamed bodies.

use actix_web::dev::HttpServiceFactory;
use actix_web::{HttpRequest, HttpResponse, web};
use envelope_runtime::service::actix::EnvelopeMiddleware;
use futures_core::Stream;

use super::{routes, serve};
use crate::export::{Export, Rows, each_line_is_in_its_format};
use crate::probes::a_stream_may_panic_at_its_end;

/// The lines as a stream for actix-web.
struct Lines(Export);

impl Stream for Lines {
    type Item = Result<web::Bytes, std::convert::Infallible>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::pin::Pin::new(&mut self.0).poll_next(context).map(|line| line.map(|line| line.map(web::Bytes::from)))
    }
}

pub(super) fn exports() -> impl HttpServiceFactory {
    let export = || web::get().to(async || HttpResponse::Ok().streaming(Lines(Export::default())));
    let inner = web::scope("/inner").route("/export", export()).wrap(EnvelopeMiddleware::new(|_: &HttpRequest| Rows));
    web::scope("").service(inner).route("/export", export())
}

#[tokio::test]
async fn each_line_is_in_the_format_of_its_request() {
    each_line_is_in_its_format(serve(exports)).await;
}

#[tokio::test]
async fn a_panic_at_the_end_has_no_effect() {
    a_stream_may_panic_at_its_end(serve(routes)).await;
}
