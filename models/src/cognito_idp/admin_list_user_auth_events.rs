//! `AdminListUserAuthEvents`: what a user did about signing in.

use super::{hidden::debug_hiding, shapes::AuthEventType};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `AdminListUserAuthEvents`: which user of which pool. The pool has to have threat
/// protection.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | events in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | events a page, 1 to 60 (`MaxResults` on the wire); 60 unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `UserPoolAddOnNotEnabledException` (the pool has no threat protection),
/// `ResourceNotFoundException` (no such pool), `UserNotFoundException`, `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{AdminListUserAuthEventsRequest, AdminListUserAuthEventsResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(
/// #     _: AdminListUserAuthEventsRequest,
/// # ) -> Result<AdminListUserAuthEventsResponse, std::io::Error> {
/// #     Ok(AdminListUserAuthEventsResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = AdminListUserAuthEventsRequest::new("us-east-1_Example", "ada");
/// let mut events = request.paginate_with(send).page_size(60).items();
/// while let Some(event) = events.try_next().await? {
///     println!("{}", event.event_type.as_ref().map_or("", |event| event.as_str()));
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = AdminListUserAuthEventsResponse)]
pub struct AdminListUserAuthEventsRequest {
    /// The pool that the user belongs to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// The name that the user signs in with, or another that the pool takes for it. 1 to 128 characters.
    pub username: String,

    /// Events a page, 0 to 60; 0 and `None` leave it to the service, whose pages then hold 60.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub max_results: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl AdminListUserAuthEventsRequest {
    /// A request for the first page of a user's events.
    pub fn new(user_pool_id: impl Into<String>, username: impl Into<String>) -> Self {
        AdminListUserAuthEventsRequest {
            user_pool_id: user_pool_id.into(),
            username: username.into(),
            ..Self::default()
        }
    }
}

debug_hiding!(AdminListUserAuthEventsRequest {
    user_pool_id,
    username: hidden,
    max_results,
    next_token: hidden
});

/// The response of `AdminListUserAuthEvents`: one page of events.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct AdminListUserAuthEventsResponse {
    /// The events of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub auth_events: Vec<AuthEventType>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(AdminListUserAuthEventsResponse);

debug_hiding!(AdminListUserAuthEventsResponse { auth_events, next_token: hidden });
