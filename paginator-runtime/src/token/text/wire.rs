//! The values inside a resume token: JSON, plus bytes, in the order in which they were written.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Number;
use std::fmt;

/// What serde_json calls the one member of the map that stands for a number of more than 64 bits or with a fraction,
/// if any crate of the build turns on its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// One value inside a resume token. Unlike `serde_json::Value` it knows bytes and keeps the order of keys.
#[derive(Clone, PartialEq)]
pub enum WireValue {
    /// No value.
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// Binary; base64 in the text of the token.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<WireValue>),
    /// A map, in the order in which it is written.
    Map(Vec<(String, WireValue)>),
}

impl WireValue {
    /// What this is, for error messages; never what it holds.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            WireValue::Null => "nothing",
            WireValue::Bool(_) => "a boolean",
            WireValue::Number(_) => "a number",
            WireValue::String(_) => "a string",
            WireValue::Bytes(_) => "binary",
            WireValue::List(_) => "a list",
            WireValue::Map(_) => "a map",
        }
    }

    /// Adds the paths of all binary values to `paths`, which botocore writes as `boto_encoded_keys`.
    pub(crate) fn paths_of_bytes(&self, path: &mut Vec<WireValue>, paths: &mut Vec<WireValue>) {
        let mut visit = |key: WireValue, value: &WireValue| {
            path.push(key);
            value.paths_of_bytes(path, paths);
            path.pop();
        };
        match self {
            WireValue::Bytes(_) => paths.push(WireValue::List(path.clone())),
            WireValue::List(list) => {
                for (index, value) in list.iter().enumerate() {
                    visit(WireValue::Number(index.into()), value);
                }
            }
            WireValue::Map(map) => {
                for (key, value) in map {
                    visit(WireValue::String(key.clone()), value);
                }
            }
            _ => {}
        }
    }

    /// Turns the base64 text at `path` into bytes; `None` when there is none.
    pub(crate) fn decode_bytes(&mut self, path: &[WireValue]) -> Option<()> {
        if let Some((step, rest)) = path.split_first() {
            return match (self, step) {
                (WireValue::Map(map), WireValue::String(key)) => {
                    map.iter_mut().find(|(name, _)| name == key)?.1.decode_bytes(rest)
                }
                (WireValue::List(list), WireValue::Number(index)) => {
                    list.get_mut(usize::try_from(index.as_u64()?).ok()?)?.decode_bytes(rest)
                }
                _ => None,
            };
        }
        let WireValue::String(text) = self else { return None };
        *self = WireValue::Bytes(STANDARD.decode(text).ok()?);
        Some(())
    }
}

/// Shows the kind of the value only: tokens can be secret.
impl fmt::Debug for WireValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WireValue({})", self.kind())
    }
}

impl Serialize for WireValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            WireValue::Null => serializer.serialize_unit(),
            WireValue::Bool(value) => serializer.serialize_bool(*value),
            WireValue::Number(value) => value.serialize(serializer),
            WireValue::String(value) => serializer.serialize_str(value),
            WireValue::Bytes(value) => serializer.serialize_str(&STANDARD.encode(value)),
            WireValue::List(value) => serializer.collect_seq(value),
            WireValue::Map(value) => serializer.collect_map(value.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<'de> Deserialize<'de> for WireValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WireVisitor)
    }
}

struct WireVisitor;

impl<'de> Visitor<'de> for WireVisitor {
    type Value = WireValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<WireValue, E> {
        Ok(WireValue::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<WireValue, E> {
        Ok(WireValue::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<WireValue, E> {
        Ok(WireValue::Number(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<WireValue, E> {
        Ok(WireValue::Number(value.into()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<WireValue, E> {
        Ok(Number::from_f64(value).map_or(WireValue::Null, WireValue::Number))
    }
    fn visit_str<E>(self, value: &str) -> Result<WireValue, E> {
        Ok(WireValue::String(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<WireValue, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(WireValue::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<WireValue, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = access.next_entry()? {
            map.push(entry);
        }
        if let [(key, WireValue::String(text))] = map.as_slice()
            && key == NUMBER
            && let Ok(number) = text.parse()
        {
            return Ok(WireValue::Number(number));
        }
        Ok(WireValue::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::WireValue;
    use serde_json::json;

    /// As serde_json reads a number where some crate turned on its `arbitrary_precision`.
    #[test]
    fn a_number_is_read_from_the_map_that_serde_json_makes_of_it() {
        let read = |text: &str| serde_json::from_str::<WireValue>(text).unwrap();
        for number in ["1.5", "1e-7", "-0.25"] {
            let map = json!({ "$serde_json::private::Number": number });
            assert!(read(&json!([map, "a"]).to_string()) == read(&format!(r#"[{number}, "a"]"#)), "{number}");
        }
        let text = json!({ "$serde_json::private::Number": "no number" });
        assert!(matches!(read(&text.to_string()), WireValue::Map(_)));
    }
}
