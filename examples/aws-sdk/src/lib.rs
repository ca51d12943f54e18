//! `ListUsersInGroup` of the official SDK with exact limits and resume tokens: newtypes over the SDK's structs, and
//! its client as their fetcher. Another operation is made the same way.

use aws_sdk_cognitoidentityprovider::{
    Client,
    error::SdkError,
    operation::list_users_in_group::{self as sdk, ListUsersInGroupError},
    types::UserType,
};
use paginator_runtime::{Fetch, Paginated};
use std::{future::Future, pin::Pin};

/// The SDK's request: what its builder builds. Neither it nor the response is `Debug`: the SDK's shows tokens.
///
/// # Example
/// ```
/// use aws_sdk_cognitoidentityprovider::operation::list_users_in_group::ListUsersInGroupInput as Sdk;
/// use paginator_aws_sdk_example::ListUsersInGroupInput;
///
/// let request = Sdk::builder().user_pool_id("us-east-1_Example").group_name("readers").build()?;
/// let request = ListUsersInGroupInput(request);
/// # Ok::<(), aws_sdk_cognitoidentityprovider::error::BuildError>(())
/// ```
#[derive(Clone, Paginated)]
#[paginated(
    response = ListUsersInGroupOutput,
    input_token(name = "NextToken") = 0.next_token,
    page_size(max = 60) = 0.limit,
)]
pub struct ListUsersInGroupInput(pub sdk::ListUsersInGroupInput);

/// The SDK's response.
#[derive(Paginated)]
#[paginated(items: Option<Vec<UserType>> = 0.users, output_token = 0.next_token)]
pub struct ListUsersInGroupOutput(pub sdk::ListUsersInGroupOutput);

/// The SDK's client fetches the newtype unchanged, with the retries, time-outs and credentials that it was given.
impl Fetch<ListUsersInGroupInput> for Client {
    type Error = SdkError<ListUsersInGroupError>;
    type Future = Pin<Box<dyn Future<Output = Result<ListUsersInGroupOutput, Self::Error>> + Send>>;

    fn fetch(&self, ListUsersInGroupInput(request): ListUsersInGroupInput) -> Self::Future {
        // The SDK sends from its builders only.
        let call = self
            .list_users_in_group()
            .set_user_pool_id(request.user_pool_id)
            .set_group_name(request.group_name)
            .set_limit(request.limit)
            .set_next_token(request.next_token);
        Box::pin(async move { call.send().await.map(ListUsersInGroupOutput) })
    }
}
