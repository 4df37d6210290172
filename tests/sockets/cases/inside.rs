//! Failures in the service itself. None of their texts reaches a client.

use super::*;

pub fn cases() -> Vec<Case> {
    let get = |name, path: &str| case(name, &format!("GET /inside/{path}"));
    let busy = r#""code":"BUSY","message":"The service is busy, try again""#;
    let internal = r#""code":"INTERNAL","message":"Server error, contact support""#;
    let unavailable = (503, "SERVICE_UNAVAILABLE", "Service Unavailable");
    vec![
        get("time-out", "slow").is((504, "GATEWAY_TIMEOUT", "Gateway Timeout")),
        get("time-out-in-words", "slow-in-words").is((408, "REQUEST_TIMEOUT", "Request Timeout")),
        get("time-out-declared", "slow-declared").declared(503, busy).with("retry-after", "1"),
        get("load-shed", "shed").is(unavailable),
        get("panic", "panic").is(INTERNAL),
        get("panic-in-an-extractor", "panic-in-an-extractor").is(INTERNAL),
        get("panic-before-the-future", "panic-before-the-future").is(INTERNAL),
        get("panic-of-a-value", "panic-of-a-value").is(INTERNAL),
        get("panic-in-words-of-an-error", "panic-in-words").is((502, "BAD_GATEWAY", "Bad Gateway")),
        get("panic-at-the-end-of-words", "panic-at-the-end-of-words").is((502, "BAD_GATEWAY", "Bad Gateway")),
        get("panic-when-written", "panic-when-written").is(INTERNAL),
        get("database-locked", "locked").declared(503, busy).with("retry-after", "1"),
        get("database-broken", "broken").declared(500, internal),
        get("disk-full", "disk").declared(500, internal),
        get("boxed", "boxed").declared(503, busy).with("retry-after", "1"),
        get("words", "words").is((502, "BAD_GATEWAY", "Bad Gateway")).with("x-kept", "yes"),
        get("words-that-break-off", "words-that-break-off").is((502, "BAD_GATEWAY", "Bad Gateway")),
        get("words-that-stall", "words-that-stall").is((502, "BAD_GATEWAY", "Bad Gateway")),
        get("nothing", "nothing").is(unavailable),
        get("state-missing", "state-missing").is(INTERNAL),
        get("not-written", "not-written").is(INTERNAL),
        get("status-unheard-of", "status-unheard-of").is((599, "INTERNAL_SERVER_ERROR", "Internal Server Error")),
    ]
}
