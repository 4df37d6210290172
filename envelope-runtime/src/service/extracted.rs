//! The extractors for axum and actix-web, and how each reads its part of a request.

use alloc::boxed::Box;
use alloc::string::ToString as _;
use core::error::Error;
use core::fmt;
use core::ops::{Deref, DerefMut};

use serde_core::de::value::Error as OfParameters;
use serde_core::de::{DeserializeOwned, IgnoredAny};
use serde_json::Error as OfJson;
use serde_path_to_error::{Error as AtPath, deserialize};

use crate::service::request_fault::{Cause, RequestFault};
use crate::service::serde_text::{in_body, in_parameters};

/// The value in a JSON body. As a response, it is JSON outside any envelope.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json<T>(pub T);

/// The parameters of the path: one value, a tuple in the order of the route, or a struct with a field for each name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Path<T>(pub T);

/// The parameters of the query string.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<T>(pub T);

/// The fields of a form in the body, `application/x-www-form-urlencoded`. With axum, GET and HEAD read them from the
/// query.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<T>(pub T);

macro_rules! extracted {
    ($($extractor:ident)*) => {$(
        impl<T> $extractor<T> {
            /// The value.
            pub fn into_inner(self) -> T {
                self.0
            }
        }

        impl<T> Deref for $extractor<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T> DerefMut for $extractor<T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.0
            }
        }

        impl<T: fmt::Display> fmt::Display for $extractor<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

extracted!(Json Path Query Form);

pub(super) const JSON: &str = "application/json";
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, RequestFault> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = deserialize(&mut json).map_err(|error| json_fault(error, body))?;
    json.end().map_err(|error| RequestFault::InvalidJson { problem: error.to_string() })?;
    Ok(value)
}

fn json_fault(error: AtPath<OfJson>, body: &[u8]) -> RequestFault {
    let problem = |problem: &str| RequestFault::InvalidJson { problem: problem.to_string() };
    if body.is_empty() {
        return problem("it is empty");
    }
    if core::str::from_utf8(body).is_err() {
        return problem("it is not UTF-8");
    }
    // serde_json stops at some values of the wrong type and reports them as wrong syntax.
    let is_json = error.inner().is_data() || serde_json::from_slice::<IgnoredAny>(body).is_ok();
    match is_json {
        true => RequestFault::InvalidBody { errors: in_body(&error), cause: boxed(error) },
        // serde_json's text about wrong syntax mentions only JSON, no types of the program.
        false => problem(&error.inner().to_string()),
    }
}

pub(super) fn query<T: DeserializeOwned>(query: &[u8]) -> Result<T, RequestFault> {
    parameters(query).map_err(|error| RequestFault::InvalidQuery { errors: in_parameters(&error), cause: boxed(error) })
}

pub(super) fn form<T: DeserializeOwned>(body: &[u8]) -> Result<T, RequestFault> {
    parameters(body).map_err(|error| RequestFault::InvalidForm { errors: in_parameters(&error), cause: boxed(error) })
}

fn parameters<T: DeserializeOwned>(text: &[u8]) -> Result<T, AtPath<OfParameters>> {
    deserialize(serde_urlencoded::Deserializer::new(form_urlencoded::parse(text)))
}

pub(super) fn unreadable(cause: Cause) -> RequestFault {
    RequestFault::BadRequest { problem: "The body could not be read".into(), cause: Some(cause) }
}

pub(super) fn boxed(error: impl Error + Send + Sync + 'static) -> Option<Cause> {
    Some(Box::new(error))
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::{Path, RequestFault, json};

    #[test]
    fn an_extractor_is_displayed_as_its_value() {
        assert_eq!(format!("{:>4}", Path(7)), "   7");
    }

    #[test]
    fn what_is_no_text_is_no_json() {
        for (body, expected) in [
            (&b""[..], "it is empty"),
            (b"{\"a\":\"\xff\"}", "it is not UTF-8"),
            (b"{", "EOF while parsing an object at line 1 column 1"),
        ] {
            match json::<serde_json::Value>(body) {
                Err(RequestFault::InvalidJson { problem }) => assert_eq!(problem, expected),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn the_cause_is_kept_for_logs() {
        let fault = json::<u8>(b"\"a\"").unwrap_err();
        let cause = core::error::Error::source(&fault).expect("serde_json's error");
        assert_eq!(format!("{cause}"), "invalid type: string \"a\", expected u8 at line 1 column 3");
    }
}
