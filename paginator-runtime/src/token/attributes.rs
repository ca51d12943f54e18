//! `AttributeValue`: DynamoDB's typed values, of which its page tokens are made.

use crate::token::{ordered::OrderedMap, structures::token_value};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A value with its type, as in DynamoDB: `{"S": "a text"}`. A key, which is the page token of `Query` and
/// `Scan`, is an `OrderedMap<AttributeValue>`; its resume tokens are boto3's, binary included.
///
/// With serde it is DynamoDB's own JSON, with base64 for binary.
///
/// # Example
/// ```
/// use paginator_runtime::token::{AttributeValue, OrderedMap};
///
/// let key: OrderedMap<AttributeValue> = serde_json::from_str(r#"{"id": {"S": "x"}, "blob": {"B": "AP8="}}"#)?;
/// assert_eq!(key.get("blob"), Some(&AttributeValue::B(vec![0, 255])));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum AttributeValue {
    /// A text.
    S(String),
    /// A number, as text.
    N(String),
    /// Binary.
    B(#[serde(serialize_with = "to_base64", deserialize_with = "from_base64")] Vec<u8>),
    /// A set of texts.
    #[serde(rename = "SS")]
    Ss(Vec<String>),
    /// A set of numbers, as texts.
    #[serde(rename = "NS")]
    Ns(Vec<String>),
    /// A set of binary values.
    #[serde(rename = "BS")]
    Bs(#[serde(serialize_with = "to_base64s", deserialize_with = "from_base64s")] Vec<Vec<u8>>),
    /// A map.
    M(OrderedMap<AttributeValue>),
    /// A list.
    L(Vec<AttributeValue>),
    /// Nothing; `true`.
    #[serde(rename = "NULL")]
    Null(bool),
    /// True or false.
    #[serde(rename = "BOOL")]
    Bool(bool),
}

token_value! {
    enum AttributeValue {
        "S" => S,
        "N" => N,
        "B" => B,
        "SS" => Ss,
        "NS" => Ns,
        "BS" => Bs,
        "M" => M,
        "L" => L,
        "NULL" => Null,
        "BOOL" => Bool,
    }
}

fn to_base64<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

fn from_base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    decode(&String::deserialize(deserializer)?)
}

fn to_base64s<S: Serializer>(values: &[Vec<u8>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|bytes| STANDARD.encode(bytes)))
}

fn from_base64s<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Vec<u8>>, D::Error> {
    Vec::<String>::deserialize(deserializer)?.iter().map(|text| decode(text)).collect()
}

fn decode<E: Error>(text: &str) -> Result<Vec<u8>, E> {
    STANDARD.decode(text).map_err(|_| E::custom("binary has to be base64"))
}
