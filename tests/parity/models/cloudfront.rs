//! Amazon CloudFront, whose responses are one structure that holds everything.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListKeyValueStores`. Its page size is a text on the wire.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListKeyValueStoresResponse)]
pub struct ListKeyValueStoresRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_items: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `ListKeyValueStores`. Items and token are inside its one structure.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(
    items: Option<Vec<KeyValueStore>> = key_value_store_list.items,
    output_token = key_value_store_list.next_marker,
)]
pub struct ListKeyValueStoresResponse {
    pub key_value_store_list: Option<KeyValueStoreList>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct KeyValueStoreList {
    pub max_items: Option<i32>,
    pub quantity: Option<i32>,
    pub items: Option<Vec<KeyValueStore>>,
    pub next_marker: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct KeyValueStore {
    pub name: String,
    pub id: String,
}

/// The request of `ListDistributions`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListDistributionsResponse)]
pub struct ListDistributionsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max_items: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `ListDistributions`. Its flag is inside the structure, too; a path may lead through a `Box`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(
    items: Option<Vec<DistributionSummary>> = distribution_list.items,
    output_token = distribution_list.next_marker,
    more_results = distribution_list.is_truncated,
)]
pub struct ListDistributionsResponse {
    pub distribution_list: Option<Box<DistributionList>>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DistributionList {
    pub quantity: Option<i32>,
    pub items: Option<Vec<DistributionSummary>>,
    pub next_marker: Option<String>,
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DistributionSummary {
    pub id: String,
    pub domain_name: String,
}
