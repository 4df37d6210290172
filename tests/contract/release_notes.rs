//! Changes as Markdown, for release notes.

use envelope_formats::two_factor::TWO_FACTOR;
use envelope_runtime::catalog::Catalog;
use envelope_runtime::check::Changes;
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, FieldErrors, catalog};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use crate::two_factor_next::NEXT;

mod old {
    use super::*;

    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    #[expect(dead_code, reason = "a catalogue needs no values")]
    pub(super) enum Fault {
        #[api(code = "A_`|<b>_Z", message = "*no* [x](https://a.example) @admin")]
        Marked {
            #[api(detail = "<td>")]
            cell: u8,
        },
        #[api(code = "B", message = "b")]
        Plain(#[api(field_errors)] FieldErrors),
    }
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    #[api(code = "A_`|<b>_Z", message = "\n\n# `no`\n", deprecated = "*use* <b>\n\n- [B](javascript:x) &lt;")]
    Marked {
        #[api(detail = "<td>")]
        cell: Vec<Option<u8>>,
    },
    #[api(code = "B", message = "b")]
    Plain,
}

catalog! {
    static OLD = [old::Fault];
    static NEW = [Fault];
}

fn changes(old: &Catalog, new: &Catalog) -> Changes {
    old.contract::<Plain>().changes_to(&new.contract::<Plain>())
}

#[test]
fn changes_are_listed_by_severity() {
    let expected = "\
### Breaking

- `-69`: it is gone
- `-60`: it is gone: `TwoFactorFault::NoPhoneNumber` has the code -71 now
- `-58`: its meaning has changed: it is that of -57
- `-57`: its meaning has changed: it is that of -58
- `-54`: the status was 422 and is 404
- `0`: the code was 0 and is 1
- `0`: the status was 201 and is 202

### Notable

- `-67`: it is deprecated: use -66
- `-66`: the message was `List of allowed IPs contains one or more invalid IP addresses.` and is `An IP address is invalid.`
- `-56`: several errors may share it now
- `-56`: an error with status 400 has it now, too

### Additive

- `-65`: the details member `trace` is new
- `-71`: it is new
- `-70`: it is new
";
    assert_eq!(changes(&TWO_FACTOR, &NEXT).to_markdown(), expected);
}

#[test]
fn without_changes_the_text_is_empty() {
    let none = changes(&NEXT, &NEXT);
    assert_eq!((none.to_markdown().as_str(), none.len(), none.is_breaking()), ("", 0, false));
    assert_eq!(none, Changes::default());
}

#[test]
fn text_that_looks_like_markup_is_escaped() {
    let expected = "\
### Breaking

- ``A_`|<b>_Z``: the details member `<td>` was of the type `u8` and is of `[u8?]`
- `B`: the field errors are gone

### Notable

- ``A_`|<b>_Z``: the message was `*no* [x](https://a.example) @admin` and is ``\\n\\n# `no`\\n``
- ``A_`|<b>_Z``: it is deprecated: \\*use\\* \\<b>\\n\\n- \\[B](javascript:x) \\&lt;
";
    assert_eq!(changes(&OLD, &NEW).to_markdown(), expected);
    assert_eq!(changes(&OLD, &NEW).to_string(), expected);
}

/// Asserts that GitHub reads headings and lists, text and code, and one item for each change.
#[track_caller]
pub(crate) fn check_markdown(changes: &Changes) {
    let markdown = changes.to_markdown();
    let mut items = 0;
    for event in Parser::new_ext(&markdown, Options::all()) {
        match event {
            Event::Start(Tag::Item) => items += 1,
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. } | Tag::List(None)) => {}
            Event::End(_) | Event::Text(_) | Event::Code(_) => {}
            event => panic!("{event:?}: {markdown}"),
        }
    }
    assert_eq!(items, changes.len(), "{markdown}");
}

#[test]
fn github_reads_it_as_text() {
    check_markdown(&changes(&OLD, &NEW));
    check_markdown(&changes(&TWO_FACTOR, &NEXT));
}

#[test]
fn a_list_of_changes_is_a_slice() {
    let changes = changes(&TWO_FACTOR, &NEXT);
    assert!(changes.is_breaking());
    assert_eq!((&changes).into_iter().count(), changes.len());
    assert_eq!(changes[0].code(), -69);
    assert_eq!(
        changes.into_iter().map(|change| change.to_string()).next().as_deref(),
        Some("breaking: code -69: it is gone")
    );
}
