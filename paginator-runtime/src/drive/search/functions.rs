//! The functions of JMESPath.
//!
//! Source: `jmespath/functions.py` of Python's jmespath 1.0.1.

use super::{
    arguments::{Apply, Arguments},
    ast::Call,
    compare::equal_in_python,
    error::ExpressionError,
    number::{self, Number},
    order,
    value::{Repr, Value},
    write,
};
use std::sync::Arc;

enum Takes {
    Exactly(usize),
    AtLeastOne,
}

use Takes::{AtLeastOne, Exactly};

type Function = fn(Arguments<'_>) -> Result<Value, ExpressionError>;

const FUNCTIONS: [(&str, Takes, Function); 26] = [
    ("abs", Exactly(1), |given| Ok(Value::number(given.number(0)?.abs()))),
    ("avg", Exactly(1), avg),
    ("ceil", Exactly(1), |given| whole(given, f64::ceil)),
    ("contains", Exactly(2), contains),
    ("ends_with", Exactly(2), |given| Ok(given.text(0)?.ends_with(given.text(1)?).into())),
    ("floor", Exactly(1), |given| whole(given, f64::floor)),
    ("join", Exactly(2), |given| {
        let (separator, texts) = (given.text(0)?, given.texts(1)?);
        Ok(texts.join(separator).into())
    }),
    ("keys", Exactly(1), |given| {
        Ok(Value::array(given.members(0)?.iter().map(|(name, _)| name.into()).collect())?)
    }),
    ("length", Exactly(1), length),
    ("map", Exactly(2), |given| {
        let (apply, array) = (given.reference(0)?, given.array(1)?);
        Ok(Value::array(array.iter().map(apply).collect::<Result<_, ExpressionError>>()?)?)
    }),
    ("max", Exactly(1), |given| order::extreme(given, std::cmp::Ordering::is_gt)),
    ("max_by", Exactly(2), |given| order::extreme_by(given, std::cmp::Ordering::is_gt)),
    ("merge", AtLeastOne, merge),
    ("min", Exactly(1), |given| order::extreme(given, std::cmp::Ordering::is_lt)),
    ("min_by", Exactly(2), |given| order::extreme_by(given, std::cmp::Ordering::is_lt)),
    ("not_null", AtLeastOne, |given| {
        Ok(given.values.iter().find(|value| !value.is_null()).cloned().unwrap_or(Value::NULL))
    }),
    ("reverse", Exactly(1), reverse),
    ("sort", Exactly(1), order::sort),
    ("sort_by", Exactly(2), order::sort_by),
    ("starts_with", Exactly(2), |given| Ok(given.text(0)?.starts_with(given.text(1)?).into())),
    ("sum", Exactly(1), |given| Ok(Value::number(sum(given)?))),
    ("to_array", Exactly(1), |given| match given.value(0) {
        array @ Value(Repr::Array(_)) => Ok(array.clone()),
        other => Ok(Value::array(vec![other.clone()])?),
    }),
    ("to_number", Exactly(1), to_number),
    ("to_string", Exactly(1), to_string),
    ("type", Exactly(1), kind),
    ("values", Exactly(1), |given| {
        Ok(Value::array(given.members(0)?.iter().map(|(_, value)| value.clone()).collect())?)
    }),
];

pub(super) fn call(call: &Call, values: &[Value], apply: Apply<'_>) -> Result<Value, ExpressionError> {
    let given = Arguments { call, values, apply };
    let Some((_, takes, function)) = FUNCTIONS.iter().find(|(name, ..)| *name == &*call.name) else {
        return Err(ExpressionError::search(unknown(&call.name), call.offset));
    };
    match *takes {
        Exactly(count) if values.len() != count => {
            let plural = if count == 1 { "" } else { "s" };
            Err(given.error(&format!("takes {count} argument{plural}, not {}", values.len())))
        }
        AtLeastOne if values.is_empty() => Err(given.error("takes an argument or more, not 0")),
        _ => function(given),
    }
}

fn unknown(name: &str) -> String {
    let known: Vec<_> = FUNCTIONS.iter().map(|(name, ..)| format!("`{name}`")).collect();
    format!("no function is named `{name}`; there are {}", known.join(", "))
}

fn whole(given: Arguments<'_>, round: fn(f64) -> f64) -> Result<Value, ExpressionError> {
    let whole = given.number(0)?.whole(round);
    whole.map(Value::number).ok_or_else(|| given.error("takes a finite number"))
}

/// As in Python: an integer too large for a float cannot be added to a float, and has no mean.
fn no_float(given: Arguments<'_>) -> ExpressionError {
    given.error("makes a float of an integer that is too large for one")
}

/// From left to right.
fn sum(given: Arguments<'_>) -> Result<Number, ExpressionError> {
    let sum = given.numbers(0)?.into_iter().try_fold(Number::Integer(0), Number::plus);
    sum.ok_or_else(|| no_float(given))
}

/// Never an integer; null for no numbers at all.
fn avg(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    let count = given.array(0)?.len();
    let sum = sum(given)?.as_float().ok_or_else(|| no_float(given))?;
    Ok(if count == 0 { Value::NULL } else { (sum / count as f64).into() })
}

fn contains(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    match given.value(0) {
        Value(Repr::Array(array)) => {
            let wanted = given.value(1);
            Ok(array.elements.iter().any(|element| equal_in_python(element, wanted)).into())
        }
        Value(Repr::Text(text)) => Ok(text.contains(given.text(1)?).into()),
        other => Err(given.wrong("an array or a string", other)),
    }
}

fn length(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    let length = match &given.value(0).0 {
        Repr::Text(text) => text.chars().count(),
        Repr::Array(array) => array.elements.len(),
        Repr::Object(object) => object.members.len(),
        _ => return Err(given.wrong("a string, an array or an object", given.value(0))),
    };
    Ok(Value::number(Number::Integer(length as i128)))
}

fn reverse(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    match &given.value(0).0 {
        Repr::Text(text) => Ok(text.chars().rev().collect::<String>().into()),
        Repr::Array(array) => Ok(Value::array(array.elements.iter().rev().cloned().collect())?),
        _ => Err(given.wrong("an array or a string", given.value(0))),
    }
}

/// Only the first one has to be an object: the others may also be a list of pairs, which `dict.update` takes too.
fn merge(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    let mut merged = given.members(0)?.clone();
    for value in given.values.iter().skip(1) {
        match &value.0 {
            Repr::Object(object) => {
                for (name, value) in object.members.iter() {
                    merged.insert(name.into(), value.clone());
                }
            }
            Repr::Array(array) => {
                for pair in &array.elements {
                    let (name, value) = pair_of(pair).ok_or_else(|| given.wrong("objects", value))?;
                    merged.insert(name, value);
                }
            }
            Repr::Text(text) if text.is_empty() => {}
            _ => return Err(given.wrong("objects", value)),
        }
    }
    Ok(Value::object(merged)?)
}

/// What Python takes for a name and its value: two elements, two characters, the names of two members.
fn pair_of(value: &Value) -> Option<(Arc<str>, Value)> {
    let parts: Vec<Value> = match &value.0 {
        Repr::Array(array) => array.elements.iter().take(3).cloned().collect(),
        Repr::Text(text) => text.chars().take(3).map(|character| character.to_string().into()).collect(),
        Repr::Object(object) => object.members.iter().take(3).map(|(name, _)| name.into()).collect(),
        _ => return None,
    };
    match <[Value; 2]>::try_from(parts).ok()? {
        [Value(Repr::Text(name)), value] => Some((name, value)),
        _ => None,
    }
}

fn to_number(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    match &given.value(0).0 {
        Repr::Number(number) => Ok(Value::number(number.clone())),
        Repr::Text(text) => Ok(number::read(text).map_or(Value::NULL, Value::number)),
        Repr::Reference(_) => Err(given.wrong("a value", given.value(0))),
        _ => Ok(Value::NULL),
    }
}

fn to_string(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    match given.value(0) {
        text @ Value(Repr::Text(_)) => Ok(text.clone()),
        value if value.extent().refers => Err(given.error("takes no `&` expression")),
        value => Ok(write::as_python(value).into()),
    }
}

fn kind(given: Arguments<'_>) -> Result<Value, ExpressionError> {
    Ok(match given.value(0).0 {
        Repr::Null => "null".into(),
        Repr::Bool(_) => "boolean".into(),
        Repr::Number(_) => "number".into(),
        Repr::Text(_) => "string".into(),
        Repr::Array(_) => "array".into(),
        Repr::Object(_) => "object".into(),
        Repr::Reference(_) => Value::NULL,
    })
}
