//! Codes derived from names, shared by a whole type, or absent.

use envelope_runtime::catalog::Column;
use envelope_runtime::presets::{GoogleRpc, Jsend, JsonApi, Plain, ProblemDetails};
use envelope_runtime::{ApiError, Catalogued, Code, Envelope, FieldErrors, catalog};

use super::error;

macro_rules! written {
    ($($name:ident = $case:literal),* $(,)?) => {$(
        mod $name {
            #[derive(Debug, envelope_runtime::ApiError)]
            #[api(status = 400, codes(rename_all = $case))]
            #[allow(dead_code, reason = "the test uses only its table")]
            pub(super) enum Fault {
                #[api(message = "m")]
                NotFound,
                #[api(message = "m")]
                HTTPError2,
                #[api(message = "m", code = "stated")]
                Stated,
                #[api(message = "m")]
                #[allow(non_camel_case_types)]
                r#type,
            }
        }
    )*};
}

written! {
    lower = "lowercase", upper = "UPPERCASE", pascal = "PascalCase", camel = "camelCase", snake = "snake_case",
    screaming_snake = "SCREAMING_SNAKE_CASE", kebab = "kebab-case", screaming_kebab = "SCREAMING-KEBAB-CASE",
}

fn codes<T: Catalogued>() -> Vec<String> {
    T::ENTRIES.entries.iter().filter_map(|entry| entry.code().present()).map(|code| code.to_string()).collect()
}

#[test]
fn names_become_codes_in_each_case_and_a_stated_code_wins() {
    assert_eq!(codes::<lower::Fault>(), ["notfound", "httperror2", "stated", "type"]);
    assert_eq!(codes::<upper::Fault>(), ["NOTFOUND", "HTTPERROR2", "stated", "TYPE"]);
    assert_eq!(codes::<pascal::Fault>(), ["NotFound", "HTTPError2", "stated", "type"]);
    assert_eq!(codes::<camel::Fault>(), ["notFound", "hTTPError2", "stated", "type"]);
    assert_eq!(codes::<snake::Fault>(), ["not_found", "h_t_t_p_error2", "stated", "type"]);
    assert_eq!(codes::<screaming_snake::Fault>(), ["NOT_FOUND", "H_T_T_P_ERROR2", "stated", "TYPE"]);
    assert_eq!(codes::<kebab::Fault>(), ["not-found", "h-t-t-p-error2", "stated", "type"]);
    assert_eq!(codes::<screaming_kebab::Fault>(), ["NOT-FOUND", "H-T-T-P-ERROR2", "stated", "TYPE"]);
    assert_eq!(error(&kebab::Fault::NotFound), r#"{"code":"not-found","message":"m"}"#);
}

/// serde gives the same names.
#[test]
fn names_are_converted_as_serde_converts_them() {
    #[derive(serde::Serialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum ByRule {
        NotFound,
        HTTPError2,
        #[allow(non_camel_case_types)]
        r#type,
    }
    let json = serde_json::to_string(&[ByRule::NotFound, ByRule::HTTPError2, ByRule::r#type]).expect("JSON");
    let ours = codes::<screaming_snake::Fault>();
    assert_eq!(json, format!(r#"["{}","{}","{}"]"#, ours[0], ours[1], ours[3]));
}

#[derive(Debug, ApiError)]
#[api(status = 403, codes(prefix = "M_", rename_all = "SCREAMING_SNAKE_CASE"), docs_url = "https://example.com/{code}")]
enum Prefixed {
    #[api(message = "You may not do that")]
    Forbidden,
    #[api(message = "Slow down", code = "M_LIMIT_EXCEEDED")]
    TooFast,
    #[api(transparent)]
    Inner(NoSuchRoom),
}

#[derive(Debug, ApiError)]
#[api(status = 404, message = "No such room", codes(rename_all = "camelCase"))]
struct NoSuchRoom;

#[test]
fn a_prefix_is_added_to_names_and_not_to_stated_codes() {
    assert_eq!(codes::<Prefixed>(), ["M_FORBIDDEN", "M_LIMIT_EXCEEDED"]);
    assert_eq!(Prefixed::Forbidden.entry().docs_url(), Some("https://example.com/M_FORBIDDEN"));
    assert_eq!(error(&Prefixed::TooFast), r#"{"code":"M_LIMIT_EXCEEDED","message":"Slow down"}"#);
    assert_eq!(error(&Prefixed::Inner(NoSuchRoom)), r#"{"code":"noSuchRoom","message":"No such room"}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(shared))]
enum Cards {
    #[api(code = "IR_01", message = "The card was declined")]
    Declined,
    #[api(code = "IR_01", message = "The card has expired")]
    Expired,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "IR_"), codes(shared))]
enum Wallets {
    #[api(code = "IR_01", message = "The wallet is empty")]
    Empty,
}

catalog! {
    static PAYMENTS = [Cards, Wallets];
}

#[test]
fn one_key_on_a_type_shares_the_codes_of_all_variants() {
    assert_eq!(PAYMENTS.entries().filter(|(_, entry)| entry.is_shared()).count(), 3);
    let shared = [error(&Cards::Declined), error(&Wallets::Empty)];
    let messages = ["The card was declined", "The wallet is empty"];
    assert_eq!(shared, messages.map(|message| format!(r#"{{"code":"IR_01","message":"{message}"}}"#)));
    assert_eq!(error(&Cards::Expired), r#"{"code":"IR_01","message":"The card has expired"}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 404, codes(none))]
enum Codeless {
    #[api(message = "Not found: {what}")]
    NotFound { what: &'static str },
    #[api(status = 422, message = "Invalid")]
    Invalid(#[api(field_errors)] FieldErrors),
    #[api(transparent)]
    Inner(Gone),
}

/// It went away.
#[derive(Debug, ApiError)]
#[api(status = 410, message = "Gone", codes(none))]
struct Gone;

catalog! {
    static CODELESS = [Codeless];
}

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "code"?: code, "bare": code, "message": message, "text": "{code}: {message}", "left out"?: "{code}",
              "as str": code as str, "or": code ?? "none", "code {code}": 1,
              "each": [[error.code, error.message] for error in errors] },
    headers = { "x-code": code, "x-status": status as str },
)]
struct Everywhere;

#[test]
fn slots_of_an_absent_code_are_absent_everywhere() {
    let fault = Codeless::NotFound { what: "page" };
    assert_eq!((fault.code(), fault.entry().code()), (Code::None, Code::None));
    let reply = Everywhere.error(&fault).expect("a reply");
    assert_eq!(
        reply.to_string(),
        r#"{"bare":null,"message":"Not found: page","text":null,"as str":null,"or":"none","each":[[null,"Not found: page"]]}"#
    );
    let headers: Vec<_> = reply.headers().iter().filter(|(name, _)| name.starts_with("x-")).collect();
    assert_eq!(headers, [("x-status", "404")]);
    let reply = Everywhere.error(&Gone).expect("a reply");
    assert_eq!(
        reply.to_string(),
        r#"{"bare":null,"message":"Gone","text":null,"as str":null,"or":"none","each":[[null,"Gone"]]}"#
    );
    let reply = Everywhere.error(&Prefixed::Forbidden).expect("a reply");
    assert!(reply.to_string().starts_with(
        r#"{"code":"M_FORBIDDEN","bare":"M_FORBIDDEN","message":"You may not do that","text":"M_FORBIDDEN: You may"#
    ));
    assert!(reply.to_string().contains(r#""or":"M_FORBIDDEN","code M_FORBIDDEN":1,"#));
}

#[test]
fn envelopes_work_with_and_without_codes() {
    #[track_caller]
    fn check(envelope: impl Envelope, with: &str, without: &str) {
        assert_eq!(envelope.error(&Prefixed::Forbidden).expect("a reply").to_string(), with);
        assert_eq!(envelope.error(&Codeless::Inner(Gone)).expect("a reply").to_string(), without);
    }
    check(Plain, r#"{"code":"M_FORBIDDEN","message":"You may not do that"}"#, r#"{"message":"Gone"}"#);
    check(
        ProblemDetails::default(),
        r#"{"type":"https://example.com/M_FORBIDDEN","title":"Forbidden","status":403,"detail":"You may not do that","code":"M_FORBIDDEN"}"#,
        r#"{"type":"about:blank","title":"Gone","status":410,"detail":"Gone"}"#,
    );
    check(
        Jsend,
        r#"{"status":"fail","data":{"code":"M_FORBIDDEN","message":"You may not do that"}}"#,
        r#"{"status":"fail","data":{"message":"Gone"}}"#,
    );
    check(
        JsonApi,
        r#"{"errors":[{"status":"403","code":"M_FORBIDDEN","title":"Forbidden","detail":"You may not do that","links":{"about":"https://example.com/M_FORBIDDEN"}}]}"#,
        r#"{"errors":[{"status":"410","title":"Gone","detail":"Gone"}]}"#,
    );
    check(
        GoogleRpc,
        r#"{"error":{"code":403,"message":"You may not do that","status":"M_FORBIDDEN"}}"#,
        r#"{"error":{"code":410,"message":"Gone"}}"#,
    );
}

#[test]
fn errors_without_codes_are_listed_by_status_and_do_not_clash() {
    let table = CODELESS.table().column(Column::Status, "Status").column(Column::Message, "Message");
    assert_eq!(
        table.to_markdown(),
        "| Status | Message |\n|---|---|\n| 404 | Not found: {what} |\n| 422 | Invalid |\n| 410 | Gone |\n"
    );
    let mut errors = FieldErrors::new();
    errors.push("name", "is missing");
    assert_eq!(
        Plain.error(&Codeless::Invalid(errors)).expect("a reply").to_string(),
        r#"{"message":"Invalid","errors":[{"field":"name","message":"is missing"}]}"#
    );
}

/// As in a `macro_rules!` that declares errors.
#[test]
fn texts_may_be_joined_from_literals() {
    macro_rules! missing {
        ($name:ident, $prefix:literal, $what:literal) => {
            #[derive(Debug, ApiError)]
            #[api(
                                                                status = 404,
                                                                code = concat!($prefix, "_", stringify!($name), "_", 4),
                                                                message = concat!("There is no ", $what, " {0}", '!'),
                                                                ext(kind = stringify!($name), level = 2),
                                                            )]
            struct $name(u8);
        };
    }

    missing!(User, "APP", "user");
    let user = User(7);
    assert_eq!((user.code(), &*user.message()), (Code::Str("APP_User_4"), "There is no user 7!"));
    assert_eq!(serde_json::to_value(user.ext("kind")).unwrap(), "User");
    assert_eq!(User::find("APP_User_4").count(), 1);
}

#[test]
fn a_code_may_be_the_discriminant() {
    #[derive(Clone, Copy, Debug, ApiError)]
    #[api(status = 400, message = code, codes(discriminant, range = -5..=2000), kind = ChatErrorKind)]
    enum ChatError {
        Zero,
        One,
        Unknown = 1000,
        Next,
        Negative = -5,
        #[api(code = 7)]
        Stated,
    }

    let all =
        [ChatError::Zero, ChatError::One, ChatError::Unknown, ChatError::Next, ChatError::Negative, ChatError::Stated];
    assert!(all.iter().map(ApiError::code).eq([0, 1, 1000, 1001, -5, 7].map(Code::Int)));
    assert!(all.iter().take(5).all(|error| error.code() == Code::Int(*error as i64)));
    assert_eq!(ChatErrorKind::from_code(1001).next(), Some(ChatErrorKind::Next));
    assert_eq!(error(&ChatError::Unknown), r#"{"code":1000,"message":"1000"}"#);
}

#[test]
fn a_code_equals_its_text_or_integer() {
    assert!(Code::Int(5) == 5 && Code::Str("A") == "A");
    assert!(Code::Int(5) != 6 && Code::Str("5") != 5 && Code::None != 0);
    assert!(Code::Int(5) != "5" && Code::Str("A") != "B" && Code::None != "");
}

/// A transparent variant's code is that of its field, not its name.
#[test]
fn a_transparent_variants_name_is_no_code() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "OF_INNER", message = "m")]
    struct Inner;

    #[derive(Debug, ApiError)]
    #[api(status = 400, codes(rename_all = "UPPERCASE"))]
    enum Outer {
        #[api(message = "m")]
        Own,
        #[api(message = "m", code = "INNER")]
        Stated,
        #[api(transparent)]
        Inner(Inner),
    }

    let codes = [Outer::Own, Outer::Stated, Outer::Inner(Inner)].map(|error| ApiError::code(&error).to_string());
    assert_eq!(codes, ["OWN", "INNER", "OF_INNER"]);
}
