//! `TailEvents` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::shapes::Loan;
use super::support::{Hidden, Object, json_object, null_is_empty};
use paginator_models::aws::{JsonOperation, Service, ServiceError};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `TailEvents`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "camelCase")]
#[paginated(response = TailEventsResponse, repeated_token = stop)]
pub struct TailEventsRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub after: Option<String>,
}

json_object!(TailEventsRequest);

impl std::fmt::Debug for TailEventsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TailEventsRequest").field("after", &self.after.as_ref().map(|_| Hidden)).finish()
    }
}

/// The response of `TailEvents`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct TailEventsResponse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next: Option<String>,
    #[serde(default, deserialize_with = "null_is_empty")]
    #[paginated(items)]
    pub events: Vec<Loan>,
}

json_object!(TailEventsResponse);

impl std::fmt::Debug for TailEventsResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TailEventsResponse")
            .field("next", &self.next.as_ref().map(|_| Hidden))
            .field("events", &self.events)
            .finish()
    }
}

impl JsonOperation for TailEventsRequest {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "Book Shop",
        endpoint_prefix: "api.bookshop",
        signing_name: "bookshop",
        target_prefix: "BookShop_20261122",
        json_version: "1.1",
    };
}
