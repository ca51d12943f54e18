//! `ListUsersInGroup`: the users of a group.

use super::{hidden::debug_hiding, shapes::UserType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListUsersInGroup`: which group of which pool.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | users in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | users a page, 1 to 60 (`Limit` on the wire); 60 unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool or group), `InvalidParameterException`
/// (a page size out of range, a token that is not its own), `TooManyRequestsException`,
/// `NotAuthorizedException` or `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListUsersInGroupRequest, ListUsersInGroupResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListUsersInGroupRequest) -> Result<ListUsersInGroupResponse, std::io::Error> {
/// #     Ok(ListUsersInGroupResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");
/// let mut users = request.paginate_with(send).page_size(60).items();
/// while let Some(user) = users.try_next().await? {
///     println!("{}", user.username.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListUsersInGroupResponse)]
pub struct ListUsersInGroupRequest {
    /// The pool that the group belongs to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// The group's name. 1 to 128 characters.
    pub group_name: String,

    /// Users per page, 0 to 60; 0 and `None` leave it to the service, whose pages then hold 60.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub limit: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListUsersInGroupRequest {
    /// A request for the first page of a group's users.
    pub fn new(user_pool_id: impl Into<String>, group_name: impl Into<String>) -> Self {
        ListUsersInGroupRequest {
            user_pool_id: user_pool_id.into(),
            group_name: group_name.into(),
            limit: None,
            next_token: None,
        }
    }
}

debug_hiding!(ListUsersInGroupRequest { user_pool_id, group_name, limit, next_token: hidden });

/// The response of `ListUsersInGroup`: one page of users.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListUsersInGroupResponse {
    /// The users of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub users: Vec<UserType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListUsersInGroupResponse);

debug_hiding!(ListUsersInGroupResponse { users, next_token: hidden });
