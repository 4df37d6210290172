//! The template as data: every construct is present.

use envelope_runtime::template::{Condition, Element, Member, Node, PageSlot, Piece, Read, Slot, Source, Values};
use envelope_runtime::{Envelope, Outcome, Parts, presets};
use serde::Serialize;

#[derive(Serialize)]
struct Request<T> {
    r#type: T,
}

fn count(parts: &Parts<'_>) -> usize {
    parts.field_errors().len()
}

/// Every construct, in a type with all kinds of generics.
#[derive(Envelope)]
#[envelope(
    success = { "ok": true, ..data, "r": self.1.r#type },
    page = [ "of \"{page.number}\"", ..data, page.total_items ?? -1 ],
    error = {
        "text": "ER{code}#{self.0}",
        "{ext.kind}_id"?: status as str,
        "errors"?: { error.field: [error.message, ..[ error.pointer for error in errors ]] for error in field_errors },
        "first": { error.code as str: error.ext.rule for error in errors },
        "n": with(self::count),
        "m": with(self.named),
        "none": null,
    },
    server_error = { "message": message },
    field_error = [],
    headers = { "X-Request-Id": self.1.r#type },
    error_content_type = "application/problem+json",
)]
struct Shape<'a, T, const N: usize>(&'a str, Request<T>)
where
    T: 'a;

impl<T, const N: usize> Shape<'_, T, N> {
    fn named(&self, _: &Parts<'_>) -> &str {
        self.0
    }
}

const TYPE: Read = Read::Envelope("1.type");
const TOTAL: Read = Read::Answer(Slot::Page(PageSlot::TotalItems));
const POINTERS: Node = Node::List(&Node::Read(Read::Entry(Slot::Pointer)), Source::Errors);

#[test]
fn every_construct_of_a_success_is_present() {
    let template = Shape::<u8, 1>::template();
    let success = [
        Member::Required("ok", Node::Json("true")),
        Member::Splice(Node::Read(Read::Answer(Slot::Data))),
        Member::Required("r", Node::Read(TYPE)),
    ];
    assert!(matches!(template.success(), Node::Object(members) if **members == success), "{template:?}");
    let number = [Piece::Text("of \""), Piece::Read(Read::Answer(Slot::Page(PageSlot::Number))), Piece::Text("\"")];
    let Some(Node::Array([Element::Value(Node::Text(text)), Element::Splice(data), Element::Value(total)])) =
        template.page()
    else {
        panic!("{template:?}")
    };
    assert_eq!((*text, data), (&number[..], &Node::Read(Read::Answer(Slot::Data))));
    assert_eq!(total, &Node::Or(&Node::Read(TOTAL), &Node::Json("-1")));
}

#[test]
fn every_construct_of_an_error_is_present() {
    let Node::Object([text, keyed, errors, first, n, m, none]) = Shape::<u8, 1>::template().error() else {
        panic!("seven members")
    };
    let pieces =
        [Piece::Text("ER"), Piece::Read(Read::Answer(Slot::Code)), Piece::Text("#"), Piece::Read(Read::Envelope("0"))];
    assert!(matches!(text, Member::Required("text", Node::Text(text)) if **text == pieces), "{text:?}");
    let key = [Piece::Read(Read::Answer(Slot::Ext("kind"))), Piece::Text("_id")];
    let status = Node::AsStr(Read::Answer(Slot::Status));
    assert!(matches!(keyed, Member::OptionalKeyed(pieces, value) if **pieces == key && *value == status), "{keyed:?}");
    let values = [Element::Value(Node::Text(&[Piece::Read(Read::Entry(Slot::Message))])), Element::Splice(POINTERS)];
    let Member::Optional("errors", Node::Map(key, Values::Lists(list), Source::FieldErrors)) = errors else {
        panic!("{errors:?}")
    };
    assert_eq!((*key, *list), (&Node::Read(Read::Entry(Slot::Field)), &values[..]));
    let of_code = Node::Map(
        &Node::AsStr(Read::Entry(Slot::Code)),
        Values::First(&Node::Read(Read::Entry(Slot::Ext("rule")))),
        Source::Errors,
    );
    assert_eq!(first, &Member::Required("first", of_code));
    assert_eq!(n, &Member::Required("n", Node::Read(Read::Call("self::count"))));
    assert_eq!(m, &Member::Required("m", Node::Read(Read::Call("self.named"))));
    assert_eq!(none, &Member::Required("none", Node::Null));
}

#[test]
fn special_errors_are_in_the_order_in_which_they_are_chosen() {
    let template = Shape::<u8, 1>::template();
    let [(Condition::FieldErrors, Node::Array([])), (Condition::Server, Node::Object([_]))] = template.special_errors()
    else {
        panic!("{template:?}")
    };
    let [header] = template.headers() else { panic!("one header") };
    assert_eq!((header.name(), header.value()), ("x-request-id", &Node::Read(TYPE)));
    assert_eq!(
        (template.content_type(), template.error_content_type()),
        ("application/json", "application/problem+json")
    );
}

#[test]
fn whether_a_slot_can_be_absent_depends_on_the_outcome() {
    const CODE: Node = Node::Read(Read::Answer(Slot::Code));
    const MESSAGE: Node = Node::Read(Read::Answer(Slot::Message));
    assert!(MESSAGE.is_never_absent(Outcome::Error) && !MESSAGE.is_never_absent(Outcome::Success));
    let data = Node::Read(Read::Answer(Slot::Data));
    assert!(data.is_never_absent(Outcome::Page) && !data.is_never_absent(Outcome::Success));
    assert!(POINTERS.is_never_absent(Outcome::Error));
    for (node, is_never_absent) in [
        (Node::Or(&CODE, &MESSAGE), true),
        (Node::Or(&MESSAGE, &CODE), true),
        (Node::Or(&CODE, &Node::Null), false),
        (Node::Object(&[]), true),
        (Node::Object(&[Member::Optional("code", CODE)]), false),
        (Node::Object(&[Member::Optional("code", CODE), Member::Optional("message", MESSAGE)]), true),
    ] {
        assert_eq!(node.is_never_absent(Outcome::Error), is_never_absent, "{node:?}");
    }
}

#[test]
fn presets_have_templates() {
    assert_eq!(presets::ProblemDetails::template().error_content_type(), "application/problem+json");
    assert_eq!(presets::Plain::template().page().map(|page| matches!(page, Node::Object(_))), Some(true));
}
