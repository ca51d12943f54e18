//! Amazon Route 53.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListResourceRecordSets`. Three tokens together say where the next page begins, and each of
/// them may be absent.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListResourceRecordSetsResponse)]
pub struct ListResourceRecordSetsRequest {
    pub hosted_zone_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub start_record_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub start_record_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub start_record_identifier: Option<String>,
    /// A number, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 300))]
    pub max_items: Option<String>,
}

/// A page of `ListResourceRecordSets`. Each of its tokens names the field of the request that it goes into.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListResourceRecordSetsResponse {
    #[paginated(items)]
    pub resource_record_sets: Vec<ResourceRecordSet>,
    #[paginated(output_token(start_record_name))]
    pub next_record_name: Option<String>,
    #[paginated(output_token(start_record_type))]
    pub next_record_type: Option<String>,
    #[paginated(output_token(start_record_identifier))]
    pub next_record_identifier: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
    pub max_items: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResourceRecordSet {
    pub name: String,
    pub r#type: String,
    #[serde(rename = "TTL")]
    pub ttl: Option<i64>,
}

/// The request of `ListVPCAssociationAuthorizations`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListVPCAssociationAuthorizationsResponse)]
pub struct ListVPCAssociationAuthorizationsRequest {
    pub hosted_zone_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

/// A page of `ListVPCAssociationAuthorizations`. The service says which zone it is of on every page.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListVPCAssociationAuthorizationsResponse {
    pub hosted_zone_id: Option<String>,
    #[serde(rename = "VPCs")]
    #[paginated(items)]
    pub vpcs: Vec<Vpc>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Vpc {
    #[serde(rename = "VPCRegion")]
    pub region: String,
    #[serde(rename = "VPCId")]
    pub id: String,
}
