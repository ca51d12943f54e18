//! The functions that order: `sort`, `max`, `min`, and each by a key.

use super::{
    arguments::{Alike, Arguments},
    compare::order,
    error::ExpressionError,
    value::{Repr, Value},
};
use std::cmp::Ordering;

pub(super) fn sort(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    let sorted = match given.alike(0)? {
        Alike::Numbers(mut numbers) => {
            numbers.sort_by(|left, right| left.order(right));
            numbers.into_iter().map(Value::number).collect()
        }
        Alike::Texts(mut texts) => {
            texts.sort();
            texts.into_iter().map(|text| Value(Repr::Text(text))).collect()
        }
    };
    Ok(Value::array(sorted)?)
}

/// By keys that are all numbers or all strings, as the first one is.
pub(super) fn sort_by(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    let (array, key) = (given.array(0)?, given.reference(1)?);
    let mut keyed = Vec::new();
    for element in array {
        keyed.push((key(element)?, element));
    }
    let alike = keyed.iter().all(|(key, _)| match keyed.first() {
        Some((Value(Repr::Number(_)), _)) => matches!(key.0, Repr::Number(_)),
        Some((Value(Repr::Text(_)), _)) => matches!(key.0, Repr::Text(_)),
        _ => false,
    });
    if !alike {
        return Err(given.error("takes keys that are all numbers or all strings"));
    }
    keyed.sort_by(|(left, _), (right, _)| match (&left.0, &right.0) {
        (Repr::Number(left), Repr::Number(right)) => left.order(right),
        (Repr::Text(left), Repr::Text(right)) => left.cmp(right),
        _ => Ordering::Equal,
    });
    Ok(Value::array(keyed.into_iter().map(|(_, element)| element.clone()).collect())?)
}

/// The first element that no other one `exceeds`; null for no elements.
pub(super) fn extreme(given: Arguments<'_>, exceeds: fn(Ordering) -> bool) -> Result<Value, ExpressionError> {
    given.alike(0)?;
    let keyed = given.array(0)?.iter().map(|element| Ok((element.clone(), element)));
    first_extreme(given, keyed, exceeds)
}

/// By keys that are numbers or strings.
pub(super) fn extreme_by(
    given: Arguments<'_>,
    exceeds: fn(Ordering) -> bool,
) -> Result<Value, ExpressionError> {
    let (array, key) = (given.array(0)?, given.reference(1)?);
    let keyed = array.iter().map(|element| match key(element)? {
        key @ Value(Repr::Number(_) | Repr::Text(_)) => Ok((key, element)),
        other => Err(given.wrong("keys that are numbers or strings", &other)),
    });
    first_extreme(given, keyed, exceeds)
}

fn first_extreme<'v>(
    given: Arguments<'_>,
    keyed: impl Iterator<Item = Result<(Value, &'v Value), ExpressionError>>,
    exceeds: fn(Ordering) -> bool,
) -> Result<Value, ExpressionError> {
    let mut extreme: Option<(Value, &Value)> = None;
    for next in keyed {
        let next = next?;
        let replaces = match &extreme {
            None => true,
            Some((key, _)) => order(&next.0, key)
                .map_err(|_| given.error("compares a number with a string"))?
                .is_some_and(exceeds),
        };
        if replaces {
            extreme = Some(next);
        }
    }
    Ok(extreme.map_or(Value::NULL, |(_, element)| element.clone()))
}
