//! Telegram: the HTTP status repeated as `error_code`, hints under `parameters` (Telegram Bot API, "Making requests"
//! and "ResponseParameters").

use envelope_runtime::{ApiError, Envelope, Success};
use serde::Serialize;

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "result": data, "description"?: message },
    error   = { "ok": false, "error_code": status, "description": "{status.reason}: {message}",
                "parameters"?: { "retry_after"?: retry_after, ..details } },
)]
pub struct Telegram;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The bot is not in that chat, or there is none of that id.
    #[api(status = 400, code = "CHAT_NOT_FOUND", message = "chat not found")]
    ChatNotFound,

    /// The group has been migrated to a supergroup with another identifier.
    #[api(status = 400, code = "MIGRATED", message = "group chat was upgraded to a supergroup chat")]
    Migrated {
        #[api(detail)]
        migrate_to_chat_id: i64,
    },

    /// Flood control.
    #[api(status = 429, code = "FLOOD_WAIT", message = "retry after {seconds}")]
    Flood {
        #[api(retry_after)]
        seconds: u32,
    },
}

#[derive(Clone, Debug, Serialize)]
pub struct User {
    pub id: i64,
    pub is_bot: bool,
    pub first_name: String,
}

pub fn format() -> Format {
    Format {
        name: "telegram",
        title: "Telegram Bot API",
        samples: vec![
            with_headers(
                "flood control",
                Telegram.error(&Fault::Flood { seconds: 35 }),
                429,
                &[("content-type", "application/json"), ("retry-after", "35")],
                r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 35","parameters":{"retry_after":35}}"#,
            ),
            sample(
                "a chat has moved",
                Telegram.error(&Fault::Migrated { migrate_to_chat_id: -1_001_234_567_890 }),
                400,
                r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}"#,
            ),
            sample(
                "no hints",
                Telegram.error(&Fault::ChatNotFound),
                400,
                r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
            ),
            sample(
                "a bot",
                Telegram.success(&Success(User { id: 123_456, is_bot: true, first_name: "Envelope".into() })),
                200,
                r#"{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Envelope"}}"#,
            ),
            sample(
                "a webhook was set",
                Telegram.success(&Success(true).message("Webhook was set")),
                200,
                r#"{"ok":true,"result":true,"description":"Webhook was set"}"#,
            ),
        ],
        tables: vec![],
    }
}
