//! Polls actix-web's streamed bodies in the scope of their requests.

use alloc::boxed::Box;
use core::pin::Pin;
use core::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;

use crate::service::streamed::{Streamed, noticed};

impl<B: MessageBody> MessageBody for Streamed<B> {
    type Error = Box<dyn core::error::Error>;

    fn size(&self) -> BodySize {
        self.body().map_or(BodySize::None, MessageBody::size)
    }

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        match self.poll(|body| body.poll_next(context)) {
            Ok(polled) => noticed(polled.unwrap_or(Poll::Ready(None)).map_err(Into::into)),
            Err(panicked) => Poll::Ready(Some(Err(panicked.into()))),
        }
    }
}
