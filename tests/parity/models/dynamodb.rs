//! Amazon DynamoDB, whose tokens are the keys of a table: maps of typed values, binary among them.

use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::{
    Paginated,
    token::{TokenError, TokenValue, WireValue},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::collections::BTreeMap;

/// The key of an item. In order, so that the text of a resume token is always the same.
pub type Key = BTreeMap<String, AttributeValue>;

/// The request of `Query`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = QueryResponse)]
pub struct QueryRequest {
    pub table_name: String,
    pub key_condition_expression: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub exclusive_start_key: Option<Key>,
}

/// A page of `Query`. The two counts are added up over the pages; what was consumed stays the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct QueryResponse {
    #[paginated(items)]
    pub items: Vec<BTreeMap<String, AttributeValue>>,
    #[paginated(aggregate)]
    pub count: Option<i32>,
    #[paginated(aggregate)]
    pub scanned_count: Option<i32>,
    pub consumed_capacity: Option<ConsumedCapacity>,
    #[paginated(output_token)]
    pub last_evaluated_key: Option<Key>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConsumedCapacity {
    pub table_name: String,
    pub capacity_units: f64,
}

/// The value of an attribute, which says its type.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum AttributeValue {
    S(String),
    /// A number, as text.
    N(String),
    /// Binary, base64 on the wire.
    B(#[serde(serialize_with = "to_base64", deserialize_with = "from_base64")] Vec<u8>),
    #[serde(rename = "BOOL")]
    Bool(bool),
    #[serde(rename = "NULL")]
    Null(bool),
    L(Vec<AttributeValue>),
    M(BTreeMap<String, AttributeValue>),
}

fn to_base64<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

fn from_base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    STANDARD.decode(String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// As botocore has it: a map of the type to the value, with binary as bytes.
impl TokenValue for AttributeValue {
    fn unset() -> Self {
        AttributeValue::Null(true)
    }
    /// A key can be unset, an attribute of it cannot.
    fn is_unset(&self) -> bool {
        false
    }
    fn to_wire(&self) -> WireValue {
        let (name, value) = match self {
            AttributeValue::S(text) => ("S", WireValue::String(text.clone())),
            AttributeValue::N(number) => ("N", WireValue::String(number.clone())),
            AttributeValue::B(bytes) => ("B", WireValue::Bytes(bytes.clone())),
            AttributeValue::Bool(value) => ("BOOL", WireValue::Bool(*value)),
            AttributeValue::Null(value) => ("NULL", WireValue::Bool(*value)),
            AttributeValue::L(list) => ("L", WireValue::List(list.iter().map(TokenValue::to_wire).collect())),
            AttributeValue::M(map) => ("M", map.to_wire()),
        };
        WireValue::Map(vec![(name.to_owned(), value)])
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        let WireValue::Map(mut map) = value else {
            return Err(TokenError::wrong_type("a map of attribute values", &value));
        };
        let (Some((name, value)), true) = (map.pop(), map.is_empty()) else {
            return Err(TokenError::new("it holds an attribute value that has not one type"));
        };
        Ok(match (name.as_str(), value) {
            ("S", WireValue::String(text)) => AttributeValue::S(text),
            ("N", WireValue::String(number)) => AttributeValue::N(number),
            ("B", WireValue::Bytes(bytes)) => AttributeValue::B(bytes),
            ("BOOL", WireValue::Bool(value)) => AttributeValue::Bool(value),
            ("NULL", WireValue::Bool(value)) => AttributeValue::Null(value),
            ("L", WireValue::List(list)) => {
                AttributeValue::L(list.into_iter().map(Self::from_wire).collect::<Result<_, _>>()?)
            }
            ("M", map) => AttributeValue::M(TokenValue::from_wire(map)?),
            (_, other) => return Err(TokenError::wrong_type("an attribute value", &other)),
        })
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is the key of an item"))
    }
}
