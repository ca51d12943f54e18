//! The operations that histories walk: every kind of token, with and without flags and page sizes.

use crate::{
    collection::Counts,
    tokens::{Spot, python_text},
};
use paginator_runtime::{Paginated, PaginatedResponse, field::PageItems};
use paginator_tests::{Legible, Said};

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
    /// Whether `next` is the same as the last item's key.
    pub(crate) is_last_key: bool,
    /// What else the page says about the walk.
    pub(crate) said: Said,
}

/// An operation that a generated service can answer.
pub(crate) trait Operation:
    Legible<Response: PaginatedResponse<Items: PageItems<Item = Item>>> + Default + 'static
{
    const HAS_PAGE_SIZE: bool = true;
    const HAS_FLAG: bool = false;
    /// Whether its tokens are keys of items: an empty page then ends the walk.
    const HAS_KEYS: bool = false;
    /// Whether a short page is the last one, if responses return tokens.
    const ENDS_SHORT: bool = false;
    /// What its numbers count, if responses return no token.
    const COUNTS: Option<Counts> = None;
    /// Whether a walk without a page size is refused.
    const NEEDS_PAGE_SIZE: bool = false;

    fn token_of(_: Spot) -> Self::Token {
        unreachable!("it returns no token")
    }

    fn spot(_: &Self::Token) -> Spot {
        Spot::default()
    }

    /// The offset or page number that it sends.
    fn sent(&self) -> Option<u64> {
        None
    }

    /// What it carries along.
    fn carried(&self) -> Option<&str> {
        None
    }

    /// What the page before `spot` gives to carry along; `None` if nothing.
    fn carried_at(_: Spot) -> Option<String> {
        None
    }

    /// Whether a walk from `token` with that page size has to be refused.
    fn refuses(_: &Self::Token, _asked: Option<u32>) -> bool {
        false
    }

    /// Whether `token` counts pages of that size, or none.
    fn is_of_size(_: &Self::Token, _asked: Option<u32>) -> bool {
        true
    }

    /// The size of the pages that `token` counts.
    fn own_size(_: &Self::Token) -> Option<u32> {
        None
    }

    fn respond(items: Vec<Item>, follows: Follows) -> Self::Response;

    /// The token as the service itself would print it; `None` if it is not one text.
    fn bare(token: &Self::Token) -> Option<String>;

    /// The members of the JSON object inside botocore's text of a token, and its `boto_encoded_keys`.
    fn botocore(token: Option<&Self::Token>) -> (String, Option<&'static str>);
}

pub(crate) fn botocore_string(name: &str, token: Option<&String>) -> String {
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
