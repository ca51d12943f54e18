//! Tokens that are numbers, JSON, and maps that hold binary, plain and optional; page sizes that are strings.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::operation::ItemOf;
use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse,
    field::PageItems,
    operation::HasPageSize,
    token::{TokenError, TokenValue, WireValue},
};
use paginator_tests::text_of;
use serde_json::{Value, json};
use std::{collections::BTreeMap, convert::Infallible, fmt::Debug};

/// An operation over tokens of one type, plain or optional.
macro_rules! operation {
    ($module:ident, $request:ty, $response:ty, $size:ty) => {
        mod $module {
            use super::*;

            #[derive(Clone, Debug, Default, PartialEq, Paginated)]
            #[paginated(response = Output, operation = "List")]
            pub(super) struct Input {
                #[paginated(page_size)]
                pub(super) size: $size,
                #[paginated(input_token)]
                pub(super) start: $request,
            }

            #[derive(Debug, Paginated)]
            pub(super) struct Output {
                #[paginated(items)]
                pub(super) items: Vec<u32>,
                #[paginated(output_token)]
                pub(super) next: $response,
            }
        }
    };
}
operation!(plain_number, i64, i64, i32);
operation!(optional_number, Option<u8>, Option<u8>, u16);
operation!(plain_and_optional, u32, Option<u32>, Option<i64>);
operation!(plain_json, Value, Value, String);
operation!(optional_json, Option<Value>, Option<Value>, Option<String>);
operation!(plain_key, Key, Key, Option<i32>);
operation!(optional_key, Option<Key>, Option<Key>, Option<i32>);

/// DynamoDB's keys: a map of typed values.
type Key = BTreeMap<String, AttributeValue>;

#[derive(Clone, Debug, PartialEq)]
enum AttributeValue {
    S(String),
    N(String),
    B(Vec<u8>),
}

impl TokenValue for AttributeValue {
    fn unset() -> Self {
        AttributeValue::S(String::new())
    }
    fn to_wire(&self) -> WireValue {
        let (kind, value) = match self {
            AttributeValue::S(text) => ("S", WireValue::String(text.clone())),
            AttributeValue::N(digits) => ("N", WireValue::String(digits.clone())),
            AttributeValue::B(bytes) => ("B", WireValue::Bytes(bytes.clone())),
        };
        WireValue::Map(vec![(kind.to_owned(), value)])
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        let WireValue::Map(map) = value else { return Err(TokenError::new("it holds no attribute value")) };
        match <[_; 1]>::try_from(map) {
            Ok([(kind, WireValue::String(text))]) if kind == "S" => Ok(AttributeValue::S(text)),
            Ok([(kind, WireValue::String(text))]) if kind == "N" => Ok(AttributeValue::N(text)),
            Ok([(kind, WireValue::Bytes(bytes))]) if kind == "B" => Ok(AttributeValue::B(bytes)),
            _ => Err(TokenError::new("it holds no attribute value")),
        }
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text"))
    }
}

/// The key after `position`: a text that is not ASCII, a number, and bytes that are no text.
fn key(position: usize) -> Key {
    let bytes = AttributeValue::B(vec![0, 255, u8::try_from(position).unwrap()]);
    let number = AttributeValue::N(position.to_string());
    let text = AttributeValue::S("Ä".to_owned());
    [("a", text), ("b", bytes), ("c", number)].map(|(name, value)| (name.to_owned(), value)).into()
}

fn position_of(key: &Key) -> usize {
    match &key["c"] {
        AttributeValue::N(digits) => digits.parse().unwrap(),
        other => panic!("{other:?} was not returned"),
    }
}

/// The page at `start` of seven items, two per page by default, and where the next one begins.
fn page(start: usize, size: Option<i64>) -> (Vec<u32>, Option<usize>) {
    let end = 7.min(start + usize::try_from(size.unwrap_or(2)).unwrap());
    let items = (start..end).map(|item| u32::try_from(item).unwrap()).collect();
    (items, (end < 7).then_some(end))
}

/// Walks, cuts in mid-page and at the end of a page, and resumes everywhere.
fn walks<R>(fetch: impl Fn(R) -> R::Response, in_mid_page: &str, at_the_end: &str)
where
    R: PaginatedRequest<Response: PaginatedResponse<Items: PageItems<Item = u32>>>
        + HasPageSize
        + Default
        + Debug,
    ItemOf<R>: Debug,
{
    let walk = || R::default().paginate_blocking(|sent| Ok::<_, Infallible>(fetch(sent)));
    let told = |max: usize| {
        let mut items = walk().max_items(max).blocking_items();
        assert!(items.by_ref().all(|item| item.is_ok()));
        json(items.resume_token())
    };
    assert_eq!(told(3), in_mid_page);
    assert_eq!(told(4), at_the_end);
    assert_eq!(
        walk().starting_token(text_of(in_mid_page)).blocking_items().map(Result::unwrap).collect::<Vec<_>>(),
        [3, 4, 5, 6]
    );
    let all: Vec<u32> = (0..7).collect();
    cut_and_resumed_everywhere(&R::default(), &fetch, &all, &[1, 2, 3, 20]);
}

#[test]
fn a_number_round_trips_and_0_is_none() {
    let (cut, end) = (r#"{"start": 2, "boto_truncate_amount": 1}"#, r#"{"start": 4}"#);
    let fetch = |sent: plain_number::Input| {
        let (items, next) = page(usize::try_from(sent.start).unwrap(), PaginatedRequest::page_size(&sent));
        plain_number::Output { items, next: next.map_or(0, |next| i64::try_from(next).unwrap()) }
    };
    walks(fetch, cut, end);
    let fetch = |sent: optional_number::Input| {
        assert_ne!(sent.start, Some(0), "no token is sent as none");
        let (items, next) = page(sent.start.unwrap_or(0).into(), PaginatedRequest::page_size(&sent));
        // 0 in an `Option` is none as well.
        optional_number::Output { items, next: Some(next.map_or(0, |next| u8::try_from(next).unwrap())) }
    };
    walks(fetch, cut, end);
    let fetch = |sent: plain_and_optional::Input| {
        let (items, next) = page(usize::try_from(sent.start).unwrap(), PaginatedRequest::page_size(&sent));
        plain_and_optional::Output { items, next: next.map(|next| u32::try_from(next).unwrap()) }
    };
    walks(fetch, cut, end);
}

#[test]
fn the_full_result_clears_a_number_token() {
    let walk = plain_number::Input::default().paginate_blocking(|sent| {
        let (items, next) = page(usize::try_from(sent.start).unwrap(), None);
        Ok::<_, Infallible>(plain_number::Output {
            items,
            next: next.map_or(0, |next| i64::try_from(next).unwrap()),
        })
    });
    let result = walk.max_items(3).blocking_full_result().unwrap();
    assert_eq!((result.items.as_slice(), result.next), (&[0, 1, 2][..], 0));
}

#[test]
fn json_of_any_kind_round_trips() {
    // How each position is written: as a string, an object, a list, a number or a boolean.
    let told = |position: usize| match position {
        1 => json!("one"),
        2 => json!({"at": [2, null, "ä"], "of": 7}),
        3 => json!([3]),
        4 => json!(4.5),
        5 => json!(true),
        other => json!(other),
    };
    let read = move |token: &Value| match token {
        Value::Null => 0,
        token => (1..7).find(|position| told(*position) == *token).expect("a token that was returned"),
    };
    let cut = r#"{"start": {"at": [2, null, "\u00e4"], "of": 7}, "boto_truncate_amount": 1}"#;
    let end = r#"{"start": 4.5}"#;
    let fetch = |sent: plain_json::Input| {
        let (items, next) = page(read(&sent.start), PaginatedRequest::page_size(&sent));
        plain_json::Output { items, next: next.map_or(Value::Null, told) }
    };
    walks(fetch, cut, end);
    let fetch = |sent: optional_json::Input| {
        let (items, next) = page(sent.start.as_ref().map_or(0, read), PaginatedRequest::page_size(&sent));
        // Any empty JSON is none.
        optional_json::Output { items, next: Some(next.map_or(json!({}), told)) }
    };
    walks(fetch, cut, end);
}

/// Rule 8: binary is base64, and `boto_encoded_keys` lists where it is.
#[test]
fn a_map_with_binary_round_trips() {
    let cut = concat!(
        r#"{"start": {"a": {"S": "\u00c4"}, "b": {"B": "AP8C"}, "c": {"N": "2"}}, "#,
        r#""boto_truncate_amount": 1, "boto_encoded_keys": [["start", "b", "B"]]}"#
    );
    let end = concat!(
        r#"{"start": {"a": {"S": "\u00c4"}, "b": {"B": "AP8E"}, "c": {"N": "4"}}, "#,
        r#""boto_encoded_keys": [["start", "b", "B"]]}"#
    );
    let fetch = |sent: plain_key::Input| {
        let start = if sent.start.is_empty() { 0 } else { position_of(&sent.start) };
        let (items, next) = page(start, PaginatedRequest::page_size(&sent));
        plain_key::Output { items, next: next.map_or_else(Key::new, key) }
    };
    walks(fetch, cut, end);
    let fetch = |sent: optional_key::Input| {
        let (items, next) =
            page(sent.start.as_ref().map_or(0, position_of), PaginatedRequest::page_size(&sent));
        optional_key::Output { items, next: next.map(key) }
    };
    walks(fetch, cut, end);
}

#[test]
fn a_text_is_refused_where_the_token_is_a_map() {
    let walk =
        optional_key::Input::default().paginate_blocking(|_| -> Result<optional_key::Output, Infallible> {
            unreachable!("nothing is sent")
        });
    for start in ["plain", "a___1", &text_of(r#"{"start": {"a": {"B": "?"}}}"#).to_string()] {
        let error = walk.clone().starting_token(start).blocking_items().next().unwrap().unwrap_err();
        assert!(error.to_string().starts_with("List: the starting token is not usable: "), "{error}");
    }
}

#[test]
fn a_page_size_can_be_a_string() {
    let mut plain = plain_json::Input::default();
    assert_eq!(PaginatedRequest::page_size(&plain), None);
    plain.set_page_size(25).unwrap();
    assert_eq!((plain.size.as_str(), PaginatedRequest::page_size(&plain)), ("25", Some(25)));
    let mut optional = optional_json::Input::default();
    optional.set_page_size(25).unwrap();
    assert_eq!(optional, optional_json::Input { size: Some("25".to_owned()), start: None });
    let fetch = |sent: optional_json::Input| {
        assert_eq!(sent.size.as_deref(), Some("7"));
        Ok::<_, Infallible>(optional_json::Output { items: page(0, Some(7)).0, next: None })
    };
    assert_eq!(walked(optional_json::Input::default().paginate_blocking(fetch).page_size(7)).0.len(), 7);
}
