//! Tokens that are neither strings nor integers: maps and any JSON.

use crate::token::{
    error::TokenError,
    text::{
        number::Number,
        reader::WireReader,
        wire::{Kind, WireValue},
    },
    value::TokenValue,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// A map of values that are tokens themselves, written in the order of its keys.
impl<V: TokenValue> TokenValue for BTreeMap<String, V> {
    fn unset() -> Self {
        BTreeMap::new()
    }
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
    fn to_wire(&self) -> WireValue {
        WireValue::Map(self.iter().map(|(key, value)| (key.clone(), value.to_wire())).collect())
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Self::read(value.into())
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        let mut map = BTreeMap::new();
        value.map("a map", |key, value| {
            map.insert(key, V::read(value)?);
            Ok(())
        })?;
        Ok(map)
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is a map"))
    }
}

/// Any value, unchanged. Unset is what Python calls false: nothing, `False`, 0 and what is empty.
impl TokenValue for WireValue {
    fn unset() -> Self {
        WireValue::Null
    }
    fn is_unset(&self) -> bool {
        match self {
            WireValue::Null => true,
            WireValue::Bool(value) => !value,
            WireValue::Number(number) => number.as_i128() == Some(0) || number.as_f64() == Some(0.0),
            WireValue::String(text) => text.is_empty(),
            WireValue::Bytes(bytes) => bytes.is_empty(),
            WireValue::List(list) => list.is_empty(),
            WireValue::Map(map) => map.is_empty(),
        }
    }
    fn to_wire(&self) -> WireValue {
        self.clone()
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Ok(value)
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        value.value()
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(WireValue::String(text.to_owned()))
    }
}

/// Any JSON; unset is what Python calls false: null, `false`, 0 and what is empty.
///
/// What it cannot hold exactly is refused: binary, whole numbers beyond 64 bits, and numbers that are not finite.
/// [`WireValue`] takes these too.
impl TokenValue for Value {
    fn unset() -> Self {
        Value::Null
    }
    fn is_unset(&self) -> bool {
        match self {
            Value::Null => true,
            Value::Bool(value) => !value,
            Value::Number(number) => number.as_f64() == Some(0.0),
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(map) => map.is_empty(),
        }
    }
    fn to_wire(&self) -> WireValue {
        match self {
            Value::Null => WireValue::Null,
            Value::Bool(value) => WireValue::Bool(*value),
            Value::Number(number) => WireValue::Number(exact(number)),
            Value::String(text) => WireValue::String(text.clone()),
            Value::Array(list) => WireValue::List(list.iter().map(TokenValue::to_wire).collect()),
            Value::Object(map) => {
                WireValue::Map(map.iter().map(|(key, value)| (key.clone(), value.to_wire())).collect())
            }
        }
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Self::read(value.into())
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        Ok(match value.kind() {
            Kind::Null => Value::Null,
            Kind::Bool => Value::Bool(value.boolean("")?),
            Kind::Number => Value::Number(number(&value.number("")?)?),
            Kind::String => Value::String(value.string("")?),
            Kind::Bytes => return Err(value.wrong_type("JSON")),
            Kind::List => Value::Array(Value::read_list(value)?),
            Kind::Map => {
                let mut map = serde_json::Map::new();
                value.map("", |key, value| {
                    map.insert(key, Value::read(value)?);
                    Ok(())
                })?;
                Value::Object(map)
            }
        })
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(Value::String(text.to_owned()))
    }
}

/// The number, by its text where it is not an integer of 64 bits: whatever features of serde_json a build turns on.
fn exact(number: &serde_json::Number) -> Number {
    match number.as_i64() {
        Some(number) => number.into(),
        None => number.to_string().parse().unwrap_or(f64::NAN.into()),
    }
}

fn number(number: &Number) -> Result<serde_json::Number, TokenError> {
    if let Some(float) = number.as_f64() {
        return serde_json::Number::from_f64(float).ok_or_else(|| {
            TokenError::new("it holds a number that is not finite, which JSON does not have")
        });
    }
    let whole = number.as_i128();
    let signed = whole.and_then(|number| i64::try_from(number).ok()).map(serde_json::Number::from);
    signed
        .or_else(|| whole.and_then(|number| u64::try_from(number).ok()).map(serde_json::Number::from))
        .ok_or_else(|| {
            TokenError::new(
                "it holds a whole number beyond 64 bits, which `serde_json::Value` cannot hold exactly",
            )
        })
}
