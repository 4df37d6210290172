//! The answer of a service on its way out of a layer.

use alloc::vec::Vec;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use bytes::Buf;
use http::response::Parts;
use http::{Response, header};
use http_body::Body;
use pin_project_lite::pin_project;

use crate::service::answer;
use crate::service::current::{Scope, within};
use crate::service::declared::Declared;
use crate::service::panics::unless_panicked;
use crate::service::replaced::{LONGEST, OF_THE_BODY, looks_undeclared, text};
use crate::service::undeclared::Undeclared;

pin_project! {
    /// The future of an [`EnvelopeService`](crate::service::EnvelopeService).
    pub struct EnvelopeFuture<F, B> {
        #[pin]
        state: State<F, B>,
        // Changes places with what is current while this is polled.
        scope: Option<Scope>,
        is_head: bool,
    }

    impl<F, B> PinnedDrop for EnvelopeFuture<F, B> {
        // A request that is cancelled is dropped with its envelope: what a handler does then may ask for it.
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            within(this.scope, || this.state.set(State::Done));
        }
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F, B> {
        Running {
            #[pin]
            inner: F,
        },
        // The body of an answer that will be answered again.
        Reading {
            parts: Option<Parts>,
            #[pin]
            body: B,
            text: Vec<u8>,
        },
        Panicked,
        Done,
    }
}

impl<F, B> EnvelopeFuture<F, B> {
    pub(super) fn running(inner: F, scope: Option<Scope>, is_head: bool) -> Self {
        EnvelopeFuture { state: State::Running { inner }, scope, is_head }
    }

    pub(super) fn panicked(scope: Option<Scope>) -> Self {
        EnvelopeFuture { state: State::Panicked, scope, is_head: false }
    }
}

impl<F, B> core::fmt::Debug for EnvelopeFuture<F, B> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("EnvelopeFuture").finish_non_exhaustive()
    }
}

impl<F, B, E> Future for EnvelopeFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (mut state, is_head) = (this.state, *this.is_head);
        let polled = within(this.scope, || {
            let answer = unless_panicked(|| state.as_mut().poll(context, is_head));
            answer.unwrap_or_else(|| Poll::Ready(Ok(after_panic())))
        });
        if polled.is_ready() {
            within(this.scope, || state.set(State::Done));
        }
        polled
    }
}

impl<F, B, E> State<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>>,
{
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>, is_head: bool) -> Poll<Result<Response<B>, E>> {
        loop {
            match self.as_mut().project() {
                StateProjection::Running { inner } => {
                    let response = ready!(inner.poll(context))?;
                    if is_head || !is_undeclared(&response) {
                        return Poll::Ready(Ok(response));
                    }
                    let (parts, body) = response.into_parts();
                    self.set(State::Reading { parts: Some(parts), body, text: Vec::new() });
                }
                StateProjection::Reading { parts, body, text } => {
                    ready!(read(body, text, context));
                    return match parts.take() {
                        Some(parts) => Poll::Ready(Ok(answered_again(parts, text))),
                        None => Poll::Pending,
                    };
                }
                StateProjection::Panicked => return Poll::Ready(Ok(after_panic())),
                // A future that has been polled to its end has nothing more to say.
                StateProjection::Done => return Poll::Pending,
            }
        }
    }
}

/// True for an error that no derived type made and whose body is empty or plain text.
fn is_undeclared<B: Body>(response: &Response<B>) -> bool {
    let body = response.body();
    let is_empty = body.is_end_stream() || body.size_hint().exact() == Some(0);
    let content_type = response.headers().get(header::CONTENT_TYPE).map(http::HeaderValue::as_bytes);
    looks_undeclared(response.status().as_u16(), is_empty, content_type)
        && response.extensions().get::<Declared>().is_none()
}

/// Reads to the end, to the limit, or until the body fails: then what came is all there is.
fn read<B: Body>(mut body: Pin<&mut B>, text: &mut Vec<u8>, context: &mut Context<'_>) -> Poll<()> {
    while text.len() < LONGEST && !body.is_end_stream() {
        match ready!(body.as_mut().poll_frame(context)) {
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    take(data, text);
                }
            }
            Some(Err(_)) | None => break,
        }
    }
    Poll::Ready(())
}

fn take(mut data: impl Buf, text: &mut Vec<u8>) {
    while data.has_remaining() && text.len() < LONGEST {
        let chunk = data.chunk();
        let room = chunk.len().min(LONGEST - text.len());
        text.extend(chunk.iter().take(room));
        data.advance(room);
    }
}

fn after_panic<B: From<Vec<u8>>>() -> Response<B> {
    answer::after_panic().into()
}

fn answered_again<B: From<Vec<u8>>>(mut parts: Parts, body: &[u8]) -> Response<B> {
    let text = text(&parts.headers, body);
    let reply = answer::undeclared(&Undeclared::new(parts.status.as_u16(), &parts.headers, &text));
    let (shape, body) = Response::<B>::from(reply).into_parts();
    OF_THE_BODY.iter().for_each(|name| drop(parts.headers.remove(name)));
    parts.status = shape.status;
    // Each name stands once in a reply.
    for (name, value) in &shape.headers {
        parts.headers.insert(name, value.clone());
    }
    parts.extensions.extend(shape.extensions);
    Response::from_parts(parts, body)
}
