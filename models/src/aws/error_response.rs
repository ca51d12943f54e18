//! Reads the error from a response that is not a success.

use super::{error::AwsError, service_error::ServiceError};
use http::HeaderMap;
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use std::{collections::BTreeMap, fmt};

/// Reads an error response. The code is in a header or in the body, with or without a namespace before it
/// and a URL after it; services differ in the spelling, and one can send several. A member that is not a text, or
/// comes twice, does not affect the others.
pub(super) fn service_error(status: u16, headers: &HeaderMap, body: &[u8]) -> AwsError {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = String::from_utf8_lossy(body);
    let body: BTreeMap<String, Text> = serde_json::from_str(&body).unwrap_or_default();
    let member = |name: &str| body.get(name).and_then(|Text(text)| text.clone());

    let codes = [header("x-amzn-errortype"), member("__type"), member("code")];
    let Some(code) = codes.into_iter().flatten().find_map(|text| code(&text)) else {
        return AwsError::Status { status, attempts: 1 };
    };
    AwsError::Service(ServiceError {
        code,
        message: ["message", "Message"].into_iter().filter_map(member).find(|message| !message.is_empty()),
        status,
        request_id: header("x-amzn-requestid").or_else(|| header("x-amz-request-id")),
        attempts: 1,
    })
}

/// The code without what is around it.
fn code(text: &str) -> Option<String> {
    let code = text.rsplit('#').next()?.split(':').next()?.trim();
    (!code.is_empty()).then(|| code.to_owned())
}

/// A text, or something else that is ignored.
#[derive(Default)]
struct Text(Option<String>);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(Text(Some(text.to_owned())))
    }
    fn visit_unit<E>(self) -> Result<Text, E> {
        Ok(Text(None))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Text, E> {
        Ok(Text(None))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Text, E> {
        Ok(Text(None))
    }
    fn visit_u64<E>(self, _: u64) -> Result<Text, E> {
        Ok(Text(None))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Text, E> {
        Ok(Text(None))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Text, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Text(None))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Text(None))
    }
}
