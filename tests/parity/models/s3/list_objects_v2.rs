//! `ListObjectsV2`.

use super::{CommonPrefix, Object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListObjectsV2`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListObjectsV2Response)]
pub struct ListObjectsV2Request {
    pub bucket: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_keys: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub continuation_token: Option<String>,
}

/// A page of `ListObjectsV2`. `key_count` counts one page: unmarked, it stays the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListObjectsV2Response {
    pub name: Option<String>,
    pub prefix: Option<String>,
    pub request_charged: Option<String>,
    pub key_count: Option<i32>,
    #[paginated(output_token)]
    pub next_continuation_token: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
    #[paginated(items)]
    pub contents: Option<Vec<Object>>,
    #[paginated(aggregate)]
    pub common_prefixes: Option<Vec<CommonPrefix>>,
}
