//! The operations that the tests walk.

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
    /// Something that a walk has no business with.
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
