//! `source()` for every kind of cause, and that no cause is sent.

use std::error::Error;
use std::io;

use envelope_runtime::ApiError;

use crate::error;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Fault {
    #[api(code = "IO", message = "Server error")]
    Io(#[api(source)] io::Error),
    #[api(code = "BOXED", message = "Server error")]
    Boxed(#[api(from)] Box<dyn Error + Send + Sync>),
    #[api(code = "PLAIN_BOX", message = "Server error")]
    PlainBox(#[api(source)] Box<dyn Error>),
    #[api(code = "ANYHOW", message = "Server error")]
    Anyhow(#[api(from)] anyhow::Error),
    #[api(code = "OPTIONAL", message = "Server error")]
    Optional(#[api(source)] Option<io::Error>),
    #[api(code = "BOXED_IO", message = "Server error")]
    BoxedIo(#[api(source)] Box<io::Error>),
    #[api(code = "NAMED", message = "Server error at {hint}")]
    Named {
        #[api(source)]
        cause: io::Error,
        hint: &'static str,
    },
    #[api(code = "BY_NAME", message = "{hint}")]
    ByName { source: io::Error, hint: &'static str },
    #[api(code = "NONE", message = "Server error")]
    None,
}

fn secret() -> io::Error {
    io::Error::other("secret")
}

fn with_sources() -> Vec<Fault> {
    vec![
        Fault::Io(secret()),
        Fault::Boxed(Box::new(secret())),
        Fault::PlainBox(Box::new(secret())),
        Fault::Anyhow(anyhow::Error::new(secret())),
        Fault::Optional(Some(secret())),
        Fault::BoxedIo(Box::new(secret())),
        Fault::Named { cause: secret(), hint: "x" },
        Fault::ByName { source: secret(), hint: "x" },
    ]
}

#[test]
fn every_kind_of_cause_is_the_source() {
    for fault in with_sources() {
        let source = fault.source().unwrap_or_else(|| panic!("{fault:?} has no source"));
        assert_eq!(source.to_string(), "secret", "{fault:?}");
    }
}

#[test]
fn an_error_without_a_cause_has_no_source() {
    assert!(Fault::None.source().is_none());
    assert!(Fault::Optional(None).source().is_none());
}

#[test]
fn the_cause_inside_a_box_can_be_downcast() {
    for fault in [Fault::Boxed(Box::new(secret())), Fault::Anyhow(anyhow::Error::new(secret()))] {
        assert!(fault.source().is_some_and(|source| source.is::<io::Error>()), "{fault:?}");
    }
}

#[test]
fn no_cause_is_sent() {
    for fault in with_sources() {
        let body = error(&fault);
        assert!(!body.contains("secret"), "{body}");
        assert!(!fault.to_string().contains("secret"), "{fault}");
    }
}

#[test]
fn boxes_and_anyhow_errors_convert_with_from() {
    fn boxed() -> Result<(), Fault> {
        Err(Box::<dyn Error + Send + Sync>::from("text"))?;
        Ok(())
    }
    fn any() -> Result<(), Fault> {
        Err(anyhow::anyhow!("text").context("more"))?;
        Ok(())
    }
    assert!(matches!(boxed(), Err(Fault::Boxed(_))));
    assert_eq!(any().expect_err("always").source().expect("a source").to_string(), "more");
}
