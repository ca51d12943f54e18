//! The operations that the tests walk.

use crate::legible::Legible;
use paginator_runtime::{Paginated, PaginatedRequest, PaginatedResponse};
use std::fmt::Display;

/// One that a [`Service`](crate::Service) can answer.
pub trait Operation: PaginatedRequest<Token: Display, Response: PaginatedResponse<Items = Vec<u32>>> {
    /// The response that holds a page.
    fn respond(items: Vec<u32>, next: Option<Self::Token>, more: Option<bool>) -> Self::Response;
}

/// What most tests walk: a string token, a list of numbers, pages of up to 100.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListResponse)]
pub struct ListRequest {
    /// Something that does not concern a walk.
    pub filter: String,
    /// How many items a page.
    #[paginated(page_size(max = 100))]
    pub page_size: Option<i32>,
    /// Which page.
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of [`ListRequest`].
#[derive(Clone, Debug, Paginated)]
pub struct ListResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// Where the next page is.
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

impl Operation for ListRequest {
    fn respond(items: Vec<u32>, next_token: Option<String>, _: Option<bool>) -> ListResponse {
        ListResponse { items, next_token }
    }
}

impl Legible for ListRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &ListResponse) -> (Option<String>, Option<bool>) {
        (response.next_token.clone(), None)
    }
}

/// One with a has-more flag, and without a page size.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = FlaggedResponse)]
pub struct FlaggedRequest {
    /// Which page.
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of [`FlaggedRequest`].
#[derive(Clone, Debug, Paginated)]
pub struct FlaggedResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// Where the next page is.
    #[paginated(output_token)]
    pub next_token: Option<String>,
    /// Whether there is one.
    #[paginated(more_results)]
    pub more: Option<bool>,
}

impl Operation for FlaggedRequest {
    fn respond(items: Vec<u32>, next_token: Option<String>, more: Option<bool>) -> FlaggedResponse {
        FlaggedResponse { items, next_token, more }
    }
}

impl Legible for FlaggedRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &FlaggedResponse) -> (Option<String>, Option<bool>) {
        // An absent flag is false.
        (response.next_token.clone(), Some(response.more == Some(true)))
    }
}

/// One whose token is a number, 0 when unset.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = NumberedResponse)]
pub struct NumberedRequest {
    /// Which page.
    #[paginated(input_token)]
    pub part_marker: i64,
}

/// A page of [`NumberedRequest`].
#[derive(Clone, Debug, Paginated)]
pub struct NumberedResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// Where the next page is.
    #[paginated(output_token)]
    pub next_part_marker: i64,
}

impl Operation for NumberedRequest {
    fn respond(items: Vec<u32>, next: Option<i64>, _: Option<bool>) -> NumberedResponse {
        NumberedResponse { items, next_part_marker: next.unwrap_or(0) }
    }
}

impl Legible for NumberedRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &NumberedResponse) -> (Option<i64>, Option<bool>) {
        (Some(response.next_part_marker), None)
    }
}

/// One whose pages hold more than their primary items.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = GatheringResponse)]
pub struct GatheringRequest {
    /// How many items a page.
    #[paginated(page_size)]
    pub page_size: Option<i32>,
    /// Which page.
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of [`GatheringRequest`].
#[derive(Clone, Debug, Paginated)]
pub struct GatheringResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// A further list.
    #[paginated(aggregate)]
    pub owners: Vec<String>,
    /// A further text.
    #[paginated(aggregate)]
    pub log: String,
    /// What is the same on every page.
    pub name: Option<String>,
    /// Where the next page is.
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

impl Operation for GatheringRequest {
    /// The further list and the text say which items they came with.
    fn respond(items: Vec<u32>, next_token: Option<String>, _: Option<bool>) -> GatheringResponse {
        let owners = items.iter().map(|item| format!("o{item}")).collect();
        let log = items.iter().map(|item| format!("{item};")).collect();
        GatheringResponse { items, owners, log, name: Some("red".to_owned()), next_token }
    }
}

impl Legible for GatheringRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &GatheringResponse) -> (Option<String>, Option<bool>) {
        (response.next_token.clone(), None)
    }
    fn others(GatheringResponse { owners, log, name, .. }: &GatheringResponse) -> Option<String> {
        Some(format!("[{}] \"{log}\" {}", owners.join(" "), name.as_deref().unwrap_or("-")))
    }
    fn keep_what_botocore_keeps(response: &mut GatheringResponse) {
        response.name = None;
    }
}

/// Lists what comes after `start`: its token is the last item's key.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = KeyedResponse)]
pub struct KeyedRequest {
    /// How many items a page.
    #[paginated(page_size)]
    pub size: Option<i64>,
    /// The key that the page comes after.
    #[paginated(input_token)]
    pub start: Option<u32>,
}

/// A page of [`KeyedRequest`].
#[derive(Clone, Debug, Paginated)]
#[paginated(output_token: u32 = items[-1])]
pub struct KeyedResponse {
    /// The items, each its own key.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// Whether there are more.
    #[paginated(more_results)]
    pub more: bool,
}

impl Operation for KeyedRequest {
    fn respond(items: Vec<u32>, _: Option<u32>, more: Option<bool>) -> KeyedResponse {
        KeyedResponse { items, more: more == Some(true) }
    }
}

impl Legible for KeyedRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &KeyedResponse) -> (Option<u32>, Option<bool>) {
        (response.items.last().copied(), Some(response.more))
    }
}
