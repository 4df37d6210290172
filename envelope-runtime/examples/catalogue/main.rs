//! Prints what a catalogue makes for readers other than the service: docs tables, the reference page, OpenAPI,
//! TypeScript.
//!
//! `cargo run --example catalogue -- OUTPUT API`, by default `markdown developer_api`; a wrong name lists all names.
//! Look at `typescript two_factor` and, in a browser, at what `page developer_api` writes. The catalogues are in
//! `tests/formats`.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use envelope_formats::developer_api::{DEVELOPER_API, DeveloperApi, Meta};
use envelope_formats::einvoicing::{EInvoicing, STATUS_CODES};
use envelope_formats::pivot::{PAYMENTS, PAYOUTS, Pivot};
use envelope_formats::service_adapter::{SERVICE_ADAPTER, ServiceAdapter};
use envelope_formats::two_factor::{TWO_FACTOR, TwoFactor};
use envelope_runtime::Envelope;
use envelope_runtime::catalog::Catalog;
use serde_json::json;

const OUTPUTS: [&str; 9] = ["markdown", "mdx", "html", "page", "csv", "json", "contract", "openapi", "typescript"];
const APIS: [&str; 6] = ["developer_api", "two_factor", "service_adapter", "einvoicing", "payments", "payouts"];

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args().skip(1);
    let output = arguments.next().unwrap_or_else(|| OUTPUTS[0].into());
    let api = arguments.next().unwrap_or_else(|| APIS[0].into());
    let Some(text) = printed(&output, &api) else {
        let (outputs, apis) = (OUTPUTS.join("|"), APIS.join("|"));
        writeln!(io::stderr(), "usage: cargo run --example catalogue -- {outputs} [{apis}]")?;
        return Ok(ExitCode::from(2));
    };
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has closed the pipe, as a pager does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// `None` if there is no such output or API.
fn printed(output: &str, api: &str) -> Option<String> {
    match api {
        "developer_api" => {
            let meta = Meta { mode: "test".into(), request_id: "req_xyz789".into() };
            print(output, &DEVELOPER_API, &DeveloperApi { meta })
        }
        "two_factor" => {
            print(output, &TWO_FACTOR, &TwoFactor { api_job_id: "0c6ccf37-dd15-49ff-a12f-ffad8f2655a6".into() })
        }
        "service_adapter" => print(output, &SERVICE_ADAPTER, &ServiceAdapter),
        "einvoicing" => print(output, &STATUS_CODES, &EInvoicing),
        "payments" => print(output, &PAYMENTS, &Pivot),
        "payouts" => print(output, &PAYOUTS, &Pivot),
        _ => None,
    }
}

fn print<E: Envelope>(output: &str, catalog: &Catalog, envelope: &E) -> Option<String> {
    Some(match output {
        "markdown" => catalog.table().to_markdown(),
        "mdx" => catalog.table().to_mdx(),
        "html" => catalog.table().to_html(),
        "page" => catalog.reference("Errors and successes of the API").examples(envelope).to_html(),
        "csv" => catalog.table().to_csv(),
        "json" => catalog.table().to_json(),
        "contract" => catalog.contract::<E>().to_string(),
        "openapi" => format!("{:#}\n", document::<E>(catalog)),
        "typescript" => catalog.typescript::<E>(),
        _ => return None,
    })
}

/// A document without operations, which holds the components.
fn document<E: Envelope>(catalog: &Catalog) -> serde_json::Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Responses of the API", "version": "1.0.0" },
        "servers": [{ "url": "/" }],
        "paths": {},
        "components": catalog.openapi::<E>(),
    })
}
