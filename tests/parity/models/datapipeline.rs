//! AWS Data Pipeline.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// The request of `ListPipelines`. Its token is a plain `String`; an empty one counts as unset.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[paginated(response = ListPipelinesResponse)]
pub struct ListPipelinesRequest {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[paginated(input_token)]
    pub marker: String,
}

/// A page of `ListPipelines`. Its flag decides, whatever the token says; its items are a `VecDeque`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "camelCase", default)]
pub struct ListPipelinesResponse {
    #[paginated(items)]
    pub pipeline_id_list: VecDeque<PipelineIdName>,
    #[paginated(output_token)]
    pub marker: Option<String>,
    #[paginated(more_results)]
    pub has_more_results: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PipelineIdName {
    pub id: String,
    pub name: String,
}
