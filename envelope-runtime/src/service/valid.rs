//! Extractors that validate the value of another extractor.
//!
//! There is one type for each validation crate: two impls of one type would overlap for values that both can validate.

/// Defines the extractor `Valid`, whose values implement `$bounds` and are validated by `$errors_of`.
macro_rules! valid {
    ($(#[$attribute:meta])* ($($bounds:tt)*) $errors_of:ident) => {
        use core::ops::{Deref, DerefMut};

        use crate::facts::field_errors::FieldErrors;
        use crate::service::request_fault::RequestFault;

        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Valid<E>(pub E);

        impl<E> Valid<E> {
            /// The wrapped extractor.
            pub fn into_inner(self) -> E {
                self.0
            }
        }

        impl<E> Deref for Valid<E> {
            type Target = E;

            fn deref(&self) -> &E {
                &self.0
            }
        }

        impl<E> DerefMut for Valid<E> {
            fn deref_mut(&mut self) -> &mut E {
                &mut self.0
            }
        }

        fn checked<E: Deref<Target: $($bounds)*>>(extracted: E) -> Result<Valid<E>, RequestFault> {
            match $errors_of(&*extracted) {
                Ok(()) => Ok(Valid(extracted)),
                Err(errors) => Err(RequestFault::InvalidInput { errors }),
            }
        }

        #[cfg(feature = "axum")]
        mod of_axum {
            use axum_core::extract::{FromRequest, FromRequestParts, Request};
            use http::request::Parts;

            use super::*;

            impl<S, E> FromRequest<S> for Valid<E>
            where
                S: Send + Sync,
                E: FromRequest<S, Rejection: Into<RequestFault>> + Deref<Target: $($bounds)*>,
            {
                type Rejection = RequestFault;

                async fn from_request(request: Request, state: &S) -> Result<Self, RequestFault> {
                    checked(E::from_request(request, state).await.map_err(Into::into)?)
                }
            }

            impl<S, E> FromRequestParts<S> for Valid<E>
            where
                S: Send + Sync,
                E: FromRequestParts<S, Rejection: Into<RequestFault>> + Deref<Target: $($bounds)*>,
            {
                type Rejection = RequestFault;

                async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, RequestFault> {
                    checked(E::from_request_parts(parts, state).await.map_err(Into::into)?)
                }
            }
        }

        #[cfg(feature = "actix-web")]
        mod of_actix {
            use alloc::boxed::Box;
            use core::pin::Pin;

            use actix_web::dev::Payload;
            use actix_web::{FromRequest, HttpRequest};

            use super::*;

            impl<E> FromRequest for Valid<E>
            where
                E: FromRequest<Error: Into<RequestFault>> + Deref<Target: $($bounds)*> + 'static,
            {
                type Error = RequestFault;
                type Future = Pin<Box<dyn Future<Output = Result<Self, RequestFault>>>>;

                fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                    let extracting = E::from_request(request, payload);
                    Box::pin(async move { checked(extracting.await.map_err(Into::into)?) })
                }
            }
        }
    };
}

/// An extractor that validates with [garde](https://docs.rs/garde).
#[cfg(feature = "garde")]
pub mod garde {
    use ::garde::Validate;

    fn errors_of<T: Validate<Context: Default> + ?Sized>(value: &T) -> Result<(), FieldErrors> {
        value.validate().map_err(FieldErrors::from)
    }

    valid! {
        /// The value of another extractor, validated by garde in the default context of its type.
        ///
        /// An invalid value is refused with [`RequestFault::InvalidInput`] and the report's field errors.
        ///
        #[cfg_attr(feature = "axum", doc = "```")]
        #[cfg_attr(not(feature = "axum"), doc = "```ignore")]
        /// use envelope_runtime::service::axum::Json;
        /// use envelope_runtime::service::garde::Valid;
        /// use garde::Validate;
        /// use serde::Deserialize;
        ///
        /// #[derive(Deserialize, Validate)]
        /// struct NewUser {
        ///     #[garde(length(min = 2))]
        ///     name: String,
        /// }
        ///
        /// async fn create(Valid(Json(new)): Valid<Json<NewUser>>) {
        ///     println!("{}", new.name);
        /// }
        /// # let _: axum::Router = axum::Router::new().route("/", axum::routing::post(create));
        /// ```
        (Validate<Context: Default>) errors_of
    }
}

/// An extractor that validates with [validator](https://docs.rs/validator).
#[cfg(feature = "validator")]
pub mod validator {
    use ::validator::Validate;

    fn errors_of<T: Validate + ?Sized>(value: &T) -> Result<(), FieldErrors> {
        value.validate().map_err(FieldErrors::from)
    }

    valid! {
        /// The value of another extractor, validated by validator.
        ///
        /// An invalid value is refused with [`RequestFault::InvalidInput`] and a field error for each of its errors.
        ///
        #[cfg_attr(feature = "axum", doc = "```")]
        #[cfg_attr(not(feature = "axum"), doc = "```ignore")]
        /// use envelope_runtime::service::axum::Json;
        /// use envelope_runtime::service::validator::Valid;
        /// use serde::Deserialize;
        /// use validator::Validate;
        ///
        /// #[derive(Deserialize, Validate)]
        /// struct NewUser {
        ///     #[validate(length(min = 2))]
        ///     name: String,
        /// }
        ///
        /// async fn create(Valid(Json(new)): Valid<Json<NewUser>>) {
        ///     println!("{}", new.name);
        /// }
        /// # let _: axum::Router = axum::Router::new().route("/", axum::routing::post(create));
        /// ```
        (Validate) errors_of
    }
}
