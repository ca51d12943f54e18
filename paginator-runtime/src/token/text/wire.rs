//! `WireValue`: a value inside a resume token, as a tree.

use crate::token::text::{base64, number::Number};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use std::fmt;

/// What serde_json calls the one member of the map that stands for a number of more than 64 bits or with a fraction,
/// if any crate of the build turns on its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// One value inside a resume token. Unlike `serde_json::Value` it knows bytes, keeps the order of keys, and holds
/// every number exactly.
///
/// As the type of a token field it takes any value, and gives it back unchanged.
///
/// # Example
/// ```
/// use paginator_runtime::token::{TokenValue, WireValue};
///
/// let key = WireValue::Map(vec![("id".to_owned(), WireValue::Bytes(vec![0, 255]))]);
/// assert_eq!(format!("{key:?}"), "WireValue(a map)"); // tokens can be secret
/// assert!(!key.is_unset());
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
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

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Bytes,
    List,
    Map,
}

/// As error messages say it.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Null => "nothing",
            Kind::Bool => "a boolean",
            Kind::Number => "a number",
            Kind::String => "a string",
            Kind::Bytes => "binary",
            Kind::List => "a list",
            Kind::Map => "a map",
        })
    }
}

impl WireValue {
    /// What this is, for error messages; never what it holds.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            WireValue::Null => Kind::Null,
            WireValue::Bool(_) => Kind::Bool,
            WireValue::Number(_) => Kind::Number,
            WireValue::String(_) => Kind::String,
            WireValue::Bytes(_) => Kind::Bytes,
            WireValue::List(_) => Kind::List,
            WireValue::Map(_) => Kind::Map,
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
}

/// Shows the kind of the value only: tokens can be secret.
impl fmt::Debug for WireValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WireValue({})", self.kind())
    }
}

/// As the text of a token has it: base64 for binary.
impl Serialize for WireValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            WireValue::Null => serializer.serialize_unit(),
            WireValue::Bool(value) => serializer.serialize_bool(*value),
            WireValue::Number(value) => value.serialize(serializer),
            WireValue::String(value) => serializer.serialize_str(value),
            WireValue::Bytes(value) => serializer.serialize_str(&base64::encode(value)),
            WireValue::List(value) => serializer.collect_seq(value),
            WireValue::Map(value) => serializer.collect_map(value.iter().map(|(key, value)| (key, value))),
        }
    }
}

/// From JSON; no text is binary there, and where serde_json reads a float, so does this. A starting token is not read
/// this way.
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
        Ok(WireValue::Number(value.into()))
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
        let number = match map.as_slice() {
            [(key, WireValue::String(text))] if key == NUMBER => text.parse().ok(),
            _ => None,
        };
        Ok(number.map_or(WireValue::Map(map), WireValue::Number))
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
