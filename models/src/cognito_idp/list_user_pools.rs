//! `ListUserPools`: the user pools of an account.

use super::{hidden::debug_hiding, shapes::UserPoolDescriptionType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListUserPools`, which names nothing: the pools are those of the client's account and
/// region.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | pools in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | pools a page, 1 to 60 (`MaxResults` on the wire); what the request asks for unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `InvalidParameterException` (a page size out of range, a token that is not its
/// own),
/// `TooManyRequestsException`, `NotAuthorizedException` or `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListUserPoolsRequest, ListUserPoolsResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListUserPoolsRequest) -> Result<ListUserPoolsResponse, std::io::Error> {
/// #     Ok(ListUserPoolsResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListUserPoolsRequest::new(60);
/// let mut pools = request.paginate_with(send).items();
/// while let Some(pool) = pools.try_next().await? {
///     println!("{}", pool.name.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
#[paginated(response = ListUserPoolsResponse)]
pub struct ListUserPoolsRequest {
    /// Pools a page, 1 to 60. The service has no default: this one is 60.
    #[paginated(page_size(max = 60))]
    pub max_results: i32,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListUserPoolsRequest {
    /// A request for the first page of an account's pools, `max_results` of them, 1 to 60.
    pub fn new(max_results: i32) -> Self {
        ListUserPoolsRequest { max_results, next_token: None }
    }
}

/// Asks for the largest pages.
impl Default for ListUserPoolsRequest {
    fn default() -> Self {
        ListUserPoolsRequest::new(60)
    }
}

debug_hiding!(ListUserPoolsRequest { max_results, next_token: hidden });

/// The response of `ListUserPools`: one page of user pools.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListUserPoolsResponse {
    /// The pools of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub user_pools: Vec<UserPoolDescriptionType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListUserPoolsResponse);

debug_hiding!(ListUserPoolsResponse { user_pools, next_token: hidden });
