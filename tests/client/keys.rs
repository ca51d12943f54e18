//! Unusable keys, from whatever provider, are refused with an error that says why and shows nothing of them.

use super::{
    process::{CONFIG, run, users_server},
    request,
};
use paginator_models::{
    aws::{AwsError, Client, Credentials},
    cognito_idp::list_users_in_group,
};
use paginator_tests::http::{CannedServer, answer};

#[tokio::test]
async fn keys_with_control_characters_are_refused_by_part() {
    let server = users_server();
    let [key, secret, token] = ["access key id", "secret access key", "session token"];
    for (given, part, problem) in [
        (["AKIAHIDDEN\n", "hidden", "hidden"], key, "ends with a line break"),
        (["AKIAHIDDEN\r\n", "hidden", "hidden"], key, "ends with a line break"),
        (["AKIA\u{0}HIDDEN", "hidden", "hidden"], key, "holds a control character"),
        (["AKIA\tHIDDEN", "hidden", "hidden"], key, "holds a control character"),
        (["AKIA\u{7f}HIDDEN", "hidden", "hidden"], key, "holds a control character"),
        (["AKIAHÏDDEN", "hidden", "hidden"], key, "holds a character that is not ASCII"),
        (["AKIA", "hidden\n", "hidden"], secret, "ends with a line break"),
        (["AKIA", "hid\u{1b}den", "hidden"], secret, "holds a control character"),
        (["AKIA", "hidden", "hidden\n"], token, "ends with a line break"),
        (["AKIA", "hidden", "hid\nden"], token, "holds a control character"),
        (["AKIA", "hidden", "hid\u{85}den"], token, "holds a control character"),
        (["AKIA", "hidden", "hidden…"], token, "holds a character that is not ASCII"),
    ] {
        let [id, secret, token] = given.map(str::to_owned);
        let client = Client::builder()
            .region("us-east-1")
            .credentials(Credentials::new(id, secret, Some(token), None, "test"))
            .endpoint_url(server.endpoint_url())
            .build()
            .unwrap();
        let error = list_users_in_group(&client, request()).items().try_next().await.unwrap_err();
        let fetch = error.as_fetch().unwrap();
        assert!(
            matches!(fetch, AwsError::UnusableCredentials { part: p, problem: q } if (*p, *q) == (part, problem)),
            "{fetch:?}"
        );
        assert_eq!(
            fetch.to_string(),
            format!(
                "the request was not sent: the {part} {problem}; correct it where the credentials are set"
            )
        );
        let shown = format!("{error} {error:?} {client:?}").to_lowercase();
        assert!(!shown.contains("hidden") && !fetch.is_retryable(), "{shown}");
    }
    assert!(server.received().is_empty());
}

/// Such keys usually come from a file that ends with a line break.
#[test]
fn unusable_keys_of_every_provider_are_refused() {
    let container = |answered: &str| CannedServer::start([answer("200 OK", &[], answered)]);
    let keys = |id: &str, token: &str| {
        format!(
            r#"{{"Version": 1, "AccessKeyId": "{id}", "SecretAccessKey": "the-secret", "SessionToken": "{token}",
                "Token": "{token}", "Expiration": "2096-01-01T00:00:00Z"}}"#
        )
    };
    let [bad_id, bad_token] = [keys("KEY\\n", "the-token"), keys("KEY", "the-token\\u0007")];
    let containers = [container(&bad_id), container(&bad_token)];
    let urls = [0, 1].map(|number: usize| containers[number].endpoint_url().to_owned());
    let process = |answered: &str| {
        format!(
            "[default]\nregion = eu-west-1\ncredential_process = printf '%s' '{}'\n",
            answered.replace('\n', " ")
        )
    };
    let environment = |id: &'static str, token: &'static str| {
        vec![("AWS_ACCESS_KEY_ID", id), ("AWS_SECRET_ACCESS_KEY", "the-secret"), ("AWS_SESSION_TOKEN", token)]
    };
    let profile =
        |id: &str| format!("[default]\naws_access_key_id = {id}\naws_secret_access_key = the-secret\n");
    let build =
        [environment("KEY\n", "the-token"), vec![("CHILD_BUILD", "1"), ("AWS_REGION", "eu-west-1")]].concat();

    let id = "the access key id ends with a line break";
    let token = "the session token holds a control character";
    for (case, variables, config, credentials, expected) in [
        ("environment", environment("KEY\n", "the-token"), CONFIG.to_owned(), String::new(), id),
        ("environment, token", environment("KEY", "the-token\u{1}"), CONFIG.to_owned(), String::new(), token),
        ("environment, build", build, CONFIG.to_owned(), String::new(), id),
        (
            "profile",
            vec![],
            CONFIG.to_owned(),
            profile("KEY\u{1}"),
            "the access key id holds a control character",
        ),
        (
            "profile by name",
            vec![("CHILD_PROFILE", "default")],
            CONFIG.to_owned(),
            profile("KEY\u{7f}X"),
            "the access key id holds a control character",
        ),
        ("process", vec![], process(&bad_id), String::new(), id),
        ("process, token", vec![], process(&bad_token), String::new(), token),
        (
            "container",
            vec![("AWS_CONTAINER_CREDENTIALS_FULL_URI", urls[0].as_str())],
            CONFIG.to_owned(),
            String::new(),
            id,
        ),
        (
            "container, token",
            vec![("AWS_CONTAINER_CREDENTIALS_FULL_URI", urls[1].as_str())],
            CONFIG.to_owned(),
            String::new(),
            token,
        ),
    ] {
        let server = users_server();
        let mut variables = variables;
        variables.push(("CHILD_ENDPOINT", server.endpoint_url()));
        let ran = run(&variables, &config, &credentials, &server);
        assert!(ran.printed.contains(expected), "{case}: {}", ran.printed);
        assert!(!ran.printed.contains("panicked"), "{case}: {}", ran.printed);
        assert!(ran.received.is_empty(), "{case}");
    }
}
