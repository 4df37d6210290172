//! The repository's own docs are what the code says, and its APIs keep their promises.

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::catalog::{Catalog, Column, Table};
use envelope_runtime::{ApiError, catalog};

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

#[test]
fn the_apis_keep_their_promises() {
    developer_api::DEVELOPER_API.assert_contract("docs/developer_api/contract.json");
    two_factor::TWO_FACTOR.assert_contract("docs/two_factor/contract.json");
    service_adapter::SERVICE_ADAPTER.assert_contract("docs/service_adapter/contract.json");
    pivot::PAYMENTS.assert_contract("docs/pivot/payments.json");
    pivot::PAYOUTS.assert_contract("docs/pivot/payouts.json");
    einvoicing::STATUS_CODES.assert_contract("docs/einvoicing/statuses.json");
    einvoicing::FIELD_CODES.assert_contract("docs/einvoicing/fields.json");
}

/// As in the README.
#[derive(Debug, ApiError)]
#[api(status = 422)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    /// The code has expired.
    #[api(code = -53, message = "Invalid")]
    Expired,
}

catalog! {
    static TWO_FACTOR = [Fault];
}

#[test]
fn the_table_in_the_readme_is_that_of_its_example() {
    TWO_FACTOR.table().assert_between("README.md", "two-factor");
}
