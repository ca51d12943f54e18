//! How Python writes and reads: JSON as `json.dumps` writes it, so that a resume token is boto3's byte for byte, and
//! whole numbers as `int` reads them.
//!
//! Source: `json.encoder` of CPython 3: separators `", "` and `": "`, everything outside printable ASCII
//! escaped as UTF-16 units.

use crate::token::text::{base64, wire::WireValue};
use std::fmt::Write;

/// Adds the text of `value` to `out`.
pub(crate) fn write_json(value: &WireValue, out: &mut String) {
    match value {
        WireValue::Null => out.push_str("null"),
        WireValue::Bool(true) => out.push_str("true"),
        WireValue::Bool(false) => out.push_str("false"),
        WireValue::Number(number) => {
            // Writing to a string does not fail.
            let _ = write!(out, "{number}");
        }
        WireValue::String(text) => write_text(text, out),
        WireValue::Bytes(bytes) => write_text(&base64::encode(bytes), out),
        WireValue::List(list) => {
            out.push('[');
            for (index, value) in list.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                write_json(value, out);
            }
            out.push(']');
        }
        WireValue::Map(map) => {
            out.push('{');
            for (index, (key, value)) in map.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                write_text(key, out);
                out.push_str(": ");
                write_json(value, out);
            }
            out.push('}');
        }
    }
}

pub(crate) fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            ' '..='~' => out.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
}

/// The whole number that Python's `int` reads in `text`: a sign, white space around it and single underscores between
/// digits are allowed. One beyond `i128` becomes the nearest.
pub(crate) fn int(text: &str) -> Option<i128> {
    let text = text.trim();
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let is_group = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if !digits.split('_').all(is_group) {
        return None;
    }
    let add = |number: i128, digit: u8| {
        let digit = i128::from(digit - b'0');
        number.saturating_mul(10).saturating_add(if is_negative { -digit } else { digit })
    };
    Some(digits.bytes().filter(u8::is_ascii_digit).fold(0, add))
}

#[cfg(test)]
mod tests {
    use super::{int, write_json};
    use crate::token::text::wire::WireValue;

    /// Expected values: `json.dumps` of CPython 3.11 on the same input.
    #[test]
    fn spells_as_python_does() {
        let text = |text: &str| WireValue::String(text.to_owned());
        for (value, expected) in [
            (text("é€😀\u{7f}\u{1}\n\t\"\\/"), r#""\u00e9\u20ac\ud83d\ude00\u007f\u0001\n\t\"\\/""#),
            (WireValue::Map(vec![]), "{}"),
            (WireValue::List(vec![]), "[]"),
            (
                WireValue::Map(vec![(
                    "a".to_owned(),
                    WireValue::List(vec![
                        WireValue::Number(1.into()),
                        WireValue::Null,
                        WireValue::Bool(true),
                        WireValue::Bool(false),
                        WireValue::Bytes(vec![0, 255]),
                    ]),
                )]),
                r#"{"a": [1, null, true, false, "AP8="]}"#,
            ),
        ] {
            let mut spelled = String::new();
            write_json(&value, &mut spelled);
            assert_eq!(spelled, expected);
        }
    }

    /// Expected values: `int` of CPython 3.11 on the same input.
    #[test]
    fn whole_numbers_are_read_as_python_reads_them() {
        for (text, expected) in [
            ("1", Some(1)),
            (" +1_000\n", Some(1000)),
            ("-007", Some(-7)),
            ("3\u{a0}", Some(3)),
            ("", None),
            ("-", None),
            ("_1", None),
            ("1_", None),
            ("1__0", None),
            ("+-1", None),
            ("1.0", None),
            ("1e9", None),
            ("0x1", None),
            ("- 1", None),
        ] {
            assert_eq!(int(text), expected, "{text:?}");
        }
        assert_eq!(int(&"9".repeat(60)), Some(i128::MAX));
    }
}
