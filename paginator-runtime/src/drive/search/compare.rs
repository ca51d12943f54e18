//! What is equal, what has an order, and what is true, by Python's rules.
//!
//! Source: `jmespath/visitor.py` of Python's jmespath 1.0.1.

use super::{
    lexer::Comparison,
    number::Number,
    value::{Repr, Value},
};
use std::{cmp::Ordering, sync::Arc};

/// `==` of an expression: 0 and 1 are not false and true, but in arrays and objects they are.
pub(super) fn equal(left: &Value, right: &Value) -> bool {
    let is_bool = |value: &Value| value.as_bool().is_some();
    let is_number = |value: &Value| matches!(value.0, Repr::Number(_));
    // What is neither 0 nor 1 is equal to no boolean anyway.
    if is_number(left) && is_bool(right) || is_bool(left) && is_number(right) {
        return false;
    }
    equal_in_python(left, right)
}

/// Python's `==`, to which true is 1.
pub(super) fn equal_in_python(left: &Value, right: &Value) -> bool {
    if let (Some(left), Some(right)) = (number_in_python(left), number_in_python(right)) {
        return left.compare(&right) == Some(Ordering::Equal);
    }
    match (&left.0, &right.0) {
        (Repr::Null, Repr::Null) => true,
        (Repr::Text(left), Repr::Text(right)) => left == right,
        (Repr::Array(left), Repr::Array(right)) => {
            let (left, right) = (&left.elements, &right.elements);
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Repr::Object(left), Repr::Object(right)) => {
            left.members.len() == right.members.len()
                && left
                    .members
                    .iter()
                    .all(|(name, value)| right.members.get(name).is_some_and(|other| same(value, other)))
        }
        _ => false,
    }
}

/// How Python compares parts: the very same object is equal without a look into it.
fn same(left: &Value, right: &Value) -> bool {
    match (&left.0, &right.0) {
        (Repr::Array(left), Repr::Array(right)) if Arc::ptr_eq(left, right) => true,
        (Repr::Object(left), Repr::Object(right)) if Arc::ptr_eq(left, right) => true,
        _ => equal_in_python(left, right),
    }
}

fn number_in_python(value: &Value) -> Option<Number> {
    match &value.0 {
        Repr::Number(number) => Some(number.clone()),
        Repr::Bool(value) => Some(Number::Integer((*value).into())),
        _ => None,
    }
}

/// A number and a text, which have no order.
pub(super) struct NoOrder;

/// Two numbers or two texts, texts by code point. `None` for NaN.
pub(super) fn order(left: &Value, right: &Value) -> Result<Option<Ordering>, NoOrder> {
    match (&left.0, &right.0) {
        (Repr::Number(left), Repr::Number(right)) => Ok(left.compare(right)),
        (Repr::Text(left), Repr::Text(right)) => Ok(Some(left.cmp(right))),
        _ => Err(NoOrder),
    }
}

/// What a comparison gives: null where one side is neither number nor text.
pub(super) fn compare(comparison: Comparison, left: &Value, right: &Value) -> Result<Value, NoOrder> {
    let has_order = |value: &Value| matches!(value.0, Repr::Number(_) | Repr::Text(_));
    match comparison {
        Comparison::Equal => return Ok(equal(left, right).into()),
        Comparison::Unequal => return Ok((!equal(left, right)).into()),
        _ if !has_order(left) || !has_order(right) => return Ok(Value::NULL),
        _ => {}
    }
    let order = order(left, right)?;
    let holds = order.is_some_and(|order| match comparison {
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        _ => order.is_ge(),
    });
    Ok(holds.into())
}

/// Null, false and what is empty are false; 0 is not.
pub(super) fn is_true(value: &Value) -> bool {
    match &value.0 {
        Repr::Null => false,
        Repr::Bool(value) => *value,
        Repr::Text(text) => !text.is_empty(),
        Repr::Array(array) => !array.elements.is_empty(),
        Repr::Object(object) => object.members.len() > 0,
        Repr::Number(_) | Repr::Reference(_) => true,
    }
}
