//! Generated templates, rendered for random errors, successes and pages. Each reply must equal that of a simple
//! interpreter of the language, byte for byte.

mod answers;
mod generate;
mod reference;
mod strategies;
mod tree;

/// The envelopes that `build.rs` generates from the same templates.
mod envelopes {
    #![allow(dead_code, reason = "not every template mentions the request")]

    use envelope_runtime::{Envelope, Outcome, Parts, catalog, schema};
    use serde::Serialize;
    use serde_json::Value;

    use crate::answers::{ANSWERED, Render, Request, code_and_status, entry, entry_list, inputs, shouted};

    include!(concat!(env!("OUT_DIR"), "/templates.rs"));
}

use envelope_runtime::{ApiError as _, Outcome, RenderError, RenderErrorKind, Reply, catalog};
use envelope_tests::by_load;
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

use self::answers::{Render, Request, Sample};
use self::reference::{Refused, choose};
use self::tree::Template;

#[test]
fn every_template_renders_as_in_the_reference() {
    let templates = generate::templates();
    assert_eq!(templates.len(), envelopes::ENVELOPES.len());
    let pairs = templates.iter().zip(envelopes::ENVELOPES).enumerate();
    let failures: Vec<String> =
        pairs.filter_map(|(index, (template, render))| check(index, template, render)).collect();
    assert!(failures.is_empty(), "{} of {} templates:\n\n{}", failures.len(), templates.len(), failures.join("\n"));
}

/// A description of the first difference for this template, with a minimal sample.
fn check(index: usize, template: &Template, render: Render) -> Option<String> {
    let result = runner(index).run(&(strategies::request(), strategies::sample()), |(request, sample)| {
        match (render(&request, &sample), expected(template, &request, &sample)) {
            (Ok(reply), Ok(expected)) => {
                let body = reply.clone().into_body();
                prop_assert!(body.capacity() == body.len() || body.contains(&b'\\'), "an allocation of another size");
                prop_assert_eq!(seen(reply), expected);
            }
            // The language does not define which of several errors is found first.
            (Err(error), Err(_)) => prop_assert!(is_of_a_shape(&error), "{error}"),
            (rendered, expected) => prop_assert!(false, "{rendered:?} instead of {expected:?} as in the reference"),
        }
        Ok(())
    });
    result.err().map(|failure| format!("T{index}\n{template}{failure}"))
}

#[test]
fn every_body_matches_the_schemas_of_its_template_and_its_answer() {
    let templates = generate::templates();
    let failures: Vec<String> = templates
        .iter()
        .enumerate()
        .filter_map(|(index, template)| Schemas::of(index).check(index, template))
        .collect();
    assert!(failures.is_empty(), "{} of {} templates:\n\n{}", failures.len(), templates.len(), failures.join("\n"));
}

/// The schemas of an envelope's bodies.
struct Schemas {
    success: Validator,
    page: Validator,
    error: Validator,
    answers: Vec<(catalog::Answer, Option<Validator>)>,
}

impl Schemas {
    fn of(index: usize) -> Self {
        let validator = |schema: &Value| {
            jsonschema::draft202012::meta::validate(schema).expect("a schema");
            jsonschema::draft202012::new(schema).expect("a schema")
        };
        let of = |outcome| validator(&envelopes::SCHEMAS[index](outcome));
        let answers = envelopes::ANSWERS[index]().into_iter();
        Schemas {
            success: of(Outcome::Success),
            page: of(Outcome::Page),
            error: of(Outcome::Error),
            answers: answers.map(|answer| (answer.clone(), answer.schema().map(validator))).collect(),
        }
    }

    fn check(&self, index: usize, template: &Template) -> Option<String> {
        let examples: Result<(), _> = self.answers.iter().try_for_each(|answer| self.check_example(answer));
        if let Err(error) = examples {
            return Some(format!("T{index}\n{template}{error}"));
        }
        let result = runner(index).run(&(strategies::request(), strategies::sample()), |(request, sample)| {
            let Ok(reply) = envelopes::ENVELOPES[index](&request, &sample) else { return Ok(()) };
            let body = match reply.body() {
                b"" => return Ok(()),
                body => serde_json::from_slice(body).expect("JSON"),
            };
            let (of_outcome, entry) = match &sample {
                Sample::Error(fault) => (&self.error, Some(fault.entry().name())),
                Sample::Page(_) => (&self.page, None),
                Sample::Success { .. } => (&self.success, None),
                Sample::Made(_) => (&self.success, Some("Made")),
            };
            check_body(of_outcome, &body)?;
            if let Some((answer, Some(validator))) = self.answers.iter().find(|(answer, _)| name(answer) == entry) {
                check_body(validator, &body)?;
                check_headers(answer, &reply)?;
            }
            Ok(())
        });
        result.err().map(|failure| format!("T{index}\n{template}{failure}"))
    }

    /// Checks an example against the schemas of its answer and of its outcome.
    fn check_example(&self, (answer, validator): &(catalog::Answer, Option<Validator>)) -> Result<(), TestCaseError> {
        let (Some(example), Some(validator)) = (answer.example(), validator) else { return Ok(()) };
        let example = serde_json::from_str(&example).expect("JSON");
        check_body(validator, &example)?;
        check_body(if answer.outcome() == Outcome::Error { &self.error } else { &self.success }, &example)
    }
}

fn name(answer: &catalog::Answer) -> Option<&'static str> {
    answer.entry().map(|entry| entry.name())
}

fn check_body(validator: &Validator, body: &Value) -> Result<(), TestCaseError> {
    let errors: Vec<String> = validator.iter_errors(body).map(|error| error.to_string()).collect();
    prop_assert!(errors.is_empty(), "{body}: {errors:?}");
    Ok(())
}

/// Checks that the answer describes every header of the reply, and that required ones are present.
fn check_headers(answer: &catalog::Answer, reply: &Reply) -> Result<(), TestCaseError> {
    for header in answer.headers().iter().filter(|header| header.is_required()) {
        prop_assert!(reply.headers().get(header.name()).is_some(), "no {}", header.name());
    }
    for (name, value) in reply.headers().iter().filter(|(name, _)| *name != "content-type") {
        let described = answer.headers().iter().find(|header| header.name() == name);
        prop_assert!(described.is_some(), "{name}: {value} is not described");
        let constant = described.and_then(|header| header.schema().get("const")).and_then(Value::as_str);
        prop_assert!(constant.is_none_or(|constant| constant == value), "{name}: {value}");
    }
    Ok(())
}

/// Always uses the same samples for the same template.
fn runner(index: usize) -> TestRunner {
    let config =
        Config { cases: by_load(12, 60), max_shrink_iters: 10_000, failure_persistence: None, ..Config::default() };
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&(index as u64).to_le_bytes());
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}

/// The body and headers of a reply.
type Seen = (String, Vec<(String, String)>);

fn seen(reply: Reply) -> Seen {
    let pairs = reply.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    (String::from_utf8(reply.into_body()).expect("a body is text"), pairs)
}

fn expected(template: &Template, request: &Request, sample: &Sample) -> Result<Seen, Refused> {
    let facts = sample.facts(request);
    let empty = matches!(sample, Sample::Success { status: 204 | 304, .. });
    let mut headers = Vec::new();
    if !empty {
        headers.push(("content-type".to_owned(), "application/json".to_owned()));
    }
    for (name, node) in &template.headers {
        let name = name.to_lowercase();
        headers.extend(facts.header(&name, node)?.map(|value| (name, value)));
    }
    let wait = facts.slots.get("retry_after").filter(|wait| !wait.is_null());
    if let Some(wait) = wait.filter(|_| headers.iter().all(|(name, _)| name != "retry-after")) {
        headers.push(("retry-after".to_owned(), wait.to_string()));
    }
    let body = if empty { String::new() } else { facts.body(choose(template, sample.outcome(), &facts))? };
    Ok((body, headers))
}

/// All values can be serialized, but not all have a shape that their place allows.
fn is_of_a_shape(error: &RenderError) -> bool {
    use RenderErrorKind::{HeaderValue, NotAList, NotAnObject, NotText};
    matches!(error.kind(), NotText | NotAnObject | NotAList | HeaderValue)
}
