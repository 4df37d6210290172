//! A chat server's client API: codes with a prefix, and extra members next to them.

use std::time::Duration;

use envelope_runtime::{ApiError, Envelope, catalog};
use serde::Serialize;

#[derive(Envelope)]
#[envelope(success = data ?? {}, error = { "errcode": code, "error": message, ..details })]
struct Chat;

/// Each code is the name of its variant, as `M_FORBIDDEN`.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "M_", rename_all = "SCREAMING_SNAKE_CASE"), kind = FaultKind)]
#[allow(dead_code, reason = "a test constructs few of them")]
enum Fault {
    #[api(status = 403, message = "{0}")]
    Forbidden(&'static str),
    #[api(status = 401, message = "Unrecognised access token")]
    UnknownToken {
        #[api(detail)]
        soft_logout: bool,
    },
    #[api(status = 401, message = "Missing access token")]
    MissingToken,
    #[api(status = 423, message = "The account is locked")]
    UserLocked {
        #[api(detail)]
        soft_logout: bool,
    },
    #[api(message = "The body is not as expected")]
    BadJson,
    #[api(message = "The body is not JSON")]
    NotJson,
    #[api(status = 404, message = "{0} not found")]
    NotFound(&'static str),
    #[api(status = 429, message = "Too many requests")]
    LimitExceeded {
        #[api(detail = "retry_after_ms")]
        milliseconds: Option<u64>,
        #[api(retry_after)]
        wait: Option<Duration>,
    },
    #[api(status = 404, message = "Unrecognised request")]
    Unrecognized,
    #[api(status = 500, message = "Internal server error")]
    Unknown(#[api(from)] std::io::Error),
    #[api(status = 401, message = "Not allowed")]
    Unauthorized,
    #[api(status = 403, message = "This user is deactivated")]
    UserDeactivated,
    #[api(message = "The user name is taken")]
    UserInUse,
    #[api(message = "The user name is not valid")]
    InvalidUsername,
    #[api(message = "The alias is taken")]
    RoomInUse,
    #[api(message = "The initial state is not valid")]
    InvalidRoomState,
    #[api(message = "This address belongs to another user")]
    ThreepidInUse,
    #[api(message = "This address is not known")]
    ThreepidNotFound,
    #[api(status = 403, message = "This address could not be verified")]
    ThreepidAuthFailed,
    #[api(status = 403, message = "Addresses of this kind are not allowed")]
    ThreepidDenied,
    #[api(message = "The server is not trusted")]
    ServerNotTrusted,
    #[api(message = "This version of rooms is not supported")]
    UnsupportedRoomVersion,
    #[api(message = "The server does not support version {room_version} of rooms")]
    IncompatibleRoomVersion {
        #[api(detail)]
        room_version: &'static str,
    },
    #[api(message = "The state cannot be changed like that")]
    BadState,
    #[api(status = 403, message = "Guests may not do this")]
    GuestAccessForbidden,
    #[api(message = "The captcha is missing")]
    CaptchaNeeded,
    #[api(message = "The captcha is wrong")]
    CaptchaInvalid,
    #[api(message = "A parameter is missing")]
    MissingParam,
    #[api(message = "The parameter {0} is not valid")]
    InvalidParam(&'static str),
    #[api(status = 413, message = "The request is too large")]
    TooLarge,
    #[api(message = "The application service has claimed this name")]
    Exclusive,
    #[api(status = 403, message = "The server has reached a limit")]
    ResourceLimitExceeded {
        #[api(detail)]
        admin_contact: &'static str,
    },
    #[api(status = 403, message = "You cannot leave this room")]
    CannotLeaveServerNoticeRoom,
    #[api(message = "The password is too weak")]
    WeakPassword,
    #[api(status = 409, message = "The event was sent in the wrong room")]
    WrongRoomKeysVersion {
        #[api(detail)]
        current_version: &'static str,
    },
    #[api(status = 504, message = "The media has not been uploaded yet")]
    NotYetUploaded,
    #[api(status = 409, message = "The media has been uploaded already")]
    CannotOverwriteMedia,
    #[api(status = 404, message = "Use another version of the API", code = "M_UNSUPPORTED_API")]
    OldVersion,
}

catalog! {
    static CODES = [Fault];
}

#[track_caller]
fn check(fault: &Fault, status: u16, body: &str) {
    let reply = Chat.error(fault).expect("a reply");
    assert_eq!((reply.status(), reply.to_string().as_str()), (status, body));
}

#[test]
fn bodies_have_a_code_a_text_and_the_members_of_the_code() {
    check(&Fault::Forbidden("You are not invited"), 403, r#"{"errcode":"M_FORBIDDEN","error":"You are not invited"}"#);
    check(
        &Fault::UnknownToken { soft_logout: true },
        401,
        r#"{"errcode":"M_UNKNOWN_TOKEN","error":"Unrecognised access token","soft_logout":true}"#,
    );
    check(&Fault::NotFound("Event"), 404, r#"{"errcode":"M_NOT_FOUND","error":"Event not found"}"#);
    check(
        &Fault::IncompatibleRoomVersion { room_version: "11" },
        400,
        r#"{"errcode":"M_INCOMPATIBLE_ROOM_VERSION","error":"The server does not support version 11 of rooms","room_version":"11"}"#,
    );
    check(
        &std::io::Error::other("postgres://secret").into(),
        500,
        r#"{"errcode":"M_UNKNOWN","error":"Internal server error"}"#,
    );
    check(&Fault::OldVersion, 404, r#"{"errcode":"M_UNSUPPORTED_API","error":"Use another version of the API"}"#);
}

#[test]
fn a_limit_has_its_delay_in_body_and_header() {
    let limit = Fault::LimitExceeded { milliseconds: Some(1500), wait: Some(Duration::from_millis(1500)) };
    check(&limit, 429, r#"{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests","retry_after_ms":1500}"#);
    assert_eq!(Chat.error(&limit).expect("a reply").headers().get("retry-after"), Some("2"));
    let limit = Fault::LimitExceeded { milliseconds: None, wait: None };
    check(&limit, 429, r#"{"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests"}"#);
}

#[test]
fn all_codes_have_the_prefix() {
    assert_eq!(CODES.entries().count(), FaultKind::ALL.len());
    for kind in FaultKind::ALL {
        assert!(kind.code().to_string().starts_with("M_"), "{kind:?}");
    }
    assert_eq!(FaultKind::ThreepidAuthFailed.code(), "M_THREEPID_AUTH_FAILED");
}

/// A client deserializes the code of a response.
#[test]
fn codes_deserialize_as_kinds() {
    #[derive(serde::Deserialize)]
    struct Received {
        errcode: FaultKind,
    }
    let body = Chat.error(&Fault::MissingToken).expect("a reply");
    let received: Received = serde_json::from_slice(body.body()).expect("a known code");
    assert_eq!(received.errcode, FaultKind::MissingToken);
    assert!(serde_json::from_str::<Received>(r#"{"errcode":"M_NEW"}"#).is_err());
}

#[test]
fn a_success_is_the_payload() {
    #[derive(Serialize, envelope_runtime::ApiResponse)]
    struct Joined {
        room_id: &'static str,
    }
    let reply = Chat.success(&Joined { room_id: "!a:example.com" }).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"room_id":"!a:example.com"}"#);
    assert_eq!(Chat.success(&envelope_runtime::Success(())).expect("a reply").to_string(), "{}");
}
