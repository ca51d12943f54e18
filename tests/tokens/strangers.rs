//! Starting tokens from strangers: what they may cost, and what is refused of them.
//!
//! `token/text/growth.rs`, next to the reader, counts how many steps reading takes; here its memory is measured.

use crate::any;
use allocation_counter::measure;
use paginator_runtime::token::{AttributeValue, OrderedMap, TokenError, TokenValue, WireValue};
use paginator_tests::text_of;
use serde_json::Value;
use std::collections::BTreeMap;

/// A type that implements only what it has to.
#[derive(Clone, PartialEq)]
struct ByHand(String);

impl TokenValue for ByHand {
    fn unset() -> Self {
        ByHand(String::new())
    }
    fn to_wire(&self) -> WireValue {
        WireValue::String(self.0.clone())
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        String::from_wire(value).map(ByHand)
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(ByHand(text.to_owned()))
    }
}

/// Texts of about `length` bytes, by name, which are cheap for a stranger to make and costly to read carelessly.
fn texts(length: usize) -> Vec<(&'static str, String)> {
    let json = length / 4 * 3;
    let marked = |value: String| text_of(&format!(r#"{{"Marker": {value}}}"#)).to_string();
    let filled = |part: &str| part.repeat((json - 20) / part.len());
    let list = |part: &str| marked(format!("[{}{part}]", filled(&format!("{part},"))));
    let paths = || {
        let count = json / 40;
        let values: Vec<_> = (0..count).map(|at| format!(r#""k{at}":"""#)).collect();
        let paths: Vec<_> = (0..count).map(|at| format!(r#"["Marker","k{at}"]"#)).collect();
        format!(r#"{{"Marker":{{{}}},"boto_encoded_keys":[{}]}}"#, values.join(","), paths.join(","))
    };
    let short_paths = format!(r#"{{"Marker":"a","boto_encoded_keys":[{}["Marker"]]}}"#, filled("[0],"));
    let many_keys = format!("{{{}\"Marker\":1}}", filled("\"\":0,"));
    let text = marked(format!("\"{}\"", filled("a")));
    vec![
        ("paths of binary", text_of(&paths()).to_string()),
        ("a path again and again", text_of(&short_paths).to_string()),
        ("zeros", list("0")),
        ("empty lists", list("[]")),
        ("empty texts", list("\"\"")),
        (
            "numbers of attributes",
            marked(format!(r#"{{"a":{{"L":[{}{{"S":""}}]}}}}"#, filled(r#"{"S":""},"#))),
        ),
        ("one key", marked(format!("{{{}\"\":0}}", filled("\"\":0,")))),
        ("keys that are not the operation's", text_of(&many_keys).to_string()),
        (
            "deep lists",
            marked(filled(&("[".repeat(100) + &"]".repeat(100) + ",")).replacen('[', "[[", 1) + "0]"),
        ),
        ("escapes", marked(format!("\"{}\"", filled("\\u0041")))),
        (
            "a text in lines",
            text.as_bytes().chunks(2).map(|line| String::from_utf8_lossy(line) + "\n").collect(),
        ),
        ("a text", text),
        ("underscores", "_".repeat(length)),
        ("parts", "a___".repeat(length / 4)),
        ("spaces", " ".repeat(length)),
        ("quotes", "\"".repeat(length)),
    ]
}

/// The memory that reading `text` takes, without that of the token made from it, in multiples of the text's length.
fn taken<M: TokenValue>(text: &str) -> f64 {
    let (mut read, given) = (None, text.into());
    let all = measure(|| read = Some(any::parse::<M>(&given))).bytes_max;
    let own = measure(|| drop(std::hint::black_box(read.clone()))).bytes_max;
    all.saturating_sub(own) as f64 / text.len() as f64
}

#[test]
fn a_text_takes_no_more_than_three_times_its_length_beyond_the_token() {
    for length in [16 << 10, 256 << 10] {
        for (name, text) in texts(length) {
            let taken = [
                ("a string", taken::<String>(&text)),
                ("an integer", taken::<i64>(&text)),
                ("JSON", taken::<Value>(&text)),
                ("any value", taken::<WireValue>(&text)),
                ("a map", taken::<BTreeMap<String, String>>(&text)),
                ("lists", taken::<Vec<Vec<String>>>(&text)),
                ("attributes", taken::<OrderedMap<AttributeValue>>(&text)),
                ("a type by hand", taken::<ByHand>(&text)),
            ];
            for (token, taken) in taken {
                assert!(
                    taken <= 3.0,
                    "{name}, {} bytes, as {token}: {taken:.1} times its length",
                    text.len()
                );
            }
        }
    }
}

/// Nothing is built for a token that is refused.
#[test]
fn the_kind_is_checked_before_anything_is_built() {
    fn refused<M: TokenValue>(expected: &str) {
        let zeros = text_of(&format!(r#"{{"Marker": [{}0]}}"#, "0,".repeat(100_000)));
        let mut error = None;
        let taken = measure(|| error = any::parse::<M>(&zeros).err()).bytes_max;
        assert_eq!(error.unwrap(), format!("it holds a list where the token is {expected}"));
        assert!(taken < zeros.as_str().len() as u64, "{expected}: {taken}");
    }
    refused::<String>("a string");
    refused::<ByHand>("a string");
    refused::<u8>("an integer");
    refused::<bool>("a boolean");
    refused::<Vec<u8>>("binary");
    refused::<BTreeMap<String, Value>>("a map");
    refused::<OrderedMap<ByHand>>("a map");
    refused::<AttributeValue>("a map, `AttributeValue`");
}

#[test]
fn a_text_of_more_than_a_mebibyte_is_refused_before_it_is_decoded() {
    let longest = "a".repeat(1 << 20);
    assert_eq!(any::read::<String>(&longest), Ok((Some(longest.clone()), 0)));
    let longer = (longest + "a").into();
    let mut error = None;
    let taken = measure(|| error = any::parse::<String>(&longer).err());
    assert_eq!(error.unwrap(), "it is 1048577 bytes long, and at most 1048576 are read");
    assert!(taken.bytes_max < 1000);
}

#[test]
fn what_is_nested_too_deep_is_refused_and_takes_no_stack() {
    let nested = |depth: usize| {
        text_of(&format!(r#"{{"Marker": {}1{}}}"#, "[".repeat(depth), "]".repeat(depth))).to_string()
    };
    let (token, _) = any::read::<WireValue>(&nested(255)).unwrap();
    assert_eq!(any::text(token, 0), nested(255));
    assert!(any::read::<Value>(&nested(255)).is_ok());
    for depth in [256, 300_000] {
        let error = any::read::<Value>(&nested(depth)).unwrap_err();
        assert_eq!(error, "it is nested deeper than 256 levels");
    }
}

#[test]
fn what_cannot_be_held_exactly_is_refused_and_never_changed() {
    let read = |json: &str| any::read::<Value>(text_of(&format!(r#"{{"Marker": {json}}}"#)).as_str()).err();
    for number in [
        "18446744073709551616",
        "-9223372036854775809",
        "[1, {\"a\": 340282366920938463463374607431768211456}]",
    ] {
        assert_eq!(
            read(number).unwrap(),
            "it holds a whole number beyond 64 bits, which `serde_json::Value` cannot hold exactly"
        );
    }
    for number in ["1e400", "-1e400", "NaN", "Infinity", "[-Infinity]"] {
        assert_eq!(read(number).unwrap(), "it holds a number that is not finite, which JSON does not have");
    }
    let half = text_of(r#"{"Marker": "\ud83d"}"#).to_string();
    assert_eq!(
        any::read::<String>(&half).unwrap_err(),
        "it holds half of a surrogate pair, which is no character"
    );
    let large = text_of(r#"{"Marker": 18446744073709551616}"#).to_string();
    assert_eq!(any::read::<u64>(&large).unwrap_err(), "its number does not fit the token's type, `u64`");
    assert_eq!(
        any::read::<u64>(text_of(r#"{"Marker": 18446744073709551615}"#).as_str()),
        Ok((Some(u64::MAX), 0))
    );
    assert_eq!(
        any::read::<i8>(text_of(r#"{"Marker": 1.0}"#).as_str()).unwrap_err(),
        "its number does not fit the token's type, `i8`"
    );
}
