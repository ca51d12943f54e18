//! From anything that serializes to a value, as serde_json has it: bytes are numbers, a variant is its name or
//! an object of one member, keys that are numbers become texts.

use super::{
    number::Number,
    parts::{Listed, Named, NoValue, Tagged, tagged},
    value::Value,
};
use serde::{Serialize, Serializer};

/// How many layers of serializing there may be, options and newtypes included.
const MAX_LAYERS: u16 = 400;

/// Serializes into a value.
#[derive(Clone, Copy)]
pub(super) struct ToValue {
    /// How many are around this one.
    layers: u16,
}

impl ToValue {
    pub(super) const OUTERMOST: ToValue = ToValue { layers: 0 };

    fn inner(self) -> Result<Self, NoValue> {
        if self.layers == MAX_LAYERS {
            return Err(NoValue("a value nests too deep".to_owned()));
        }
        Ok(ToValue { layers: self.layers + 1 })
    }
}

fn integer(value: impl Into<i128>) -> Result<Value, NoValue> {
    Ok(Value::number(Number::Integer(value.into())))
}

impl Serializer for ToValue {
    type Ok = Value;
    type Error = NoValue;
    type SerializeSeq = Listed<Self>;
    type SerializeTuple = Listed<Self>;
    type SerializeTupleStruct = Listed<Self>;
    type SerializeTupleVariant = Tagged<Listed<Self>>;
    type SerializeMap = Named<Self>;
    type SerializeStruct = Named<Self>;
    type SerializeStructVariant = Tagged<Named<Self>>;

    fn serialize_bool(self, value: bool) -> Result<Value, NoValue> {
        Ok(value.into())
    }

    fn serialize_i8(self, value: i8) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_i16(self, value: i16) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_i32(self, value: i32) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_i64(self, value: i64) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_i128(self, value: i128) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_u8(self, value: u8) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_u16(self, value: u16) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_u32(self, value: u32) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_u64(self, value: u64) -> Result<Value, NoValue> {
        integer(value)
    }

    fn serialize_u128(self, value: u128) -> Result<Value, NoValue> {
        Ok(Value::number(Number::integer(&value.to_string())))
    }

    /// The shortest decimal for this float, as JSON would show it.
    fn serialize_f32(self, value: f32) -> Result<Value, NoValue> {
        self.serialize_f64(value.to_string().parse().unwrap_or(f64::from(value)))
    }

    /// What JSON cannot write is null, as in serde_json.
    fn serialize_f64(self, value: f64) -> Result<Value, NoValue> {
        Ok(if value.is_finite() { value.into() } else { Value::NULL })
    }

    fn serialize_char(self, value: char) -> Result<Value, NoValue> {
        Ok(value.to_string().into())
    }

    fn serialize_str(self, value: &str) -> Result<Value, NoValue> {
        Ok(value.into())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Value, NoValue> {
        let numbers = value.iter().map(|byte| Value::number(Number::Integer((*byte).into())));
        Ok(Value::array(numbers.collect())?)
    }

    fn serialize_none(self) -> Result<Value, NoValue> {
        Ok(Value::NULL)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Value, NoValue> {
        value.serialize(self.inner()?)
    }

    fn serialize_unit(self) -> Result<Value, NoValue> {
        Ok(Value::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, NoValue> {
        Ok(Value::NULL)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, NoValue> {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, NoValue> {
        value.serialize(self.inner()?)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, NoValue> {
        tagged(variant, value.serialize(self.inner()?)?)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Listed<Self>, NoValue> {
        // The length comes from the value itself: it is not trusted with memory.
        Ok(Listed::new(self.inner()?))
    }

    fn serialize_tuple(self, _: usize) -> Result<Listed<Self>, NoValue> {
        Ok(Listed::new(self.inner()?))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Listed<Self>, NoValue> {
        Ok(Listed::new(self.inner()?))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Tagged<Listed<Self>>, NoValue> {
        Ok(Tagged { variant, inner: Listed::new(self.inner()?) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Named<Self>, NoValue> {
        Ok(Named::new(self.inner()?, false))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Named<Self>, NoValue> {
        // serde_json's own structs for a number (with `arbitrary_precision`) and for raw JSON hold its text.
        let raw = matches!(name, "$serde_json::private::Number" | "$serde_json::private::RawValue");
        Ok(Named::new(self.inner()?, raw))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Tagged<Named<Self>>, NoValue> {
        Ok(Tagged { variant, inner: Named::new(self.inner()?, false) })
    }
}
