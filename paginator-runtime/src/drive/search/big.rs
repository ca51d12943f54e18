//! Integers of more than 128 bits, as their decimal digits.

use std::{cmp::Ordering, sync::Arc};

/// An integer that no `i128` holds: an optional `-`, and digits, the first of which is not zero.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Big(Arc<str>);

/// An integer of any size.
pub(super) enum Integer {
    Small(i128),
    Big(Big),
}

/// Reads an optional sign and decimal digits.
pub(super) fn integer(text: &str) -> Integer {
    match text.parse() {
        Ok(small) => Integer::Small(small),
        Err(_) => {
            let (sign, digits) = parts(text);
            let digits = digits.trim_start_matches('0');
            Integer::Big(Big(format!("{}{digits}", if sign { "-" } else { "" }).into()))
        }
    }
}

/// Whether it is negative, and its digits.
fn parts(text: &str) -> (bool, &str) {
    text.strip_prefix('-').map_or((false, text.strip_prefix('+').unwrap_or(text)), |digits| (true, digits))
}

impl Big {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn is_negative(&self) -> bool {
        self.0.starts_with('-')
    }

    /// The nearest float; `None` where it is too large for one.
    pub(super) fn as_float(&self) -> Option<f64> {
        self.0.parse().ok().filter(|float: &f64| float.is_finite())
    }

    pub(super) fn abs(&self) -> Integer {
        integer(parts(&self.0).1)
    }
}

/// The sum of two texts, each an optional sign and decimal digits.
pub(super) fn sum(left: &str, right: &str) -> Integer {
    let ((left_is_negative, left), (right_is_negative, right)) = (parts(left), parts(right));
    let (negative, more, less) = match compare_digits(left, right) {
        Ordering::Less => (right_is_negative, right, left),
        _ => (left_is_negative, left, right),
    };
    let digits = combine(more, less, left_is_negative != right_is_negative);
    integer(&format!("{}{digits}", if negative { "-" } else { "" }))
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Big {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((left_is_negative, left), (right_is_negative, right)) = (parts(&self.0), parts(&other.0));
        match (left_is_negative, right_is_negative) {
            (false, false) => compare_digits(left, right),
            (true, true) => compare_digits(right, left),
            _ => right_is_negative.cmp(&left_is_negative),
        }
    }
}

/// Both have no leading zeros.
fn compare_digits(left: &str, right: &str) -> Ordering {
    left.len().cmp(&right.len()).then_with(|| left.cmp(right))
}

/// The sum or the difference of `more` and `less`, digit by digit from the last.
fn combine(more: &str, less: &str, subtracts: bool) -> String {
    let digit = |byte: u8| i16::from(byte) - i16::from(b'0');
    let mut others = less.bytes().rev().map(digit);
    let mut carry = 0;
    let mut digits = Vec::with_capacity(more.len() + 1);
    for byte in more.bytes().rev() {
        let other = others.next().unwrap_or(0);
        let sum = digit(byte) + carry + if subtracts { -other } else { other };
        carry = sum.div_euclid(10);
        digits.push(char::from_digit(sum.rem_euclid(10).unsigned_abs().into(), 10).unwrap_or('0'));
    }
    if carry > 0 {
        digits.push('1');
    }
    digits.into_iter().rev().collect()
}
