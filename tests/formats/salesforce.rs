//! Salesforce: an error is a root array (Salesforce REST API, "Status Codes and Error Responses").

use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, Parts};
use serde::Serialize;

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    page    = { "totalSize": page.total_items, "done": with(is_last),
                "nextRecordsUrl"?: "/services/data/v61.0/query/{page.next_cursor}", "records": items },
    error   = [ { "message": message, "errorCode": code, "fields"?: ext.fields } ],
)]
pub struct Salesforce;

fn is_last(parts: &Parts<'_>) -> bool {
    !parts.page().is_some_and(|page| page.has_more())
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The id's form does not fit the object.
    #[api(status = 400, code = "MALFORMED_ID", message = "{object} ID: id value of incorrect type: {id}")]
    MalformedId {
        object: &'static str,
        id: String,
        #[api(ext)]
        fields: Vec<String>,
    },

    /// The requested resource could not be found.
    #[api(status = 404, code = "NOT_FOUND", message = "The requested resource does not exist")]
    NotFound,
}

/// A record was created.
#[derive(Clone, Debug, Serialize, ApiResponse)]
#[api(status = 201)]
pub struct Created {
    pub id: String,
    #[api(header = "location")]
    #[serde(skip)]
    pub location: String,
    pub errors: Vec<String>,
    pub success: bool,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Account {
    pub name: String,
}

pub fn format() -> Format {
    let id = "001900K0001pPuOAAU";
    let malformed = Fault::MalformedId { object: "Account", id: id.into(), fields: vec!["Id".into()] };
    let account = || Account { name: "Acme".into() };
    Format {
        name: "salesforce",
        title: "Salesforce REST API",
        samples: vec![
            sample(
                "a malformed id",
                Salesforce.error(&malformed),
                400,
                r#"[{"message":"Account ID: id value of incorrect type: 001900K0001pPuOAAU","errorCode":"MALFORMED_ID","fields":["Id"]}]"#,
            ),
            sample(
                "nothing there",
                Salesforce.error(&Fault::NotFound),
                404,
                r#"[{"message":"The requested resource does not exist","errorCode":"NOT_FOUND"}]"#,
            ),
            with_headers(
                "a record was created",
                Salesforce.success(&Created {
                    id: id.into(),
                    location: format!("/services/data/v61.0/sobjects/Account/{id}"),
                    errors: vec![],
                    success: true,
                }),
                201,
                &[
                    ("content-type", "application/json"),
                    ("location", "/services/data/v61.0/sobjects/Account/001900K0001pPuOAAU"),
                ],
                r#"{"id":"001900K0001pPuOAAU","errors":[],"success":true}"#,
            ),
            sample(
                "records, and more of them",
                Salesforce.page(&Page::new(vec![account()], 1, 1, 3222).next_cursor("01gRO0000016PIAYA2-500")),
                200,
                r#"{"totalSize":3222,"done":false,"nextRecordsUrl":"/services/data/v61.0/query/01gRO0000016PIAYA2-500","records":[{"Name":"Acme"}]}"#,
            ),
            sample(
                "the last records",
                Salesforce.page(&Page::new(vec![account()], 1, 2000, 1)),
                200,
                r#"{"totalSize":1,"done":true,"records":[{"Name":"Acme"}]}"#,
            ),
        ],
        tables: vec![],
    }
}
