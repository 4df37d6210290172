//! Twilio: a link for every code, pages counted from 0 (Twilio API responses).

use envelope_runtime::{ApiError, Envelope, Page, Parts, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = data,
    page    = { "first_page_uri": "{self.uri}?PageSize={page.size}&Page=0", "end": with(end),
                "{self.list}": items,
                "next_page_uri": "{self.uri}?PageSize={page.size}&PageToken={page.next_cursor}",
                "page": page.index, "page_size": page.size, "start": page.offset },
    error   = { "code": code, "message": message, "more_info": "https://www.twilio.com/docs/errors/{code}",
                "status": status },
)]
pub struct Twilio {
    /// The key of a list.
    pub list: &'static str,
    /// The URI of a list.
    pub uri: String,
}

/// The index of a page's last item.
fn end(parts: &Parts<'_>) -> Option<u64> {
    let page = parts.page()?;
    (page.offset()? + page.count()).checked_sub(1)
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = 10_000..=99_999))]
pub enum Fault {
    /// The account's credentials are not valid.
    #[api(status = 401, code = 20003, message = "Authenticate")]
    Authenticate,

    /// There is no resource at that URI.
    #[api(status = 404, code = 20404, message = "The requested resource {uri} was not found")]
    NotFound { uri: String },

    /// The number is malformed, or no SMS can be sent to it.
    #[api(code = 21211, message = "The 'To' number {to} is not a valid phone number.")]
    InvalidTo { to: String },
}

#[derive(Clone, Debug, Serialize)]
pub struct Message {
    pub sid: String,
    pub status: String,
}

pub fn format() -> Format {
    let twilio = Twilio { list: "messages", uri: "/2010-04-01/Accounts/AC1/Messages.json".into() };
    let message = || Message { sid: "SM1f0e8ae6".into(), status: "queued".into() };
    Format {
        name: "twilio",
        title: "Twilio",
        samples: vec![
            sample(
                "a malformed number",
                twilio.error(&Fault::InvalidTo { to: "5551234567".into() }),
                400,
                r#"{"code":21211,"message":"The 'To' number 5551234567 is not a valid phone number.","more_info":"https://www.twilio.com/docs/errors/21211","status":400}"#,
            ),
            sample(
                "no credentials",
                twilio.error(&Fault::Authenticate),
                401,
                r#"{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}"#,
            ),
            sample(
                "a message",
                twilio.success(&Success(message()).status(201)),
                201,
                r#"{"sid":"SM1f0e8ae6","status":"queued"}"#,
            ),
            sample(
                "the second page",
                twilio.page(&Page::new(vec![message(), message()], 2, 50, 52)),
                200,
                r#"{"first_page_uri":"/2010-04-01/Accounts/AC1/Messages.json?PageSize=50&Page=0","end":51,"messages":[{"sid":"SM1f0e8ae6","status":"queued"},{"sid":"SM1f0e8ae6","status":"queued"}],"next_page_uri":null,"page":1,"page_size":50,"start":50}"#,
            ),
        ],
        tables: vec![],
    }
}
