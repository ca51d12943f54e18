//! `ListLoans` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it.

use super::shapes::{Loan, LoanResult};
use super::support::{Hidden, Object, json_object};
use paginator_models::aws::{JsonOperation, Service, ServiceError};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListLoans`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(response = ListLoansResponse)]
pub struct ListLoansRequest {
    #[paginated(page_size(min = 5, max = 100))]
    pub limit: i32,
    #[serde(default, rename = "loan-marker", skip_serializing_if = "Option::is_none")]
    #[paginated(input_token(name = "Marker"))]
    pub marker: Option<String>,
}

json_object!(ListLoansRequest);

impl std::fmt::Debug for ListLoansRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansRequest")
            .field("limit", &self.limit)
            .field("marker", &self.marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl ListLoansRequest {
    /// A request for the first page, with what the service requires.
    /// `limit` is the page size.
    pub fn new(limit: i32) -> Self {
        ListLoansRequest { limit, ..Self::default() }
    }
}

/// The response of `ListLoans`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(
    output_token = next_marker || result.loans[-1].id,
    items: Vec<Loan> = result.loans,
    aggregate = result.returned,
    aggregate = result.count,
    more_results = result.has_more
)]
pub struct ListLoansResponse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<LoanResult>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

json_object!(ListLoansResponse);

impl std::fmt::Debug for ListLoansResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansResponse")
            .field("result", &self.result)
            .field("next_marker", &self.next_marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl JsonOperation for ListLoansRequest {
    type Error = ServiceError;
    const SERVICE: Service = Service {
        service_id: "Book Shop",
        endpoint_prefix: "api.bookshop",
        signing_name: "bookshop",
        target_prefix: "BookShop_20261122",
        json_version: "1.1",
    };
}
