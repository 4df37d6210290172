//! Where an editor is led to: the members in patterns stand where messages and headers name them.

use proc_macro2::{TokenStream, TokenTree};

use crate::answer;
use crate::common::AnswerKind;

/// The source text under each token that names the field.
fn places(tokens: TokenStream, field: &str, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => places(group.stream(), field, found),
            token if token.to_string() == field => found.extend(token.span().source_text()),
            _ => {}
        }
    }
}

#[track_caller]
fn check(input: &str, field: &str, place: &str) {
    let mut found = Vec::new();
    places(answer(AnswerKind::Error, &syn::parse_str(input).unwrap()), field, &mut found);
    assert!(found.iter().any(|text| text == place), "{found:?}");
}

#[test]
fn a_placeholder_leads_to_its_field() {
    let api = r#"#[api(status = 404, code = "A", message = "no {user}", header("x-user" = "<{user}>"))]"#;
    let input = format!("{api} struct Fault {{ user: String }}");
    check(&input, "user", "\"no {user}\"");
    check(&input, "user", "\"<{user}>\"");
    let input = r#"enum Fault { #[api(status = 404, code = "A", message = "no {0}")] A(String) }"#;
    check(input, "0", "\"no {0}\"");
}
