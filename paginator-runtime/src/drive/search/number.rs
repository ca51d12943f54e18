//! Numbers as Python has them: exact integers, and floats, compared exactly with each other.

use super::big::{self, Big};
use std::cmp::Ordering;

/// -2^127, the least integer of 128 bits; its negation is the first float above all of them.
const LEAST: f64 = i128::MIN as f64;

#[derive(Clone)]
pub(super) enum Number {
    Integer(i128),
    Big(Big),
    Float(f64),
}

impl From<big::Integer> for Number {
    fn from(integer: big::Integer) -> Self {
        match integer {
            big::Integer::Small(integer) => Number::Integer(integer),
            big::Integer::Big(big) => Number::Big(big),
        }
    }
}

impl Number {
    /// Reads an optional sign and decimal digits.
    pub(super) fn integer(text: &str) -> Number {
        big::integer(text).into()
    }

    /// Rounded to the nearest float. `None` where it is too large for one, which is an error in Python.
    pub(super) fn as_float(&self) -> Option<f64> {
        match self {
            Number::Integer(integer) => Some(*integer as f64),
            Number::Big(big) => big.as_float(),
            Number::Float(float) => Some(*float),
        }
    }

    /// By value, whatever the types. `None` where one is not a number.
    pub(super) fn compare(&self, other: &Number) -> Option<Ordering> {
        match (self, other) {
            (Number::Integer(left), Number::Integer(right)) => Some(left.cmp(right)),
            (Number::Float(left), Number::Float(right)) => left.partial_cmp(right),
            (Number::Big(left), Number::Big(right)) => Some(left.cmp(right)),
            (Number::Big(left), Number::Integer(_)) if left.is_negative() => Some(Ordering::Less),
            (Number::Big(_), Number::Integer(_)) => Some(Ordering::Greater),
            (Number::Integer(left), Number::Float(right)) => compare(*left, *right),
            (Number::Big(left), Number::Float(right)) => compare_big(left, *right),
            (Number::Integer(_), Number::Big(_))
            | (Number::Float(_), Number::Integer(_) | Number::Big(_)) => {
                other.compare(self).map(Ordering::reverse)
            }
        }
    }

    /// [`compare`](Self::compare), with NaN above all others: sorting needs a total order.
    pub(super) fn order(&self, other: &Number) -> Ordering {
        let is_nan = |number: &Number| matches!(number, Number::Float(float) if float.is_nan());
        self.compare(other).unwrap_or_else(|| is_nan(self).cmp(&is_nan(other)))
    }

    /// `None` where a float is added to an integer that is too large for one.
    pub(super) fn plus(self, other: Number) -> Option<Number> {
        Some(match (&self, &other) {
            (Number::Integer(left), Number::Integer(right)) => match left.checked_add(*right) {
                Some(sum) => Number::Integer(sum),
                None => big::sum(&left.to_string(), &right.to_string()).into(),
            },
            (Number::Float(_), _) | (_, Number::Float(_)) => {
                Number::Float(self.as_float()? + other.as_float()?)
            }
            _ => big::sum(&self.spell(), &other.spell()).into(),
        })
    }

    pub(super) fn abs(self) -> Number {
        match self {
            Number::Integer(integer) => match integer.checked_abs() {
                Some(integer) => Number::Integer(integer),
                None => Number::integer(&integer.unsigned_abs().to_string()),
            },
            Number::Big(big) => big.abs().into(),
            Number::Float(float) => Number::Float(float.abs()),
        }
    }

    /// The integer that `round`, which is `ceil` or `floor`, makes of it. `None` for what is not finite.
    pub(super) fn whole(self, round: fn(f64) -> f64) -> Option<Number> {
        match self {
            Number::Float(float) => {
                let whole = round(float);
                if (LEAST..-LEAST).contains(&whole) {
                    Some(Number::Integer(whole as i128))
                } else {
                    whole.is_finite().then(|| Number::integer(&digits(whole)))
                }
            }
            integer => Some(integer),
        }
    }

    /// As `json.dumps` spells it: what is not finite has a name.
    pub(super) fn spell(&self) -> String {
        match self {
            Number::Integer(integer) => integer.to_string(),
            Number::Big(big) => big.as_str().to_owned(),
            Number::Float(float) if float.is_nan() => "NaN".to_owned(),
            Number::Float(f64::INFINITY) => "Infinity".to_owned(),
            Number::Float(f64::NEG_INFINITY) => "-Infinity".to_owned(),
            Number::Float(float) => crate::token::text::number::spell(*float),
        }
    }
}

/// All digits of a float that has no fraction.
fn digits(whole: f64) -> String {
    format!("{whole:.0}")
}

fn compare(integer: i128, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        None
    } else if float >= -LEAST {
        Some(Ordering::Less)
    } else if float < LEAST {
        Some(Ordering::Greater)
    } else {
        let whole = float.trunc();
        let fraction = 0.0.partial_cmp(&(float - whole))?;
        Some(integer.cmp(&(whole as i128)).then(fraction))
    }
}

fn compare_big(big: &Big, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        None
    } else if (LEAST..-LEAST).contains(&float) {
        Some(if big.is_negative() { Ordering::Less } else { Ordering::Greater })
    } else if float.is_infinite() {
        Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater })
    } else {
        // A float this large has no fraction.
        Number::Big(big.clone()).compare(&Number::integer(&digits(float)))
    }
}

/// The most digits that Python reads as an integer.
pub(super) const MOST_DIGITS: usize = 4300;

/// `int(text)`, or else `float(text)`, of Python: blanks around it, a sign, underscores between digits, and the
/// decimal digits of any script. `None` where it is neither.
pub(super) fn read(text: &str) -> Option<Number> {
    let plain: String = text.chars().map(plain).collect();
    let plain = plain.trim_matches(|character: char| character == ' ' || ('\t'..='\r').contains(&character));
    let bytes = plain.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let misplaced =
        |(at, byte): (usize, &u8)| *byte == b'_' && !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)));
    if bytes.iter().enumerate().any(misplaced) {
        return None;
    }
    let plain = plain.replace('_', "");
    let digits = plain.strip_prefix(['+', '-']).unwrap_or(&plain);
    if (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Number::integer(&plain));
    }
    plain.parse().map(Number::Float).ok()
}

/// Turns blanks and decimal digits beyond ASCII into the ASCII ones.
fn plain(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    if character.is_whitespace() {
        return ' ';
    }
    let code = u32::from(character);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code);
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(character)
}

/// The zeros of the decimal digits beyond ASCII, nine more after each: category Nd of Unicode 14.0.0, in order.
#[rustfmt::skip]
const ZEROS: [u32; 65] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
    0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810,
    0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0,
    0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
    0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC,
    0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];
