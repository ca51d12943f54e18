//! Counts the productions and functions in the generated expressions, with a scanner of its own.

use crate::generated::{Answer, Case};
use std::{collections::BTreeMap, fmt::Write};

const PRODUCTIONS: [&str; 28] = [
    "identifier",
    "quoted identifier",
    "literal",
    "bare literal",
    "raw string",
    "@",
    ".",
    "[n]",
    "[-n]",
    "[a:b]",
    "[a:b:c]",
    "[*]",
    ".* or *",
    "[]",
    "[?]",
    "[a, b]",
    "{a: b}",
    "(a)",
    "|",
    "||",
    "&&",
    "!",
    "&",
    "==",
    "!=",
    "<",
    "<=",
    ">",
];
const FUNCTIONS: [&str; 26] = [
    "abs",
    "avg",
    "ceil",
    "contains",
    "ends_with",
    "floor",
    "join",
    "keys",
    "length",
    "map",
    "max",
    "max_by",
    "merge",
    "min",
    "min_by",
    "not_null",
    "reverse",
    "sort",
    "sort_by",
    "starts_with",
    "sum",
    "to_array",
    "to_number",
    "to_string",
    "type",
    "values",
];

/// How many of each `of` asks for at least.
const LEAST: usize = 300;

/// How many expressions have each; panics where too few do.
pub(crate) fn of(cases: &[Case]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for case in cases {
        let mut kinds = kinds(&case.expression);
        kinds.sort();
        kinds.dedup();
        kinds.into_iter().for_each(|kind| *counts.entry(kind).or_default() += 1);
    }
    let functions = FUNCTIONS.map(|function| format!("{function}()"));
    let names = PRODUCTIONS.iter().map(|&name| name.to_owned()).chain([">=".to_owned()]).chain(functions);
    let mut table = String::new();
    for name in names {
        let count = counts.get(&name).copied().unwrap_or(0);
        writeln!(table, "{name:20} {count:6}").unwrap();
        assert!(count >= LEAST, "{name}: {count} expressions");
    }
    for (name, answer, least) in [
        ("found", Answer::Found, cases.len().div_ceil(2)),
        ("null", Answer::Null, 0),
        ("error", Answer::Error, 2000),
    ] {
        let count = cases.iter().filter(|case| case.answer == answer).count();
        writeln!(table, "answer: {name:12} {count:6}").unwrap();
        assert!(count >= least, "{name}: {count} answers");
    }
    table
}

/// What is in an expression, whether it compiles or not.
fn kinds(expression: &str) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut rest = expression;
    let mut before = String::new();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' | '`' => quoted(rest),
            'a'..='z' | 'A'..='Z' | '_' => {
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            _ => ["[?", "[]", "[*]", "||", "&&", "==", "!=", "<=", ">="]
                .iter()
                .find(|sign| rest.starts_with(**sign))
                .map_or(first.len_utf8(), |sign| sign.len()),
        };
        let (token, after) = rest.split_at(length);
        kinds.extend(kind(token, after, &before));
        if !token.trim().is_empty() {
            before = token.to_owned();
        }
        rest = after;
    }
    kinds
}

fn kind(token: &str, after: &str, before: &str) -> Option<String> {
    let is_operand = before.ends_with(|c: char| c.is_alphanumeric() || "_)]}\"'`@*".contains(c));
    let kind = match token {
        "[" => {
            let inside = after.split(']').next().unwrap_or_default();
            let is_index =
                inside.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '-') && !inside.is_empty();
            match inside.matches(':').count() {
                _ if !is_index => "[a, b]",
                0 if inside.starts_with('-') => "[-n]",
                0 => "[n]",
                1 => "[a:b]",
                _ => "[a:b:c]",
            }
        }
        "[?" => "[?]",
        "{" => "{a: b}",
        "(" if !is_operand => "(a)",
        "*" => ".* or *",
        "[]" | "[*]" | "." | "@" | "|" | "||" | "&&" | "!" | "&" | "==" | "!=" | "<" | "<=" | ">" | ">=" => {
            token
        }
        _ if token.starts_with('\'') => "raw string",
        _ if token.starts_with('"') => "quoted identifier",
        _ if token.starts_with('`') => {
            let inner = token.trim_matches('`').trim();
            if serde_json::from_str::<serde_json::Value>(inner).is_ok() { "literal" } else { "bare literal" }
        }
        _ if token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') => {
            if after.starts_with('(') {
                return Some(format!("{token}()"));
            }
            "identifier"
        }
        _ => return None,
    };
    Some(kind.to_owned())
}

/// The length of the quoted part that `text` begins with; of all of `text` where nothing closes it.
fn quoted(text: &str) -> usize {
    let delimiter = text.chars().next();
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if !escaped && Some(character) == delimiter {
            return at + character.len_utf8();
        }
        escaped = !escaped && character == '\\';
    }
    text.len()
}
