//! `ListMultipartUploads`.

use super::CommonPrefix;
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListMultipartUploads`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListMultipartUploadsResponse)]
pub struct ListMultipartUploadsRequest {
    pub bucket: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_uploads: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub key_marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub upload_id_marker: Option<String>,
}

/// A page of `ListMultipartUploads`. Its two tokens are named on the struct; a marker on each field would work
/// too.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(output_token(key_marker = next_key_marker, upload_id_marker = next_upload_id_marker))]
pub struct ListMultipartUploadsResponse {
    pub bucket: Option<String>,
    pub prefix: Option<String>,
    pub request_charged: Option<String>,
    pub next_key_marker: Option<String>,
    pub next_upload_id_marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
    #[paginated(items)]
    pub uploads: Vec<MultipartUpload>,
    #[paginated(aggregate)]
    pub common_prefixes: Vec<CommonPrefix>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MultipartUpload {
    pub key: String,
    pub upload_id: String,
}
