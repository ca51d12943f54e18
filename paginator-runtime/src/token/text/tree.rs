//! `WireReader::value`: a value inside a resume token as a tree.

use crate::token::{
    error::TokenError,
    text::{
        reader::WireReader,
        wire::{Kind, WireValue},
    },
};

impl WireReader<'_> {
    /// The value as a tree, which takes many times the memory of its text.
    ///
    /// # Errors
    /// When a text in it holds half of a surrogate pair, or a binary value is not base64.
    pub fn value(self) -> Result<WireValue, TokenError> {
        let text = match self.built() {
            Ok(value) => return Ok(value),
            Err(text) => text,
        };
        match text.kind() {
            Kind::Null => Ok(WireValue::Null),
            Kind::String => text.string("").map(WireValue::String),
            Kind::Bytes => text.bytes("").map(WireValue::Bytes),
            Kind::Number => text.number("").map(WireValue::Number),
            Kind::Bool => text.boolean("").map(WireValue::Bool),
            Kind::List => {
                let mut list = Vec::with_capacity(text.length_hint());
                text.list("", |value| {
                    list.push(value.value()?);
                    Ok(())
                })?;
                // A vector that grew for one value has room for four.
                list.shrink_to_fit();
                Ok(WireValue::List(list))
            }
            Kind::Map => {
                let mut map = Vec::with_capacity(text.length_hint());
                text.map("", |key, value| {
                    map.push((key, value.value()?));
                    Ok(())
                })?;
                map.shrink_to_fit();
                Ok(WireValue::Map(map))
            }
        }
    }

    /// An empty value of the same kind, for a list or a map.
    pub(crate) fn empty(&self) -> Option<WireValue> {
        match self.kind() {
            Kind::List => Some(WireValue::List(Vec::new())),
            Kind::Map => Some(WireValue::Map(Vec::new())),
            _ => None,
        }
    }
}
