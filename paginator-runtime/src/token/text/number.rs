//! `Number`: a number inside a resume token, held exactly.

use serde::{Serialize, Serializer, ser::Error as _};
use serde_json::ser::{CompactFormatter, Formatter};
use std::{fmt, str::FromStr};

/// A number inside a resume token: a whole number of any size, or a float of 64 bits. Nothing is rounded that Python
/// would not round, and it is spelled as Python spells it, so that a token is read and written without a change.
///
/// # Example
/// ```
/// use paginator_runtime::token::Number;
///
/// assert_eq!(Number::from(7u8).as_i128(), Some(7));
/// assert_eq!(Number::from(1.5e-7).to_string(), "1.5e-07");
/// assert_eq!("36893488147419103232".parse::<Number>()?.to_string(), "36893488147419103232");
/// # Ok::<(), paginator_runtime::token::NotANumber>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Number(Repr);

#[derive(Clone, PartialEq, Eq)]
enum Repr {
    Small(i64),
    /// Digits of a whole number beyond [`Repr::Small`], without a zero in front.
    Large(Box<str>),
    /// The bits of a float: a token that holds NaN is itself, and -0.0 is not 0.0.
    Float(u64),
}

impl Number {
    /// The whole number, where it is one and fits; a float is not one, not even `2.0`.
    pub fn as_i128(&self) -> Option<i128> {
        match &self.0 {
            Repr::Small(number) => Some((*number).into()),
            Repr::Large(digits) => digits.parse().ok(),
            Repr::Float(_) => None,
        }
    }

    /// The float, where it is one; `None` for whole numbers.
    pub fn as_f64(&self) -> Option<f64> {
        match self.0 {
            Repr::Float(bits) => Some(f64::from_bits(bits)),
            Repr::Small(_) | Repr::Large(_) => None,
        }
    }

    /// Whether `text` is a whole number, of any size.
    fn is_whole(text: &str) -> bool {
        let digits = text.strip_prefix('-').unwrap_or(text);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The text is not a number in JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not a number as JSON has them")
    }
}

impl std::error::Error for NotANumber {}

/// Reads what Python's `json.loads` takes for a number: JSON's numbers, and `NaN`, `Infinity`, `-Infinity`. A decimal
/// becomes the nearest float, one beyond all floats (`1e400`) infinite, as in Python.
impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if Number::is_whole(text) {
            if let Ok(number) = text.parse::<i64>() {
                return Ok(number.into());
            }
            let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
            let digits = format!("{sign}{}", digits.trim_start_matches('0'));
            return Ok(digits.parse().map_or_else(|_| Number(Repr::Large(digits.into())), i64::into));
        }
        match text {
            "NaN" => Ok(f64::NAN.into()),
            "Infinity" => Ok(f64::INFINITY.into()),
            "-Infinity" => Ok(f64::NEG_INFINITY.into()),
            // Neither Rust's own words for these, nor forms that JSON does not have.
            _ if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
                && text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) =>
            {
                text.parse::<f64>().map(Number::from).map_err(|_| NotANumber)
            }
            _ => Err(NotANumber),
        }
    }
}

/// As Python spells it: `json.dumps`, and `float.__repr__` for floats.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = match &self.0 {
            Repr::Small(number) => return number.fmt(f),
            Repr::Large(digits) => return f.write_str(digits),
            Repr::Float(bits) => f64::from_bits(*bits),
        };
        if value.is_nan() {
            return f.write_str("NaN");
        }
        if value.is_infinite() {
            return f.write_str(if value > 0.0 { "Infinity" } else { "-Infinity" });
        }
        f.write_str(&spell(value))
    }
}

/// As `float.__repr__` has it. The digits are serde_json's: of two decimals that are equally short and near, it takes
/// the even one, as Python does and Rust does not. The two differ in when and how the exponent is written.
pub(crate) fn spell(value: f64) -> String {
    let mut text = Vec::new();
    // Writing to a vector does not fail.
    let _ = CompactFormatter.write_f64(&mut text, value);
    let text = String::from_utf8_lossy(&text);
    let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |text| ("-", text));
    let (decimal, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let all = [whole, fraction].concat();
    let significant = all.trim_start_matches('0');
    let zeros = all.len() - significant.len();
    let digits = significant.trim_end_matches('0');
    // How many digits are before the point; negative where zeros follow it.
    let point = exponent.parse().unwrap_or(0) + whole.len() as i32 - zeros as i32;
    match digits.split_at_checked(point.max(0) as usize) {
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
    }
}

/// As an integer of at most 128 bits or a float; refused where it is larger.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.0, self.as_i128()) {
            (Repr::Small(number), _) => serializer.serialize_i64(*number),
            (Repr::Float(bits), _) => serializer.serialize_f64(f64::from_bits(*bits)),
            (Repr::Large(_), Some(number)) => match number.try_into() {
                Ok(number) => serializer.serialize_u64(number),
                Err(_) => serializer.serialize_i128(number),
            },
            (Repr::Large(_), None) => Err(S::Error::custom("a whole number of more than 128 bits")),
        }
    }
}

/// Does not show it: tokens can be secret.
impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Number(..)")
    }
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        // NaN is written as one word, so all NaNs are the same.
        Number(Repr::Float(if value.is_nan() { f64::NAN } else { value }.to_bits()))
    }
}

impl From<i128> for Number {
    fn from(value: i128) -> Self {
        Number(match value.try_into() {
            Ok(small) => Repr::Small(small),
            Err(_) => Repr::Large(value.to_string().into()),
        })
    }
}

macro_rules! small {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Number(Repr::Small(value.into()))
            }
        }
    )*};
}
small!(i8, i16, i32, i64, u8, u16, u32);

macro_rules! maybe_large {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Number(match value.try_into() {
                    Ok(small) => Repr::Small(small),
                    Err(_) => Repr::Large(value.to_string().into()),
                })
            }
        }
    )*};
}
maybe_large!(isize, u64, u128, usize);

#[cfg(test)]
mod tests {
    use super::Number;

    /// Expected values: `json.dumps(json.loads(…))` of CPython 3.11 on the same input.
    #[test]
    fn numbers_are_read_and_spelled_as_python_does() {
        for (text, expected) in [
            ("-0", "0"),
            ("0", "0"),
            ("-7", "-7"),
            ("18446744073709551616", "18446744073709551616"),
            ("-170141183460469231731687303715884105729", "-170141183460469231731687303715884105729"),
            ("1.5e-7", "1.5e-07"),
            ("1E16", "1e+16"),
            ("1e15", "1000000000000000.0"),
            ("1.50", "1.5"),
            ("-0.0", "-0.0"),
            ("0.0001", "0.0001"),
            ("0.00001", "1e-05"),
            ("1e400", "Infinity"),
            ("-1e400", "-Infinity"),
            ("1e-400", "0.0"),
            ("NaN", "NaN"),
            ("Infinity", "Infinity"),
            ("123456.789", "123456.789"),
            ("5e-324", "5e-324"),
            ("1.7976931348623157e308", "1.7976931348623157e+308"),
            ("9007199254740993.0", "9007199254740992.0"),
            // Two decimals are equally short and near.
            ("1801439850948415.25", "1801439850948415.2"),
            ("1801439850948415.75", "1801439850948415.8"),
            ("9007199254740993.5", "9007199254740994.0"),
            ("1e22", "1e+22"),
            ("1200.0", "1200.0"),
            ("0.00012", "0.00012"),
        ] {
            assert_eq!(text.parse::<Number>().unwrap().to_string(), expected, "{text}");
        }
        for text in ["", "-", "inf", "nan", "+1", ".5", "infinity", "1_0", "0x1", "1 "] {
            assert!(text.parse::<Number>().is_err(), "{text:?}");
        }
    }
}
