//! `ListUsers`: the users of a pool.

use super::{hidden::debug_hiding, shapes::UserType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListUsers`: which pool and, if not all, which users and attributes.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | users in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | users a page, 1 to 60 (`Limit` on the wire); left to the service unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool), `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListUsersRequest, ListUsersResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(_: ListUsersRequest) -> Result<ListUsersResponse, std::io::Error> {
/// #     Ok(ListUsersResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListUsersRequest {
///     filter: Some(r#"email ^= "ada""#.to_owned()),
///     ..ListUsersRequest::new("us-east-1_Example")
/// };
/// let mut users = request.paginate_with(send).page_size(60).items();
/// while let Some(user) = users.try_next().await? {
///     println!("{}", user.username.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListUsersResponse)]
pub struct ListUsersRequest {
    /// The pool that the users belong to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// The attributes that each user comes with, by name; `None` for all that the user has. The service
    /// refuses one that not every user has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes_to_get: Option<Vec<String>>,

    /// Users per page, 0 to 60; 0 and `None` leave it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub limit: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub pagination_token: Option<String>,

    /// Which users: an attribute's name, `=` (is) or `^=` (begins with) and a value in quotation marks, such
    /// as
    /// `email ^= "ada"`; `None` for all. `Debug` hides it. Up to 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
}

impl ListUsersRequest {
    /// A request for the first page of all users of a pool, with all their attributes.
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        ListUsersRequest { user_pool_id: user_pool_id.into(), ..Self::default() }
    }
}

debug_hiding!(ListUsersRequest {
    user_pool_id,
    attributes_to_get,
    limit,
    pagination_token: hidden,
    filter: hidden
});

/// The response of `ListUsers`: one page of users.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListUsersResponse {
    /// The users of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub users: Vec<UserType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub pagination_token: Option<String>,
}

json_object!(ListUsersResponse);

debug_hiding!(ListUsersResponse { users, pagination_token: hidden });
