//! All three derives in a module where every name that an expansion might use means something else.

#[no_implicit_prelude]
mod everything {
    #![allow(dead_code, non_camel_case_types, reason = "the test is about the names")]

    /// Types with the names that a careless expansion would use.
    macro_rules! decoys {
        ($($name:ident)*) => {
            $(pub struct $name;)*
        };
    }

    decoys! {
        Option Some None Result Ok Err String Vec Box Cow Debug Display Error From Into Clone Default Iterator Duration
        bool str char u8 u16 u32 u64 i64 usize f64
        ApiErrors Entry Code Facts Headers Sink Scope Text Parts Kind More Serializer FieldErrorList TypeEntries
    }

    mod core {}
    mod std {}
    mod alloc {}
    mod serde {}
    mod serde_json {}
    mod envelope_runtime {}
    mod __rt {}

    /// Macros that no expansion may call. (A nested `macro_rules` needs its own `$`.)
    macro_rules! forbidden {
        ($dollar:tt $($name:ident)*) => {
            $(#[allow(unused_macros, reason = "no expansion may call them")]
            macro_rules! $name {
                ($dollar($dollar tokens:tt)*) => { ::std::compile_error!("a macro of the user's was called"); };
            })*
        };
    }

    forbidden!($ matches format format_args write vec panic unreachable concat stringify assert);

    #[::std::prelude::v1::derive(Debug, ::envelope_runtime::ApiError)]
    #[api(docs_url = "https://example.com/{code}", ext(live = true), kind = FaultKind)]
    pub enum Fault {
        #[api(status = 400, code = "EVERY", message = "{name} {value:?}", title = "T", header("x-a" = "1"))]
        Every {
            name: ::std::string::String,
            value: ::std::primitive::u8,
            #[api(ext)]
            param: ::std::option::Option<::std::primitive::u8>,
            #[api(detail)]
            limit: ::std::primitive::i64,
            #[api(field_errors)]
            errors: ::envelope_runtime::FieldErrors,
            #[api(retry_after)]
            wait: ::std::time::Duration,
            #[api(header = "allow")]
            allow: &'static ::std::primitive::str,
            #[api(field)]
            field: ::std::option::Option<::std::string::String>,
        },
        #[api(code = "STATUS", message = "x", retry_after = 5)]
        Status(#[api(status)] ::std::primitive::u16, #[api(details)] ::std::vec::Vec<::std::primitive::u8>),
        #[api(status = 500, code = "IO", message = "y")]
        Io(#[api(from)] ::std::io::Error),
        #[api(transparent)]
        Inner(#[api(from)] Inner),
        #[api(transparent)]
        Outer(Outer),
    }

    #[::std::prelude::v1::derive(Debug, ::envelope_runtime::ApiError)]
    #[api(status = 404, codes(rename_all = "snake_case"), kind = OuterKind)]
    pub enum Outer {
        #[api(message = "m")]
        Closed,
    }

    #[::std::prelude::v1::derive(Debug, ::envelope_runtime::ApiError)]
    #[api(status = 404, code = "INNER", message = "Inner", field = "id")]
    pub struct Inner;

    #[::std::prelude::v1::derive(::envelope_runtime::ApiResponse)]
    pub enum Done {
        #[api(status = 201, code = 0, message = "Made {0}", ext(kind = "k"), header("etag" = "1"))]
        Made(::std::primitive::u8),
        #[api(empty)]
        Quiet,
    }

    #[::std::prelude::v1::derive(::envelope_runtime::ApiResponse)]
    pub struct Marked {
        #[api(data)]
        pub data: ::std::primitive::u8,
        #[api(message)]
        pub message: ::std::option::Option<::std::string::String>,
        #[api(ext)]
        pub kind: ::std::primitive::u8,
        #[api(header = "location")]
        pub location: ::std::string::String,
    }

    #[::std::prelude::v1::derive(::envelope_runtime::Envelope)]
    #[envelope(
        success = { "code"?: code, "message": message ?? "none", "kind": ext.kind, ..with(nothing) ?? { "data": data } },
        page = { "items": [ ..items, ..ext.more ?? [ with(self.own) ] ], "next"?: "{page.next_cursor}",
                 "total": page.total_items, "last": page.is_last, "after"?: page.next_number },
        error = { "{code}": status as str, "details": details ?? {}, ..self.object,
                  "list": [error.message for error in errors],
                  "map": { "{error.field}": [error.code] for error in field_errors },
                  "first": { error.field: error.ext.param ?? self.id for error in errors } },
        field_error = { "own": ["{status.reason}", docs_url, title], ..{ "id": self.id },
                        "at": { error.field: [ ..error.ext.list, error.pointer, error.fragment ] for error in errors } },
        server_error = "{message}",
        headers = { "x-id": self.id, "x-next"?: page.next_cursor ?? "none" },
    )]
    pub struct Api {
        pub id: ::std::primitive::u8,
        pub object: ::std::collections::BTreeMap<::std::primitive::u8, ::std::primitive::u8>,
    }

    fn nothing(_: &::envelope_runtime::Parts<'_>) {}

    impl Api {
        fn own(&self, _: &::envelope_runtime::Parts<'_>) -> ::std::primitive::u8 {
            self.id
        }
    }

    ::envelope_runtime::catalog! {
        pub static ALL = [Fault, Marked];
    }
}

use std::collections::BTreeMap;
use std::time::Duration;

use envelope_runtime::{Envelope, FieldErrors, Page};

use self::everything::{ALL, Api, Done, Fault, FaultKind, Inner, Marked, Outer, OuterKind};

fn api() -> Api {
    Api { id: 7, object: BTreeMap::from([(1, 2)]) }
}

#[test]
fn errors_are_rendered() {
    let body = |fault: Fault| api().error(&fault).expect("a reply").to_string();
    assert_eq!(body(Inner.into()), r#"{"INNER":"404","details":{},"1":2,"list":["Inner"],"map":{},"first":{"id":7}}"#);
    assert_eq!(body(std::io::Error::other("x").into()), r#""y""#);
    assert_eq!(
        body(Fault::Status(404, vec![1])),
        r#"{"STATUS":"404","details":[1],"1":2,"list":["x"],"map":{},"first":{}}"#
    );
    let every = Fault::Every {
        name: "a".into(),
        value: 1,
        param: None,
        limit: 5,
        errors: FieldErrors::new().with("a", "b"),
        wait: Duration::from_secs(1),
        allow: "GET",
        field: None,
    };
    assert_eq!(every.to_string(), "a 1");
    let reply = api().error(&every).expect("a reply");
    assert_eq!(
        reply.to_string(),
        r##"{"own":["Bad Request","https://example.com/EVERY","T"],"id":7,"at":{"a":["/a","#/a"]}}"##
    );
    assert_eq!(
        reply.headers().iter().map(|(name, _)| name).collect::<Vec<_>>(),
        ["content-type", "x-id", "x-next", "x-a", "allow", "retry-after"]
    );
}

#[test]
fn successes_and_pages_are_rendered() {
    let made = api().success(&Done::Made(1)).expect("a reply");
    assert_eq!(made.to_string(), r#"{"code":0,"message":"Made 1","kind":"k","data":1}"#);
    assert!(api().success(&Done::Quiet).expect("a reply").body().is_empty());
    let marked = Marked { data: 1, message: None, kind: 2, location: "/".into() };
    let reply = api().success(&marked).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"message":"none","kind":2,"data":1}"#);
    assert_eq!(reply.headers().get("location"), Some("/"));
    let page = api().page(&Page::new(vec![1], 1, 1, 1)).expect("a reply");
    assert_eq!(page.to_string(), r#"{"items":[1,7],"total":1,"last":true}"#);
}

#[test]
fn the_catalogue_lists_them() {
    assert_eq!(ALL.entries().count(), 6);
}

#[test]
fn each_error_has_its_kind() {
    assert_eq!(FaultKind::ALL.len(), 5);
    assert_eq!(Fault::Outer(Outer::Closed).kind(), FaultKind::Outer(OuterKind::Closed));
    assert_eq!(serde_json::to_string(&Fault::from(Inner).kind()).expect("a code"), r#""INNER""#);
}
