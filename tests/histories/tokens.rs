//! What the generated services write into their tokens, and how botocore spells that.

use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::token::{TokenError, TokenValue, WireValue};
use std::{collections::BTreeMap, fmt::Write};

/// What a token means to the service: the item that its page begins with, and how many of the empty pages
/// before that item were given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Spot {
    pub(crate) offset: u32,
    pub(crate) gap: u32,
}

/// More than the number of empty pages before any item.
pub(crate) const GAPS: u32 = 8;

impl Spot {
    pub(crate) fn to_number(self) -> i64 {
        i64::from(self.offset * GAPS + self.gap)
    }

    pub(crate) fn from_number(number: i64) -> Self {
        let number = u32::try_from(number).expect("one of ours");
        Spot { offset: number / GAPS, gap: number % GAPS }
    }

    /// Texts of every sort, including base64 of JSON, which services often use for their own tokens, as botocore
    /// does.
    pub(crate) fn to_text(self) -> String {
        let Spot { offset, gap } = self;
        match (offset % 6, gap) {
            (0, _) => STANDARD.encode(format!("{{\"offset\": {offset}, \"gap\": {gap}}}")),
            (1, _) => format!("p \"{offset}\"\\é😀\u{7f}:{gap}"),
            (2, _) => format!("p___{offset}___{gap}"),
            (3, 0) if offset == 3 => "None".to_owned(),
            _ => format!("p{offset}:{gap}"),
        }
    }

    pub(crate) fn from_text(text: &str) -> Self {
        let json = STANDARD.decode(text).ok().and_then(|json| String::from_utf8(json).ok());
        let text = json.as_deref().unwrap_or(text);
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let mut next = || numbers.next().and_then(|number| number.parse().ok());
        if text == "None" {
            return Spot { offset: 3, gap: 0 };
        }
        Spot { offset: next().expect("one of ours"), gap: next().expect("one of ours") }
    }

    /// A key and a version; some keys have no version.
    pub(crate) fn to_pair(self) -> (String, Option<String>) {
        let version = (self.gap > 0 || self.offset % 3 == 1).then(|| format!("v{}", self.gap));
        (format!("key {}", self.offset), version)
    }

    pub(crate) fn from_pair(key: Option<&str>, version: Option<&str>) -> Self {
        let number = |text: &str, prefix| text.strip_prefix(prefix).and_then(|text: &str| text.parse().ok());
        let offset = key.and_then(|key| number(key, "key ")).expect("one of ours");
        let gap = version.map_or(0, |version| number(version, "v").expect("one of ours"));
        Spot { offset, gap }
    }

    pub(crate) fn to_map(self) -> BTreeMap<String, Attribute> {
        let gap = Attribute::Binary(vec![0xff, self.gap as u8]);
        let offset = Attribute::Text(format!("{}é", self.offset));
        [("gap".to_owned(), gap), ("offset".to_owned(), offset)].into()
    }

    pub(crate) fn from_map(map: &BTreeMap<String, Attribute>) -> Self {
        match (map.get("gap"), map.get("offset")) {
            (Some(Attribute::Binary(gap)), Some(Attribute::Text(offset))) => {
                let offset = offset.trim_end_matches('é').parse().expect("one of ours");
                Spot { offset, gap: u32::from(gap[1]) }
            }
            _ => panic!("not one of ours"),
        }
    }
}

/// A value in a token that is a map.
#[derive(Clone, PartialEq)]
pub(crate) enum Attribute {
    Text(String),
    Binary(Vec<u8>),
}

impl Attribute {
    pub(crate) fn to_json(&self) -> String {
        match self {
            Attribute::Text(text) => python_text(text),
            Attribute::Binary(bytes) => python_text(&STANDARD.encode(bytes)),
        }
    }
}

impl TokenValue for Attribute {
    fn unset() -> Self {
        Attribute::Text(String::new())
    }
    fn to_wire(&self) -> WireValue {
        match self {
            Attribute::Text(text) => WireValue::String(text.clone()),
            Attribute::Binary(bytes) => WireValue::Bytes(bytes.clone()),
        }
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        match value {
            WireValue::String(text) => Ok(Attribute::Text(text)),
            WireValue::Bytes(bytes) => Ok(Attribute::Binary(bytes)),
            other => Err(TokenError::wrong_type("a string or binary", &other)),
        }
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(Attribute::Text(text.to_owned()))
    }
}

/// A string as Python's `json.dumps` spells it.
pub(crate) fn python_text(text: &str) -> String {
    let mut json = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            ' '..='~' => json.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(json, "\\u{unit:04x}").expect("writing to a string");
                }
            }
        }
    }
    json + "\""
}
