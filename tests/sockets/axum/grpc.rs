//! gRPC and HTTP in one router, as a tonic client sees them. The service is hand-written, and its messages are text.

use std::convert::Infallible;

use ::axum::Router;
use ::axum::extract::Request;
use ::axum::http::uri::PathAndQuery;
use ::axum::http::{Response, Uri};
use ::axum::routing::any;
use bytes::{Buf as _, BufMut as _};
use envelope_runtime::service::EnvelopeLayer;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpStream;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};
use tower::service_fn;

use super::{envelope, routes, serve};
use crate::Fault;

#[derive(Clone, Copy)]
struct Text;

impl Codec for Text {
    type Encode = String;
    type Decode = String;
    type Encoder = Text;
    type Decoder = Text;

    fn encoder(&mut self) -> Text {
        Text
    }

    fn decoder(&mut self) -> Text {
        Text
    }
}

impl Encoder for Text {
    type Item = String;
    type Error = Status;

    fn encode(&mut self, text: String, buffer: &mut EncodeBuf<'_>) -> Result<(), Status> {
        buffer.put_slice(text.as_bytes());
        Ok(())
    }
}

impl Decoder for Text {
    type Item = String;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes = buffer.copy_to_bytes(buffer.remaining());
        String::from_utf8(bytes.into()).map(Some).map_err(|_| Status::internal("no text"))
    }
}

async fn hello(request: tonic::Request<String>) -> Result<tonic::Response<String>, Status> {
    match request.into_inner().as_str() {
        "nobody" => Err(Status::not_found("there is nobody")),
        "panic" => panic!("for the test: in a method"),
        name => Ok(tonic::Response::new(format!("hello {name}"))),
    }
}

/// Two messages, and then an error.
async fn count(_: tonic::Request<String>) -> Result<tonic::Response<Counted>, Status> {
    Ok(tonic::Response::new(Counted(0)))
}

struct Counted(u8);

impl futures_core::Stream for Counted {
    type Item = Result<String, Status>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0 += 1;
        let counted = if self.0 < 3 { Ok(self.0.to_string()) } else { Err(Status::data_loss("I lost count")) };
        std::task::Poll::Ready(Some(counted))
    }
}

async fn greeter(request: Request) -> Result<Response<tonic::body::Body>, Infallible> {
    let mut grpc = tonic::server::Grpc::new(Text);
    Ok(match request.uri().path() {
        "/greet.Greeter/Hello" => grpc.unary(service_fn(hello), request).await,
        "/greet.Greeter/Count" => grpc.server_streaming(service_fn(count), request).await,
        // As services that tonic generates do it.
        _ => Status::unimplemented("").into_http(),
    })
}

/// A gRPC service that works and one that is busy, among HTTP routes.
fn app() -> Router {
    routes()
        .route_service("/greet.Greeter/{method}", service_fn(greeter))
        .route_service("/busy.Greeter/{method}", any(async || Fault::Busy))
        .layer(EnvelopeLayer::new(envelope))
}

async fn client(
    port: u16,
) -> tonic::client::Grpc<impl tonic::client::GrpcService<tonic::body::Body, ResponseBody = hyper::body::Incoming>> {
    let stream = TokioIo::new(TcpStream::connect(("127.0.0.1", port)).await.expect("the service listens"));
    let connecting = hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await;
    let (sender, connection) = connecting.expect("the service speaks HTTP/2");
    tokio::spawn(connection);
    let send = service_fn(move |request| sender.clone().send_request(request));
    tonic::client::Grpc::with_origin(send, Uri::from_static("http://localhost"))
}

fn asked(text: &str) -> tonic::Request<String> {
    let mut request = tonic::Request::new(text.to_owned());
    request.metadata_mut().insert("x-request-id", MetadataValue::from_static("g1"));
    request
}

#[tokio::test]
async fn responses_of_a_grpc_service_pass() {
    for app in [app(), app().layer(EnvelopeLayer::new(envelope))] {
        let mut client = client(serve(app).await).await;
        let mut hello = async |name| {
            let path = PathAndQuery::from_static("/greet.Greeter/Hello");
            client.unary(asked(name), path, Text).await.map(|response| {
                assert!(response.metadata().get("x-request-id").is_none());
                response.into_inner()
            })
        };
        assert_eq!(hello("ann").await.unwrap(), "hello ann");
        let nobody = hello("nobody").await.unwrap_err();
        assert_eq!((nobody.code(), nobody.message()), (Code::NotFound, "there is nobody"));
        assert!(nobody.metadata().get("x-request-id").is_none());
        let path = PathAndQuery::from_static("/greet.Greeter/Count");
        let mut counted = client.server_streaming(asked(""), path, Text).await.unwrap().into_inner();
        for number in ["1", "2"] {
            assert_eq!(counted.message().await.unwrap().as_deref(), Some(number));
        }
        let lost = counted.message().await.unwrap_err();
        assert_eq!((lost.code(), lost.message()), (Code::DataLoss, "I lost count"));
    }
}

/// These errors have no body, because a client would parse a body as a message.
#[tokio::test]
async fn errors_around_a_grpc_service_become_grpc_statuses() {
    for app in [app(), app().layer(EnvelopeLayer::new(envelope))] {
        let mut client = client(serve(app).await).await;
        for (path, text, code, message) in [
            ("/greet.Greeter/Nothing", "", Code::Unimplemented, ""),
            ("/nothing.Greeter/Hello", "", Code::Unimplemented, "Not Found"),
            ("/greet.Greeter/Hello", "panic", Code::Unknown, "Internal Server Error"),
            ("/busy.Greeter/Hello", "", Code::Unavailable, "The service is busy, try again"),
            ("/users", "", Code::Unknown, "Unsupported Media Type"),
        ] {
            let response: Result<tonic::Response<String>, Status> =
                client.unary(asked(text), PathAndQuery::from_static(path), Text).await;
            let status = response.unwrap_err();
            assert_eq!((status.code(), status.message()), (code, message), "{path}");
            let metadata = |name| status.metadata().get(name).map(|value| value.to_str().unwrap());
            assert_eq!(metadata("content-type"), Some("application/grpc"), "{path}");
            assert_eq!(metadata("x-request-id"), (!message.is_empty()).then_some("g1"), "{path}");
            assert_eq!(metadata("retry-after"), (code == Code::Unavailable).then_some("1"), "{path}");
        }
    }
}
