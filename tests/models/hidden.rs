//! Does `Debug` hide personal data and secrets, and nothing else?

use crate::{
    for_each_operation,
    hidden_members::HIDDEN,
    recorded::{Model, Operation, Recorded},
};
use serde_json::Value;

/// Every text in a value, with the member that it belongs to.
fn texts<'a>(member: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((member, text)),
        Value::Array(list) => list.iter().for_each(|value| texts(member, value, found)),
        Value::Object(map) => map.iter().for_each(|(member, value)| texts(member, value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Compares what `Debug` shows of an example with the texts in it.
fn hold(example: &Value, shown: &str) {
    let mut found = Vec::new();
    texts("", example, &mut found);
    for (member, text) in found {
        if HIDDEN.contains(&member) {
            assert!(!shown.contains(text), "{member} is shown: {shown}");
        } else if text.starts_with(&format!("{member}-")) {
            // Other texts are values of enums, which Rust spells in its own way.
            assert!(shown.contains(text), "{member} is hidden: {shown}");
        }
    }
}

#[test]
fn debug_hides_these_members_and_shows_the_others() {
    fn check<R: Model>(recorded: &Operation) {
        for example in &recorded.requests {
            hold(example, &format!("{:?}", serde_json::from_value::<R>(example.clone()).unwrap()));
        }
        for example in &recorded.responses {
            hold(example, &format!("{:?}", serde_json::from_value::<R::Response>(example.clone()).unwrap()));
        }
    }
    for_each_operation!(check);
}

#[test]
fn what_the_service_calls_sensitive_is_hidden_and_all_that_is_hidden_exists() {
    let recorded = Recorded::read();
    assert!(!recorded.sensitive.is_empty());
    for member in &recorded.sensitive {
        assert!(HIDDEN.contains(&member.as_str()), "{member}");
    }
    let mut found = Vec::new();
    for operation in &recorded.operations {
        let examples = operation.requests.iter().chain(&operation.responses);
        examples.for_each(|example| texts("", example, &mut found));
    }
    for hidden in HIDDEN {
        assert!(found.iter().any(|(member, _)| *member == hidden), "no shape has {hidden}");
    }
}
