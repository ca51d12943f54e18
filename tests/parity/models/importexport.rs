//! AWS Import/Export.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListJobs`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListJobsResponse)]
pub struct ListJobsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_jobs: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `ListJobs`. It returns no token: the last job's id is sent to get the next page.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(output_token = jobs[-1].job_id)]
pub struct ListJobsResponse {
    #[paginated(items)]
    pub jobs: Vec<Job>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Job {
    pub job_id: String,
    pub job_type: String,
}
