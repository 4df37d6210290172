//! What comes out of a catalogue: `cargo run --example catalogue -- OUTPUT [developer_api|two_factor]`.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use envelope_formats::developer_api::{DEVELOPER_API, DeveloperApi, Meta};
use envelope_formats::two_factor::{TWO_FACTOR, TwoFactor};
use envelope_runtime::Envelope;
use envelope_runtime::catalog::Catalog;

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args().skip(1);
    let output = arguments.next().unwrap_or_else(|| "markdown".into());
    let api = arguments.next().unwrap_or_else(|| "developer_api".into());
    let printed = match &*api {
        "developer_api" => {
            let meta = Meta { mode: "test".into(), request_id: "req_xyz789".into() };
            print(&output, &DEVELOPER_API, &DeveloperApi { meta })
        }
        "two_factor" => {
            print(&output, &TWO_FACTOR, &TwoFactor { api_job_id: "0c6ccf37-dd15-49ff-a12f-ffad8f2655a6".into() })
        }
        _ => None,
    };
    match printed {
        None => {
            let (outputs, apis) = (OUTPUTS.join("|"), "developer_api|two_factor");
            writeln!(io::stderr(), "usage: cargo run --example catalogue -- {outputs} [{apis}]")?;
            Ok(ExitCode::from(2))
        }
        Some(text) => match io::stdout().write_all(text.as_bytes()) {
            // A pager that was left.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(ExitCode::SUCCESS),
        },
    }
}

const OUTPUTS: &[&str] = &["markdown", "mdx", "html", "page", "csv", "json", "contract", "openapi", "typescript"];

/// `None` if there is no such output.
fn print<E: Envelope>(output: &str, catalog: &Catalog, envelope: &E) -> Option<String> {
    Some(match output {
        "markdown" => catalog.table().to_markdown(),
        "mdx" => catalog.table().to_mdx(),
        "html" => catalog.table().to_html(),
        "page" => catalog.reference("Errors and successes of the API").examples(envelope).to_html(),
        "csv" => catalog.table().to_csv(),
        "json" => catalog.table().to_json(),
        "contract" => catalog.contract().to_string(),
        "openapi" => format!("{:#}\n", catalog.openapi::<E>()),
        "typescript" => catalog.typescript::<E>(),
        _ => return None,
    })
}
