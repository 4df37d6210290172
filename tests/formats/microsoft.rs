//! Microsoft: errors within errors (Microsoft REST API Guidelines, section 7.10.2 "Error condition responses").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = data,
    page    = { "value": items, "@nextLink"?: page.next_cursor },
    error   = { "error": { "code": code, "message": message, "target"?: ext.target,
                           "details"?: [ { "code": error.code, "target"?: error.field, "message": error.message }
                                         for error in field_errors ],
                           "innererror"?: details } },
)]
pub struct Microsoft;

#[derive(Debug, ApiError)]
#[api(status = 400)]
pub enum Fault {
    /// Several members of one argument are at fault.
    #[api(code = "BadArgument", shared, message = "Multiple errors in {target} data")]
    Multiple {
        #[api(ext)]
        target: &'static str,
        #[api(field_errors)]
        details: Vec<MemberFault>,
    },

    /// A new password that was in use before.
    #[api(code = "BadArgument", shared, message = "Previous passwords may not be reused", ext(target = "password"))]
    PasswordReused(#[api(details)] InnerError),

    /// The resource does not exist.
    #[api(status = 404, code = "ResourceNotFound", message = "The resource {0} does not exist")]
    ResourceNotFound(String),
}

/// One invalid member.
#[derive(Clone, Debug, ApiError)]
#[api(status = 400)]
pub enum MemberFault {
    #[api(code = "NullValue", message = "{name} must not be null")]
    NullValue {
        #[api(field)]
        target: &'static str,
        name: &'static str,
    },

    #[api(code = "MalformedValue", message = "{target} is not valid")]
    MalformedValue {
        #[api(field)]
        target: &'static str,
    },
}

/// A chain of increasingly specific errors.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InnerError {
    pub code: &'static str,
    #[serde(rename = "minLength", skip_serializing_if = "Option::is_none")]
    pub min_length: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub innererror: Option<Box<InnerError>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Person {
    pub id: String,
}

pub fn format() -> Format {
    let person = || Person { id: "1".into() };
    let details = vec![
        MemberFault::NullValue { target: "PhoneNumber", name: "Phone number" },
        MemberFault::NullValue { target: "LastName", name: "Last name" },
        MemberFault::MalformedValue { target: "Address" },
    ];
    let reuse = InnerError { code: "PasswordReuseNotAllowed", ..InnerError::default() };
    let policy =
        InnerError { code: "PasswordDoesNotMeetPolicy", min_length: Some("6"), innererror: Some(reuse.into()) };
    let password = InnerError { code: "PasswordError", innererror: Some(policy.into()), ..InnerError::default() };
    let page = Page::by_cursor(vec![person()]).next_cursor("https://api.contoso.com/v1.0/people?$skip=1");
    Format {
        name: "microsoft",
        title: "Microsoft REST API Guidelines",
        samples: vec![
            sample(
                "several members at fault",
                Microsoft.error(&Fault::Multiple { target: "ContactInfo", details }),
                400,
                r#"{"error":{"code":"BadArgument","message":"Multiple errors in ContactInfo data","target":"ContactInfo","details":[{"code":"NullValue","target":"PhoneNumber","message":"Phone number must not be null"},{"code":"NullValue","target":"LastName","message":"Last name must not be null"},{"code":"MalformedValue","target":"Address","message":"Address is not valid"}]}}"#,
            ),
            sample(
                "errors within errors",
                Microsoft.error(&Fault::PasswordReused(password)),
                400,
                r#"{"error":{"code":"BadArgument","message":"Previous passwords may not be reused","target":"password","innererror":{"code":"PasswordError","innererror":{"code":"PasswordDoesNotMeetPolicy","minLength":"6","innererror":{"code":"PasswordReuseNotAllowed"}}}}}"#,
            ),
            sample(
                "code and message alone",
                Microsoft.error(&Fault::ResourceNotFound("people/2".into())),
                404,
                r#"{"error":{"code":"ResourceNotFound","message":"The resource people/2 does not exist"}}"#,
            ),
            sample("a person", Microsoft.success(&Success(person())), 200, r#"{"id":"1"}"#),
            sample(
                "a list that goes on",
                Microsoft.page(&page),
                200,
                r#"{"value":[{"id":"1"}],"@nextLink":"https://api.contoso.com/v1.0/people?$skip=1"}"#,
            ),
        ],
        tables: vec![],
    }
}
