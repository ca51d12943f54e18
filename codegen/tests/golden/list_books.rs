//! `ListBooks` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::shapes::{Book, Genre};
use super::support::{Date, Hidden, Object, json_object, null_is_empty};
use paginator_models::aws::{JsonOperation, Service, ServiceError};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListBooks`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "camelCase")]
#[paginated(response = ListBooksResponse)]
pub struct ListBooksRequest {
    /// The shop. See shops (<https://example.com/shops>) & \[more\].
    pub shop_id: String,
    pub genre: Genre,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub max_results: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

json_object!(ListBooksRequest);

impl std::fmt::Debug for ListBooksRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListBooksRequest")
            .field("shop_id", &self.shop_id)
            .field("genre", &self.genre)
            .field("type", &self.r#type)
            .field("max_results", &self.max_results)
            .field("next_token", &self.next_token.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl ListBooksRequest {
    /// A request for the first page, with what the service requires.
    pub fn new(shop_id: impl Into<String>, genre: Genre) -> Self {
        ListBooksRequest { shop_id: shop_id.into(), genre, r#type: None, max_results: None, next_token: None }
    }
}

/// The response of `ListBooks`: one page.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct ListBooksResponse {
    #[serde(default, deserialize_with = "null_is_empty")]
    #[paginated(items)]
    pub books: Vec<Book>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

json_object!(ListBooksResponse);

impl std::fmt::Debug for ListBooksResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListBooksResponse")
            .field("books", &self.books)
            .field("next_token", &self.next_token.as_ref().map(|_| Hidden))
            .field("as_of", &self.as_of)
            .finish()
    }
}

impl JsonOperation for ListBooksRequest {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "Book Shop",
        endpoint_prefix: "api.bookshop",
        signing_name: "bookshop",
        target_prefix: "BookShop_20261122",
        json_version: "1.1",
    };
}
