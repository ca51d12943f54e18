//! `ListParts`.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListParts`. Its token is a number; 0 counts as unset.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListPartsResponse)]
pub struct ListPartsRequest {
    pub bucket: String,
    pub key: String,
    pub upload_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_parts: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub part_number_marker: Option<i32>,
}

/// A page of `ListParts`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListPartsResponse {
    pub bucket: Option<String>,
    pub owner: Option<Owner>,
    pub storage_class: Option<String>,
    pub max_parts: Option<i32>,
    #[paginated(output_token)]
    pub next_part_number_marker: Option<i32>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
    #[paginated(items)]
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Owner {
    #[serde(rename = "ID")]
    pub id: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Part {
    pub part_number: i32,
    pub size: i64,
    #[serde(rename = "ETag")]
    pub e_tag: String,
}
