//! No lint fires in an expansion, however strict the module's lints are.

#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unreachable_pub,
    unsafe_code,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    elided_lifetimes_in_paths,
    let_underscore_drop,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::absolute_paths,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_docs_in_private_items,
    clippy::panic,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]
#![allow(clippy::redundant_pub_crate, reason = "contradicts `unreachable_pub`")]

mod field_facts;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors, Parts};
use serde::Serialize;

/// Faults.
#[derive(Debug, ApiError)]
#[api(envelope = Api, docs_url = "https://example.com/{code}", ext(live = true), kind = FaultKind)]
#[non_exhaustive]
pub(crate) enum Fault<'a, T> {
    /// Every kind of field.
    #[api(status = 400, code = "EVERY", message = "{name} {value:?} {{}}", title = "T", header("x-a" = "1"))]
    Every {
        /// A name.
        name: Cow<'a, str>,
        /// A value.
        value: T,
        /// An extra fact.
        #[api(ext)]
        param: Option<u8>,
        /// A detail.
        #[api(detail)]
        limit: Option<i64>,
        /// Inputs.
        #[api(field_errors)]
        errors: FieldErrors,
        /// A delay.
        #[api(retry_after)]
        wait: Duration,
        /// A header.
        #[api(header = "allow")]
        allow: &'a str,
    },
    /// A status.
    #[api(code = "STATUS", message = "x", retry_after = 5)]
    Status(#[api(status)] u16, #[api(details)] Vec<u8>),
    /// A cause.
    #[api(status = 500, code = "IO", message = "y")]
    Io(#[api(from)] io::Error),
    /// Another's.
    #[api(transparent)]
    Inner(#[api(from)] Inner),
    /// No longer used.
    #[deprecated = "use `Status`"]
    #[api(status = 400, code = "OLD", message = "old {0}", deprecated = "use STATUS")]
    Old(u8),
    /// No longer used either.
    #[deprecated]
    #[api(status = 400, code = "OLDER", message = "older")]
    Older,
    /// With a field that should not be used.
    #[api(status = 400, code = "FIELD", message = "{old} field")]
    Field {
        /// Old.
        #[deprecated]
        #[api(detail)]
        old: u8,
    },
}

/// Inner.
#[derive(Clone, Copy, Debug, ApiError)]
#[api(status = 404, code = "INNER", message = "Inner", field = "id")]
pub(crate) struct Inner;

/// An old error.
#[deprecated]
#[derive(Debug, ApiError)]
#[api(status = 404, code = "OLD_STRUCT", message = "Old {0}")]
pub(crate) struct OldStruct(u8);

/// Done.
#[derive(Debug, ApiResponse)]
pub(crate) enum Done<'a, T> {
    /// Made.
    #[api(status = 201, code = 0, message = "Made {0}", ext(kind = "k"), header("etag" = "1"))]
    Made(&'a T),
    /// Nothing.
    #[api(empty)]
    Quiet,
    /// Old.
    #[deprecated]
    Old(u8),
}

/// Marked.
#[derive(Debug, ApiResponse)]
pub(crate) struct Marked {
    /// The payload.
    #[api(data)]
    data: u8,
    /// The text.
    #[api(message)]
    message: Option<String>,
    /// A fact.
    #[api(ext)]
    kind: u8,
    /// Where.
    #[api(header = "location")]
    location: String,
}

/// A marked payload.
#[derive(Debug, Serialize, ApiResponse)]
#[api(message = "{id}")]
pub(crate) struct Plain {
    /// The id.
    id: u8,
}

/// The envelope.
#[derive(Clone, Debug, Default, Envelope)]
#[envelope(
    success = { "code"?: code, "message": message ?? "none", "kind": ext.kind, ..with(nothing) ?? { "data": data, "n"?: null } },
    page = { "items": items, "next"?: "{page.next_cursor}", "total": page.total_items, "{page.number}"?: status,
             "spliced": [ ..items, ..ext.more ?? with(self.own) ?? [1], page.is_last, page.next_number ] },
    error = { "{code}": status as str, "details": details ?? {}, ..self.object,
              "list": [error.message for error in errors],
              "map": { "{error.field}": [error.code] for error in field_errors },
              "first"?: { error.field: error.ext.param ?? self.id for error in errors },
              "text"?: title as str ?? "{docs_url}", "constant": [1, { "a": [] }, "{{}}"] },
    field_error = { "own": ["{status.reason}", docs_url, title], ..{ "id": self.id },
                    "at": { error.field: [ ..error.ext.list, error.pointer, error.fragment ] for error in errors } },
    client_error = {},
    server_error = "constant",
    headers = { "x-id": self.id, "x-next"?: page.next_cursor ?? "none", "x-constant": 5 },
)]
pub(crate) struct Api {
    /// The id.
    id: u8,
    /// More.
    object: BTreeMap<String, u8>,
}

/// Constant templates only.
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(success = {}, error = [])]
pub(crate) struct Constant;

impl Api {
    /// Uses the envelope.
    fn own(&self, parts: &Parts<'_>) -> Option<[u16; 2]> {
        (self.id > 0).then(|| [self.id.into(), parts.status()])
    }
}

/// Uses nothing.
const fn nothing(_: &Parts<'_>) -> Option<u8> {
    None
}

/// The strict module works.
#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::absolute_paths, reason = "tests may")]

    use envelope_runtime::Page;

    use super::*;

    /// Uses every type as intended.
    #[test]
    fn strict_modules_can_use_the_derives() {
        let api = Api::default();
        let faults: [Fault<'_, u8>; 4] =
            [Fault::Status(404, vec![]), io::Error::other("x").into(), Inner.into(), every()];
        assert_eq!(faults[0].kind().status(), None);
        let bodies = faults.map(|fault| api.error(&fault).expect("a reply").to_string());
        assert_eq!(
            bodies,
            [
                "{}",
                "\"constant\"",
                "{}",
                r##"{"own":["Bad Request","https://example.com/EVERY","T"],"id":0,"at":{"a":["/a","#/a"]}}"##
            ]
        );
        assert_eq!(api.success(&Done::Made(&1)).expect("a reply").status(), 201);
        assert!(api.success(&Done::<u8>::Quiet).expect("a reply").body().is_empty());
        let marked = Marked { data: 1, message: None, kind: 2, location: "/".into() };
        assert_eq!(api.success(&marked).expect("a reply").headers().get("location"), Some("/"));
        assert!(api.success(&Plain { id: 1 }).is_ok());
        assert!(api.page(&Page::by_cursor(vec![1])).is_ok());
        assert_eq!(Constant.error(&Inner).expect("a reply").body(), b"[]");
    }

    /// A fault of every kind of field.
    fn every() -> Fault<'static, u8> {
        Fault::Every {
            name: "a".into(),
            value: 1,
            param: None,
            limit: None,
            errors: FieldErrors::new().with("a", "b"),
            wait: Duration::ZERO,
            allow: "GET",
        }
    }

    /// Deprecated items still work; only naming them warns.
    #[test]
    #[allow(deprecated, reason = "that is what is tested")]
    fn deprecated_variants_still_work() {
        let old: [Fault<'_, u8>; 3] = [Fault::Old(1), Fault::Older, Fault::Field { old: 3 }];
        assert_eq!(old.map(|fault| fault.to_string()), ["old 1", "older", "3 field"]);
        assert_eq!(OldStruct(1).to_string(), "Old 1");
        assert!(Api::default().success(&Done::<u8>::Old(1)).is_ok());
    }
}
