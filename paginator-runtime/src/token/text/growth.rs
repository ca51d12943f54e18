//! How the cost of reading grows with a text, counted in the steps of the scanner: it is linear for an untrusted text,
//! whatever is in it and whatever the token's type is. `tests/tokens` counts the memory.

use crate::token::{
    attributes::AttributeValue,
    error::TokenError,
    held::Token,
    ordered::OrderedMap,
    text::{base64, codec, scan::steps, wire::WireValue},
    value::TokenValue,
};
use serde_json::Value;

/// A type that reads only the tree.
#[derive(Clone, PartialEq)]
struct ByHand(WireValue);

impl TokenValue for ByHand {
    fn unset() -> Self {
        ByHand(WireValue::Null)
    }
    fn to_wire(&self) -> WireValue {
        self.0.clone()
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Ok(ByHand(value))
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        Ok(ByHand(WireValue::String(text.to_owned())))
    }
}

/// The text of a resume token of about `length` bytes, filled by `part` and its number, separated by commas.
fn text(
    before: &str,
    part: impl Fn(usize) -> String,
    between: &str,
    other: impl Fn(usize) -> String,
    after: &str,
    length: usize,
) -> String {
    let one = part(100_000).len() + other(100_000).len();
    let count = length / 4 * 3 / one;
    let list = |part: &dyn Fn(usize) -> String| (0..count).map(part).collect::<Vec<_>>().join(",");
    base64::encode(format!("{before}{}{between}{}{after}", list(&part), list(&other)).as_bytes())
}

type Text = (&'static str, fn(usize) -> String);

fn marked(part: &str, open: &str, close: &str, length: usize) -> String {
    let none = |_| String::new();
    text(&format!("{{\"Marker\":{open}"), |_| part.to_owned(), "", none, &format!("{close}}}"), length)
}

fn key(at: usize) -> String {
    format!("\"k{at}\":\"\"")
}

fn none(_: usize) -> String {
    String::new()
}

/// The kinds of text for which a careless reader takes quadratic time.
const TEXTS: [Text; 15] = [
    ("paths of binary", |length| {
        let path = |at| format!("[\"Marker\",\"k{at}\"]");
        text("{\"Marker\":{", key, "},\"boto_encoded_keys\":[", path, "]}", length)
    }),
    ("the operation's own key again and again", |length| {
        text("{", |_| "\"Marker\":\"a\"".to_owned(), "", none, "}", length)
    }),
    ("deep lists", |length| marked(&("[".repeat(200) + &"]".repeat(200)), "[", "]", length)),
    ("keys", |length| text("{\"Marker\":{", key, "}", none, "}", length)),
    ("paths in a list", |length| {
        let path = |at| format!("[\"Marker\",{at}]");
        text("{\"Marker\":[", |_| "\"\"".to_owned(), "],\"boto_encoded_keys\":[", path, "]}", length)
    }),
    ("zeros", |length| marked("0", "[", "]", length)),
    ("empty lists", |length| marked("[]", "[", "]", length)),
    ("one key again and again", |length| marked("\"\":0", "{", "}", length)),
    ("foreign keys", |length| text("{", key, "", none, "}", length)),
    ("attributes", |length| marked("{\"S\":\"\"}", "{\"a\":{\"L\":[", "]}}", length)),
    ("escapes", |length| marked("\\u0041", "\"", "\"", length)),
    ("no end", |length| marked("[", "[", "", length)),
    ("underscores", |length| "_".repeat(length)),
    ("parts", |length| "a___".repeat(length / 4)),
    ("padding", |length| "QQ=Q".repeat(length / 4)),
];

/// Reads texts of each kind, of two lengths, and compares the steps.
fn check(kind: &str, texts: &[Text], lengths: [usize; 2], read: impl Fn(&str)) {
    for (name, text) in texts {
        let [small, large] = lengths.map(text);
        let [few, many] = [&small, &large].map(|text| {
            steps::taken();
            read(text);
            steps::taken() as f64
        });
        let longer = large.len() as f64 / small.len() as f64;
        let grown = many / few.max(1000.0);
        assert!(
            grown <= 1.1 * longer,
            "{name} as {kind}: {longer:.0} times the text takes {grown:.0} times the steps"
        );
        assert!(many <= 8.0 * large.len() as f64, "{name} as {kind}: {many} steps for {} bytes", large.len());
    }
}

fn as_token<T: Token>(kind: &str) {
    check(kind, &TEXTS, [16 << 10, 1_000_000], |text| drop(codec::decode::<T>(text, &["Marker"])));
}

#[test]
fn reading_takes_steps_in_proportion_to_the_text() {
    as_token::<String>("a string");
    as_token::<Value>("JSON");
    as_token::<OrderedMap<AttributeValue>>("attributes");
    as_token::<ByHand>("a type by hand");
}

/// Past the limit of a text's length: the kinds that once took quadratic time.
#[test]
fn the_reader_itself_takes_steps_in_proportion_at_8_mebibytes() {
    check("any value", &TEXTS[..4], [16 << 10, 8 << 20], |text| {
        drop(codec::decode_object::<WireValue>(text, &["Marker"]))
    });
}
