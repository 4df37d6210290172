//! Contracts of thousands of answers: the work is proportional to their number, even if they share a code or a name.

use allocation_counter::measure;
use envelope_runtime::check::{Changes, Contract};
use serde_json::{Value, json};

/// Makes the answer at a place of a contract.
type Shape = fn(usize) -> Value;

/// Contracts before and after, whose answers are recognised by different facts, and the changes of each answer.
const CASES: [(&str, Shape, Shape, usize); 8] = [
    ("nothing", shared, shared, 0),
    ("wordings stay", shared, |at| with(shared(at), "name", format!("Renamed{at}::Renamed")), 0),
    ("names stay", shared, |at| with(shared(at), "message", format!("In other words {at}")), 1),
    ("names of variants stay", one_wording, |at| with(one_wording(at), "name", format!("Renamed{at}::Late")), 0),
    (
        "one name and one wording",
        |at| with(one_wording(at), "name", format!("Old{at}::Late")),
        |at| with(with(one_wording(at), "name", format!("New{at}::Late")), "message", "In other words".into()),
        1,
    ),
    (
        "nothing stays",
        shared,
        |at| {
            json!({
                "kind": "error", "code": "A", "status": 409, "message": format!("Late {at}"), "shared": true,
                "name": format!("Late{at}::Late{at}"),
            })
        },
        2,
    ),
    ("without codes", without_code, |at| with(without_code(at), "name", format!("Renamed{at}::Late")), 0),
    (
        "codes are swapped",
        |at| with(one_wording(at), "code", format!("CODE{at}")),
        |at| with(one_wording(at), "code", format!("CODE{}", at ^ 1)),
        1,
    ),
];

fn shared(at: usize) -> Value {
    json!({
        "kind": "error", "code": "A", "status": 400, "message": format!("Wrong {at}"), "shared": true,
        "name": format!("Fault::Wrong{at}"),
    })
}

fn one_wording(at: usize) -> Value {
    with(shared(at), "message", "Late".into())
}

fn without_code(at: usize) -> Value {
    json!({ "kind": "error", "status": 400, "message": "Late", "name": format!("Fault{at}::Late") })
}

fn with(mut answer: Value, member: &str, text: String) -> Value {
    answer[member] = text.into();
    answer
}

fn contract(count: usize, shape: Shape) -> Contract {
    let answers: Vec<Value> = (0..count).map(shape).collect();
    let retired: Vec<String> = (0..count).map(|at| format!("RETIRED{at}")).collect();
    let file = json!({ "envelope_contract": 2, "answers": answers, "retired": retired });
    Contract::parse(&file.to_string()).expect("a contract")
}

fn changes(count: usize, old: Shape, new: Shape) -> (Changes, u64) {
    let (old, new) = (contract(count, old), contract(count, new));
    let mut changes = Changes::default();
    let counted = measure(|| changes = old.changes_to(&new));
    (changes, counted.count_total)
}

#[test]
fn each_answer_is_recognised() {
    for (what, old, new, per_answer) in CASES {
        assert_eq!(changes(100, old, new).0.len(), per_answer * 100, "{what}");
    }
}

/// In this case, every answer goes through all ways to recognise it.
#[test]
fn ten_thousand_answers() {
    let (_, old, new, per_answer) = CASES[5];
    assert_eq!(changes(10_000, old, new).0.len(), per_answer * 10_000);
}

#[test]
fn twice_the_answers_take_twice_the_work() {
    for (what, old, new, _) in CASES {
        let [(_, once), (_, twice)] = [500, 1_000].map(|count| changes(count, old, new));
        assert!(twice < once * 5 / 2, "{what}: {once} and {twice} allocations");
    }
}
