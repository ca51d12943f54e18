//! The values that are searched and found: JSON with exact integers and members in their order.

use super::{members::Members, number::Number};
use std::sync::Arc;

/// How deep arrays and objects may nest.
pub(super) const MAX_DEPTH: u16 = 256;

/// A value that is searched or found: JSON, with integers of any size and members in the order in which they
/// were serialized.
///
/// A clone is cheap: it shares the data. Two values are equal if they are the same JSON: 2 is not 2.0, and the order of
/// members does not matter.
///
/// `Display` writes it as compact JSON; floats that JSON does not know, which only an expression can make, as
/// `NaN`, `Infinity` and `-Infinity`. As [`Serialize`](serde::Serialize) it goes into anything that serde writes,
/// except integers of more than 128 bits, which serde does not know; and with `TryFrom` into a `serde_json::Value`.
///
/// # Example
/// ```
/// use paginator_runtime::search::Value;
/// #[derive(serde::Serialize)]
/// struct User { name: &'static str, id: u64, groups: Vec<&'static str> }
///
/// let user = Value::from_serialize(&User { name: "ada", id: u64::MAX, groups: vec!["x"] }).unwrap();
/// assert_eq!(user.to_string(), r#"{"name":"ada","id":18446744073709551615,"groups":["x"]}"#);
/// assert_eq!(user.get("name").and_then(Value::as_str), Some("ada"));
/// assert_eq!(user.get("id").and_then(Value::as_u64), Some(u64::MAX));
/// let json: serde_json::Value = user.try_into().unwrap();
/// assert_eq!(json["groups"][0], "x");
/// ```
#[derive(Clone)]
pub struct Value(pub(super) Repr);

#[derive(Clone)]
pub(super) enum Repr {
    Null,
    Bool(bool),
    Number(Number),
    Text(Arc<str>),
    Array(Arc<Array>),
    Object(Arc<Object>),
    /// `&expression`, by its number in the expression. Never in a value that a user gets.
    Reference(usize),
}

pub(super) struct Array {
    pub(super) elements: Vec<Value>,
    extent: Extent,
}

pub(super) struct Object {
    pub(super) members: Members<Value>,
    extent: Extent,
}

/// What is known of a value without a look at its parts.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    /// 0 for what is neither array nor object.
    depth: u16,
    /// How many values, itself included, each as often as it would be written.
    pub(super) size: u64,
    /// Whether a `&expression` is in it.
    pub(super) refers: bool,
}

impl Extent {
    fn around<'a>(parts: impl Iterator<Item = &'a Value>) -> Self {
        parts.map(Value::extent).fold(Extent { depth: 1, size: 1, refers: false }, |all, part| Extent {
            depth: all.depth.max(part.depth.saturating_add(1)),
            size: all.size.saturating_add(part.size),
            refers: all.refers || part.refers,
        })
    }
}

/// Why a value cannot exist: it would nest too deep.
#[derive(Clone, Copy, Debug)]
pub(super) struct TooDeep;

impl TooDeep {
    pub(super) const SAYS: &'static str = "a value nests deeper than 256 levels";
}

fn allowed(extent: Extent) -> Result<Extent, TooDeep> {
    if extent.depth > MAX_DEPTH { Err(TooDeep) } else { Ok(extent) }
}

impl Value {
    pub(super) const NULL: Value = Value(Repr::Null);

    pub(super) fn array(elements: Vec<Value>) -> Result<Value, TooDeep> {
        let extent = allowed(Extent::around(elements.iter()))?;
        Ok(Value(Repr::Array(Arc::new(Array { elements, extent }))))
    }

    pub(super) fn object(members: Members<Value>) -> Result<Value, TooDeep> {
        let extent = allowed(Extent::around(members.iter().map(|(_, value)| value)))?;
        Ok(Value(Repr::Object(Arc::new(Object { members, extent }))))
    }

    pub(super) fn number(number: Number) -> Value {
        Value(Repr::Number(number))
    }

    pub(super) fn extent(&self) -> Extent {
        match &self.0 {
            Repr::Array(array) => array.extent,
            Repr::Object(object) => object.extent,
            Repr::Reference(_) => Extent { depth: 0, size: 1, refers: true },
            _ => Extent { depth: 0, size: 1, refers: false },
        }
    }

    pub(super) fn as_members(&self) -> Option<&Members<Value>> {
        match &self.0 {
            Repr::Object(object) => Some(&object.members),
            _ => None,
        }
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self.0, Repr::Null)
    }

    /// The boolean that it is; `None` for anything else.
    pub fn as_bool(&self) -> Option<bool> {
        match self.0 {
            Repr::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The integer that it is; `None` for anything else, and for one that is out of range.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_i128()?.try_into().ok()
    }

    /// The integer that it is; `None` for anything else, and for one that is out of range.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128()?.try_into().ok()
    }

    /// The integer that it is; `None` for anything else. A float is not one, not even 2.0.
    pub fn as_i128(&self) -> Option<i128> {
        match self.0 {
            Repr::Number(Number::Integer(integer)) => Some(integer),
            _ => None,
        }
    }

    /// The number that it is, an integer rounded to the nearest float; `None` for anything else, and for an
    /// integer that is too large for a float.
    pub fn as_f64(&self) -> Option<f64> {
        match &self.0 {
            Repr::Number(number) => number.as_float(),
            _ => None,
        }
    }

    /// The text that it is; `None` for anything else.
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Repr::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements of an array; `None` for anything else.
    pub fn as_array(&self) -> Option<&[Value]> {
        match &self.0 {
            Repr::Array(array) => Some(&array.elements),
            _ => None,
        }
    }

    /// The members of an object in their order; `None` for anything else.
    ///
    /// # Example
    /// ```
    /// use paginator_runtime::search::{Expression, Value};
    /// let found = Expression::compile("{b: `1`, a: `2`}").unwrap().search(&Value::from(true)).unwrap();
    /// let names: Vec<&str> = found.as_object().unwrap().map(|(name, _)| name).collect();
    /// assert_eq!(names, ["b", "a"]);
    /// ```
    pub fn as_object(&self) -> Option<impl ExactSizeIterator<Item = (&str, &Value)>> {
        self.as_members().map(Members::iter)
    }

    /// The member of that name; `None` where it is missing, and for what is not an object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_members()?.get(name)
    }

    /// The elements of an array, or the value unchanged.
    pub(super) fn into_elements(self) -> Result<Vec<Value>, Value> {
        match self.0 {
            Repr::Array(array) => {
                Ok(Arc::try_unwrap(array).map_or_else(|shared| shared.elements.clone(), |own| own.elements))
            }
            _ => Err(self),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value(Repr::Text(text.into()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value(Repr::Text(text.into()))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value(Repr::Bool(value))
    }
}

impl From<i64> for Value {
    fn from(integer: i64) -> Self {
        Value::number(Number::Integer(integer.into()))
    }
}

impl From<f64> for Value {
    fn from(float: f64) -> Self {
        Value::number(Number::Float(float))
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        match (&self.0, &other.0) {
            (Repr::Null, Repr::Null) => true,
            (Repr::Bool(left), Repr::Bool(right)) => left == right,
            (Repr::Number(Number::Integer(left)), Repr::Number(Number::Integer(right))) => left == right,
            (Repr::Number(Number::Float(left)), Repr::Number(Number::Float(right))) => left == right,
            (Repr::Number(Number::Big(left)), Repr::Number(Number::Big(right))) => left == right,
            (Repr::Text(left), Repr::Text(right)) => left == right,
            (Repr::Array(left), Repr::Array(right)) => left.elements == right.elements,
            (Repr::Object(left), Repr::Object(right)) => {
                left.members.len() == right.members.len()
                    && left.members.iter().all(|(name, value)| right.members.get(name) == Some(value))
            }
            _ => false,
        }
    }
}

/// With a text, as `found == "ada"`.
impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

/// With a text, as `found == "ada"`.
impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(other)
    }
}
