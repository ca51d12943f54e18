//! No text panics, whatever is in it, and none takes long.

use paginator_runtime::search::{Expression, Value};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Pieces of the language, so that some are nearly right.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "a",
            "b",
            "@",
            ".",
            "*",
            "[",
            "]",
            "[]",
            "[?",
            "[*]",
            "(",
            ")",
            "{",
            "}",
            ":",
            ",",
            "|",
            "||",
            "&",
            "&&",
            "!",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "'",
            "`",
            "\"",
            "\\",
            "'x'",
            "`1`",
            "`NaN`",
            "`\"a\"`",
            "\"b\"",
            "0",
            "-1",
            "9999999999999999999999",
            "[0]",
            "[-1]",
            "[::-1]",
            "[1:2:0]",
            "sort(",
            "sort_by(@, &a)",
            "map(&",
            "merge(",
            "sum(",
            "to_number(",
            "to_string(",
            "length(",
            "not_null(",
            " ",
            "\n",
            "é",
            "😀",
            "\\ud800",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_expression_panics(text in pieces(), any in ".{0,40}") {
        let document: Value =
            r#"{"a": [{"a": 1, "b": "x"}, {"a": 2.5, "b": null}, [1, [2]]], "b": {"a": "é", "b": [3, 1]}}"#.parse().unwrap();
        let begun = Instant::now();
        for text in [text, any] {
            match Expression::compile(&text) {
                Ok(expression) => {
                    if let Ok(found) = expression.search(&document) {
                        // What is written is read back the same.
                        prop_assert_eq!(found.to_string().parse::<Value>().unwrap().to_string(), found.to_string());
                    }
                }
                Err(error) => {
                    let offset = error.offset().unwrap();
                    prop_assert!(text.is_char_boundary(offset), "{error}");
                    prop_assert!(!error.to_string().contains('\n'), "{error}");
                }
            }
        }
        prop_assert!(begun.elapsed() < Duration::from_secs(5));
    }
}
