//! Amazon Kinesis.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `DescribeStream`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DescribeStreamResponse)]
pub struct DescribeStreamRequest {
    pub stream_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 10000))]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub exclusive_start_shard_id: Option<String>,
}

/// A page of `DescribeStream`. Everything is inside the description, and the token is its last shard's id.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(
    items: Vec<Shard> = stream_description.shards,
    output_token = stream_description.shards[-1].shard_id,
    more_results = stream_description.has_more_shards,
)]
pub struct DescribeStreamResponse {
    pub stream_description: StreamDescription,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct StreamDescription {
    pub stream_name: Option<String>,
    pub stream_status: Option<String>,
    pub stream_mode_details: Option<StreamModeDetails>,
    pub retention_period_hours: Option<i32>,
    pub shards: Vec<Shard>,
    pub has_more_shards: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StreamModeDetails {
    pub stream_mode: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Shard {
    pub shard_id: String,
    pub parent_shard_id: Option<String>,
}
