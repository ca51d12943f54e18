//! The parts of what serializes into a value: elements, members, and their names.

use super::{
    json::{self, NotRead},
    members::Members,
    number::Number,
    value::{Repr, TooDeep, Value},
};
use serde::{Serialize, Serializer, ser};
use std::{error, fmt, sync::Arc};

/// Why something did not become a value.
#[derive(Debug)]
pub(super) struct NoValue(pub(super) String);

impl fmt::Display for NoValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for NoValue {}

impl ser::Error for NoValue {
    fn custom<T: fmt::Display>(message: T) -> Self {
        NoValue(message.to_string())
    }
}

impl From<TooDeep> for NoValue {
    fn from(_: TooDeep) -> Self {
        NoValue(TooDeep::SAYS.to_owned())
    }
}

/// What makes a value of each part.
pub(super) trait Inner: Serializer<Ok = Value, Error = NoValue> + Copy {}

impl<S: Serializer<Ok = Value, Error = NoValue> + Copy> Inner for S {}

/// The elements of an array so far.
pub(super) struct Listed<S> {
    inner: S,
    elements: Vec<Value>,
}

impl<S: Inner> Listed<S> {
    pub(super) fn new(inner: S) -> Self {
        // No room is reserved for the announced length: it is not trusted with memory.
        Listed { inner, elements: Vec::new() }
    }

    fn push(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), NoValue> {
        self.elements.push(value.serialize(self.inner)?);
        Ok(())
    }

    fn finish(self) -> Result<Value, NoValue> {
        Ok(Value::array(self.elements)?)
    }
}

impl<S: Inner> ser::SerializeSeq for Listed<S> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NoValue> {
        self.push(value)
    }

    fn end(self) -> Result<Value, NoValue> {
        self.finish()
    }
}

impl<S: Inner> ser::SerializeTuple for Listed<S> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NoValue> {
        self.push(value)
    }

    fn end(self) -> Result<Value, NoValue> {
        self.finish()
    }
}

impl<S: Inner> ser::SerializeTupleStruct for Listed<S> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NoValue> {
        self.push(value)
    }

    fn end(self) -> Result<Value, NoValue> {
        self.finish()
    }
}

/// The members of an object so far.
pub(super) struct Named<S> {
    inner: S,
    members: Members<Value>,
    name: Option<Arc<str>>,
    /// Whether the only member holds the JSON text of the value, which replaces the object.
    raw: bool,
}

impl<S: Inner> Named<S> {
    pub(super) fn new(inner: S, raw: bool) -> Self {
        Named { inner, members: Members::default(), name: None, raw }
    }

    fn insert(&mut self, name: Arc<str>, value: &(impl Serialize + ?Sized)) -> Result<(), NoValue> {
        self.members.insert(name, value.serialize(self.inner)?);
        Ok(())
    }

    fn finish(self) -> Result<Value, NoValue> {
        let first = self.members.iter().next().map(|(_, value)| value.clone());
        match first {
            Some(Value(Repr::Text(text))) if self.raw => read_raw(&text),
            _ => Ok(Value::object(self.members)?),
        }
    }
}

impl<S: Inner> ser::SerializeMap for Named<S> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), NoValue> {
        self.name = Some(name_of(key.serialize(self.inner)?)?);
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NoValue> {
        match self.name.take() {
            Some(name) => self.insert(name, value),
            None => Err(NoValue("a map gives a value before its key".to_owned())),
        }
    }

    fn end(self) -> Result<Value, NoValue> {
        self.finish()
    }
}

impl<S: Inner> ser::SerializeStruct for Named<S> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoValue> {
        self.insert(name.into(), value)
    }

    fn end(self) -> Result<Value, NoValue> {
        self.finish()
    }
}

/// A variant and what it carries.
pub(super) struct Tagged<T> {
    pub(super) variant: &'static str,
    pub(super) inner: T,
}

/// An object of that one member.
pub(super) fn tagged(variant: &'static str, value: Value) -> Result<Value, NoValue> {
    let mut members = Members::default();
    members.insert(variant.into(), value);
    Ok(Value::object(members)?)
}

impl<S: Inner> ser::SerializeTupleVariant for Tagged<Listed<S>> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), NoValue> {
        self.inner.push(value)
    }

    fn end(self) -> Result<Value, NoValue> {
        tagged(self.variant, self.inner.finish()?)
    }
}

impl<S: Inner> ser::SerializeStructVariant for Tagged<Named<S>> {
    type Ok = Value;
    type Error = NoValue;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoValue> {
        self.inner.insert(name.into(), value)
    }

    fn end(self) -> Result<Value, NoValue> {
        tagged(self.variant, self.inner.finish()?)
    }
}

/// A key as the name of a member: JSON has only texts there.
fn name_of(key: Value) -> Result<Arc<str>, NoValue> {
    match key.0 {
        Repr::Text(text) => Ok(text),
        Repr::Bool(value) => Ok(value.to_string().into()),
        Repr::Number(ref integer @ (Number::Integer(_) | Number::Big(_))) => Ok(integer.spell().into()),
        Repr::Number(Number::Float(float)) => {
            serde_json::to_string(&float).map(Arc::from).map_err(|error| NoValue(error.to_string()))
        }
        _ => Err(NoValue("the key of a map is no text".to_owned())),
    }
}

fn read_raw(text: &str) -> Result<Value, NoValue> {
    json::read(text).map_err(|error| match error {
        NotRead::NotJson => NoValue("raw JSON is not JSON".to_owned()),
        NotRead::Refused(why) => NoValue(why.to_owned()),
    })
}
