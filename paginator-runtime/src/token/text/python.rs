//! JSON as Python's `json.dumps` spells it, so that a resume token is boto3's byte for byte.
//!
//! Source: `json.encoder` of CPython 3: separators `", "` and `": "`, everything outside printable ASCII
//! escaped as UTF-16 units, floats as `float.__repr__` gives them.

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io::{self, Write};

/// The text of `value`; empty if it cannot be written, which no token value causes.
pub(crate) fn to_json(value: &impl Serialize) -> Vec<u8> {
    let mut text = Vec::new();
    match value.serialize(&mut Serializer::with_formatter(&mut text, Python)) {
        Ok(()) => text,
        Err(_) => Vec::new(),
    }
}

struct Python;

impl Formatter for Python {
    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { out.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { out.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        for character in text.chars() {
            match character {
                ' '..='~' => write!(out, "{character}")?,
                _ => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        write!(out, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        Ok(())
    }

    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        out.write_all(spell(value)?.as_bytes())
    }

    /// What is called instead of the others where some crate of the build turned on serde_json's
    /// `arbitrary_precision`.
    fn write_number_str<W: ?Sized + Write>(&mut self, out: &mut W, number: &str) -> io::Result<()> {
        match number.parse::<f64>() {
            Ok(value) if number.contains(['.', 'e', 'E']) => self.write_f64(out, value),
            _ => out.write_all(number.as_bytes()),
        }
    }
}

/// As `float.__repr__` has it. The digits are serde_json's: of two decimals that are as short and as near, Python
/// takes the even one as well, which Rust does not. They differ in when the exponent is written, and how.
fn spell(value: f64) -> io::Result<String> {
    let mut text = Vec::new();
    CompactFormatter.write_f64(&mut text, value)?;
    let text = String::from_utf8_lossy(&text);
    let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |text| ("-", text));
    let (decimal, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let all = [whole, fraction].concat();
    let significant = all.trim_start_matches('0');
    let zeros = all.len() - significant.len();
    let digits = significant.trim_end_matches('0');
    // How many digits stand before the point; fewer than none where zeros stand behind it.
    let point = exponent.parse().unwrap_or(0) + whole.len() as i32 - zeros as i32;
    Ok(match digits.split_at_checked(point.max(0) as usize) {
        _ if digits.is_empty() => format!("{sign}0.0"),
        _ if !(-3..=16).contains(&point) => {
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            let direction = if point < 1 { '-' } else { '+' };
            format!("{sign}{first}{dot}{rest}e{direction}{:02}", (point - 1).unsigned_abs())
        }
        Some((_, fraction)) if point <= 0 => {
            format!("{sign}0.{}{fraction}", "0".repeat(point.unsigned_abs() as usize))
        }
        Some((whole, "")) => format!("{sign}{whole}.0"),
        Some((whole, fraction)) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{digits:0<width$}.0", width = point.max(0) as usize),
    })
}

#[cfg(test)]
mod tests {
    use super::{Python, to_json};
    use serde_json::ser::Formatter;

    /// Expected values: `json.dumps` of CPython 3.11 on the same input.
    #[test]
    fn spells_as_python_does() {
        let spelled = |value: serde_json::Value| String::from_utf8(to_json(&value)).unwrap();
        for (value, expected) in [
            (serde_json::json!({"a": [1, null, true]}), r#"{"a": [1, null, true]}"#),
            (
                serde_json::json!("é€😀\u{7f}\u{1}\n\t\"\\/"),
                r#""\u00e9\u20ac\ud83d\ude00\u007f\u0001\n\t\"\\/""#,
            ),
            (serde_json::json!({}), "{}"),
            (serde_json::json!([]), "[]"),
            (serde_json::json!(1.5e-7), "1.5e-07"),
            (serde_json::json!(0.0001), "0.0001"),
            (serde_json::json!(0.00001), "1e-05"),
            (serde_json::json!(1e15), "1000000000000000.0"),
            (serde_json::json!(1e16), "1e+16"),
            (serde_json::json!(1.7976931348623157e308), "1.7976931348623157e+308"),
            (serde_json::json!(-0.0), "-0.0"),
            (serde_json::json!(123456.789), "123456.789"),
            (serde_json::json!(18446744073709551615u64), "18446744073709551615"),
            (serde_json::json!(7205759403793661.0 / 4.0), "1801439850948415.2"),
            (serde_json::json!(7205759403793663.0 / 4.0), "1801439850948415.8"),
            (serde_json::json!(9007199254740993.5), "9007199254740994.0"),
            (serde_json::json!(1e22), "1e+22"),
            (serde_json::json!(1.0), "1.0"),
            (serde_json::json!(1200.0), "1200.0"),
            (serde_json::json!(0.00012), "0.00012"),
            (serde_json::json!(5e-324), "5e-324"),
        ] {
            assert_eq!(spelled(value), expected);
        }
    }

    /// Expected values: `json.dumps(json.loads(…))` of CPython 3.11 on the same input.
    #[test]
    fn spells_numbers_that_are_kept_as_text_as_python_does() {
        for (text, expected) in [
            ("1.5e-7", "1.5e-07"),
            ("1E16", "1e+16"),
            ("1.50", "1.5"),
            ("-0.0", "-0.0"),
            ("12345678901234567890123", "12345678901234567890123"),
            ("-7", "-7"),
        ] {
            let mut out = Vec::new();
            Python.write_number_str(&mut out, text).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
