//! AWS CloudFormation.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListExports`. It has no page size: `.page_size(…)` does not compile for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListExportsResponse)]
pub struct ListExportsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `ListExports`. Its items are a boxed slice: any list in order will do.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListExportsResponse {
    #[paginated(items)]
    pub exports: Box<[Export]>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Export {
    pub name: String,
    pub value: String,
}
