//! `ListUserPoolClients`: the clients of a pool.

use super::{hidden::debug_hiding, shapes::UserPoolClientDescription};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListUserPoolClients`: which pool.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | clients in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | clients a page, 1 to 60 (`MaxResults` on the wire); left to the service unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool), `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListUserPoolClientsRequest, ListUserPoolClientsResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListUserPoolClientsRequest) -> Result<ListUserPoolClientsResponse, std::io::Error> {
/// #     Ok(ListUserPoolClientsResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListUserPoolClientsRequest::new("us-east-1_Example");
/// let mut clients = request.paginate_with(send).page_size(60).items();
/// while let Some(client) = clients.try_next().await? {
///     println!("{}", client.client_name.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListUserPoolClientsResponse)]
pub struct ListUserPoolClientsRequest {
    /// The pool that the clients belong to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// Clients a page, 1 to 60; `None` leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub max_results: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListUserPoolClientsRequest {
    /// A request for the first page of a pool's clients.
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        ListUserPoolClientsRequest { user_pool_id: user_pool_id.into(), ..Self::default() }
    }
}

debug_hiding!(ListUserPoolClientsRequest { user_pool_id, max_results, next_token: hidden });

/// The response of `ListUserPoolClients`: one page of clients.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListUserPoolClientsResponse {
    /// The clients of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub user_pool_clients: Vec<UserPoolClientDescription>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListUserPoolClientsResponse);

debug_hiding!(ListUserPoolClientsResponse { user_pool_clients, next_token: hidden });
