//! `ScanShelves` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::shapes::KeyPart;
use super::support::{Hidden, Object, json_object, null_is_empty};
use paginator_models::aws::{JsonOperation, Service, ServiceError};
use paginator_runtime::Paginated;
use paginator_runtime::token::OrderedMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The request of `ScanShelves`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(response = ScanShelvesResponse)]
pub struct ScanShelvesRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size)]
    pub limit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub start_key: Option<OrderedMap<KeyPart>>,
}

json_object!(ScanShelvesRequest);

impl std::fmt::Debug for ScanShelvesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScanShelvesRequest")
            .field("limit", &self.limit)
            .field("start_key", &self.start_key.as_ref().map(|_| Hidden))
            .finish()
    }
}

/// The response of `ScanShelves`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ScanShelvesResponse {
    #[serde(default, deserialize_with = "null_is_empty")]
    #[paginated(items)]
    pub shelves: BTreeMap<String, i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub last_key: Option<OrderedMap<KeyPart>>,
}

json_object!(ScanShelvesResponse);

impl std::fmt::Debug for ScanShelvesResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScanShelvesResponse")
            .field("shelves", &self.shelves)
            .field("last_key", &self.last_key.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl JsonOperation for ScanShelvesRequest {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "Book Shop",
        endpoint_prefix: "api.bookshop",
        signing_name: "bookshop",
        target_prefix: "BookShop_20261122",
        json_version: "1.1",
    };
}
