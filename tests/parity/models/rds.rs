//! Amazon RDS.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `DownloadDBLogFilePortion`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DownloadDBLogFilePortionResponse)]
pub struct DownloadDBLogFilePortionRequest {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    pub log_file_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub number_of_lines: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `DownloadDBLogFilePortion`. It is a text: its items are characters, and the full result is the
/// whole log.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct DownloadDBLogFilePortionResponse {
    #[paginated(items)]
    pub log_file_data: Option<String>,
    #[paginated(output_token)]
    pub marker: Option<String>,
    #[paginated(more_results)]
    pub additional_data_pending: Option<bool>,
}
