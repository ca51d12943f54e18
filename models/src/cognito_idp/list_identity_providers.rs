//! `ListIdentityProviders`: the identity providers of a pool.

use super::{hidden::debug_hiding, shapes::ProviderDescription};
use crate::json::{self, json_object};
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `ListIdentityProviders`: which pool.
///
/// # Pagination settings
/// | setting | means |
/// |---|---|
/// | `max_items` | providers in all; the walk then ends, and its resume token goes on after the last one |
/// | `page_size` | providers a page, 1 to 60 (`MaxResults` on the wire); left to the service unless set |
/// | `starting_token` | a resume token of an earlier walk, boto3's and the AWS CLI's included |
///
/// # Errors
/// The service answers with `ResourceNotFoundException` (no such pool), `InvalidParameterException` (a page
/// size out of range, a token that is not its own), `TooManyRequestsException`, `NotAuthorizedException` or
/// `InternalErrorException`.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{ListIdentityProvidersRequest, ListIdentityProvidersResponse};
/// use paginator_runtime::Paginated;
///
/// # async fn send(
/// #     _: ListIdentityProvidersRequest,
/// # ) -> Result<ListIdentityProvidersResponse, std::io::Error> {
/// #     Ok(ListIdentityProvidersResponse::default())
/// # }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), paginator_runtime::PaginateError<std::io::Error>> {
/// let request = ListIdentityProvidersRequest::new("us-east-1_Example");
/// let mut providers = request.paginate_with(send).page_size(60).items();
/// while let Some(provider) = providers.try_next().await? {
///     println!("{}", provider.provider_name.unwrap_or_default());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListIdentityProvidersResponse)]
pub struct ListIdentityProvidersRequest {
    /// The pool that the providers belong to, `us-east-1_…`. 1 to 55 characters.
    pub user_pool_id: String,

    /// Providers a page, 0 to 60; 0 and `None` leave it to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 60))]
    pub max_results: Option<i32>,

    /// The token that the previous page returned; `None` for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

impl ListIdentityProvidersRequest {
    /// A request for the first page of a pool's identity providers.
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        ListIdentityProvidersRequest { user_pool_id: user_pool_id.into(), ..Self::default() }
    }
}

debug_hiding!(ListIdentityProvidersRequest { user_pool_id, max_results, next_token: hidden });

/// The response of `ListIdentityProviders`: one page of identity providers.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ListIdentityProvidersResponse {
    /// The providers of this page.
    #[serde(default, deserialize_with = "json::list")]
    #[paginated(items)]
    pub providers: Vec<ProviderDescription>,

    /// The token for the next page; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[paginated(output_token)]
    pub next_token: Option<String>,
}

json_object!(ListIdentityProvidersResponse);

debug_hiding!(ListIdentityProvidersResponse { providers, next_token: hidden });
