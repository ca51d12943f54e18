//! Amazon API Gateway.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The request of `GetUsage`. Its token has one name on the way in and out.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = GetUsageResponse)]
pub struct GetUsageRequest {
    pub usage_plan_id: String,
    pub start_date: String,
    pub end_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub position: Option<String>,
}

/// A page of `GetUsage`. Its items are the pairs of a map: an ordered one, so that a walk can resume in
/// the middle of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "camelCase", default)]
pub struct GetUsageResponse {
    pub usage_plan_id: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    /// By API key: what was used and what was left, day by day.
    #[paginated(items)]
    pub items: BTreeMap<String, Vec<[i64; 2]>>,
    #[paginated(output_token)]
    pub position: Option<String>,
}
