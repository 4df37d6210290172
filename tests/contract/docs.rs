//! The generated files in `docs` are up to date, and the APIs there keep their contracts.

use envelope_formats::developer_api::{self, DeveloperApi};
use envelope_formats::einvoicing::{self, EInvoicing};
use envelope_formats::pivot::{self, Pivot};
use envelope_formats::service_adapter::{self, ServiceAdapter};
use envelope_formats::two_factor::{self, TwoFactor};
use envelope_runtime::Envelope;
use envelope_runtime::catalog::{Catalog, Column, Table};
use envelope_runtime::check::assert_text;
use serde_json::json;

fn in_docs(table: &Table, api: &str, name: &str) {
    table.assert_between(format!("docs/{api}/errors.md"), name);
}

fn described(catalog: &Catalog) -> Table {
    let table = catalog.table().column(Column::Code, "Code").column(Column::Status, "HTTP status");
    table.column(Column::Message, "Message").column(Column::Description, "Meaning")
}

#[test]
fn the_docs_of_the_apis_are_up_to_date() {
    in_docs(&described(&developer_api::DEVELOPER_API), "developer_api", "errors");
    in_docs(&described(&two_factor::TWO_FACTOR), "two_factor", "answers");
    in_docs(&described(&service_adapter::SERVICE_ADAPTER), "service_adapter", "answers");
    in_docs(&described(&pivot::PAYMENTS), "pivot", "payments");
    in_docs(&described(&pivot::PAYOUTS), "pivot", "payouts");
    in_docs(&described(&einvoicing::STATUS_CODES), "einvoicing", "statuses");
    let fields = einvoicing::FIELD_CODES.table().column(Column::Code, "Code").column(Column::Field, "Field");
    in_docs(&fields.column(Column::Message, "Message"), "einvoicing", "fields");
}

/// Writes an OpenAPI document of the answers, and their TypeScript types.
fn in_files<E: Envelope>(catalog: &Catalog, api: &str, name: &str) {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": name, "version": "1.0.0" },
        "servers": [{ "url": "/" }],
        "paths": {},
        "components": catalog.openapi::<E>(),
    });
    assert_text(format!("docs/{api}/{name}.openapi.json"), &format!("{document:#}\n"));
    assert_text(format!("docs/{api}/{name}.ts"), &catalog.typescript::<E>());
}

#[test]
fn openapi_and_typescript_of_the_apis_are_up_to_date() {
    in_files::<DeveloperApi>(&developer_api::DEVELOPER_API, "developer_api", "errors");
    in_files::<TwoFactor>(&two_factor::TWO_FACTOR, "two_factor", "answers");
    in_files::<ServiceAdapter>(&service_adapter::SERVICE_ADAPTER, "service_adapter", "answers");
    in_files::<Pivot>(&pivot::PAYMENTS, "pivot", "payments");
    in_files::<Pivot>(&pivot::PAYOUTS, "pivot", "payouts");
    in_files::<EInvoicing>(&einvoicing::STATUS_CODES, "einvoicing", "statuses");
}

#[test]
fn the_apis_keep_their_contracts() {
    developer_api::DEVELOPER_API.assert_contract::<DeveloperApi>("docs/developer_api/contract.json");
    two_factor::TWO_FACTOR.assert_contract::<TwoFactor>("docs/two_factor/contract.json");
    service_adapter::SERVICE_ADAPTER.assert_contract::<ServiceAdapter>("docs/service_adapter/contract.json");
    pivot::PAYMENTS.assert_contract::<Pivot>("docs/pivot/payments.json");
    pivot::PAYOUTS.assert_contract::<Pivot>("docs/pivot/payouts.json");
    einvoicing::STATUS_CODES.assert_contract::<EInvoicing>("docs/einvoicing/statuses.json");
    einvoicing::FIELD_CODES.assert_contract::<EInvoicing>("docs/einvoicing/fields.json");
}
