//! `ListResourceServers`: the resource servers of a pool.

use super::{hidden::debug_hiding, shapes::ResourceServerType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListResourceServers`: which pool.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | servers in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | servers a page, 1 to 50 (`MaxResults` on the wire); left to the service unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool), `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListResourceServersRequest, ListResourceServersResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListResourceServersRequest) -> Result<ListResourceServersResponse, std::io::Error> {
/// #     Ok(ListResourceServersResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListResourceServersRequest::new("us-east-1_Example");
/// let mut servers = request.paginate_with(send).page_size(50).items();
/// while let Some(server) = servers.try_next().await? {
///     println!("{}", server.identifier.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListResourceServersResponse)]
pub struct ListResourceServersRequest {
    /// The pool that the resource servers belong to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// Servers a page, 1 to 50; `None` leaves it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 50))]
    pub max_results: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListResourceServersRequest {
    /// A request for the first page of a pool's resource servers.
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        ListResourceServersRequest { user_pool_id: user_pool_id.into(), ..Self::default() }
    }
}

debug_hiding!(ListResourceServersRequest { user_pool_id, max_results, next_token: hidden });

/// The response of `ListResourceServers`: one page of resource servers.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListResourceServersResponse {
    /// The resource servers of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub resource_servers: Vec<ResourceServerType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListResourceServersResponse);

debug_hiding!(ListResourceServersResponse { resource_servers, next_token: hidden });
