//! Do the client for AWS and the Cognito model do what they say, over real HTTP?
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ahead;
mod chain;
mod errors;
mod faults;
mod keys;
mod local;
mod process;
mod providers;
mod renewal;
mod requests;
mod reuse;
mod times;
mod unpolled;
mod wire;

use paginator_models::aws::{AwsError, Client, ClientBuilder, Credentials};
use paginator_models::cognito_idp::{CognitoIdpError, ListUsersInGroupRequest, UserType};
use paginator_runtime::PaginateError;

const POOL: &str = "us-east-1_Example";
const GROUP: &str = "readers";

/// A client that sends everything once, for servers with one answer per request.
fn client(endpoint_url: &str) -> Client {
    builder(endpoint_url).max_attempts(1).build().unwrap()
}

fn builder(endpoint_url: &str) -> ClientBuilder {
    Client::builder()
        .region("us-east-1")
        .credentials(Credentials::new("AKIDEXAMPLE", "the-secret-key", None, None, "test"))
        .endpoint_url(endpoint_url)
}

fn request() -> ListUsersInGroupRequest {
    ListUsersInGroupRequest::new(POOL, GROUP)
}

type Walked = Result<Vec<UserType>, PaginateError<AwsError<CognitoIdpError>>>;

fn names(users: &[UserType]) -> Vec<&str> {
    users.iter().filter_map(|user| user.username.as_deref()).collect()
}

/// The names of the sample pool's users from `start` up to, and without, `end`.
fn sample_names(start: usize, end: usize) -> Vec<String> {
    (start..end).map(|number| format!("user{number:03}")).collect()
}
