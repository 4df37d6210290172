//! Facts taken from fields: no lint fires in their expansions, which use no name of the user's.

use std::fmt;
use std::sync::Arc;

use envelope_runtime::ApiError;

/// Lends.
#[derive(Clone, Debug, ApiError)]
#[api(status = 404, code = "INNER", message = "Inner", ext(kind = "inner"), empty)]
pub(crate) struct Inner;

impl From<&fmt::Error> for Inner {
    fn from(_: &fmt::Error) -> Self {
        Self
    }
}

/// Takes every fact from a field.
#[derive(Debug, ApiError)]
#[api(message = code, ext(live = true))]
pub(crate) enum Fault<'a, T> {
    /// From a converted value.
    Made(#[api(from, facts = Inner)] fmt::Error),
    /// Every fact from a field.
    #[api(status = 502, message = "{inner} at {at}", detail(unit = "ms"), header("x-a" = "1"), retry_after = 3)]
    Every {
        /// Lends.
        #[api(facts)]
        inner: Inner,
        /// The status.
        #[api(status)]
        status: u16,
        /// The code.
        #[api(code)]
        code: Option<&'a str>,
        /// The text.
        #[api(message)]
        text: Option<T>,
        /// A fact.
        #[api(ext)]
        kind: Option<u8>,
        /// A detail.
        #[api(detail)]
        at: u8,
        /// An input.
        #[api(field)]
        field: Option<String>,
    },
    /// Only a code.
    #[api(status = 400, empty)]
    Code(#[api(code)] i64),
    /// Boxed.
    #[api(transparent)]
    Boxed(Box<dyn ApiError>),
    /// Shared.
    Shared(#[api(facts)] Arc<dyn ApiError + Send + Sync>, #[api(ext = "kind")] Option<T>),
    /// From a constant.
    #[api(facts = Inner)]
    Constant,
    /// From a constant, with details next to it.
    #[api(facts = standard::Code::Gone, message = "{at}")]
    Detailed {
        /// A detail.
        #[api(detail)]
        at: Marked,
        /// A fact.
        #[api(ext)]
        kind: Option<&'a str>,
    },
}

/// A user's type that implements `Display`.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Marked;

impl fmt::Display for Marked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("marked")
    }
}

/// The codes of a standard.
pub(crate) mod standard {
    use envelope_runtime::ApiError;

    /// One of them is sent.
    #[derive(Debug, ApiError)]
    #[api(status = 410, codes(rename_all = "SCREAMING_SNAKE_CASE"))]
    pub(crate) enum Code {
        /// For good.
        #[api(message = "Gone")]
        Gone,
    }
}

#[no_implicit_prelude]
mod decoys {
    #![allow(
        clippy::missing_docs_in_private_items,
        clippy::absolute_paths,
        clippy::option_option,
        missing_docs,
        dead_code,
        reason = "decoys"
    )]

    /// Types with the names that a careless expansion would use.
    macro_rules! decoys {
        ($($name:ident)*) => {
            $(#[::std::prelude::v1::derive(Debug)] pub(crate) struct $name;)*
        };
    }

    mod hidden {
        decoys! { Option Some None Ok Err Box FnMut From Lender Code CodeValue ExtValue Cow Duration Literal }
    }
    #[allow(unused_imports, clippy::wildcard_imports, reason = "decoys")]
    use hidden::*;

    #[::std::prelude::v1::derive(Debug, ::envelope_runtime::ApiError)]
    pub(crate) enum Fault {
        Made(#[api(source, facts = super::Inner)] ::std::fmt::Error),
        #[api(status = 502, message = "{inner}", detail(unit = "ms"), header("x-a" = "1"))]
        Every {
            #[api(facts)]
            inner: super::Inner,
            #[api(status)]
            status: ::std::primitive::u16,
            #[api(code)]
            code: ::std::option::Option<::std::string::String>,
            #[api(message)]
            text: ::std::option::Option<::std::string::String>,
            #[api(ext)]
            kind: ::std::option::Option<::std::primitive::u8>,
            #[api(field)]
            field: ::std::option::Option<::std::string::String>,
        },
        #[api(transparent)]
        Boxed(::std::boxed::Box<dyn ::envelope_runtime::ApiError>),
        #[api(facts = super::standard::Code::Gone)]
        Constant {
            #[api(detail)]
            size: ::std::option::Option<::std::option::Option<::std::primitive::u8>>,
        },
    }
}

/// The strict module works.
#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::absolute_paths, reason = "tests may")]

    use super::*;

    /// A fault with everything absent.
    const fn absent<'a>() -> Fault<'a, u8> {
        Fault::Every { inner: Inner, status: 0, code: None, text: None, kind: None, at: 7, field: None }
    }

    /// Every kind of variant has its facts.
    #[test]
    fn strict_modules_can_take_facts_from_fields() {
        let faults: [Fault<'_, u8>; 7] = [
            fmt::Error.into(),
            absent(),
            Fault::Code(5),
            Fault::Boxed(Box::new(Inner)),
            Fault::Shared(Arc::new(Inner), None),
            Fault::Constant,
            Fault::Detailed { at: Marked, kind: None },
        ];
        let seen = faults.map(|fault| format!("{} {} {}", fault.status(), fault.code(), fault.message()));
        let inner = "404 INNER Inner";
        assert_eq!(seen, [inner, "502 INNER Inner at 7", "400 5 5", inner, inner, inner, "410 GONE marked"]);
    }

    /// The expansions do not use the decoys.
    #[test]
    fn decoys_are_not_used() {
        let every = decoys::Fault::Every {
            inner: Inner,
            status: 503,
            code: Some("C".into()),
            text: Some("T".into()),
            kind: Some(1),
            field: None,
        };
        assert_eq!(
            (every.status(), every.code().to_string(), every.to_string()),
            (503, "C".to_owned(), "T".to_owned())
        );
        assert_eq!(decoys::Fault::Made(fmt::Error).to_string(), "Inner");
        assert_eq!(decoys::Fault::Constant { size: Some(None) }.to_string(), "Gone");
        assert_eq!(decoys::Fault::Boxed(Box::new(Inner)).to_string(), "Inner");
    }
}
