//! Files, or parts of them, that must equal the catalogue's output.

use std::fs;

use envelope_formats::two_factor::TWO_FACTOR;

use crate::cases::Folder;

#[test]
fn a_missing_file_is_written() {
    let folder = Folder::new("none");
    assert!(
        folder.fails("file").contains("there is no file docs/errors.md\n= help: run the test with ENVELOPE_UPDATE=1")
    );
    folder.updates("file");
    assert_eq!(folder.read("docs/errors.md"), TWO_FACTOR.table().to_markdown());
}

#[test]
fn the_name_of_a_file_chooses_its_format() {
    let folder = Folder::new("formats");
    ["html", "mdx", "csv", "json"].into_iter().for_each(|case| folder.updates(case));
    assert_eq!(folder.read("errors.HTML"), TWO_FACTOR.table().to_html());
    assert_eq!(folder.read("errors.mdx"), TWO_FACTOR.table().to_mdx());
    assert_eq!(folder.read("errors.csv"), TWO_FACTOR.table().to_csv());
    assert_eq!(folder.read("errors.json"), TWO_FACTOR.table().to_json());
}

#[test]
fn a_file_that_differs_fails_with_a_diff() {
    let folder = Folder::new("other");
    folder.write("text.ts", "one\n2\nthree\n");
    let expected = "\
text.ts is out of date
= help: run the test with ENVELOPE_UPDATE=1 to write it, and read what has changed

--- in the file
+++ in the code
@@ -1,3 +1,3 @@
 one
-2
+two
 three
";
    let said = folder.fails("text");
    assert!(said.contains(expected) && said.contains("tests/contract/cases.rs:"), "{said}");
    assert_eq!(folder.read("text.ts"), "one\n2\nthree\n");
    folder.updates("text");
    folder.write("text.ts", "one\r\ntwo\r\nthree\r\n");
    folder.updates("text");
    assert_eq!(folder.read("text.ts"), "one\r\ntwo\r\nthree\r\n");
}

#[test]
fn a_part_of_a_file_is_compared_and_written() {
    let folder = Folder::new("part");
    assert!(folder.fails("between").contains("there is no file README.md"));
    let page = |between: &str| format!("# Errors\n<!-- errors -->{between}<!-- /errors -->\nThe <!-- errors --> end\n");
    folder.write("README.md", &page("\n\none\n2\n\n"));
    let said = folder.fails("between");
    assert!(said.contains("README.md, `errors`, is out of date") && said.contains("-2\n+two\n"), "{said}");
    folder.updates("between");
    assert_eq!(folder.read("README.md"), page("\n\none\ntwo\n\n"));
    folder.updates("table");
    assert_eq!(folder.read("README.md"), page(&format!("\n\n{}\n", TWO_FACTOR.table().to_markdown())));
    folder.write("README.md", &page("").replace('\n', "\r\n"));
    folder.updates("between");
    assert_eq!(folder.read("README.md"), page("\n\none\ntwo\n\n").replace('\n', "\r\n"));
}

#[test]
fn a_file_without_the_marks_is_never_written() {
    let folder = Folder::new("marks");
    for text in ["", "<!-- errors -->", "<!-- /errors --><!-- errors -->", "<!-- Errors --><!-- /Errors -->"] {
        folder.write("README.md", text);
        for update in ["", "1"] {
            let said = folder.run("between", update).expect_err("a failure");
            assert!(said.contains("README.md lacks `<!-- errors -->` and `<!-- /errors -->`"), "{said}");
        }
        assert_eq!(folder.read("README.md"), text);
    }
}

#[test]
fn a_text_that_contains_a_mark_is_never_written() {
    let folder = Folder::new("mark");
    folder.write("README.md", "<!-- errors --><!-- /errors -->");
    for update in ["", "1"] {
        let said = folder.run("mark", update).expect_err("a failure");
        assert!(
            said.contains("the text for README.md contains one of `<!-- errors -->` and `<!-- /errors -->`"),
            "{said}"
        );
    }
    assert_eq!(folder.read("README.md"), "<!-- errors --><!-- /errors -->");
}

#[test]
fn a_file_that_cannot_be_read_is_reported() {
    let folder = Folder::new("unreadable");
    folder.write("text.ts/inside", "");
    assert!(folder.fails("text").contains("text.ts cannot be read: "));
    fs::write(folder.0.join("README.md"), b"\xff").expect("a file");
    assert!(folder.fails("between").contains("README.md cannot be read: "));
}

/// Tables break no client, but one run should write all files.
#[test]
fn accepting_breaking_changes_also_writes_the_docs() {
    let folder = Folder::new("everything");
    assert_eq!(folder.run("text", "breaking"), Ok(()));
    folder.passes("text");
}

/// Even with backtraces turned on, as in many CI jobs, the diff comes last.
#[test]
fn there_is_no_backtrace_below_a_diff() {
    let folder = Folder::new("backtrace");
    folder.write("text.ts", "one\n");
    let output = folder.output("text", &[("RUST_BACKTRACE", "1")]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(!output.status.success() && said.ends_with("\n one\n+two\n+three\n"), "{said}");
}
