//! The formats of public APIs, byte for byte as their providers document them.

use envelope_formats::{all, developer_api};
use serde_json::Value;

#[test]
fn every_sample_is_as_documented() {
    for format in all() {
        for sample in format.samples {
            sample.check();
        }
    }
}

/// Compares texts, because parsing alone would miss whitespace and duplicate keys.
#[test]
fn every_body_is_json() {
    for format in all() {
        for sample in format.samples {
            let body = sample.reply.body();
            let value: Value = serde_json::from_slice(body).expect(sample.title);
            assert_eq!(value.to_string().as_bytes(), body, "{}: {}", format.name, sample.title);
        }
    }
}

#[test]
fn a_reply_serializes_as_its_body() {
    for format in all() {
        for sample in format.samples {
            assert_eq!(serde_json::to_string(&sample.reply).expect(sample.title), sample.body);
        }
    }
}

#[test]
fn every_format_has_a_unique_name_and_several_samples() {
    let formats = all();
    assert_eq!(formats.len(), 23);
    for (index, format) in formats.iter().enumerate() {
        assert!(formats.iter().skip(index + 1).all(|other| other.name != format.name), "{}", format.name);
        assert!(format.samples.len() > 1, "{}", format.name);
    }
}

#[test]
fn tables_are_as_documented() {
    let tables = |name| all().into_iter().find(|format| format.name == name).expect(name).tables;
    assert_eq!(tables("developer_api"), [include_str!("tables/developer_api.md")]);
    assert_eq!(tables("service_adapter"), [include_str!("tables/service_adapter.md")]);
    assert_eq!(tables("two_factor"), [include_str!("tables/two_factor.md")]);
    assert_eq!(
        tables("einvoicing"),
        [include_str!("tables/einvoicing_status.md"), include_str!("tables/einvoicing_fields.md")]
    );
    assert_eq!(tables("pivot"), [include_str!("tables/pivot_payments.md"), include_str!("tables/pivot_payouts.md")]);
}

#[test]
fn the_developer_api_has_at_most_100_items_per_page() {
    assert!(developer_api::ListQuery::new(1, 100).is_ok());
    let refused = developer_api::ListQuery::new(1, 101).expect_err("101 items on a page");
    assert_eq!(refused.to_string(), "`per_page` must be between 1 and 100, not 101");
}
