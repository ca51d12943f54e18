//! Expressions grown toward generated documents, and what Python found (generate.py).

use crate::found;
use paginator_runtime::search::{Expression, Value};
use std::fs;

#[derive(Default)]
pub(crate) struct Compared {
    pub(crate) expressions: Vec<Case>,
    pub(crate) differences: Vec<String>,
}

pub(crate) struct Case {
    pub(crate) expression: String,
    pub(crate) answer: Answer,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Found,
    Null,
    Error,
}

fn read(name: &str) -> String {
    fs::read_to_string(format!("{}/search/generated/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Texts are compared, so that 2 is not 2.0, members have their order, and no digit is lost.
pub(crate) fn compare() -> Compared {
    let documents: Vec<Value> = read("documents.jsonl").lines().map(|line| line.parse().unwrap()).collect();
    let mut compared = Compared::default();
    for line in read("cases.jsonl").lines() {
        let (document, expression, expected) = parts(line);
        let document = &documents[document];
        let actual = match Expression::compile(&expression) {
            Err(_) => r#"null,"compile""#.to_owned(),
            Ok(_) => found(&expression, document)
                .map_or_else(|_| r#"null,"search""#.to_owned(), |found| found.to_string()),
        };
        if actual != expected {
            compared.differences.push(format!("{expression}\n  of {document}\n  {actual}\n  not {expected}"));
        }
        let answer = match expected {
            "null" => Answer::Null,
            _ if expected.starts_with("null,") => Answer::Error,
            _ => Answer::Found,
        };
        compared.expressions.push(Case { expression, answer });
    }
    compared
}

/// `[document,"expression",answer]`, the answer as it is written.
fn parts(line: &str) -> (usize, String, &str) {
    let (document, rest) = line.strip_prefix('[').unwrap().split_once(',').unwrap();
    let mut strings = serde_json::Deserializer::from_str(rest).into_iter::<String>();
    let expression = strings.next().unwrap().unwrap();
    let answer = &rest[strings.byte_offset()..];
    (document.parse().unwrap(), expression, answer.strip_prefix(',').unwrap().strip_suffix(']').unwrap())
}

/// The documents are read and written as Python does, whatever is in them.
#[test]
fn documents_are_read_and_written_without_loss() {
    for line in read("documents.jsonl").lines() {
        assert_eq!(line.parse::<Value>().unwrap().to_string(), line);
    }
}
