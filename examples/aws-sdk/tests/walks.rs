//! Does the SDK's client, over newtypes, walk as boto3's paginator does? Over HTTP, against a user pool in memory.
#![allow(clippy::unwrap_used)]

use aws_sdk_cognitoidentityprovider::{
    Client, Config,
    config::{BehaviorVersion, Credentials, Region},
    operation::list_users_in_group::{ListUsersInGroupError, ListUsersInGroupInput as Sdk},
    types::UserType,
};
use paginator_aws_sdk_example::{ListUsersInGroupInput, list_users_in_group};
use paginator_models::local::{LocalServer, UserPool};
use paginator_runtime::Paginator;

/// What boto3 1.43.11 gives as `NextToken` for the same pool with `PageSize` 60, by `MaxItems`.
const BOTO3: [(usize, &str); 3] = [
    (7, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiA3fQ=="),
    (60, "eyJOZXh0VG9rZW4iOiAiZFhNdFpXRnpkQzB4WDBWNFlXMXdiR1VLY21WaFpHVnljd294SUhWelpYSXdOVGsifQ=="),
    (
        100,
        "eyJOZXh0VG9rZW4iOiAiZFhNdFpXRnpkQzB4WDBWNFlXMXdiR1VLY21WaFpHVnljd294SUhWelpYSXdOVGsiLCAiYm90b190cnVuY2F0ZV9hbW91\
         bnQiOiA0MH0=",
    ),
];

async fn serve() -> (LocalServer, Client) {
    let server = LocalServer::start([UserPool::sample("us-east-1_Example", "readers", 250)]).await.unwrap();
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "the-secret-key", None, None, "test"))
        .endpoint_url(server.endpoint_url())
        .build();
    (server, Client::from_conf(config))
}

fn walk<'a>(client: &'a Client, group: &str) -> Paginator<&'a Client, ListUsersInGroupInput> {
    let request = Sdk::builder().user_pool_id("us-east-1_Example").group_name(group).build().unwrap();
    list_users_in_group(client, ListUsersInGroupInput(request))
}

/// Checks that `users` are the sample pool's from `start` to before `end`.
fn are(users: &[UserType], start: usize, end: usize) {
    let names: Vec<_> = users.iter().filter_map(UserType::username).collect();
    assert_eq!(names, (start..end).map(|number| format!("user{number:03}")).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_walk_ends_at_max_items_where_boto3_ends_and_the_next_resumes_there() {
    let (_server, client) = serve().await;
    for (max_items, token) in BOTO3 {
        let mut users = walk(&client, "readers").page_size(60).max_items(max_items).items();
        let mut given = Vec::new();
        while let Some(user) = users.try_next().await.unwrap() {
            given.push(user);
        }
        are(&given, 0, max_items);
        assert_eq!(users.resume_token().unwrap().as_str(), token);

        // With another page size: nothing twice, nothing lost.
        let rest = walk(&client, "readers").page_size(25).starting_token(token).items();
        are(&rest.try_collect::<Vec<_>>().await.unwrap(), max_items, 250);
    }
}

#[tokio::test]
async fn no_more_is_sent_than_is_needed() {
    let (server, client) = serve().await;
    let result = walk(&client, "readers").page_size(60).max_items(120).full_result().await.unwrap();
    are(result.0.users(), 0, 120);
    assert_eq!((server.requests(), result.0.next_token()), (2, None));
    let all: Vec<_> = walk(&client, "readers").items().try_collect().await.unwrap();
    are(&all, 0, 250);
    assert_eq!(server.requests(), 2 + 5);
}

#[tokio::test]
async fn the_sdks_error_is_inside_ours() {
    let (_server, client) = serve().await;
    let error = walk(&client, "nobody").max_items(7).items().try_collect::<Vec<_>>().await.unwrap_err();
    let service = error.as_fetch().and_then(|error| error.as_service_error()).unwrap();
    assert!(matches!(service, ListUsersInGroupError::ResourceNotFoundException(_)));
    assert!(error.resume_token().is_some());

    let (server, client) = serve().await;
    walk(&client, "readers").page_size(61).items().try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!(server.requests(), 0);
}
