//! A contract's file: which changes fail, what each `ENVELOPE_UPDATE` writes, and annotations in GitHub Actions.

use envelope_formats::two_factor::TWO_FACTOR;
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, catalog};

use crate::cases::Folder;
use crate::two_factor_next::NEXT;

/// The two-factor API with one error reworded, and a new one.
#[derive(Debug, ApiError)]
#[api(status = 401)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    #[api(code = -51, message = "There is no authorization token.")]
    NoToken,
    #[api(code = -49, message = "The token has expired.")]
    Expired,
}

#[derive(Debug, ApiError)]
#[api(status = 401)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum FaultOfBefore {
    #[api(code = -51, message = "Authorization token not provided.")]
    NoToken,
}

#[derive(Debug, ApiError)]
#[api(
    status = 400,
    code = "A\n::error::B",
    message = "\n::stop-commands::x",
    deprecated = "50%\r\n::error file=x::y\n  ::warning::z"
)]
struct Hostile;

catalog! {
    pub(crate) static NOTABLE = [Fault];
    static BEFORE = [FaultOfBefore];
    pub(crate) static HOSTILE = [Hostile];
}

const FILE: &str = "api/errors.json";

#[test]
fn a_missing_contract_is_written() {
    let folder = Folder::new("contract");
    let said = folder.fails("contract");
    let expected = "there is no file api/errors.json\n= help: run the test with ENVELOPE_UPDATE=1 to write the file, and commit it\n";
    assert!(said.contains("tests/contract/cases.rs:") && said.contains(expected), "{said}");
    folder.updates("contract");
    assert_eq!(folder.read(FILE), TWO_FACTOR.contract::<Plain>().to_json());
}

#[test]
fn changes_that_break_no_client_fail_until_they_are_written() {
    let folder = Folder::new("harmless");
    folder.write(FILE, &BEFORE.contract::<Plain>().to_json());
    let expected = "\
the contract in api/errors.json is out of date: 1 notable change, 1 additive change
- notable: code -51: the message was \"Authorization token not provided.\" and is \"There is no authorization token.\"
- additive: code -49: it is new
= help: run the test with ENVELOPE_UPDATE=1 to write the file, and commit it
";
    let said = folder.fails("notable");
    assert!(said.contains(expected), "{said}");
    assert_eq!(folder.read(FILE), BEFORE.contract::<Plain>().to_json());
    folder.updates("notable");
    assert_eq!(folder.read(FILE), NOTABLE.contract::<Plain>().to_json());
}

#[test]
fn breaking_changes_are_accepted_on_purpose() {
    let folder = Folder::new("breaking");
    folder.updates("contract");
    let (title, help) = (
        "the contract in api/errors.json is broken: 7 breaking changes, 4 notable changes, 3 additive changes\n\
         - breaking: code -69: it is gone\n",
        "\n= help: if your clients can handle the changes, run the test with ENVELOPE_UPDATE=breaking to write the file, and commit it\n",
    );
    let note = "\n= note: ENVELOPE_UPDATE=1 writes only changes that break no client";
    for (update, has_note) in [("", false), ("0", false), ("1", true), ("Breaking", true)] {
        let said = folder.run("next", update).expect_err("a failure");
        assert!(said.contains(title) && said.contains(help) && said.contains(note) == has_note, "{update}: {said}");
        assert_eq!(folder.read(FILE), TWO_FACTOR.contract::<Plain>().to_json());
    }
    assert_eq!(folder.run("next", "breaking"), Ok(()));
    assert_eq!(folder.read(FILE), NEXT.contract::<Plain>().to_json());
    folder.passes("next");
}

#[test]
fn a_new_code_is_notable_if_codes_are_closed() {
    let folder = Folder::new("closed");
    folder.write(FILE, &BEFORE.contract::<Plain>().to_json());
    let said = folder.fails("closed");
    let expected = "\n- notable: code -49: it is new, and clients that know a closed list of codes fail on it\n";
    assert!(said.contains(": 2 notable changes\n") && said.contains(expected), "{said}");
    folder.updates("closed");
    assert_eq!(folder.read(FILE), NOTABLE.contract::<Plain>().to_json());
}

#[test]
fn changes_that_clients_do_not_see_fail_with_a_diff() {
    let folder = Folder::new("unseen");
    folder.write(FILE, &NOTABLE.contract::<Plain>().to_json().replace("Fault::NoToken", "Fault::TokenIsMissing"));
    let said = folder.fails("notable");
    assert!(said.contains("the contract in api/errors.json is out of date, but clients see no change\n"), "{said}");
    assert!(
        said.contains("-      \"name\": \"Fault::TokenIsMissing\"\n+      \"name\": \"Fault::NoToken\"\n"),
        "{said}"
    );
    folder.updates("notable");
    assert_eq!(folder.read(FILE), NOTABLE.contract::<Plain>().to_json());
}

#[test]
fn the_layout_of_the_json_is_ignored() {
    let folder = Folder::new("layout");
    let json: serde_json::Value = serde_json::from_str(&NOTABLE.contract::<Plain>().to_json()).expect("JSON");
    let text = format!("\u{feff}{json:#}").replace('\n', "\r\n      ");
    folder.write(FILE, &text);
    folder.passes("notable");
    folder.updates("notable");
    assert_eq!(folder.read(FILE), text);
}

#[test]
fn a_file_of_version_1_fails_until_it_is_updated() {
    let folder = Folder::new("version_1");
    folder.write(
        FILE,
        &NOTABLE.contract::<Plain>().to_json().replace("\"envelope_contract\": 2", "\"envelope_contract\": 1"),
    );
    let said = folder.fails("notable");
    assert!(said.contains("the contract in api/errors.json has version 1, and version 2 contains more\n"), "{said}");
    assert!(said.contains("-  \"envelope_contract\": 1,\n+  \"envelope_contract\": 2,\n"), "{said}");
    folder.updates("notable");
    assert_eq!(folder.read(FILE), NOTABLE.contract::<Plain>().to_json());
}

/// It may hide breaking changes: a merge conflict must not hide that a code is gone.
#[test]
fn a_file_that_is_no_contract_is_written_only_on_purpose() {
    let folder = Folder::new("unreadable_contract");
    for (text, expected) in [
        ("{\"envelope_contract\": 1,\n", "api/errors.json: the contract is cut off: it ends at line 2, column 0\n"),
        ("<<<<<<< HEAD\n{}", "api/errors.json: this is not a contract: invalid JSON at line 1, column 1\n"),
        ("{\"name\": \"shop\"}", "api/errors.json: this is not a contract: it is JSON without a number"),
        (
            "{\"envelope_contract\": 3}",
            "api/errors.json: the contract has version 3, but this crate reads versions 1 to 2: update envelope-runtime\n",
        ),
    ] {
        folder.write(FILE, text);
        for update in ["", "1"] {
            let said = folder.run("notable", update).expect_err("a failure");
            assert!(
                said.contains(expected)
                    && said.contains("= help: restore the file, or run the test with ENVELOPE_UPDATE=breaking"),
                "{said}"
            );
            assert_eq!(folder.read(FILE), text);
        }
        assert_eq!(folder.run("notable", "breaking"), Ok(()));
        folder.passes("notable");
    }
}

/// The lines that GitHub would treat as commands.
fn commands(folder: &Folder, case: &str, variables: &[(&str, &str)]) -> Vec<String> {
    let output = folder.output(case, variables);
    assert!(!output.status.success());
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("UTF-8")).concat();
    said.lines().map(str::trim).filter(|line| line.starts_with("::")).map(String::from).collect()
}

#[test]
fn each_change_is_an_annotation() {
    let folder = Folder::new("annotations");
    folder.write(FILE, &BEFORE.contract::<Plain>().to_json());
    let root = folder.0.display().to_string();
    let expected = [
        r#"::warning file=api/errors.json::notable: code -51: the message was "Authorization token not provided." and is "There is no authorization token.""#,
        "::notice file=api/errors.json::additive: code -49: it is new",
    ];
    let in_actions = |workspace| [("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", workspace)];
    assert_eq!(commands(&folder, "notable", &in_actions(&root)), expected);
    let elsewhere = expected.map(|line| line.replace("api/errors", &format!("{root}/api/errors")));
    for workspace in ["", "/nowhere"] {
        assert_eq!(commands(&folder, "notable", &in_actions(workspace)), elsewhere);
    }
    assert_eq!(commands(&folder, "notable", &[]), [""; 0]);
    assert_eq!(commands(&folder, "notable", &[("GITHUB_ACTIONS", "")]), [""; 0]);

    folder.write(FILE, &TWO_FACTOR.contract::<Plain>().to_json());
    let breaking =
        commands(&folder, "next", &[("GITHUB_ACTIONS", "true"), ("ENVELOPE_UPDATE", "1"), ("GITHUB_WORKSPACE", &root)]);
    assert_eq!(breaking.len(), 14);
    assert_eq!(breaking[0], "::error file=api/errors.json::breaking: code -69: it is gone");
}

#[test]
fn no_text_becomes_a_command() {
    let folder = Folder::new("hostile");
    let file = "a,b:c%.json";
    let before = HOSTILE.contract::<Plain>().to_json();
    let before = before.replace("\\n::stop-commands::x", "Before\\n::stop-commands::y");
    let before: Vec<_> = before.lines().filter(|line| !line.contains("deprecated")).collect();
    folder.write(file, &before.join("\n"));
    let root = folder.0.display().to_string();
    let expected = [
        r#"::warning file=a%2Cb%3Ac%25.json::notable: code "A\n::error::B": the message was "Before\n::stop-commands::y" and is "\n::stop-commands::x""#,
        r#"::warning file=a%2Cb%3Ac%25.json::notable: code "A\n::error::B": it is deprecated: 50%25\r\n::error file=x::y\n  ::warning::z"#,
    ];
    let said = commands(&folder, "hostile", &[("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", &root)]);
    assert_eq!(said, expected);
}
