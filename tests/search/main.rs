//! Does `search` find what Python's `jmespath` finds? The public compliance suite, and generated expressions.
//!
//! `README.md` describes what was recorded, and how.
#![cfg(test)]
#![allow(clippy::print_stdout)]

mod compliance;
mod deep;
mod garbage;
mod generated;
mod recorded;
mod table;
mod values;

use paginator_runtime::search::{Expression, ExpressionError, Value};

/// What an expression finds in a document.
fn found(expression: &str, document: &Value) -> Result<Value, ExpressionError> {
    Expression::compile(expression)?.search(document)
}

/// The only test that prints: its last line says how much was compared.
#[test]
fn finds_what_python_finds() {
    let compliance = compliance::compare();
    let generated = generated::compare();
    print!("{}", table::of(&generated.expressions));
    for difference in compliance.differences.iter().chain(&generated.differences).take(50) {
        println!("{difference}");
    }
    let differences = compliance.differences.len() + generated.differences.len();
    println!(
        "search compliance {}/{} generated {} differences {differences}",
        compliance.passed,
        compliance.judged,
        generated.expressions.len()
    );
    assert_eq!(compliance.judged, 892);
    assert!(generated.expressions.len() >= 20_000);
    assert_eq!(differences, 0);
}
