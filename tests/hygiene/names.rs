//! Fields, variants and parameters with names that expansions use themselves, including keywords.

use envelope_runtime::{ApiError, ApiResponse, Catalogued, Envelope};
use serde::Serialize;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fields {
    #[api(code = 1, message = "{f} {out} {self_} {__f0} {__out} {__facts} {headers} {name}", header("x" = "1"))]
    Locals {
        f: u8,
        out: u8,
        self_: u8,
        __f0: u8,
        __out: u8,
        __facts: u8,
        headers: u8,
        #[api(ext)]
        name: u8,
        #[api(detail)]
        details: u8,
        #[api(detail)]
        serializer: u8,
    },
    #[api(code = 2, message = "{type} {match}")]
    Keywords {
        r#type: &'static str,
        r#match: u8,
        #[api(detail)]
        r#fn: u8,
        #[api(ext)]
        r#ref: u8,
    },
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "self": [self.f, self.out, self.__facts, self.__data, self.r#type, self.error, self.data] },
    error = { "message": message, "details"?: details, "ref"?: ext.ref, "name"?: ext.name, "type": "{self.type}" },
)]
struct Locals {
    f: u8,
    out: u8,
    __facts: u8,
    __data: u8,
    r#type: u8,
    error: u8,
    data: u8,
}

const LOCALS: Locals = Locals { f: 1, out: 2, __facts: 3, __data: 4, r#type: 5, error: 6, data: 7 };

#[test]
fn fields_may_have_any_name() {
    let locals = Fields::Locals {
        f: 1,
        out: 2,
        self_: 3,
        __f0: 4,
        __out: 5,
        __facts: 6,
        headers: 7,
        name: 8,
        details: 9,
        serializer: 10,
    };
    let reply = LOCALS.error(&locals).expect("a reply");
    let expected = r#"{"message":"1 2 3 4 5 6 7 8","details":{"details":9,"serializer":10},"name":8,"type":"5"}"#;
    assert_eq!(reply.to_string(), expected);
    assert_eq!(
        LOCALS.success(&envelope_runtime::Success(0)).expect("a reply").to_string(),
        r#"{"data":0,"self":[1,2,3,4,5,6,7]}"#
    );
}

#[test]
fn raw_names_lose_their_prefix() {
    let keywords = Fields::Keywords { r#type: "t", r#match: 1, r#fn: 2, r#ref: 3 };
    let reply = LOCALS.error(&keywords).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"message":"t 1","details":{"fn":2},"ref":3,"type":"5"}"#);
}

/// Variants with names from the prelude, and one with the name of the trait's associated type.
#[derive(Debug, ApiError)]
#[api(status = 400, kind = Kind)]
enum Variants {
    #[api(code = "ERROR", message = "error")]
    Error,
    #[api(code = "OK", message = "ok {0}")]
    Ok(u8),
    #[api(code = "NONE", message = "none")]
    None {},
    #[api(code = "SOME", message = "some")]
    Some(),
    #[api(code = "ERR", message = "err")]
    Err(),
    #[api(code = "SELF", message = "{message} {code} {status}")]
    r#Box { message: u8, code: u8, status: u8 },
    #[api(code = "ALL", message = "all")]
    #[allow(clippy::upper_case_acronyms)]
    ALL,
    #[api(code = "KEYWORD", message = "keyword")]
    #[allow(non_camel_case_types)]
    r#type,
}

#[derive(ApiResponse)]
enum Responses {
    Ok(u8),
    None,
    Error,
}

#[test]
fn variants_may_have_any_name() {
    let messages = [Variants::Error, Variants::Ok(1), Variants::None {}, Variants::Some(), Variants::Err()]
        .map(|fault| fault.to_string());
    assert_eq!(messages, ["error", "ok 1", "none", "some", "err"]);
    assert_eq!(Variants::Box { message: 1, code: 2, status: 3 }.to_string(), "1 2 3");
    let kinds = Variants::ENTRIES.entries.iter().map(|entry| Kind::from_code(entry.code()).next());
    let kinds: Vec<String> = kinds.map(|kind| format!("{:?}", kind.expect("a kind"))).collect();
    assert_eq!(kinds, ["Error", "Ok", "None", "Some", "Err", "Box", "ALL", "type"]);
    assert_eq!((Variants::ALL.kind(), Variants::r#type.kind()), (Kind::ALL, Kind::r#type));
    let statuses = [Responses::Ok(1), Responses::None, Responses::Error].map(|response| response.status());
    assert_eq!(statuses, [200; 3]);
}

#[derive(Debug, ApiError)]
enum Parameters<F, W, D, S, E, T, R> {
    #[api(status = 400, code = 1, message = "{0} {1} {2} {3} {4} {5} {6}")]
    All(F, W, D, S, E, T, R),
    #[api(status = 400, code = 2, message = "x")]
    Details(#[api(details)] D, #[api(ext = "s")] S),
}

#[derive(Serialize, ApiResponse)]
#[api(message = "{f}")]
struct Payload<F, W, D, S> {
    f: F,
    w: W,
    d: D,
    s: S,
}

#[derive(Envelope)]
#[envelope(success = { ..data, "own": [self.0, self.1, self.2] }, error = { "message": message, "d"?: details })]
struct Generic<F, W, D>(F, W, D);

#[test]
fn parameters_may_have_the_names_of_generated_ones() {
    let generic = Generic(1, "w", 'd');
    let all = Parameters::All(1, 2, 3, 4, 5, 6, 7);
    assert_eq!(generic.error(&all).expect("a reply").to_string(), r#"{"message":"1 2 3 4 5 6 7"}"#);
    let details = Parameters::<u8, u8, _, _, u8, u8, u8>::Details(1, 2);
    assert_eq!(generic.error(&details).expect("a reply").to_string(), r#"{"message":"x","d":1}"#);
    let payload = Payload { f: 1, w: 2, d: 3, s: 4 };
    let reply = generic.success(&payload).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"f":1,"w":2,"d":3,"s":4,"own":[1,"w","d"]}"#);
}

#[test]
fn types_may_be_local_to_a_function() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 1, message = "{0}")]
    struct Local(u8);

    #[derive(Debug, ApiError)]
    #[api(kind = OuterKind)]
    enum Outer {
        #[api(transparent)]
        Local(Local),
    }

    #[derive(Envelope)]
    #[envelope(success = data, error = message)]
    struct Here;

    assert_eq!(Here.error(&Local(5)).expect("a reply").to_string(), r#""5""#);
    assert_eq!(OuterKind::ALL, [Outer::Local(Local(1)).kind()]);
}

/// A `macro_rules!` passes types, expressions and names in groups without delimiters.
macro_rules! fault {
    ($name:ident, $kind:ident, $status:expr, $code:literal, $text:literal, $type:ty) => {
        #[derive(Debug, ApiError)]
        #[api(kind = $kind)]
        enum Wrapped {
            #[api(transparent)]
            Wrapped($name),
        }

        #[derive(Debug, ApiError)]
        #[api(status = $status, code = $code, message = $text)]
        struct $name(#[api(ext = "value")] $type);
    };
}

fault!(FromMacro, WrappedKind, 404, "FROM_MACRO", "From a macro", Option<u8>);

#[test]
fn a_macro_may_write_the_attributes() {
    assert_eq!(Wrapped::Wrapped(FromMacro(None)).kind(), WrappedKind::ALL[0]);
    let reply = LOCALS.error(&FromMacro(None)).expect("a reply");
    assert_eq!((reply.status(), FromMacro(Some(1)).to_string()), (404, "From a macro".to_owned()));
}
