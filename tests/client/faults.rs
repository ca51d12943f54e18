//! What a failing network or service does to a walk: it continues after a retry, or ends in a typed error from which
//! another walk resumes.

use super::{GROUP, POOL, builder, names, request, sample_names};
use paginator_models::{
    aws::{AwsError, Client},
    cognito_idp::{CognitoIdpError, UserType, list_users_in_group},
    local::{LocalServer, UserPool},
};
use paginator_runtime::PaginateError;
use paginator_tests::faulty::{Fault, FaultyServer};
use std::time::Duration;

type Error = AwsError<CognitoIdpError>;
/// A name, a fault that another try may get past, and a check of the error if the fault stays.
type Case = (&'static str, Fault, fn(&Error) -> bool);

const TIMEOUT: Duration = Duration::from_millis(500);

fn passing_faults() -> [Case; 8] {
    let broken = |error: &Error| matches!(error, AwsError::Transport(error) if !error.is_timeout() && error.attempts() == 3);
    [
        (
            "an internal error",
            Fault::Answer(
                "500 Internal Server Error",
                r#"{"__type":"InternalErrorException","message":"sorry"}"#,
            ),
            |error| matches!(error, AwsError::Service(CognitoIdpError::InternalError(error)) if error.attempts == 3),
        ),
        ("a 500 without a code", Fault::Answer("500 Internal Server Error", "{}"), |error| {
            matches!(error, AwsError::Status { status: 500, attempts: 3 })
        }),
        ("a proxy's 503", Fault::Answer("503 Service Unavailable", "<html>"), |error| {
            matches!(error, AwsError::Status { status: 503, attempts: 3 })
        }),
        (
            "a throttle",
            Fault::Answer("400 Bad Request", r#"{"__type":"TooManyRequestsException","message":"slower"}"#),
            |error| matches!(error, AwsError::Service(CognitoIdpError::TooManyRequests(error)) if error.attempts == 3),
        ),
        (
            "the protocol's throttle",
            Fault::Answer("400 Bad Request", r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#),
            |error| matches!(error, AwsError::Service(CognitoIdpError::Other(error)) if error.code == "ThrottlingException"),
        ),
        ("a reset", Fault::Reset, broken),
        ("a body cut short", Fault::Cut, broken),
        ("silence", Fault::Silence(2 * TIMEOUT), |error| {
            error.is_timeout() && error.to_string() == "the service did not answer in time, after 3 attempts"
        }),
    ]
}

async fn pool() -> LocalServer {
    LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap()
}

fn client(server: &FaultyServer) -> Client {
    let builder = builder(server.endpoint_url()).timeout(TIMEOUT).max_backoff(Duration::from_millis(5));
    builder.build().unwrap()
}

async fn walk(client: &Client, token: Option<String>) -> (Vec<UserType>, Option<PaginateError<Error>>) {
    let mut walk = list_users_in_group(client, request()).page_size(60);
    if let Some(token) = token {
        walk = walk.starting_token(token);
    }
    let (mut users, mut received) = (walk.items(), Vec::new());
    loop {
        match users.try_next().await {
            Ok(Some(user)) => received.push(user),
            Ok(None) => return (received, None),
            Err(error) => return (received, Some(error)),
        }
    }
}

#[tokio::test]
async fn a_fault_that_passes_costs_one_more_request() {
    let pool = pool().await;
    for (case, fault, _) in passing_faults() {
        let plan = move |number| if number == 2 { fault.clone() } else { Fault::None };
        let server = FaultyServer::start(&pool.endpoint_url(), plan);
        let (users, error) = walk(&client(&server), None).await;
        assert!(error.is_none(), "{case}: {error:?}");
        assert_eq!(names(&users), sample_names(0, 250), "{case}");
        assert_eq!(server.requests(), 5 + 1, "{case}");
    }
}

#[tokio::test]
async fn a_fault_that_stays_is_a_typed_error_that_another_walk_resumes_from() {
    let pool = pool().await;
    for (case, fault, expected) in passing_faults() {
        let plan = move |number| if number >= 2 { fault.clone() } else { Fault::None };
        let server = FaultyServer::start(&pool.endpoint_url(), plan);
        let (mut users, error) = walk(&client(&server), None).await;
        let error = error.expect(case);
        assert_eq!(names(&users), sample_names(0, 120), "{case}");
        assert_eq!(server.requests(), 2 + 3, "{case}");
        let fetch = error.as_fetch().expect(case);
        assert!(expected(fetch) && fetch.is_retryable(), "{case}: {fetch:?}");
        assert!(fetch.to_string().contains("after 3 attempts"), "{case}: {fetch}");

        let mended = FaultyServer::start(&pool.endpoint_url(), |_| Fault::None);
        let token = error.resume_token().unwrap().to_string();
        let (rest, error) = walk(&client(&mended), Some(token)).await;
        assert!(error.is_none(), "{case}: {error:?}");
        users.extend(rest);
        assert_eq!(names(&users), sample_names(0, 250), "{case}: every user once");
    }
}

#[tokio::test]
async fn what_will_not_pass_is_sent_once() {
    let pool = pool().await;
    for (case, answer) in [
        (
            "refused",
            Fault::Answer("400 Bad Request", r#"{"__type":"NotAuthorizedException","message":"no"}"#),
        ),
        ("unknown", Fault::Answer("400 Bad Request", r#"{"__type":"AccessDeniedException","message":"no"}"#)),
        ("no JSON", Fault::Answer("200 OK", r#"{"Users":[{"Us"#)),
        ("a meaningless status", Fault::Answer("418 I'm a teapot", "")),
    ] {
        let server = FaultyServer::start(&pool.endpoint_url(), move |_| answer.clone());
        let (users, error) = walk(&client(&server), None).await;
        assert!(users.is_empty(), "{case}");
        let error = error.expect(case);
        assert!(!error.as_fetch().unwrap().is_retryable(), "{case}: {error:?}");
        assert_eq!(server.requests(), 1, "{case}");
    }
}

/// The figures are in the client's `recorded/retries.json`. 100 retries use up the quota, whatever the attempt limit.
#[tokio::test]
async fn a_service_that_only_fails_is_not_retried_for_ever() {
    let pool = pool().await;
    let server =
        FaultyServer::start(&pool.endpoint_url(), |_| Fault::Answer("500 Internal Server Error", "{}"));
    let builder = builder(server.endpoint_url()).max_attempts(1000).max_backoff(Duration::ZERO);
    let client = builder.build().unwrap();
    for expected in [101, 102, 103] {
        walk(&client, None).await.1.expect("it only fails");
        assert_eq!(server.requests(), expected);
    }
}

#[tokio::test]
async fn a_server_that_was_killed_and_comes_back_in_time_costs_nothing_but_time() {
    let server = pool().await;
    let endpoint = server.endpoint_url();
    let port = endpoint.rsplit(':').next().unwrap().parse().unwrap();
    let builder = builder(&endpoint).max_attempts(30).max_backoff(Duration::from_millis(200));
    let client = builder.build().unwrap();
    let mut walk = list_users_in_group(&client, request()).page_size(60).items();
    let mut users = Vec::new();
    for _ in 0..60 {
        users.push(walk.try_next().await.unwrap().unwrap());
    }
    drop(server);
    let again = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        LocalServer::start_on(port, [UserPool::sample(POOL, GROUP, 250)]).await.unwrap()
    });
    while let Some(user) = walk.try_next().await.unwrap() {
        users.push(user);
    }
    assert_eq!(names(&users), sample_names(0, 250));
    assert!(again.await.unwrap().requests() >= 3, "it was gone in between");
}
