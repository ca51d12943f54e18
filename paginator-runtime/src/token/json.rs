//! Tokens that are neither strings nor integers: maps and any JSON.

use crate::token::{error::TokenError, text::wire::WireValue, value::TokenValue};
use serde_json::Value;
use std::collections::BTreeMap;

/// DynamoDB's keys, say: a map of values that are wire values themselves. In the order of its keys.
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
        match value {
            WireValue::Map(map) => {
                map.into_iter().map(|(key, value)| Ok((key, V::from_wire(value)?))).collect()
            }
            other => Err(TokenError::wrong_type("a map", &other)),
        }
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is a map"))
    }
}

/// Any JSON; unset is what Python calls false: null, `false`, 0 and what is empty.
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
            Value::Number(number) => WireValue::Number(number.clone()),
            Value::String(text) => WireValue::String(text.clone()),
            Value::Array(list) => WireValue::List(list.iter().map(TokenValue::to_wire).collect()),
            Value::Object(map) => {
                WireValue::Map(map.iter().map(|(key, value)| (key.clone(), value.to_wire())).collect())
            }
        }
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Ok(match value {
            WireValue::Null => Value::Null,
            WireValue::Bool(value) => Value::Bool(value),
            WireValue::Number(number) => Value::Number(number),
            WireValue::String(text) => Value::String(text),
            WireValue::Bytes(_) => return Err(TokenError::new("it holds binary where the token is JSON")),
            WireValue::List(list) => {
                Value::Array(list.into_iter().map(Value::from_wire).collect::<Result<_, _>>()?)
            }
            WireValue::Map(map) => {
                Value::Object(
                    map.into_iter()
                        .map(|(key, value)| Ok((key, Value::from_wire(value)?)))
                        .collect::<Result<_, TokenError>>()?,
                )
            }
        })
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(Value::String(text.to_owned()))
    }
}
