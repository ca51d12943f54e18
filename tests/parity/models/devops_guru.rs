//! Amazon DevOps Guru, whose responses gather up to four lists.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `DescribeResourceCollectionHealth`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DescribeResourceCollectionHealthResponse)]
pub struct DescribeResourceCollectionHealthRequest {
    pub resource_collection_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `DescribeResourceCollectionHealth`. Which of its lists is filled depends on what was asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeResourceCollectionHealthResponse {
    #[paginated(items)]
    pub cloud_formation: Vec<CloudFormationHealth>,
    #[paginated(aggregate)]
    pub service: Vec<ServiceHealth>,
    #[paginated(aggregate)]
    pub tags: Vec<TagHealth>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

/// The request of `DescribeOrganizationResourceCollectionHealth`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = DescribeOrganizationResourceCollectionHealthResponse)]
pub struct DescribeOrganizationResourceCollectionHealthRequest {
    pub organization_resource_collection_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `DescribeOrganizationResourceCollectionHealth`: the same for all accounts, and the accounts.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeOrganizationResourceCollectionHealthResponse {
    #[paginated(items)]
    pub cloud_formation: Vec<CloudFormationHealth>,
    #[paginated(aggregate)]
    pub account: Option<Vec<AccountHealth>>,
    #[paginated(aggregate)]
    pub service: Vec<ServiceHealth>,
    #[paginated(aggregate)]
    pub tags: Vec<TagHealth>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CloudFormationHealth {
    pub stack_name: String,
    pub analyzed_resource_count: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceHealth {
    pub service_name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagHealth {
    pub app_boundary_key: String,
    pub tag_value: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AccountHealth {
    pub account_id: String,
}

/// The request of `GetResourceCollection`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = GetResourceCollectionResponse)]
pub struct GetResourceCollectionRequest {
    pub resource_collection_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `GetResourceCollection`. Its items are two structures deep, and a further list is one deep.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(
    items: Option<Vec<String>> = resource_collection.cloud_formation.stack_names,
    aggregate = resource_collection.tags,
)]
pub struct GetResourceCollectionResponse {
    pub resource_collection: Option<ResourceCollection>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ResourceCollection {
    pub cloud_formation: Option<CloudFormationCollection>,
    pub tags: Option<Vec<TagCollection>>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CloudFormationCollection {
    pub stack_names: Option<Vec<String>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagCollection {
    pub app_boundary_key: String,
    pub tag_values: Vec<String>,
}
