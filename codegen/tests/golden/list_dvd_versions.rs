//! `ListDVDVersions` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::shapes::Loan;
use super::support::{Hidden, Object, json_object, null_is_empty};
use paginator_models::aws::{JsonOperation, Service, ServiceError};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListDVDVersions`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(response = ListDvdVersionsResponse, operation = "ListDVDVersions")]
pub struct ListDvdVersionsRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub key_marker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub kind_marker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub max: Option<i32>,
}

json_object!(ListDvdVersionsRequest);

impl std::fmt::Debug for ListDvdVersionsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListDvdVersionsRequest")
            .field("key_marker", &self.key_marker.as_ref().map(|_| Hidden))
            .field("kind_marker", &self.kind_marker.as_ref().map(|_| Hidden))
            .field("max", &self.max)
            .finish()
    }
}

/// The response of `ListDVDVersions`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListDvdVersionsResponse {
    #[serde(default, deserialize_with = "null_is_empty")]
    #[paginated(items)]
    pub versions: Vec<Loan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token(key_marker))]
    pub next_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token(kind_marker))]
    pub next_kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(more_results)]
    pub truncated: Option<bool>,
}

json_object!(ListDvdVersionsResponse);

impl std::fmt::Debug for ListDvdVersionsResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListDvdVersionsResponse")
            .field("versions", &self.versions)
            .field("next_key", &self.next_key.as_ref().map(|_| Hidden))
            .field("next_kind", &self.next_kind.as_ref().map(|_| Hidden))
            .field("truncated", &self.truncated)
            .finish()
    }
}

impl JsonOperation for ListDvdVersionsRequest {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "Book Shop",
        endpoint_prefix: "api.bookshop",
        signing_name: "bookshop",
        target_prefix: "BookShop_20261122",
        json_version: "1.1",
    };
}
