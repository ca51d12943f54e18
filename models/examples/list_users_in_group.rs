//! Lists the users of a made-up pool over HTTP: 100 of them, then the rest from the resume token. README runs it first.
#![allow(clippy::print_stdout)]

use paginator_models::aws::{Client, Credentials};
use paginator_models::cognito_idp::{ListUsersInGroupRequest, list_users_in_group};
use paginator_models::local::{LocalServer, UserPool};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = LocalServer::start([UserPool::sample("us-east-1_Example", "readers", 250)]).await?;
    let client = Client::builder()
        .ignore_environment()
        .endpoint_url(server.endpoint_url())
        .region("us-east-1")
        .credentials(Credentials::new("local", "local", None, None, "made-up pool"))
        .build()?;
    let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");

    let mut users = list_users_in_group(&client, request.clone()).max_items(100).page_size(60).items();
    while let Some(user) = users.try_next().await? {
        println!("{}", user.username.unwrap_or_default());
    }
    let token = users.resume_token().ok_or("the pool has more than 100 users")?.to_string();
    println!("-- cut in the middle of a page; another process could go on from {token}");

    let mut rest = list_users_in_group(&client, request).starting_token(token).items();
    while let Some(user) = rest.try_next().await? {
        println!("{}", user.username.unwrap_or_default());
    }
    Ok(())
}
