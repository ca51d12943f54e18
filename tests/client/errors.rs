//! When the service or the network fails, a walk over HTTP ends in a typed error with the position.

use super::{GROUP, POOL, Walked, client, names, request, sample_names};
use paginator_models::{
    aws::{AwsError, ServiceError},
    cognito_idp::{CognitoIdpError, ListUsersInGroupRequest, list_users_in_group},
    local::{LocalServer, UserPool},
};
use paginator_tests::http::{CannedServer, answer, claiming};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

fn sample() -> UserPool {
    UserPool::sample(POOL, GROUP, 250)
}

async fn walk(endpoint_url: &str, request: ListUsersInGroupRequest) -> Walked {
    list_users_in_group(&client(endpoint_url), request).items().try_collect().await
}

async fn service_error(request: ListUsersInGroupRequest) -> ServiceError {
    let server = LocalServer::start([sample()]).await.unwrap();
    let error = walk(&server.endpoint_url(), request).await.unwrap_err();
    assert!(error.resume_token().is_some());
    let service = error.as_fetch().and_then(AwsError::as_service).expect("an error of the service");
    assert!(!service.is_retryable());
    service.clone()
}

#[tokio::test]
async fn an_unknown_pool_group_or_token_is_the_services_own_error() {
    let unknown_pool = service_error(ListUsersInGroupRequest::new("us-east-1_Other", GROUP)).await;
    assert_eq!(unknown_pool.code, "ResourceNotFoundException");
    assert_eq!(unknown_pool.status, 400);
    assert!(unknown_pool.request_id.is_some());

    let unknown_group = service_error(ListUsersInGroupRequest::new(POOL, "nobody")).await;
    assert_eq!(unknown_group.code, "ResourceNotFoundException");

    let bad_token = ListUsersInGroupRequest { next_token: Some("nonsense".to_owned()), ..request() };
    assert_eq!(service_error(bad_token).await.code, "InvalidParameterException");
}

/// The errors by operation are recorded from botocore's model.
#[tokio::test]
async fn the_variants_are_the_errors_of_the_model() {
    let recorded = include_str!("../vectors/cognito-idp-errors.json");
    let recorded: BTreeMap<String, BTreeSet<String>> = serde_json::from_str(recorded).unwrap();
    assert_eq!(recorded.len(), 9);
    let modelled: BTreeSet<String> = recorded.into_values().flatten().collect();
    assert_eq!(modelled.len(), 7);
    for code in modelled.iter().map(String::as_str).chain(["AccessDeniedException"]) {
        let said = answer("400 Bad Request", &[], &format!(r#"{{"__type":"{code}"}}"#));
        let server = CannedServer::start([said]);
        let error = walk(server.endpoint_url(), request()).await.unwrap_err();
        let Some(AwsError::Service(error)) = error.as_fetch() else { panic!("{code}: {error:?}") };
        assert_eq!(error.service_error().code, code);
        let expected = match error {
            CognitoIdpError::InternalError(_) => "InternalErrorException",
            CognitoIdpError::InvalidParameter(_) => "InvalidParameterException",
            CognitoIdpError::NotAuthorized(_) => "NotAuthorizedException",
            CognitoIdpError::ResourceNotFound(_) => "ResourceNotFoundException",
            CognitoIdpError::TooManyRequests(_) => "TooManyRequestsException",
            CognitoIdpError::UserNotFound(_) => "UserNotFoundException",
            CognitoIdpError::UserPoolAddOnNotEnabled(_) => "UserPoolAddOnNotEnabledException",
            _ => "AccessDeniedException",
        };
        assert_eq!(code, expected);
    }
}

#[tokio::test]
async fn a_walk_resumes_after_its_server_was_gone() {
    let server = LocalServer::start([sample()]).await.unwrap();
    let endpoint = server.endpoint_url();
    let port = endpoint.rsplit(':').next().unwrap().parse().unwrap();
    let client = client(&endpoint);
    let mut users = list_users_in_group(&client, request()).page_size(60).items();
    let mut received = Vec::new();
    for _ in 0..60 {
        received.push(users.try_next().await.unwrap().unwrap());
    }

    drop(server);
    let error = loop {
        match users.try_next().await {
            Ok(Some(user)) => received.push(user),
            Ok(None) => panic!("the walk ended as if nothing had happened"),
            Err(error) => break error,
        }
    };
    assert!(matches!(error.as_fetch(), Some(AwsError::Transport(_))), "{error:?}");
    assert!(error.as_fetch().is_some_and(AwsError::is_retryable));

    let _again = LocalServer::start_on(port, [sample()]).await.unwrap();
    let resumed = list_users_in_group(&client, request()).starting_token(error.resume_token().unwrap());
    received.extend(resumed.items().try_collect::<Vec<_>>().await.unwrap());
    assert_eq!(names(&received), sample_names(0, 250));
}

#[tokio::test]
async fn broken_answers_are_typed_errors_with_the_position() {
    let first = || answer("200 OK", &[], r#"{"Users":[{"Username":"ada"}],"NextToken":"second"}"#);
    type Check = fn(&AwsError<CognitoIdpError>) -> bool;
    let cases: [(&str, Vec<u8>, Check); 8] = [
        ("JSON cut short", answer("200 OK", &[], r#"{"Users":[{"Userna"#), |error| {
            matches!(error, AwsError::Response { problem: "it ends too early", .. })
        }),
        ("a body cut short", claiming(500, "200 OK", &[], r#"{"Users":[]}"#), |error| {
            matches!(error, AwsError::Transport(_))
        }),
        ("no answer at all", Vec::new(), |error| matches!(error, AwsError::Transport(_))),
        (
            "another type",
            answer("200 OK", &[], r#"{"Users":[{"Username":["grace@example.com"]}]}"#),
            |error| {
                matches!(
                    error,
                    AwsError::Response { problem: "a value has another type than the operation's", .. }
                )
            },
        ),
        (
            "a number that no type holds",
            answer("200 OK", &[], r#"{"Users":[{"UserCreateDate":1e400}]}"#),
            |error| {
                matches!(
                    error,
                    AwsError::Response { problem: "a number is out of the range of its type", .. }
                )
            },
        ),
        ("not JSON", answer("200 OK", &[], "<html>"), |error| {
            matches!(error, AwsError::Response { problem: "it is not JSON", .. })
        }),
        ("a redirect", answer("302 Found", &["location: http://127.0.0.1:1/"], ""), |error| {
            matches!(error, AwsError::Status { status: 302, .. })
        }),
        ("a proxy's error", answer("503 Service Unavailable", &[], "<html>"), |error| {
            matches!(error, AwsError::Status { status: 503, .. }) && error.is_retryable()
        }),
    ];
    for (case, broken, check) in cases {
        let server = CannedServer::start([first(), broken]);
        let client = client(server.endpoint_url());
        let mut users = list_users_in_group(&client, request()).items();
        assert_eq!(users.try_next().await.unwrap().unwrap().username.as_deref(), Some("ada"), "{case}");
        let error = users.try_next().await.expect_err(case);
        assert!(error.as_fetch().is_some_and(check), "{case}: {error:?}");
        // base64 of {"NextToken": "second"}
        assert_eq!(error.resume_token().unwrap().as_str(), "eyJOZXh0VG9rZW4iOiAic2Vjb25kIn0=", "{case}");
        let shown = format!("{error} {error:?} {}", error.as_fetch().unwrap());
        assert!(!shown.contains("second") && !shown.contains("grace"), "{case}: {shown}");
        assert!(users.try_next().await.unwrap().is_none(), "{case}: a walk is over after an error");
    }
}

/// The spellings are in FACTS: the code may be in the header or the body, with a namespace or a URL around it.
#[tokio::test]
async fn a_services_error_is_read_however_it_is_spelled() {
    let header = "X-Amzn-ErrorType: ThrottlingException:http://internal.amazon.com/coral/";
    for (case, body, headers) in [
        ("in the body", r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#, vec![]),
        (
            "with a namespace",
            r#"{"__type":"com.amazon.coral#ThrottlingException","Message":"Rate exceeded"}"#,
            vec![],
        ),
        ("in the header", r#"{"message":"Rate exceeded"}"#, vec![header]),
    ] {
        let mut headers = headers;
        headers.push("X-Amzn-RequestId: 1234");
        let server = CannedServer::start([answer("400 Bad Request", &headers, body)]);
        let error = walk(server.endpoint_url(), request()).await.unwrap_err();
        let service = error.as_fetch().and_then(AwsError::as_service).expect(case);
        assert_eq!(service.code, "ThrottlingException", "{case}");
        assert_eq!(service.message.as_deref(), Some("Rate exceeded"), "{case}");
        assert_eq!(service.request_id.as_deref(), Some("1234"), "{case}");
        assert!(service.is_retryable(), "{case}");
    }
}

/// The class alone decides on a retry: botocore's `_do_error_parse` reads the code without looking at the message.
#[tokio::test]
async fn an_error_keeps_its_class_whatever_else_the_body_holds() {
    let deep = format!(r#"{{"__type":"T","message":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000));
    for (body, message) in [
        (r#"{"__type":"T","message":{"text":"slow down"}}"#, None),
        (r#"{"__type":"T","message":["slow","down"]}"#, None),
        (r#"{"__type":"T","message":7,"Message":"slow down"}"#, Some("slow down")),
        (r#"{"__type":"T","message":null,"code":42}"#, None),
        (r#"{"__type":"T","code":{"number":42},"message":"slow down"}"#, Some("slow down")),
        (r#"{"__type":7,"code":"T"}"#, None),
        (r#"{"__type":null,"code":"T","message":true}"#, None),
        (r#"{"__type":"","code":"T"}"#, None),
        (r#"{"message":"slow","__type":"T","message":"slow down"}"#, Some("slow down")),
        (r#"{"__type":"T","message":-1.5e300}"#, None),
        (&deep, None),
    ] {
        let body = body.replace("\"T\"", "\"ThrottlingException\"");
        let users = answer("200 OK", &[], r#"{"Users":[{"Username":"ada"}]}"#);
        let server = CannedServer::start([answer("400 Bad Request", &[], &body), users]);
        let client = super::builder(server.endpoint_url()).max_backoff(Duration::ZERO).build().unwrap();
        let received: Vec<_> =
            list_users_in_group(&client, request()).items().try_collect().await.expect("it is tried again");
        assert_eq!(names(&received), ["ada"]);

        let server = CannedServer::start([answer("400 Bad Request", &[], &body)]);
        let error = walk(server.endpoint_url(), request()).await.unwrap_err();
        let error = error.as_fetch().and_then(AwsError::as_service).unwrap();
        assert_eq!(
            (error.code.as_str(), error.message.as_deref()),
            ("ThrottlingException", message),
            "{body}"
        );
    }
    // A body that is not an object, or has no code, has no class, only its status.
    for body in
        ["[]", r#"["ThrottlingException"]"#, "null", "7", r#"{"__type":[]}"#, r#"{"__type":"ThrottlingExc"#]
    {
        let server = CannedServer::start([answer("400 Bad Request", &[], body)]);
        let error = walk(server.endpoint_url(), request()).await.unwrap_err();
        assert!(matches!(error.as_fetch(), Some(AwsError::Status { status: 400, .. })), "{body}: {error:?}");
    }
}

/// Also for a user's own operations, whose structs accept lists, as serde's do.
#[tokio::test]
async fn a_response_that_is_no_object_is_an_error() {
    use paginator_models::aws::{JsonOperation, Service};
    use paginator_runtime::Paginated;
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Serialize, Paginated)]
    #[paginated(response = ListTablesResponse)]
    struct ListTablesRequest {
        #[paginated(input_token)]
        token: Option<String>,
    }
    #[derive(Deserialize, Paginated)]
    struct ListTablesResponse {
        #[serde(default)]
        #[paginated(items)]
        tables: Vec<String>,
        #[paginated(output_token)]
        #[serde(default)]
        token: Option<String>,
    }
    impl JsonOperation for ListTablesRequest {
        type Error = ServiceError;
        const SERVICE: Service = <ListUsersInGroupRequest as JsonOperation>::SERVICE;
    }

    for body in ["[]", " \n\t[]", r#"[["a"], null]"#, "null", "\"\"", "0"] {
        let page = answer("200 OK", &[], body);
        let server = CannedServer::start([page.clone(), page]);
        let client = client(server.endpoint_url());
        let error =
            list_tables(&client, ListTablesRequest { token: None }).items().try_next().await.unwrap_err();
        assert!(matches!(error.as_fetch(), Some(AwsError::Response { .. })), "{body}: {error:?}");
        let error = walk(server.endpoint_url(), request()).await.unwrap_err();
        assert!(matches!(error.as_fetch(), Some(AwsError::Response { .. })), "{body}: {error:?}");
    }
}

#[tokio::test]
async fn a_response_larger_than_the_client_takes_is_refused() {
    let server =
        CannedServer::start([answer("200 OK", &[], &format!("{{\"Users\":[{}]}}", " ".repeat(2000)))]);
    let client = paginator_models::aws::Client::builder()
        .region("us-east-1")
        .credentials(paginator_models::aws::Credentials::new("key", "secret", None, None, "test"))
        .endpoint_url(server.endpoint_url())
        .max_response_bytes(1000)
        .max_attempts(1)
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let error = list_users_in_group(&client, request()).items().try_next().await.unwrap_err();
    assert!(matches!(error.as_fetch(), Some(AwsError::TooLarge { limit: 1000 })), "{error:?}");
}
