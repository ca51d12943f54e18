//! Runs the program: is it a drop-in for the AWS CLI, and does it need nothing for the pool that it makes up?
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod early;
mod ending;
mod same_as_aws_cli;

use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_models::local::{LocalServer, UserPool};
use paginator_tests::environments::hostile;
use paginator_tests::http::{CannedServer, answer};
use serde_json::Value;
use std::{
    env, fs,
    process::{self, Command, Output},
};

const POOL: &str = "us-east-1_Example";
const GROUP: &str = "readers";

/// The program with dummy keys, and nothing else that AWS's tools find in a user's environment.
fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_list-users-in-group"));
    command.args(arguments).env_clear().env("AWS_EC2_METADATA_DISABLED", "true");
    command.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret");
    command.env("AWS_CONFIG_FILE", "/nowhere").env("AWS_SHARED_CREDENTIALS_FILE", "/nowhere");
    command.env("AWS_MAX_ATTEMPTS", "1");
    command
}

/// The names of the sample pool's users from `start` to before `end`.
fn sample_names(start: usize, end: usize) -> Vec<String> {
    (start..end).map(|number| format!("user{number:03}")).collect()
}

/// The options that name the sample pool's group at an endpoint.
fn group_at(endpoint_url: &str) -> [&str; 8] {
    let [pool, group] = [["--user-pool-id", POOL], ["--group-name", GROUP]];
    let [region, endpoint] = [["--region", "us-east-1"], ["--endpoint-url", endpoint_url]];
    [pool[0], pool[1], group[0], group[1], region[0], region[1], endpoint[0], endpoint[1]]
}

/// The names of the users listed, and the token after them.
fn read(output: &Output) -> (Vec<String>, Option<String>) {
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let users = listed["Users"].as_array().unwrap().iter();
    let token = listed.get("NextToken").map(|token| token.as_str().unwrap().to_owned());
    (users.map(|user| user["Username"].as_str().unwrap().to_owned()).collect(), token)
}

fn list(arguments: &[&str]) -> (Vec<String>, Option<String>) {
    let output = program(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    read(&output)
}

/// The same for the made-up pool.
fn list_made_up(arguments: &[&str]) -> (Vec<String>, Option<String>) {
    list(&[&["--output", "json"], arguments].concat())
}

fn decoded(token: &str) -> Value {
    serde_json::from_slice(&STANDARD.decode(token).unwrap()).unwrap()
}

#[test]
fn without_arguments_it_prints_a_table_of_250_users() {
    let output = program(&[]).output().unwrap();
    assert!(output.status.success());
    let table = String::from_utf8(output.stdout).unwrap();
    for name in sample_names(0, 250) {
        assert_eq!(table.matches(&format!(" {name} ")).count(), 1, "{name}");
    }
    assert!(table.ends_with("250 users\n"));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("note: no pool is named"));
}

#[test]
fn the_made_up_pool_asks_nothing_of_the_environment() {
    let expected = program(&[]).output().unwrap();
    for environment in hostile() {
        let mut command = Command::new(env!("CARGO_BIN_EXE_list-users-in-group"));
        let output = command.env_clear().envs(environment.iter().copied()).output().unwrap();
        assert_eq!(output, expected, "{environment:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_cut_in_mid_page_is_resumed_by_another_process_at_any_page_size() {
    let (users, token) = list_made_up(&["--max-items", "100", "--page-size", "60"]);
    assert_eq!(users, sample_names(0, 100));
    let token = token.unwrap();
    assert_eq!(decoded(&token)["boto_truncate_amount"], 40);
    assert!(decoded(&token)["NextToken"].is_string());
    assert_eq!(decoded(&token).as_object().unwrap().len(), 2);
    for page_size in [&[][..], &["--page-size", "7"]] {
        let resumed = list_made_up(&[&["--starting-token", &token], page_size].concat());
        assert_eq!(resumed, (sample_names(100, 250), None));
    }
}

#[test]
fn a_cut_at_a_pages_end_needs_no_amount() {
    let (users, token) = list_made_up(&["--max-items", "120", "--page-size", "60"]);
    assert_eq!(users, sample_names(0, 120));
    let token = decoded(&token.unwrap());
    assert!(token["NextToken"].is_string());
    assert_eq!(token.as_object().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_is_named_is_listed_where_the_environment_says() {
    let server = LocalServer::start([UserPool::sample(POOL, GROUP, 3)]).await.unwrap();
    for variable in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] {
        let mut command = program(&["--user-pool-id", POOL, "--group-name", GROUP]);
        let output = command.env(variable, server.endpoint_url()).env("AWS_REGION", "us-east-1").output();
        let output = output.unwrap();
        assert_eq!(read(&output), (sample_names(0, 3), None), "{variable}");
        assert!(output.stderr.is_empty(), "{variable}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_output_is_as_the_environment_says_unless_given() {
    let server = LocalServer::start([UserPool::sample(POOL, GROUP, 3)]).await.unwrap();
    let url = server.endpoint_url();
    let run = |output: &str, arguments: &[&str]| {
        let mut command = program(&[&group_at(&url)[..], &["--query", "length(Users)"], arguments].concat());
        command.env("AWS_DEFAULT_OUTPUT", output).output().unwrap()
    };
    for (output, arguments, expected) in [
        ("table", &[][..], " 3 \n"),
        ("", &[], "3\n"),
        ("table", &["--output", "json"], "3\n"),
        ("nonsense", &["--output", "json"], "3\n"),
    ] {
        let ran = run(output, arguments);
        assert_eq!(String::from_utf8(ran.stdout).unwrap(), expected, "{output} {arguments:?}");
    }
    let before = server.requests();
    let refused = run("nonsense", &[]);
    assert_eq!((refused.status.code(), &refused.stdout[..]), (Some(255), &b""[..]));
    let stderr = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(stderr, "error: AWS_DEFAULT_OUTPUT is \"nonsense\": it can be json, text or table\n");
    assert_eq!(server.requests(), before);
}

/// As with the AWS CLI, a named profile wins over the keys of the environment.
#[test]
fn a_named_profile_sets_the_keys_and_the_region() {
    let file = env::temp_dir().join(format!("paginator-example-{}", process::id()));
    let keys = "aws_access_key_id = READERSKEY\naws_secret_access_key = secret\n";
    fs::write(&file, format!("[profile readers]\nregion = eu-west-3\n{keys}")).unwrap();
    let server = CannedServer::start([answer("200 OK", &[], r#"{"Users":[]}"#)]);
    let names = ["--user-pool-id", POOL, "--group-name", GROUP];
    let of_profile = ["--profile", "readers", "--endpoint-url", server.endpoint_url()];
    let output = program(&[names, of_profile].concat()).env("AWS_CONFIG_FILE", &file).output();
    fs::remove_file(&file).unwrap();
    assert_eq!(read(&output.unwrap()), (vec![], None));
    let received = server.received();
    let authorization = received[0].header("authorization").unwrap();
    assert!(authorization.contains("Credential=READERSKEY/") && authorization.contains("/eu-west-3/"));
}

/// What a query finds, laid out for people; a control character is made visible.
#[test]
fn a_query_can_be_printed_as_a_table() {
    for (query, expected) in [
        ("Users[:2].Username", " user000 \n user001 \n"),
        ("Users[:2].[Username, Enabled]", " user000  true \n user001  true \n"),
        (
            "Users[:2].{name: Username, none: NoSuchKey}",
            " name     none \n user000       \n user001       \n",
        ),
        ("Users[0].{on: Enabled, by: Attributes[0].[Name]}", " on    by      \n true  [\"sub\"] \n"),
        ("length(Users)", " 250 \n"),
        ("`\"a\\u0007b\"`", " a\\u0007b \n"),
    ] {
        let output = program(&["--query", query]).output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_is_one_clear_line_and_a_failure() {
    let server = LocalServer::start([UserPool::sample(POOL, GROUP, 3)]).await.unwrap();
    let url = server.endpoint_url();
    let negative = STANDARD.encode(r#"{"NextToken": "abc", "boto_truncate_amount": -1}"#);
    let page_size = "is out of range: it is 1 to 60 for this operation";
    for (arguments, expected) in [
        (["--page-size", "0"], &*format!("the page size of 0 {page_size}")),
        (["--page-size", "61"], &*format!("the page size of 61 {page_size}")),
        (["--page-size", "-1"], &*format!("the page size of -1 {page_size}")),
        (["--max-items", "-1"], "the max items of -1 is out of range: it counts items, so it is 0 or more"),
        (["--starting-token", &negative], "its `boto_truncate_amount` is -1"),
        (["--group-name", "nobody"], "ResourceNotFoundException: Group not found"),
        (["--user-pool-id", "us-east-1_Other"], "ResourceNotFoundException: User pool us-east-1_Other"),
        (["--starting-token", "nonsense"], "InvalidParameterException: Invalid pagination token"),
        (["--endpoint-url", "nonsense"], "the endpoint is not an HTTP URL"),
        (["--endpoint-url", "http://127.0.0.1:1"], "the service could not be reached"),
        (["--region", "not a region"], "the region is not one"),
        (["--query", "Users[["], "bad value for --query: "),
        (["--query", "length(`5`)"], "--query could not be applied: "),
    ] {
        let output = program(&[&group_at(&url)[..], &arguments].concat()).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(255), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(stderr.starts_with("error: ") && stderr.contains(expected), "{arguments:?}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{arguments:?}: {stderr}");
    }
}

#[test]
fn a_service_that_is_named_needs_a_pool_and_a_group() {
    let [pool, group] = ["--user-pool-id", "--group-name"];
    for (arguments, missing) in [
        (["--region", "us-east-1"], &[pool, group][..]),
        (["--endpoint-url", "http://127.0.0.1:1"], &[pool, group]),
        (["--profile", "readers"], &[pool, group]),
        ([pool, POOL], &[group]),
        ([group, GROUP], &[pool]),
    ] {
        let output = program(&arguments).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let (said, _) = stderr.split_once("Usage").unwrap();
        let named: Vec<_> = said.split_whitespace().filter(|word| word.starts_with("--")).collect();
        assert_eq!(named, missing, "{stderr}");
    }
}
