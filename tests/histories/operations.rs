//! The operations that histories walk: every kind of token, with and without flags and page sizes.

use crate::tokens::{Attribute, Spot, python_text};
use paginator_runtime::{Paginated, PaginatedResponse, field::PageItems, token::Tokens};
use paginator_tests::Legible;
use std::{collections::BTreeMap, fmt::Write};

/// An item: its place in the list, counted from 1, so that it can be a key.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) key: u32,
}

/// What a page says about what follows it.
pub(crate) struct Follows {
    pub(crate) next: Option<Spot>,
    /// The flag, where the operation has one.
    pub(crate) more: bool,
    /// Whether `next` is what the last item's key says anyway.
    pub(crate) is_last_key: bool,
}

/// An operation that a generated service can answer.
pub(crate) trait Operation:
    Legible<Response: PaginatedResponse<Items: PageItems<Item = Item>>> + Default + 'static
{
    const HAS_PAGE_SIZE: bool = true;
    const HAS_FLAG: bool = false;
    /// Whether its tokens are keys of items: an empty page then ends the walk.
    const HAS_KEYS: bool = false;

    fn token_of(spot: Spot) -> Self::Token;

    fn spot(token: &Self::Token) -> Spot;

    fn respond(items: Vec<Item>, follows: Follows) -> Self::Response;

    /// The token as the service itself would print it; `None` where it is not one text.
    fn bare(token: &Self::Token) -> Option<String>;

    /// The members of the JSON object inside botocore's text of a token, and its `boto_encoded_keys`.
    fn botocore(token: Option<&Self::Token>) -> (String, Option<&'static str>);
}

fn botocore_string(name: &str, token: Option<&String>) -> String {
    format!("\"{name}\": {}", token.map_or("null".to_owned(), |token| python_text(token)))
}

/// A string token and a page size.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = Listed)]
pub(crate) struct List {
    #[paginated(page_size)]
    max_results: Option<i32>,
    #[paginated(input_token)]
    next_token: Option<String>,
}

#[derive(Paginated)]
pub(crate) struct Listed {
    #[paginated(items)]
    items: Option<Vec<Item>>,
    #[paginated(output_token)]
    next_token: String,
}

impl Legible for List {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Listed) -> (Option<String>, Option<bool>) {
        (Some(response.next_token.clone()), None)
    }
}

impl Operation for List {
    fn token_of(spot: Spot) -> String {
        spot.to_text()
    }
    fn spot(token: &String) -> Spot {
        Spot::from_text(token)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Listed {
        let next_token = follows.next.map(Self::token_of).unwrap_or_default();
        Listed { items: (!items.is_empty()).then_some(items), next_token }
    }
    fn bare(token: &String) -> Option<String> {
        Some(token.clone())
    }
    fn botocore(token: Option<&String>) -> (String, Option<&'static str>) {
        (botocore_string("NextToken", token), None)
    }
}

/// A string token and a flag, no page size.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Flagged)]
pub(crate) struct ListFlagged {
    #[paginated(input_token(name = "Marker"))]
    marker: String,
}

#[derive(Paginated)]
pub(crate) struct Flagged {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(output_token)]
    marker: Option<String>,
    #[paginated(more_results)]
    more: Option<bool>,
}

impl Legible for ListFlagged {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Flagged) -> (Option<String>, Option<bool>) {
        (response.marker.clone(), Some(response.more == Some(true)))
    }
}

impl Operation for ListFlagged {
    const HAS_PAGE_SIZE: bool = false;
    const HAS_FLAG: bool = true;

    fn token_of(spot: Spot) -> String {
        spot.to_text()
    }
    fn spot(token: &String) -> Spot {
        Spot::from_text(token)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Flagged {
        let marker = follows.next.map(Self::token_of);
        // A false flag ends the walk whatever the token says, and an absent one is false.
        let leftover = || items.len().is_multiple_of(2).then(|| "left over".to_owned());
        let marker = if follows.more { marker } else { leftover() };
        let more = (follows.more || items.len().is_multiple_of(3)).then_some(follows.more);
        Flagged { items, marker, more }
    }
    fn bare(token: &String) -> Option<String> {
        Some(token.clone())
    }
    fn botocore(token: Option<&String>) -> (String, Option<&'static str>) {
        (botocore_string("Marker", token), None)
    }
}

/// A number as token, 0 for none, and a page size that is a string.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = Numbered)]
pub(crate) struct ListNumbered {
    #[paginated(page_size)]
    max_parts: String,
    #[paginated(input_token)]
    part_marker: i64,
}

#[derive(Paginated)]
pub(crate) struct Numbered {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(output_token)]
    next_part_marker: Option<i64>,
}

impl Legible for ListNumbered {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Numbered) -> (Option<i64>, Option<bool>) {
        (response.next_part_marker, None)
    }
}

impl Operation for ListNumbered {
    fn token_of(spot: Spot) -> i64 {
        spot.to_number()
    }
    fn spot(token: &i64) -> Spot {
        Spot::from_number(*token)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Numbered {
        let next_part_marker =
            follows.next.map(Self::token_of).or(items.len().is_multiple_of(2).then_some(0));
        Numbered { items, next_part_marker }
    }
    fn bare(token: &i64) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&i64>) -> (String, Option<&'static str>) {
        (format!("\"PartMarker\": {}", token.map_or("null".to_owned(), i64::to_string)), None)
    }
}

/// A map as token, which holds binary.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = Scanned)]
pub(crate) struct Scan {
    #[paginated(page_size)]
    limit: u16,
    #[paginated(input_token)]
    exclusive_start_key: BTreeMap<String, Attribute>,
}

#[derive(Paginated)]
pub(crate) struct Scanned {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(output_token)]
    last_evaluated_key: BTreeMap<String, Attribute>,
}

impl Legible for Scan {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Scanned) -> (Option<BTreeMap<String, Attribute>>, Option<bool>) {
        (Some(response.last_evaluated_key.clone()), None)
    }
}

impl Operation for Scan {
    fn token_of(spot: Spot) -> BTreeMap<String, Attribute> {
        spot.to_map()
    }
    fn spot(token: &BTreeMap<String, Attribute>) -> Spot {
        Spot::from_map(token)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Scanned {
        Scanned { items, last_evaluated_key: follows.next.map(Self::token_of).unwrap_or_default() }
    }
    fn bare(_: &BTreeMap<String, Attribute>) -> Option<String> {
        None
    }
    fn botocore(token: Option<&BTreeMap<String, Attribute>>) -> (String, Option<&'static str>) {
        let name = "\"ExclusiveStartKey\": ";
        let Some(token) = token else { return (format!("{name}null"), None) };
        let mut map = String::new();
        for (key, value) in token {
            let comma = if map.is_empty() { "" } else { ", " };
            write!(map, "{comma}\"{key}\": {}", value.to_json()).unwrap();
        }
        (format!("{name}{{{map}}}"), Some(r#"[["ExclusiveStartKey", "gap"]]"#))
    }
}

/// Two tokens, the second of which can be absent, handed out in the other order, and a flag.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = Versions)]
pub(crate) struct ListVersions {
    #[paginated(page_size)]
    max_keys: Option<i64>,
    #[paginated(input_token)]
    key_marker: Option<String>,
    #[paginated(input_token)]
    version_marker: Option<String>,
}

#[derive(Paginated)]
pub(crate) struct Versions {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(output_token(version_marker))]
    next_version_marker: Option<String>,
    #[paginated(output_token(key_marker))]
    next_key_marker: Option<String>,
    #[paginated(more_results)]
    is_truncated: bool,
}

impl Legible for ListVersions {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Versions) -> (Option<Tokens<String, 2>>, Option<bool>) {
        let tokens = [response.next_key_marker.clone(), response.next_version_marker.clone()];
        (Some(Tokens(tokens)), Some(response.is_truncated))
    }
}

impl Operation for ListVersions {
    const HAS_FLAG: bool = true;

    fn token_of(spot: Spot) -> Tokens<String, 2> {
        let (key, version) = spot.to_pair();
        Tokens([Some(key), version])
    }
    fn spot(Tokens([key, version]): &Tokens<String, 2>) -> Spot {
        Spot::from_pair(key.as_deref(), version.as_deref())
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Versions {
        let Tokens([key, version]) = follows.next.map_or(Tokens::none(), Self::token_of);
        Versions { items, next_version_marker: version, next_key_marker: key, is_truncated: follows.more }
    }
    fn bare(Tokens([key, version]): &Tokens<String, 2>) -> Option<String> {
        key.clone().filter(|_| version.is_none())
    }
    fn botocore(token: Option<&Tokens<String, 2>>) -> (String, Option<&'static str>) {
        let [key, version] =
            token.map_or([None, None], |Tokens([key, version])| [key.as_ref(), version.as_ref()]);
        let (key, version) = (botocore_string("KeyMarker", key), botocore_string("VersionMarker", version));
        (format!("{key}, {version}"), None)
    }
}

/// The last item's key as token, where the response hands out none.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = Objects)]
pub(crate) struct ListObjects {
    #[paginated(page_size)]
    max_keys: Option<i32>,
    #[paginated(input_token)]
    marker: Option<u32>,
}

#[derive(Paginated)]
#[paginated(
    items: Vec<Item> = contents,
    output_token: u32 = next_marker || contents[-1].key,
    more_results = is_truncated,
)]
pub(crate) struct Objects {
    contents: Vec<Item>,
    next_marker: Option<u32>,
    is_truncated: bool,
}

impl Legible for ListObjects {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Objects) -> (Option<u32>, Option<bool>) {
        let last = response.contents.last().map(|item| item.key);
        (response.next_marker.or(last), Some(response.is_truncated))
    }
}

impl Operation for ListObjects {
    const HAS_FLAG: bool = true;
    const HAS_KEYS: bool = true;

    fn token_of(spot: Spot) -> u32 {
        spot.offset
    }
    fn spot(token: &u32) -> Spot {
        Spot { offset: *token, gap: 0 }
    }
    fn respond(contents: Vec<Item>, follows: Follows) -> Objects {
        let next_marker = follows.next.filter(|_| !follows.is_last_key).map(Self::token_of);
        Objects { contents, next_marker, is_truncated: follows.more }
    }
    fn bare(token: &u32) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u32>) -> (String, Option<&'static str>) {
        (format!("\"Marker\": {}", token.map_or("null".to_owned(), u32::to_string)), None)
    }
}
