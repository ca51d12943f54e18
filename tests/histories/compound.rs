//! Operations whose token is not one text: a map that holds binary, two tokens, the last item's key.

use crate::{
    operations::{Follows, Item, Operation, botocore_string},
    tokens::{Attribute, Spot},
};
use paginator_runtime::{Paginated, token::Tokens};
use paginator_tests::Legible;
use std::{collections::BTreeMap, fmt::Write};

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

/// Two tokens, the second of which can be absent, returned in the other order, and a flag.
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

/// The last item's key as token, if the response returns none.
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
