//! `ListObjects`.

use super::{CommonPrefix, Object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListObjects`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListObjectsResponse)]
pub struct ListObjectsRequest {
    pub bucket: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_keys: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `ListObjects`. It returns a token only with a delimiter; otherwise the last key is the token.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(output_token = next_marker || contents[-1].key)]
pub struct ListObjectsResponse {
    pub name: Option<String>,
    pub prefix: Option<String>,
    pub request_charged: Option<String>,
    /// The request's marker, repeated.
    pub marker: Option<String>,
    pub next_marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
    #[paginated(items)]
    pub contents: Vec<Object>,
    #[paginated(aggregate)]
    pub common_prefixes: Vec<CommonPrefix>,
}
