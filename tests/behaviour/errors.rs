//! Where `Display`, `Error` and `From` come from, and conversions of errors.

use std::error::Error;
use std::io;
use std::sync::Arc;

use envelope_runtime::{ApiError, Code, Envelope};

use crate::{Api, error};

mod with_thiserror {
    use super::*;

    #[derive(Debug, thiserror::Error, ApiError)]
    enum Fault {
        #[error("no account {0}")]
        #[api(status = 404, code = "NO_ACCOUNT")]
        NoAccount(u32),

        #[error("the ledger is gone: {0}")]
        #[api(status = 500, code = "LEDGER", message = "Try again later")]
        Ledger(#[from] io::Error),

        #[error("no rate for {currency}")]
        #[api(status = 422, code = "NO_RATE", message = "{currency} is not supported")]
        NoRate { currency: String, source: io::Error },
    }

    #[test]
    fn thiserrors_display_is_the_message_unless_the_variant_has_one() {
        assert_eq!(Fault::NoAccount(7).to_string(), "no account 7");
        assert_eq!(error(&Fault::NoAccount(7)), r#"{"code":"NO_ACCOUNT","message":"no account 7"}"#);
    }

    #[test]
    fn a_server_error_shows_its_own_message_only() {
        let fault = Fault::from(io::Error::other("disk 3"));
        assert_eq!(fault.to_string(), "the ledger is gone: disk 3");
        assert_eq!(fault.message(), "Try again later");
        assert_eq!(error(&fault), r#"{"code":"LEDGER","message":"Try again later"}"#);
    }

    #[test]
    fn thiserrors_sources_are_kept_and_not_shown() {
        let fault = Fault::NoRate { currency: "XDR".into(), source: io::Error::other("table") };
        assert_eq!(fault.source().expect("a source").to_string(), "table");
        assert_eq!(error(&fault), r#"{"code":"NO_RATE","message":"XDR is not supported"}"#);
    }
}

/// An error without thiserror.
#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 409, code = "TAKEN", message = "{name:?} is taken, {{sorry}}")]
    Taken { name: &'static str },

    #[api(status = 502, code = "UPSTREAM", message = "Try again later")]
    Upstream(#[api(from)] io::Error),
}

const TAKEN: &str = r#"{"code":"TAKEN","message":"\"ada\" is taken, {sorry}"}"#;

#[test]
fn display_is_the_message() {
    assert_eq!(Fault::Taken { name: "ada" }.to_string(), "\"ada\" is taken, {sorry}");
    assert_eq!(Fault::Taken { name: "ada" }.message(), "\"ada\" is taken, {sorry}");
}

#[test]
fn a_constant_message_is_borrowed() {
    let fault = Fault::Upstream(io::Error::other("x"));
    assert!(matches!(fault.message(), std::borrow::Cow::Borrowed("Try again later")));
}

#[test]
fn the_question_mark_converts_with_from() {
    fn fetch() -> Result<(), Fault> {
        Err(io::Error::other("connection refused"))?;
        Ok(())
    }
    let fault = fetch().expect_err("a refused connection");
    assert_eq!(fault.source().expect("a source").to_string(), "connection refused");
    assert_eq!(error(&fault), r#"{"code":"UPSTREAM","message":"Try again later"}"#);
}

#[test]
fn a_trait_object_is_rendered_like_the_error_itself() {
    let boxed: Box<dyn ApiError> = Box::new(Fault::Taken { name: "ada" });
    assert_eq!(error(&*boxed), TAKEN);
    let borrowed: &dyn ApiError = &Fault::Taken { name: "ada" };
    assert_eq!(error(borrowed), TAKEN);
    let shared: Arc<dyn ApiError> = Arc::new(Fault::Taken { name: "ada" });
    assert_eq!(error(&shared), TAKEN);
    let sendable: Box<dyn ApiError + Send + Sync> = Box::new(Fault::Taken { name: "ada" });
    assert_eq!(error(&*sendable), TAKEN);
}

#[test]
fn the_question_mark_converts_an_error_into_a_box() {
    fn take() -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(Fault::Taken { name: "ada" })?;
        Ok(())
    }
    assert_eq!(take().expect_err("taken").to_string(), "\"ada\" is taken, {sorry}");
}

#[test]
fn facts_are_reachable_without_an_envelope() {
    let fault = Fault::Taken { name: "ada" };
    assert_eq!((fault.code(), fault.status(), fault.entry().name()), (Code::Str("TAKEN"), 409, "Taken"));
    assert_eq!(fault.code(), "TAKEN");
}

/// A derived error has the facts of its entry; a hand-written wrapper with the same entry may have different ones.
mod with_the_same_entry {
    use std::borrow::Cow;
    use std::fmt;

    use envelope_runtime::catalog::Entry;

    use super::*;

    #[derive(Debug, ApiError)]
    #[api(status = 503, code = "DOWN", message = "Down")]
    struct Down;

    #[derive(Debug)]
    struct Reworded(Down);

    impl fmt::Display for Reworded {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("reworded")
        }
    }

    impl Error for Reworded {}

    impl ApiError for Reworded {
        fn entry(&self) -> &'static Entry {
            self.0.entry()
        }

        fn message(&self) -> Cow<'_, str> {
            "Reworded".into()
        }

        fn code(&self) -> Code<'_> {
            Code::Int(-1)
        }
    }

    #[derive(Debug, ApiError)]
    enum Either {
        #[api(transparent)]
        Plain(Down),
        #[api(transparent)]
        Shown(#[api(from)] Box<Shown>),
    }

    #[derive(Debug, ApiError)]
    #[api(status = 503, code = "SHOWN", message = "{0}")]
    struct Shown(u8);

    #[test]
    fn each_has_its_own_facts() {
        assert_eq!(error(&Down), r#"{"code":"DOWN","message":"Down"}"#);
        assert_eq!(error(&Reworded(Down)), r#"{"code":-1,"message":"Reworded"}"#);
        assert_eq!(error(&Either::Plain(Down)), r#"{"code":"DOWN","message":"Down"}"#);
        for number in [7, 8] {
            let expected = format!(r#"{{"code":"SHOWN","message":"{number}"}}"#);
            assert_eq!(error(&Either::from(Box::new(Shown(number)))), expected);
        }
    }
}

mod by_hand {
    use std::fmt;

    use super::*;

    #[derive(Debug, ApiError)]
    #[api(skip(display, error, from), status = 400)]
    enum Fault {
        #[api(code = "ODD", message = "An odd number")]
        Odd(#[api(from)] io::Error),
    }

    impl fmt::Display for Fault {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("by hand")
        }
    }

    impl Error for Fault {}

    impl From<io::Error> for Fault {
        fn from(error: io::Error) -> Self {
            Fault::Odd(error)
        }
    }

    #[test]
    fn skipped_impls_are_left_to_the_user() {
        let fault = Fault::from(io::Error::other("x"));
        assert_eq!(fault.to_string(), "by hand");
        assert!(fault.source().is_none());
        let Fault::Odd(cause) = &fault;
        assert_eq!(cause.to_string(), "x");
        assert_eq!(error(&fault), r#"{"code":"ODD","message":"An odd number"}"#);
    }

    #[derive(Debug, ApiError)]
    #[api(skip(display))]
    enum Shown {
        #[api(status = 400, code = "PLAIN")]
        Plain,
    }

    impl fmt::Display for Shown {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("shown to all")
        }
    }

    #[test]
    fn a_display_by_hand_is_the_message_of_a_variant_without_one() {
        assert_eq!(error(&Shown::Plain), r#"{"code":"PLAIN","message":"shown to all"}"#);
    }
}

mod renamed_crate {
    use super::Envelope;

    mod facade {
        pub mod inner {
            pub use envelope_runtime::*;
        }
    }

    #[derive(Debug, facade::inner::ApiError)]
    #[api(crate = facade::inner, status = 400, code = 1, message = "No")]
    struct No;

    #[derive(serde::Serialize, facade::inner::ApiResponse)]
    #[api(crate = facade::inner, code = 0)]
    struct Yes;

    #[derive(facade::inner::Envelope)]
    #[envelope(crate = facade::inner, success = { "yes": code }, error = { "no": code })]
    struct Short;

    #[test]
    fn the_derives_find_the_runtime_by_another_path() {
        assert_eq!(Short.error(&No).expect("an error").to_string(), r#"{"no":1}"#);
        assert_eq!(Short.success(&Yes).expect("a success").to_string(), r#"{"yes":0}"#);
    }
}

#[test]
fn a_client_error_in_band_keeps_its_status() {
    #[derive(Debug, ApiError)]
    #[api(in_band)]
    enum Wallet {
        #[api(status = 200, code = -5, message = "Empty")]
        Empty,
    }
    let reply = Api.error(&Wallet::Empty).expect("a reply");
    assert_eq!((reply.status(), reply.to_string()), (200, r#"{"code":-5,"message":"Empty"}"#.to_owned()));
}

#[test]
fn constant_messages_are_escaped_if_json_requires_it() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, codes(none))]
    enum Said {
        #[api(message = "say \"no\"\n")]
        Constant,
        #[api(message = "{0}")]
        Shown(&'static str),
        #[api(message = "or \"yes\"")]
        Default(#[api(message)] Option<String>),
    }

    let message =
        |error: &Said| serde_json::from_str::<serde_json::Value>(&crate::error(error)).unwrap()["message"].clone();
    for (error, text) in [
        (Said::Constant, "say \"no\"\n"),
        (Said::Shown("\"\\"), "\"\\"),
        (Said::Default(None), "or \"yes\""),
        (Said::Default(Some("\t".into())), "\t"),
    ] {
        assert_eq!((error.to_string().as_str(), message(&error).as_str()), (text, Some(text)));
    }
}

#[test]
fn a_message_that_cannot_be_written_is_an_error() {
    struct Full;

    impl std::fmt::Write for Full {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            if text == "until" { Ok(()) } else { Err(std::fmt::Error) }
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400, codes(none))]
    enum Shown {
        #[api(message = "until{0}")]
        Text(&'static str),
        #[api(message = "until{0}")]
        Number(u8),
    }

    for error in [Shown::Text("now"), Shown::Number(7)] {
        assert!(std::fmt::write(&mut Full, format_args!("{error}")).is_err(), "{error:?}");
    }
}
