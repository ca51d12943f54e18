//! An operation with a value carried along with the token, and one where a short page is the last one.

use crate::{
    operations::{Follows, Item, Operation, botocore_string},
    tokens::Spot,
};
use paginator_runtime::{Paginated, token::With};
use paginator_tests::{Legible, Said};

/// A token, and an id that changes with most pages, which every request has to carry.
#[derive(Clone, Paginated)]
#[paginated(response = Hits)]
pub(crate) struct SearchAfter {
    #[paginated(input_token(carried))]
    pit_id: Option<String>,
    #[paginated(input_token)]
    after: Option<i64>,
    #[paginated(page_size)]
    size: Option<u32>,
}

impl Default for SearchAfter {
    fn default() -> Self {
        SearchAfter { pit_id: Some("opened".to_owned()), after: None, size: None }
    }
}

#[derive(Paginated)]
#[paginated(output_token(after: i64 = after, carried(pit_id) = pit_id))]
pub(crate) struct Hits {
    #[paginated(items)]
    items: Vec<Item>,
    after: Option<i64>,
    pit_id: Option<String>,
}

impl Legible for SearchAfter {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Hits) -> (Option<With<i64, String>>, Option<bool>) {
        let token = response.after.map(|after| With { token: Some(after), carried: response.pit_id.clone() });
        (token, None)
    }
    fn is_same_page(one: &With<i64, String>, other: &With<i64, String>) -> bool {
        one.token == other.token
    }
    fn keep_carried(token: &mut With<i64, String>, earlier: Option<&With<i64, String>>) {
        if token.carried.is_none() {
            token.carried = earlier.and_then(|earlier| earlier.carried.clone());
        }
    }
}

/// The id that the page before this spot gives, where it gives one.
fn pit_id(spot: Spot) -> Option<String> {
    let number = spot.to_number();
    (number % 3 != 1).then(|| format!("pit {number}"))
}

impl Operation for SearchAfter {
    fn token_of(spot: Spot) -> With<i64, String> {
        With { token: Some(spot.to_number()), carried: pit_id(spot) }
    }
    fn spot(token: &With<i64, String>) -> Spot {
        token.token.map(Spot::from_number).unwrap_or_default()
    }
    fn carried(&self) -> Option<&str> {
        self.pit_id.as_deref()
    }
    fn carried_at(spot: Spot) -> Option<String> {
        if spot == Spot::default() { Some("opened".to_owned()) } else { pit_id(spot) }
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Hits {
        Hits { items, after: follows.next.map(Spot::to_number), pit_id: follows.next.and_then(pit_id) }
    }
    fn bare(_: &With<i64, String>) -> Option<String> {
        None
    }
    fn botocore(token: Option<&With<i64, String>>) -> (String, Option<&'static str>) {
        let after = token.and_then(|token| token.token).map_or("null".to_owned(), |after| after.to_string());
        let pit_id = botocore_string("pit_id", token.and_then(|token| token.carried.as_ref()));
        (format!("\"after\": {after}, {pit_id}"), None)
    }
}

/// The last item's key as token, even on the last page, which is shorter than requested.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Messages, last_page = short)]
pub(crate) struct ListMessages {
    #[paginated(page_size(max = 20))]
    limit: Option<i32>,
    #[paginated(input_token)]
    after: Option<u32>,
}

#[derive(Paginated)]
#[paginated(output_token: u32 = messages[-1].key)]
pub(crate) struct Messages {
    #[paginated(items)]
    messages: Vec<Item>,
}

impl Legible for ListMessages {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(response: &Messages) -> (Option<u32>, Option<bool>) {
        (response.messages.last().map(|item| item.key), None)
    }
    fn said(_: &Messages) -> Said {
        Said::default()
    }
}

impl Operation for ListMessages {
    const HAS_KEYS: bool = true;
    const ENDS_SHORT: bool = true;

    fn token_of(spot: Spot) -> u32 {
        spot.offset
    }
    fn spot(token: &u32) -> Spot {
        Spot { offset: *token, gap: 0 }
    }
    fn respond(messages: Vec<Item>, _: Follows) -> Messages {
        Messages { messages }
    }
    fn bare(token: &u32) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u32>) -> (String, Option<&'static str>) {
        (format!("\"after\": {}", token.map_or("null".to_owned(), u32::to_string)), None)
    }
}
