//! What goes over the wire, and what does not.

use super::{client, names, request, sample_names};
use paginator_models::{
    aws::{Client, Credentials},
    cognito_idp::list_users_in_group,
    local::{LocalServer, UserPool},
};
use paginator_tests::http::{CannedServer, answer};

const EMPTY: &str = r#"{"Users":[]}"#;

/// The form is in FACTS: a request of a boto3 client to moto's server.
#[tokio::test]
async fn a_request_is_spelled_as_boto3_spells_it() {
    let server = CannedServer::start([
        answer("200 OK", &[], r#"{"Users":[],"NextToken":"abc"}"#),
        answer("200 OK", &[], EMPTY),
    ]);
    let client = client(server.endpoint_url());
    list_users_in_group(&client, request()).page_size(60).items().try_collect::<Vec<_>>().await.unwrap();

    let received = server.received();
    assert_eq!(received[0].head[0], "POST / HTTP/1.1");
    assert_eq!(
        received[0].header("x-amz-target"),
        Some("AWSCognitoIdentityProviderService.ListUsersInGroup")
    );
    assert_eq!(received[0].header("content-type"), Some("application/x-amz-json-1.1"));
    let authorization = received[0].header("authorization").unwrap();
    assert!(authorization.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"), "{authorization}");
    assert!(authorization.contains("/us-east-1/cognito-idp/aws4_request"), "{authorization}");
    assert!(
        authorization.contains("SignedHeaders=content-type;host;x-amz-date;x-amz-target"),
        "{authorization}"
    );
    assert_eq!(received[0].body, r#"{"UserPoolId":"us-east-1_Example","GroupName":"readers","Limit":60}"#);
    assert_eq!(
        received[1].body,
        r#"{"UserPoolId":"us-east-1_Example","GroupName":"readers","Limit":60,"NextToken":"abc"}"#
    );
}

#[tokio::test]
async fn what_is_unset_is_not_sent() {
    let server = CannedServer::start([answer("200 OK", &[], EMPTY)]);
    let client = client(server.endpoint_url());
    list_users_in_group(&client, request()).items().try_collect::<Vec<_>>().await.unwrap();
    assert_eq!(server.received()[0].body, r#"{"UserPoolId":"us-east-1_Example","GroupName":"readers"}"#);
}

#[tokio::test]
async fn a_session_token_is_sent_and_signed() {
    let server = CannedServer::start([answer("200 OK", &[], EMPTY)]);
    let credentials = Credentials::new("key", "secret", Some("session".to_owned()), None, "test");
    let client = Client::builder()
        .region("us-east-1")
        .credentials(credentials)
        .endpoint_url(server.endpoint_url())
        .build()
        .unwrap();
    list_users_in_group(&client, request()).items().try_collect::<Vec<_>>().await.unwrap();
    let received = &server.received()[0];
    assert_eq!(received.header("x-amz-security-token"), Some("session"));
    assert!(received.header("authorization").unwrap().contains("x-amz-security-token"));
}

#[tokio::test]
async fn a_walk_sends_nothing_more_once_it_has_enough() {
    let server = LocalServer::start([UserPool::sample(super::POOL, super::GROUP, 250)]).await.unwrap();
    let client = client(&server.endpoint_url());
    let walk = list_users_in_group(&client, request()).page_size(60);
    let users: Vec<_> = walk.clone().max_items(120).items().try_collect().await.unwrap();
    assert_eq!(names(&users), sample_names(0, 120));
    assert_eq!(server.requests(), 2);
    let users: Vec<_> = walk.items().try_collect().await.unwrap();
    assert_eq!(names(&users), sample_names(0, 250));
    assert_eq!(server.requests(), 2 + 5);
}

#[test]
fn a_client_that_cannot_be_built_says_what_to_set() {
    let credentials = Credentials::new("key", "secret", None, None, "test");
    let builder = || Client::builder().region("us-east-1").credentials(credentials.clone());
    let message = |builder: paginator_models::aws::ClientBuilder| builder.build().unwrap_err().to_string();
    assert_eq!(
        message(builder().endpoint_url("localhost:9229")),
        "the endpoint is not an HTTP URL: it looks like http://localhost:9229"
    );
    assert_eq!(message(builder().region("us east")), "the region is not one: it looks like us-east-1");
}

#[test]
fn debug_of_the_builder_hides_what_an_endpoint_should_not_have() {
    for url in [
        "http://user:hidden@localhost:8000/",
        "http://hidden@localhost:8000/",
        "http://localhost:8000/?token=hidden",
        "http://localhost:8000/#hidden",
        "http://user:hidden@localhost:99999",
        "user:hidden@localhost",
        "mailto:hidden",
    ] {
        let builder = Client::builder().region("us-east-1").endpoint_url(url);
        let shown = format!("{builder:?} {builder:#?}");
        assert!(!shown.contains("hidden"), "{shown}");
        let error =
            builder.credentials(Credentials::new("key", "secret", None, None, "test")).build().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hidden"));
    }
    let shown = format!("{:?}", Client::builder().endpoint_url("http://localhost:8000/pool"));
    assert!(shown.contains("http://localhost:8000/pool"), "{shown}");
}

#[test]
fn debug_shows_no_secret() {
    let shown = format!("{:?} {:?}", client("http://localhost:1"), Client::builder());
    assert!(!shown.contains("the-secret-key"), "{shown}");
}
