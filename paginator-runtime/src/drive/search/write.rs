//! Values as text: as compact JSON, as Python's `json.dumps`, and through serde.

use super::{
    number::Number,
    value::{Repr, Value},
};
use serde::{Serialize, Serializer, ser};
use std::{error, fmt};

/// `json.dumps(value, separators=(",", ":"))`: ASCII only.
pub(super) fn as_python(value: &Value) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write(value, &mut text, &|text| {
        let mut quoted = String::new();
        crate::token::text::python::write_text(text, &mut quoted);
        quoted
    });
    text
}

/// `quote` writes a text as a JSON string.
fn write(value: &Value, out: &mut impl fmt::Write, quote: &dyn Fn(&str) -> String) -> fmt::Result {
    match &value.0 {
        Repr::Null | Repr::Reference(_) => out.write_str("null"),
        Repr::Bool(value) => write!(out, "{value}"),
        Repr::Number(number) => out.write_str(&number.spell()),
        Repr::Text(text) => out.write_str(&quote(text)),
        Repr::Array(array) => {
            let mut before = "[";
            for element in &array.elements {
                out.write_str(before)?;
                write(element, out, quote)?;
                before = ",";
            }
            out.write_str(if array.elements.is_empty() { "[]" } else { "]" })
        }
        Repr::Object(object) => {
            let mut before = "{";
            for (name, value) in object.members.iter() {
                write!(out, "{before}{}:", quote(name))?;
                write(value, out, quote)?;
                before = ",";
            }
            out.write_str(if object.members.len() == 0 { "{}" } else { "}" })
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A text can always be written as JSON.
        write(self, f, &|text| serde_json::to_string(text).unwrap_or_default())
    }
}

/// As JSON too.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Null => serializer.serialize_unit(),
            Repr::Bool(value) => serializer.serialize_bool(*value),
            Repr::Number(Number::Float(float)) => serializer.serialize_f64(*float),
            Repr::Number(Number::Big(_)) => {
                Err(ser::Error::custom("an integer has more than 128 bits, which serde does not write"))
            }
            Repr::Number(Number::Integer(integer)) => {
                if let Ok(integer) = i64::try_from(*integer) {
                    serializer.serialize_i64(integer)
                } else if let Ok(integer) = u64::try_from(*integer) {
                    serializer.serialize_u64(integer)
                } else {
                    serializer.serialize_i128(*integer)
                }
            }
            Repr::Text(text) => serializer.serialize_str(text),
            Repr::Array(array) => serializer.collect_seq(&array.elements),
            Repr::Object(object) => serializer.collect_map(object.members.iter()),
            Repr::Reference(_) => Err(ser::Error::custom("a `&` expression is no value")),
        }
    }
}

/// A number that a `serde_json::Value` cannot hold: an integer beyond 64 bits, `NaN` or an infinity.
///
/// # Example
/// ```
/// use paginator_runtime::search::{Expression, Value};
/// let beyond = Expression::compile("sum(@)").unwrap();
/// let found = beyond.search(&Value::from_serialize(&[u64::MAX, 1]).unwrap()).unwrap();
/// assert_eq!(found.as_i128(), Some(1 << 64));
/// let error = serde_json::Value::try_from(found).unwrap_err();
/// assert_eq!(error.to_string(), "serde_json::Value cannot hold 18446744073709551616 exactly");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inexact {
    number: String,
}

impl fmt::Display for Inexact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "serde_json::Value cannot hold {} exactly", self.number)
    }
}

impl error::Error for Inexact {}

/// Exactly, or not at all. Members are in the order that serde_json's map keeps: by name, unless its feature
/// `preserve_order` is on.
impl TryFrom<Value> for serde_json::Value {
    type Error = Inexact;

    fn try_from(value: Value) -> Result<Self, Inexact> {
        convert(&value)
    }
}

fn convert(value: &Value) -> Result<serde_json::Value, Inexact> {
    Ok(match &value.0 {
        Repr::Null | Repr::Reference(_) => serde_json::Value::Null,
        Repr::Bool(value) => (*value).into(),
        Repr::Number(number) => {
            let exact = match number {
                Number::Integer(integer) => serde_json::Number::from_i128(*integer),
                Number::Big(_) => None,
                Number::Float(float) => serde_json::Number::from_f64(*float),
            };
            exact.ok_or_else(|| Inexact { number: number.spell() })?.into()
        }
        Repr::Text(text) => text.to_string().into(),
        Repr::Array(array) => {
            serde_json::Value::Array(array.elements.iter().map(convert).collect::<Result<_, _>>()?)
        }
        Repr::Object(object) => {
            let member = |(name, value): (&str, &Value)| Ok((name.to_owned(), convert(value)?));
            serde_json::Value::Object(object.members.iter().map(member).collect::<Result<_, _>>()?)
        }
    })
}
