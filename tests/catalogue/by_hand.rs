//! A hand-written entry can state everything that a derived one can.

use std::borrow::Cow;
use std::fmt;

use envelope_runtime::catalog::{Column, Entry, EntryKind, Table, TypeEntries};
use envelope_runtime::{ApiError, Catalogued, Code, Envelope, Literal, catalog};

/// The same facts, derived.
mod derived {
    use envelope_runtime::{ApiError, ApiResponse};
    use serde::Serialize;

    #[derive(Debug, ApiError)]
    #[expect(dead_code, reason = "a catalogue needs no values")]
    pub(super) enum Answer {
        /// The account is locked.
        #[api(
            status = 200,
            in_band,
            code = "LOCKED",
            message = "Locked",
            title = "Account locked",
            docs_url = "https://example.com/{code}",
            ext(kind = "auth", weight = 0.5, level = -3, fatal = true),
            field = "account",
            retry_after = 60,
            header("cache-control" = "no-store"),
            deprecated = "use BLOCKED",
            shared
        )]
        Locked,
        #[api(status = 422, code = "PLAIN", message = "{0}")]
        Plain(u8),
        #[api(code = "VARIES", message = "Varies")]
        Varies(#[api(status)] u16),
    }

    /// The job is done.
    #[derive(Serialize, ApiResponse)]
    #[api(status = 202, code = -7, message = "Done", empty)]
    pub(super) struct Done;
}

#[test]
fn a_message_comes_about_in_one_of_four_ways() {
    use envelope_runtime::ApiResponse;
    use envelope_runtime::catalog::MessageText;

    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "WORDED", skip(display))]
    struct Worded;

    impl fmt::Display for Worded {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("worded")
        }
    }

    #[derive(serde::Serialize, ApiResponse)]
    struct Silent;

    catalog! { static ALL = [derived::Answer, Worded, Silent]; }
    let message = |name: &str| ALL.entries().find(|(_, entry)| entry.name() == name).expect(name).1.message_text();
    assert_eq!(message("Locked"), MessageText::Constant("Locked"));
    assert_eq!(message("Plain"), MessageText::Template("{0}"));
    assert_eq!(message("Worded"), MessageText::Display(""));
    assert_eq!(message("Silent"), MessageText::None);
    assert_eq!(Worded.to_string(), "worded");
}

const LOCKED: Entry = Entry::error("Locked", Code::Str("LOCKED"), 200, "Locked")
    .description("The account is locked.")
    .in_band()
    .title("Account locked")
    .docs_url("https://example.com/LOCKED")
    .ext(&[
        ("kind", Literal::Str("auth")),
        ("weight", Literal::Float(0.5)),
        ("level", Literal::Int(-3)),
        ("fatal", Literal::Bool(true)),
    ])
    .field("account")
    .retry_after(60)
    .headers(&[("cache-control", "no-store")])
    .deprecated("use BLOCKED")
    .shared()
    .build();

struct Answer;

impl Catalogued for Answer {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new(
        "Answer",
        &[
            LOCKED,
            Entry::error("Plain", Code::Str("PLAIN"), 422, "{0}").build(),
            Entry::error("Varies", Code::Str("VARIES"), 500, "Varies").run_time_status().build(),
        ],
    );
}

struct Done;

impl Catalogued for Done {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new(
        "Done",
        &[Entry::success("Done", 202)
            .code(Code::Int(-7))
            .message("Done")
            .description("The job is done.")
            .empty()
            .build()],
    );
}

catalog! {
    static BY_HAND = [Answer, Done];
    static DERIVED = [derived::Answer, derived::Done];
    // Allowed, because both entries are `shared`.
    static BOTH = [Shared, OtherShared];
}

fn everything(table: Table) -> Table {
    let columns = [
        Column::Code,
        Column::Status,
        Column::Reason,
        Column::Message,
        Column::Description,
        Column::Title,
        Column::DocsUrl,
        Column::Type,
        Column::Variant,
        Column::Kind,
        Column::Deprecated,
        Column::Ext("kind"),
        Column::Ext("weight"),
        Column::Ext("level"),
        Column::Ext("fatal"),
        Column::Field,
        Column::RetryAfter,
    ];
    columns.into_iter().fold(table, |table, column| table.column(column, format!("{column:?}")))
}

#[test]
fn its_tables_equal_those_of_a_derived_one() {
    assert_eq!(everything(BY_HAND.table()).to_json(), everything(DERIVED.table()).to_json());
    assert_eq!(everything(BY_HAND.table()).to_markdown(), everything(DERIVED.table()).to_markdown());
}

#[test]
fn its_facts_equal_those_of_a_derived_one() {
    let facts = |entry: &Entry| {
        let headers = entry.headers().collect::<Vec<_>>();
        (entry.is_in_band(), entry.is_shared(), entry.is_empty(), headers, entry.kind())
    };
    let by_hand: Vec<_> = BY_HAND.entries().map(|(_, entry)| facts(entry)).collect();
    let derived: Vec<_> = DERIVED.entries().map(|(_, entry)| facts(entry)).collect();
    assert_eq!(by_hand, derived);
    assert_eq!(by_hand[0], (true, true, false, vec![("cache-control", "no-store")], EntryKind::Error));
}

#[derive(Debug)]
struct Locked;

impl fmt::Display for Locked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("locked")
    }
}

impl std::error::Error for Locked {}

impl ApiError for Locked {
    fn entry(&self) -> &'static Entry {
        &LOCKED
    }

    fn message(&self) -> Cow<'_, str> {
        "Locked until noon".into()
    }
}

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "code": code, "message": message, "title": title, "see": docs_url, "kind": ext.kind, "retry": retry_after },
)]
struct Shape;

#[test]
fn it_is_rendered_like_a_derived_one() {
    let by_hand = Shape.error(&Locked).expect("a reply");
    let derived = Shape.error(&derived::Answer::Locked).expect("a reply");
    assert_eq!(by_hand.to_string(), derived.to_string().replace("Locked\",\"title", "Locked until noon\",\"title"));
    assert_eq!(by_hand.status(), 200);
    assert_eq!(by_hand.headers().iter().collect::<Vec<_>>(), derived.headers().iter().collect::<Vec<_>>());
    assert_eq!(by_hand.headers().get("cache-control"), Some("no-store"));
}

struct Shared;

impl Catalogued for Shared {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new("Shared", &[LOCKED]);
}

struct OtherShared;

impl Catalogued for OtherShared {
    const ENTRIES: &'static TypeEntries =
        &TypeEntries::new("OtherShared", &[Entry::error("Other", Code::Str("LOCKED"), 423, "Locked").shared().build()]);
}

#[test]
fn it_may_share_its_code() {
    assert_eq!(BOTH.entries().count(), 2);
}
