//! Fields fill the placeholders in headers and extra facts.

use std::fmt::{self, Display};

use envelope_runtime::catalog::Column;
use envelope_runtime::{ApiError, ApiResponse, Envelope, RenderErrorKind, catalog, presets::ProblemDetails};

use crate::{Api, error, success};

/// Fails when it is displayed.
#[derive(Debug)]
struct Broken;

impl Display for Broken {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[derive(Debug, ApiError)]
#[api(status = 404, header("location" = "/users/{id}"), ext(kind = "user {id:?} {{}}", level = 1))]
enum Fault<'a, T> {
    #[api(code = "DEFAULT", message = "m", ext(type = "urn:{id}"))]
    Default { id: &'a str },
    #[api(code = "OWN", message = "{0}", header("location" = "/{0}/{1:03}", "x-a" = "{{a}}"), ext(kind = "{1}{0}"))]
    Own(T, u8),
    #[api(code = "CONSTANT", message = "m", header("location" = "/"), ext(kind = "k"))]
    Constant,
    #[api(code = "FIELD", message = "m")]
    Field {
        id: u8,
        #[api(ext)]
        kind: Option<u8>,
        #[api(header = "location")]
        location: Option<&'static str>,
    },
    #[api(code = "BROKEN", message = "m", ext(kind = "{id}"))]
    Broken { id: Broken },
}

type Plain = Fault<'static, &'static str>;

catalog! {
    static ALL = [Fault<'static, u8>, Done];
}

fn header(fault: &Plain, name: &str) -> Option<String> {
    Api.error(fault).expect("a reply").headers().get(name).map(str::to_owned)
}

#[test]
fn fields_fill_the_strings_of_headers_and_extra_facts() {
    let default = Plain::Default { id: "a\"b" };
    assert_eq!(error(&default), r#"{"code":"DEFAULT","message":"m","kind":"user \"a\\\"b\" {}"}"#);
    assert_eq!(header(&default, "location").as_deref(), Some("/users/a\"b"));
    let body = ProblemDetails::default().error(&default).expect("a reply").to_string();
    assert!(body.starts_with(r#"{"type":"urn:a\"b","#), "{body}");
    let own = Plain::Own("x", 7);
    assert_eq!(error(&own), r#"{"code":"OWN","message":"x","kind":"7x"}"#);
    assert_eq!((header(&own, "location").as_deref(), header(&own, "x-a").as_deref()), (Some("/x/007"), Some("{a}")));
}

#[test]
fn a_variant_overrides_the_default_of_the_enum() {
    assert_eq!(error(&Plain::Constant), r#"{"code":"CONSTANT","message":"m","kind":"k"}"#);
    assert_eq!(header(&Plain::Constant, "location").as_deref(), Some("/"));
}

#[test]
fn a_field_of_the_same_name_wins_if_it_is_present() {
    let field = |location| Plain::Field { id: 1, kind: Some(2), location };
    assert_eq!(error(&field(None)), r#"{"code":"FIELD","message":"m","kind":2}"#);
    assert_eq!(header(&field(None), "location").as_deref(), Some("/users/1"));
    assert_eq!(header(&field(Some("/own")), "location").as_deref(), Some("/own"));
}

#[test]
fn a_filled_header_cannot_split_the_response() {
    let split = Api.error(&Plain::Default { id: "a\r\nset-cookie: b" }).expect_err("a forbidden byte");
    assert!(matches!((split.slot(), split.kind()), ("location", RenderErrorKind::HeaderValue)), "{split}");
}

#[test]
fn a_failing_display_is_reported() {
    let broken = Api.error(&Plain::Broken { id: Broken }).expect_err("a failure");
    assert!(matches!((broken.slot(), broken.kind()), ("location", RenderErrorKind::Serialize(_))), "{broken}");
    let mut body = Vec::new();
    let broken = Api.write_error(&Plain::Broken { id: Broken }, &mut body).expect_err("a failure");
    assert!(matches!((broken.slot(), broken.kind()), ("ext.kind", RenderErrorKind::Serialize(_))), "{broken}");
    assert!(body.is_empty());
}

#[test]
fn the_value_of_a_filled_fact_serializes_as_text() {
    let fault = Plain::Default { id: "a" };
    let kind = ApiError::ext(&fault, "kind").expect("a fact");
    assert_eq!(serde_json::to_string(&kind).expect("JSON"), r#""user \"a\" {}""#);
}

#[test]
fn field_errors_have_filled_facts_too() {
    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "SHORT", message = "m", field = "name", ext(min = "{min} letters"))]
    struct Short {
        min: u8,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "INVALID", message = "m")]
    struct Invalid(#[api(field_errors)] Vec<Short>);

    #[derive(Envelope)]
    #[envelope(success = data, error = [error.ext.min for error in field_errors])]
    struct Minima;

    let reply = Minima.error(&Invalid(vec![Short { min: 3 }, Short { min: 5 }])).expect("a reply");
    assert_eq!(reply.to_string(), r#"["3 letters","5 letters"]"#);
}

#[derive(ApiResponse)]
enum Done {
    #[api(status = 201, header("location" = "/users/{0}"), ext(kind = "user {0}"))]
    Made(u8),
    #[api(header("location" = "/"))]
    Found,
}

#[test]
fn successes_have_filled_strings_too() {
    assert_eq!(success(&Done::Made(7)), r#"{"kind":"user 7","data":7}"#);
    let location = |done: Done| Api.success(&done).expect("a reply").headers().get("location").map(str::to_owned);
    assert_eq!((location(Done::Made(7)).as_deref(), location(Done::Found).as_deref()), (Some("/users/7"), Some("/")));
}

#[test]
fn the_catalogue_shows_the_text_with_its_placeholders() {
    let table = ALL.table().column(Column::Variant, "variant").column(Column::Ext("kind"), "kind").to_csv();
    let kinds: Vec<&str> = table.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
    assert_eq!(kinds, ["user {id} {}", "{1}{0}", "k", "user {id} {}", "{id}", "user {0}", ""]);
    let (_, made) = ALL.entries().find(|(_, entry)| entry.name() == "Made").expect("an entry");
    assert_eq!(made.header_templates().collect::<Vec<_>>(), [("location", "/users/{0}")]);
    assert_eq!(made.ext_templates().collect::<Vec<_>>(), [("kind", "user {0}")]);
    assert_eq!((made.headers().count(), made.ext().count()), (0, 0));
}

/// A cause that is shown on purpose.
#[derive(Debug, ApiError)]
enum Open {
    #[api(status = 500, code = "A", message = "failed: {0}", header("x-why" = "{0}"))]
    Failed(#[api(from, public)] fmt::Error),
}

#[test]
fn a_public_cause_is_shown_and_is_still_the_source() {
    let failed = Open::from(fmt::Error);
    let text = fmt::Error.to_string();
    assert_eq!(error(&failed), format!(r#"{{"code":"A","message":"failed: {text}"}}"#));
    assert_eq!(Api.error(&failed).expect("a reply").headers().get("x-why"), Some(text.as_str()));
    assert_eq!(std::error::Error::source(&failed).expect("a cause").to_string(), text);
}

/// Any value stays one segment of the path (RFC 3986, section 2.1).
#[test]
fn values_of_a_url_are_percent_encoded() {
    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = { "see": url("https://example.com/{code}?q={message}#{self.mode}"), "plain": "/{message}" },
        headers = { "x-help"?: url("/help/{title}"), "x-mode": url("/{self.mode}") },
    )]
    struct Linked {
        mode: Option<&'static str>,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "A B", message = "{name}", header("location" = url("/users/{name}/{size:?}/100%")))]
    struct Missing {
        name: &'static str,
        size: f32,
    }

    let missing = Missing { name: "a/b?c=\"ü\"%\r\n-._~", size: 0.5 };
    let reply = Linked { mode: Some("x y") }.error(&missing).unwrap();
    let name = "a%2Fb%3Fc%3D%22%C3%BC%22%25%0D%0A-._~";
    assert_eq!(
        reply.to_string(),
        format!(r#"{{"see":"https://example.com/A%20B?q={name}#x%20y","plain":"/a/b?c=\"ü\"%\r\n-._~"}}"#)
    );
    let headers = ["location", "x-mode", "x-help"].map(|name| reply.headers().get(name));
    assert_eq!(headers, [Some(&*format!("/users/{name}/0.5/100%")), Some("/x%20y"), None]);
    // An absent value makes the URL absent, too.
    let reply = Linked { mode: None }.error(&missing).unwrap();
    assert!(reply.to_string().starts_with(r#"{"see":null,"#), "{reply}");
    assert_eq!(reply.headers().get("x-mode"), None);
}

/// A 5xx may show only values that are safe for clients, in its details too.
#[test]
fn fields_fill_the_strings_of_details() {
    #[derive(Debug, ApiError)]
    enum Detailed {
        #[api(
            status = 404,
            code = "GONE",
            message = "{name}",
            detail(see = "/users/{name}", kind = "user", level = 2, literal = "{{x}}"),
            header("x-see" = "{name}"),
            ext(kind = "<{name}>")
        )]
        Gone {
            name: &'static str,
            #[api(detail)]
            id: u8,
        },
        #[api(detail(own = "at {0}"))]
        Lent(#[api(facts)] Plain),
    }

    let gone = Detailed::Gone { name: "a\"b", id: 7 };
    assert_eq!(
        error(&gone),
        r#"{"code":"GONE","message":"a\"b","kind":"<a\"b>","details":{"see":"/users/a\"b","kind":"user","level":2,"literal":"{x}","id":7}}"#
    );
    let lent = error(&Detailed::Lent(Plain::Own("x", 7)));
    assert!(lent.contains(r#""details":{"own":"at x"}"#), "{lent}");
    let entry = gone.entry();
    assert_eq!(entry.details().find(|detail| detail.name == "see").map(|see| see.ty), Some("String"));
}
