//! JSON as descriptions have it: plain or gzip, with the members of an object in their order, which serde_json's own
//! value does not keep.

use crate::error::{Error, Result};
use flate2::read::GzDecoder;
use indexmap::IndexMap;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{fmt, fs, io::Read, path::Path};

/// One value of a description. Of numbers only whole ones matter there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Json>),
    Object(IndexMap<String, Json>),
}

/// What comes first in every gzip file.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Reads a file, and unpacks it if it is gzip, whatever its name.
pub(crate) fn read(path: &Path) -> Result<Json> {
    let wrong = |error: &dyn fmt::Display| Error::new(format!("cannot read `{}`: {error}", path.display()));
    let mut bytes = fs::read(path).map_err(|error| wrong(&error))?;
    if bytes.starts_with(&GZIP) {
        let mut unpacked = Vec::new();
        GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).map_err(|error| wrong(&error))?;
        bytes = unpacked;
    }
    serde_json::from_slice(&bytes).map_err(|error| wrong(&format!("it is no JSON: {error}")))
}

/// Reads a text that another program wrote.
pub(crate) fn read_text(text: &[u8]) -> Result<Json> {
    serde_json::from_slice(text).map_err(|error| Error::new(format!("what was read is no JSON: {error}")))
}

impl Json {
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        self.object()?.get(key)
    }

    pub(crate) fn object(&self) -> Option<&IndexMap<String, Json>> {
        match self {
            Json::Object(members) => Some(members),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            _ => &[],
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text at `key`.
    pub(crate) fn text_at(&self, key: &str) -> Option<String> {
        self.get(key)?.text().map(str::to_owned)
    }

    /// The whole number at `key`.
    pub(crate) fn integer_at(&self, key: &str) -> Option<i64> {
        match self.get(key)? {
            Json::Integer(number) => Some(*number),
            // `1.0E9` and the like.
            Json::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(*number as i64),
            _ => None,
        }
    }

    /// Whether `key` is true.
    pub(crate) fn is_true_at(&self, key: &str) -> bool {
        self.get(key) == Some(&Json::Bool(true))
    }

    /// The text at `key`, or the texts of a list there.
    pub(crate) fn texts_at(&self, key: &str) -> Vec<String> {
        match self.get(key) {
            Some(Json::Text(text)) => vec![text.clone()],
            Some(list) => list.list().iter().filter_map(|one| one.text().map(str::to_owned)).collect(),
            None => Vec::new(),
        }
    }

    /// Puts `over` on top, object by object, as botocore merges its extras.
    pub(crate) fn merge(&mut self, over: Json) {
        match (self, over) {
            (Json::Object(members), Json::Object(over)) => {
                for (key, value) in over {
                    match members.get_mut(&key) {
                        Some(member) => member.merge(value),
                        None => {
                            members.insert(key, value);
                        }
                    }
                }
            }
            (value, over) => *value = over,
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> std::result::Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, value: bool) -> std::result::Result<Json, E> {
        Ok(Json::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> std::result::Result<Json, E> {
        Ok(Json::Integer(value))
    }
    fn visit_u64<E>(self, value: u64) -> std::result::Result<Json, E> {
        Ok(i64::try_from(value).map_or(Json::Float(value as f64), Json::Integer))
    }
    fn visit_f64<E>(self, value: f64) -> std::result::Result<Json, E> {
        Ok(Json::Float(value))
    }
    fn visit_str<E>(self, value: &str) -> std::result::Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> std::result::Result<Json, A::Error> {
        let mut members = IndexMap::new();
        while let Some((key, value)) = access.next_entry()? {
            members.insert(key, value);
        }
        Ok(Json::Object(members))
    }
}
