//! Tokens compared with what `record.py` recorded of Python and botocore.

use crate::any;
use paginator_runtime::{
    Paginated, Position,
    token::{AttributeValue, OrderedMap, Tokens, WireValue},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn rows<T: DeserializeOwned>(json: &str) -> Vec<T> {
    serde_json::from_str(json).unwrap()
}

/// Rule 9: base64 is read as leniently as Python reads it, seen where a token's value is binary.
#[test]
fn base64_is_read_as_python_reads_it() {
    let rows: Vec<(String, Option<String>)> = rows(include_str!("base64.json"));
    assert!(rows.len() > 1500 && rows.iter().filter(|(_, bytes)| bytes.is_none()).count() > 200);
    for (text, expected) in rows {
        let own = json!({"Marker": text, "boto_encoded_keys": [["Marker"]]}).to_string();
        let read = any::read::<WireValue>(paginator_tests::text_of(&own).as_str());
        match expected.as_deref() {
            Some("") => assert!(read == Ok((None, 0)), "{text:?}"),
            Some(hex) => match read {
                Ok((Some(WireValue::Bytes(bytes)), 0)) => {
                    assert_eq!(
                        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
                        hex,
                        "{text:?}"
                    );
                }
                other => panic!("{text:?}: {:?}", other.err()),
            },
            None => assert!(read.is_err(), "{text:?}"),
        }
    }
}

#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = PairResponse, function = none)]
struct PairRequest {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_token)]
    version: Option<String>,
}

#[derive(Paginated)]
struct PairResponse {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token(key))]
    key: Option<String>,
    #[paginated(output_token(version))]
    version: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Tokens1 {
    marker: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Tokens2 {
    key: Option<String>,
    version: Option<String>,
}

/// The operation's inputs, the text, and the tokens and the amount in it.
type Start = (Vec<String>, String, Option<(Value, usize)>);

/// Rule 9: every form of a starting token, white space, quotes, line breaks and all.
#[test]
fn starting_tokens_are_read_as_botocore_reads_them() {
    let unless_empty = |token: Option<String>| token.filter(|token| !token.is_empty());
    let rows: Vec<Start> = rows(include_str!("starts.json"));
    for (inputs, text, expected) in rows {
        match (inputs.len(), expected) {
            (1, Some((tokens, amount))) => {
                let tokens: Tokens1 = serde_json::from_value(tokens).unwrap();
                assert_eq!(any::read::<String>(&text), Ok((unless_empty(tokens.marker), amount)), "{text:?}");
            }
            (1, None) => assert!(any::read::<String>(&text).is_err(), "{text:?}"),
            (_, expected) => {
                let read = Position::parse::<PairRequest>(&text.as_str().into());
                let expected = expected.map(|(tokens, skip)| {
                    let tokens: Tokens2 = serde_json::from_value(tokens).unwrap();
                    Position::At { token: Tokens::of([tokens.key, tokens.version]), skip }
                });
                assert!(read.ok() == expected, "{text:?}");
            }
        }
    }
}

/// Floats of all bit patterns, whole numbers of any size, binary, any script, in any shape: text to value to text is
/// the same bytes.
#[test]
fn every_token_that_botocore_writes_comes_back_byte_for_byte() {
    let rows: Vec<(String, u8)> = rows(include_str!("random.json"));
    let (mut exact, mut refused) = (0, 0);
    for (text, is_json) in rows {
        let (token, skip) = any::read::<WireValue>(&text).unwrap();
        let begun = text != any::text(token.clone(), skip);
        // A walk writes an amount of 0 too, where a page was begun; a position cannot say that.
        let walk = any::MarkedRequest { marker: None }.paginate(()).starting_token(text.as_str()).walk();
        assert!(walk.position() == Position::At { token: token.clone(), skip });
        assert_eq!(walk.resume_token().map(String::from).as_deref(), Some(text.as_str()));
        assert!(!begun || skip == 0, "{text}");
        match (any::read::<Value>(&text), is_json) {
            (Ok((json, _)), 1) => {
                exact += 1;
                // Only the order of keys can change: it is serde_json's, or with one of its features the text's.
                let (again, _) = any::read::<Value>(&any::text(json.clone(), skip)).unwrap();
                assert!(again == json, "{text}");
                let (sorted, _) = any::read::<Sorted>(&text).unwrap();
                let written = any::text(json, skip);
                assert!(written == any::text(sorted, skip) || written == any::text(token, skip), "{text}");
            }
            (Err(_), 0) => refused += 1,
            (read, _) => panic!("{text}: {:?}", read.err()),
        }
    }
    assert!(exact > 1000 && refused > 200, "{exact} exact, {refused} refused");
}

/// What serde_json would make of any value that it can hold: the same with its keys sorted.
#[derive(Clone, PartialEq)]
struct Sorted(WireValue);

impl paginator_runtime::token::TokenValue for Sorted {
    fn unset() -> Self {
        Sorted(WireValue::Null)
    }
    fn to_wire(&self) -> WireValue {
        self.0.clone()
    }
    fn from_wire(value: WireValue) -> Result<Self, paginator_runtime::token::TokenError> {
        Ok(Sorted(sorted(value)))
    }
    fn from_text(text: &str) -> Result<Self, paginator_runtime::token::TokenError> {
        Ok(Sorted(WireValue::String(text.to_owned())))
    }
}

fn sorted(value: WireValue) -> WireValue {
    match value {
        WireValue::List(list) => WireValue::List(list.into_iter().map(sorted).collect()),
        WireValue::Map(map) => {
            let map: BTreeMap<_, _> = map.into_iter().collect();
            WireValue::Map(map.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        other => other,
    }
}

/// DynamoDB's keys, which boto3 was given by the service and wrote into resume tokens.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ScanOutput, function = none)]
struct ScanInput {
    #[paginated(input_token)]
    exclusive_start_key: Option<OrderedMap<AttributeValue>>,
}

#[derive(Clone, Paginated)]
struct ScanOutput {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token)]
    last_evaluated_key: Option<OrderedMap<AttributeValue>>,
}

#[test]
fn keys_of_attribute_values_are_boto3s() {
    type Key = OrderedMap<AttributeValue>;
    // The key on the wire, the text at a page's end and the key that is sent for it, the same in mid-page.
    let rows: Vec<(Key, String, Key, String, Key)> = rows(include_str!("attributes.json"));
    for (key, at_the_end, sent, in_mid_page, sent_again) in rows {
        let mut walk = ScanInput::default().paginate(()).max_items(2).walk();
        walk.request().unwrap();
        walk.accept(ScanOutput { items: vec![1], last_evaluated_key: Some(key.clone()) });
        assert_eq!(walk.resume_token().unwrap().as_str(), at_the_end);
        walk.request().unwrap();
        walk.accept(ScanOutput { items: vec![2, 3], last_evaluated_key: None });
        assert_eq!(walk.resume_token().unwrap().as_str(), in_mid_page);
        for (text, sent) in [(at_the_end, sent), (in_mid_page, sent_again)] {
            let mut walk = ScanInput::default().paginate(()).starting_token(text).walk();
            let request = walk.request().unwrap().unwrap();
            assert_eq!(request.exclusive_start_key, Some(sent.clone()));
            assert_eq!(sent, key);
        }
    }
}
