//! `ListObjectVersions`.

use super::CommonPrefix;
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListObjectVersions`. Two tokens: a key, and a version of it.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListObjectVersionsResponse)]
pub struct ListObjectVersionsRequest {
    pub bucket: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_keys: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub key_marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub version_id_marker: Option<String>,
}

/// A page of `ListObjectVersions`. Its tokens are named for the request's fields, so their order is free.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListObjectVersionsResponse {
    pub name: Option<String>,
    pub prefix: Option<String>,
    pub request_charged: Option<String>,
    #[paginated(items)]
    pub versions: Vec<ObjectVersion>,
    #[paginated(aggregate)]
    pub delete_markers: Vec<DeleteMarkerEntry>,
    #[paginated(aggregate)]
    pub common_prefixes: Vec<CommonPrefix>,
    #[paginated(output_token(version_id_marker))]
    pub next_version_id_marker: Option<String>,
    #[paginated(output_token(key_marker))]
    pub next_key_marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ObjectVersion {
    pub key: String,
    pub version_id: String,
    pub is_latest: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteMarkerEntry {
    pub key: String,
    pub version_id: String,
}
