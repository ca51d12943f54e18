//! What the client has to know about an operation besides its structs.

use super::service_error::ServiceError;
use paginator_runtime::PaginatedRequest;
use serde::{Serialize, de::DeserializeOwned};
use std::error;

/// An AWS service that speaks a JSON protocol, by what its requests carry.
///
/// # Example
/// ```
/// use paginator_models::aws::Service;
///
/// const DYNAMODB: Service = Service {
///     service_id: "DynamoDB",
///     endpoint_prefix: "dynamodb",
///     signing_name: "dynamodb",
///     target_prefix: "DynamoDB_20120810",
///     json_version: "1.0",
/// };
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Service {
    /// The service's id in AWS's models, `Cognito Identity Provider`: environment and profile may set an endpoint
    /// for it, as `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER`.
    pub service_id: &'static str,
    /// The first part of the host name, `cognito-idp` of `cognito-idp.us-east-1.amazonaws.com`.
    pub endpoint_prefix: &'static str,
    /// The name that signatures are made for; mostly the endpoint prefix.
    pub signing_name: &'static str,
    /// What comes before the operation's name in the header `X-Amz-Target`.
    pub target_prefix: &'static str,
    /// The protocol's version in the header `Content-Type`, `1.0` or `1.1`.
    pub json_version: &'static str,
}

/// A paginated operation of an AWS service that speaks a JSON protocol: [`Client`](super::Client) fetches all
/// that implement this.
///
/// # Example
/// An operation of your own:
/// ```
/// use paginator_models::aws::{JsonOperation, Service, ServiceError};
/// use paginator_runtime::Paginated;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Clone, Serialize, Paginated)]
/// #[serde(rename_all = "PascalCase")]
/// #[paginated(response = ListTablesOutput)]
/// struct ListTablesInput {
///     #[serde(skip_serializing_if = "Option::is_none")]
///     #[paginated(page_size(max = 100))]
///     limit: Option<i32>,
///     #[serde(skip_serializing_if = "Option::is_none")]
///     #[paginated(input_token)]
///     exclusive_start_table_name: Option<String>,
/// }
///
/// #[derive(Deserialize, Paginated)]
/// #[serde(rename_all = "PascalCase")]
/// struct ListTablesOutput {
///     #[paginated(items)]
///     table_names: Vec<String>,
///     #[paginated(output_token)]
///     last_evaluated_table_name: Option<String>,
/// }
///
/// impl JsonOperation for ListTablesInput {
///     type Error = ServiceError;
///     const SERVICE: Service = Service {
///         service_id: "DynamoDB",
///         endpoint_prefix: "dynamodb",
///         signing_name: "dynamodb",
///         target_prefix: "DynamoDB_20120810",
///         json_version: "1.0",
///     };
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which AWS service it belongs to",
    note = "implement `JsonOperation` for it, and `Deserialize` for its response"
)]
pub trait JsonOperation: PaginatedRequest<Response: DeserializeOwned> + Serialize {
    /// What the service's errors become: [`ServiceError`] itself, or an enum of the errors that the operation's
    /// model has.
    type Error: From<ServiceError> + AsRef<ServiceError> + error::Error + Send + Sync + 'static;

    /// The service that the operation belongs to.
    const SERVICE: Service;
}
