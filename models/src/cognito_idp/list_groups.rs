//! `ListGroups`: the groups of a pool.

use super::{hidden::debug_hiding, shapes::GroupType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListGroups`: which pool.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | groups in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | groups a page, 1 to 60 (`Limit` on the wire); left to the service unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool), `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListGroupsRequest, ListGroupsResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListGroupsRequest) -> Result<ListGroupsResponse, std::io::Error> {
/// #     Ok(ListGroupsResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListGroupsRequest::new("us-east-1_Example");
/// let mut groups = request.paginate_with(send).page_size(60).items();
/// while let Some(group) = groups.try_next().await? {
///     println!("{}", group.group_name.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListGroupsResponse)]
pub struct ListGroupsRequest {
    /// The pool that the groups belong to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// Groups per page, 0 to 60; 0 and `None` leave it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub limit: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListGroupsRequest {
    /// A request for the first page of a pool's groups.
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        ListGroupsRequest { user_pool_id: user_pool_id.into(), ..Self::default() }
    }
}

debug_hiding!(ListGroupsRequest { user_pool_id, limit, next_token: hidden });

/// The response of `ListGroups`: one page of groups.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListGroupsResponse {
    /// The groups of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub groups: Vec<GroupType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListGroupsResponse);

debug_hiding!(ListGroupsResponse { groups, next_token: hidden });
