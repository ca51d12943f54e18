//! Rule 8: the text that is written, byte for byte.

use crate::at;
use paginator_runtime::Position;
use paginator_tests::{ListRequest, NumberedRequest, json_in};

#[test]
fn text_tokens_are_written_as_botocore_writes_them() {
    for (token, skip, json, text) in [
        (Some("abc"), 0, r#"{"NextToken": "abc"}"#, "eyJOZXh0VG9rZW4iOiAiYWJjIn0="),
        (
            Some("abc"),
            2,
            r#"{"NextToken": "abc", "boto_truncate_amount": 2}"#,
            "eyJOZXh0VG9rZW4iOiAiYWJjIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0=",
        ),
        (None, 0, r#"{"NextToken": null}"#, "eyJOZXh0VG9rZW4iOiBudWxsfQ=="),
        (
            Some("é€😀"),
            0,
            r#"{"NextToken": "\u00e9\u20ac\ud83d\ude00"}"#,
            "eyJOZXh0VG9rZW4iOiAiXHUwMGU5XHUyMGFjXHVkODNkXHVkZTAwIn0=",
        ),
        (
            Some("\u{7f}\u{80}"),
            0,
            r#"{"NextToken": "\u007f\u0080"}"#,
            "eyJOZXh0VG9rZW4iOiAiXHUwMDdmXHUwMDgwIn0=",
        ),
        (Some("q\"\\/"), 0, r#"{"NextToken": "q\"\\/"}"#, "eyJOZXh0VG9rZW4iOiAicVwiXFwvIn0="),
        (
            Some("a\nb\t\r\u{8}\u{c}\u{1}\u{2028}"),
            0,
            r#"{"NextToken": "a\nb\t\r\b\f\u0001\u2028"}"#,
            "eyJOZXh0VG9rZW4iOiAiYVxuYlx0XHJcYlxmXHUwMDAxXHUyMDI4In0=",
        ),
        (Some(" "), 0, r#"{"NextToken": " "}"#, "eyJOZXh0VG9rZW4iOiAiICJ9"),
        (Some("<&>'+="), 0, r#"{"NextToken": "<&>'+="}"#, "eyJOZXh0VG9rZW4iOiAiPCY+Jys9In0="),
    ] {
        let position = at(token.map(str::to_owned), skip);
        let written = position.resume_token::<ListRequest>().unwrap();
        assert_eq!(json_in(&written), json);
        assert_eq!(written.as_str(), text, "{json}");
    }
}

#[test]
fn number_tokens_are_written_as_numbers() {
    for (token, skip, json, text) in [
        (
            Some(5),
            2,
            r#"{"PartMarker": 5, "boto_truncate_amount": 2}"#,
            "eyJQYXJ0TWFya2VyIjogNSwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0=",
        ),
        (
            Some(i64::MIN),
            0,
            r#"{"PartMarker": -9223372036854775808}"#,
            "eyJQYXJ0TWFya2VyIjogLTkyMjMzNzIwMzY4NTQ3NzU4MDh9",
        ),
        (
            None,
            1,
            r#"{"PartMarker": null, "boto_truncate_amount": 1}"#,
            "eyJQYXJ0TWFya2VyIjogbnVsbCwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0=",
        ),
    ] {
        let written = at(token, skip).resume_token::<NumberedRequest>().unwrap();
        assert_eq!(json_in(&written), json);
        assert_eq!(written.as_str(), text, "{json}");
    }
}

#[test]
fn there_is_no_text_of_the_end() {
    assert!(Position::Done.resume_token::<ListRequest>().is_none());
}
