//! Which templates of an envelope may render an error, a success or a page.

use alloc::vec::Vec;

use crate::facts::Outcome;
use crate::template::node::Node;
use crate::template::{Condition, Template};

/// One template of an envelope, and when it is chosen.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Case {
    pub(crate) node: &'static Node,
    pub(crate) outcome: Outcome,
    /// For errors: the special case, or `None` for the template `error`.
    pub(crate) condition: Option<Condition>,
}

/// The templates of an outcome, in the order in which they are chosen.
pub(crate) fn cases(template: &'static Template, outcome: Outcome) -> Vec<Case> {
    let case = |node, condition| Case { node, outcome, condition };
    match outcome {
        Outcome::Success => [case(template.success(), None)].into(),
        Outcome::Page => [case(template.page().unwrap_or(template.success()), None)].into(),
        Outcome::Error => {
            let special = template.special_errors().iter().map(|(condition, node)| case(node, Some(*condition)));
            special.chain([case(template.error(), None)]).collect()
        }
    }
}

/// The templates that may render an error with this status, up to the first one that renders all of them. `None` is a
/// status that is decided at run time.
pub(crate) fn error_cases(template: &'static Template, status: Option<u16>) -> Vec<Case> {
    let mut chosen = Vec::new();
    for case in cases(template, Outcome::Error) {
        let (may_render, renders_all) = match (case.condition, status) {
            (None, _) => (true, true),
            (Some(Condition::FieldErrors), _) | (Some(Condition::Client | Condition::Server), None) => (true, false),
            (Some(Condition::Client), Some(status)) => ((400..=499).contains(&status), true),
            (Some(Condition::Server), Some(status)) => ((500..=599).contains(&status), true),
        };
        if may_render {
            chosen.push(case);
            if renders_all {
                break;
            }
        }
    }
    chosen
}
