//! Does a trace keep keys, tokens and users to itself, over real HTTP? Every crate is heard: at DEBUG, where our
//! own events are, and at TRACE.
#![cfg(test)]

use futures_util::StreamExt;
use paginator_models::{
    aws::{AwsError, Client, Credentials},
    cognito_idp::{AttributeType, CognitoIdpError, ListUsersInGroupRequest, UserType, list_users_in_group},
    local::{LocalServer, UserPool},
};
use paginator_runtime::{PaginateError, Paginated, ResumeToken};
use paginator_tests::{
    http::{CannedServer, answer},
    json_in,
};
use paginator_tracing::Recorder;
use std::{collections::BTreeSet, error::Error};
use tracing::Level;

const POOL: &str = "us-east-1_SecretPool";
const GROUP: &str = "secret-group";
const OTHER_GROUP: &str = "group-of-nobody";
const CANNED_USER: &str = "grace-hopper";
const CANNED_TOKEN: &str = "token-of-the-service";
const ACCESS_KEY: &str = "AKIDSECRETEXAMPLE";
const SECRET_KEY: &str = "the-secret-access-key";
const SESSION_TOKEN: &str = "the-session-token";

fn client(endpoint_url: &str) -> Client {
    Client::builder()
        .region("us-east-1")
        .credentials(Credentials::new(ACCESS_KEY, SECRET_KEY, Some(SESSION_TOKEN.to_owned()), None, "test"))
        .endpoint_url(endpoint_url)
        .build()
        .unwrap()
}

/// A pool of 25 users with names and attributes that appear nowhere else.
fn pool() -> UserPool {
    let attribute = |name: &str, value: String| AttributeType { name: name.to_owned(), value: Some(value) };
    let user = |number| UserType {
        username: Some(format!("ada-{number:02}")),
        attributes: Some(vec![
            attribute("email", format!("lovelace-{number:02}@example.com")),
            attribute("custom:diagnosis", format!("condition-{number:02}")),
        ]),
        ..UserType::default()
    };
    UserPool::new(POOL).group(GROUP, (0..25).map(user))
}

/// What no trace may hold: what was sent, what came back, what a later walk would start from.
struct Secrets(BTreeSet<String>);

impl Secrets {
    fn new() -> Self {
        let fixed =
            [POOL, GROUP, OTHER_GROUP, ACCESS_KEY, SECRET_KEY, SESSION_TOKEN, CANNED_TOKEN, CANNED_USER];
        Secrets(fixed.map(str::to_owned).into())
    }

    fn users(&mut self, users: &[UserType]) {
        for user in users {
            self.0.extend(user.username.clone());
            self.0.extend(user.attributes.iter().flatten().filter_map(|attribute| attribute.value.clone()));
        }
    }

    /// The resume token, and the service's own inside of it.
    fn token(&mut self, token: &ResumeToken) {
        let inside: serde_json::Value = serde_json::from_str(&json_in(token)).unwrap();
        self.0.extend(inside["NextToken"].as_str().map(str::to_owned));
        self.0.insert(token.to_string());
    }

    fn found_in(&self, text: &str) -> Vec<&str> {
        self.0.iter().map(String::as_str).filter(|secret| text.contains(secret)).collect()
    }
}

/// All that an error says, and its causes.
fn said(error: &PaginateError<AwsError<CognitoIdpError>>) -> String {
    let mut text = format!("{error:#?}");
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(error) = next {
        text += &format!(" {error} {error:?}");
        next = error.source();
    }
    text
}

/// Walks in every way there is, to every end there is. Gives what was used on the way, and what errors said.
async fn walks() -> (Secrets, String) {
    let mut secrets = Secrets::new();
    let mut errors = String::new();
    let server = LocalServer::start([pool()]).await.unwrap();
    let there = client(&server.endpoint_url());
    let request = || ListUsersInGroupRequest::new(POOL, GROUP);
    let walk = || list_users_in_group(&there, request()).page_size(10);

    // All of it: three pages.
    let users: Vec<_> = walk().items().try_collect().await.unwrap();
    secrets.users(&users);

    // Cut on the second page, and resumed in the middle of it: two pages, and two.
    let mut cut = walk().max_items(13).items();
    while cut.try_next().await.unwrap().is_some() {}
    let token = cut.resume_token().unwrap();
    secrets.token(&token);
    let rest: Vec<_> = walk().starting_token(token).items().try_collect().await.unwrap();
    assert_eq!(rest, users[13..]);

    // Gathered, and searched: three pages each.
    assert_eq!(walk().full_result().await.unwrap().users, users);
    assert_eq!(walk().search("Users[].Username").unwrap().collect::<Vec<_>>().await.len(), 25);

    // Without async: one page.
    let page = walk().max_pages(1).full_result().await.unwrap();
    let blocking = request().paginate_blocking(|_| Ok::<_, AwsError>(page.response.clone()));
    assert_eq!(blocking.blocking_items().count(), 10);

    // A group that is not there, and a service that fails in mid-walk with a user in its answer.
    let mut failing = async |endpoint_url: &str, group: &str| {
        let client = client(endpoint_url);
        let walk = list_users_in_group(&client, ListUsersInGroupRequest::new(POOL, group));
        let error = walk.items().try_collect::<Vec<_>>().await.unwrap_err();
        errors += &said(&error);
        error.resume_token().cloned()
    };
    let token = failing(&server.endpoint_url(), OTHER_GROUP).await;
    secrets.token(&token.unwrap());
    let first = format!(r#"{{"Users":[{{"Username":"{CANNED_USER}"}}],"NextToken":"{CANNED_TOKEN}"}}"#);
    let second = format!(r#"{{"Users":[{{"Username":["{CANNED_USER}"]}}]}}"#);
    let answers = [first, second].map(|body| answer("200 OK", &[], &body));
    let canned = CannedServer::start(answers);
    let _ = failing(canned.endpoint_url(), GROUP).await;

    // A service that is gone.
    let gone = server.endpoint_url();
    drop(server);
    let _ = failing(&gone, GROUP).await;
    (secrets, errors)
}

const EVENTS: [&str; 19] = [
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    "ListUsersInGroup: page ahead=false cut=false items=10 page=1",
    "ListUsersInGroup: page ahead=false cut=false items=5 page=2",
    // Cut, and resumed.
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    "ListUsersInGroup: page ahead=false cut=true items=3 page=1",
    "ListUsersInGroup: page ahead=false cut=false items=7 page=0",
    "ListUsersInGroup: page ahead=false cut=false items=5 page=1",
    // Gathered.
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    "ListUsersInGroup: page ahead=false cut=false items=10 page=1",
    "ListUsersInGroup: page ahead=false cut=false items=5 page=2",
    // Searched.
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    "ListUsersInGroup: page ahead=false cut=false items=10 page=1",
    "ListUsersInGroup: page ahead=false cut=false items=5 page=2",
    // One page, and the same without async.
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    "ListUsersInGroup: page ahead=false cut=false items=10 page=0",
    // Failed.
    r#"ListUsersInGroup: failed error="Fetch" page=0"#,
    "ListUsersInGroup: page ahead=false cut=false items=1 page=0",
    r#"ListUsersInGroup: failed error="Fetch" page=1"#,
    r#"ListUsersInGroup: failed error="Fetch" page=0"#,
];

const OUTCOMES: [&str; 10] = [
    "complete", "stopped", "complete", "complete", "complete", "stopped", "complete", "failed", "failed",
    "failed",
];

#[tokio::test]
async fn a_trace_of_everything_holds_no_key_no_token_and_no_user() {
    for level in [Level::DEBUG, Level::TRACE] {
        let recorder = Recorder::start(level);
        let (secrets, errors) = walks().await;
        let record = recorder.read();

        assert_eq!(record.begun(), ["ListUsersInGroup"; 10], "{level}");
        assert_eq!(record.events(), EVENTS, "{level}");
        assert_eq!(record.outcomes(), OUTCOMES, "{level}");
        // Others were heard as well: those that use `tracing`, those that use `log`.
        for other in ["hyper_util", "reqwest"] {
            assert!(record.others().any(|target| target.starts_with(other)), "{other} at {level}");
        }

        assert!(secrets.0.len() > 80, "there is little to find");
        assert_eq!(secrets.found_in(&record.text), [""; 0], "{level}");
        assert_eq!(secrets.found_in(&errors), [""; 0], "{level}");
    }
}
