//! Does README's first command do the main job? Runs the example as a program.

use super::sample_names;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use std::process::{Command, Output};

fn example(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "-p", "paginator-models", "--features", "aws,local"]);
    command.args(["--example", "list_users_in_group", "--"]).args(arguments);
    for variable in ["AWS_ENDPOINT_URL", "AWS_REGION", "AWS_DEFAULT_REGION"] {
        command.env_remove(variable);
    }
    command.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret");
    command.output().unwrap()
}

/// The names of the users listed, and the token behind them.
fn list(arguments: &[&str]) -> (Vec<String>, Option<String>) {
    let output = example(&[&["--output", "json"], arguments].concat());
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let users = listed["Users"].as_array().unwrap().iter();
    let token = listed.get("NextToken").map(|token| token.as_str().unwrap().to_owned());
    (users.map(|user| user["Username"].as_str().unwrap().to_owned()).collect(), token)
}

fn decoded(token: &str) -> Value {
    serde_json::from_slice(&STANDARD.decode(token).unwrap()).unwrap()
}

#[test]
fn without_arguments_it_prints_a_table_of_250_users() {
    let output = example(&[]);
    assert!(output.status.success());
    let table = String::from_utf8(output.stdout).unwrap();
    for name in sample_names(0, 250) {
        assert_eq!(table.matches(&format!(" {name} ")).count(), 1, "{name}");
    }
    assert!(table.ends_with("250 users\n"));
}

#[test]
fn a_cut_in_mid_page_is_resumed_by_another_process_at_any_page_size() {
    let (users, token) = list(&["--max-items", "100", "--page-size", "60"]);
    assert_eq!(users, sample_names(0, 100));
    let token = token.unwrap();
    assert_eq!(decoded(&token)["boto_truncate_amount"], 40);
    assert!(decoded(&token)["NextToken"].is_string());
    assert_eq!(decoded(&token).as_object().unwrap().len(), 2);
    for page_size in [&[][..], &["--page-size", "7"]] {
        let resumed = list(&[&["--starting-token", &token], page_size].concat());
        assert_eq!(resumed, (sample_names(100, 250), None));
    }
}

#[test]
fn a_cut_at_a_pages_end_needs_no_amount() {
    let (users, token) = list(&["--max-items", "120", "--page-size", "60"]);
    assert_eq!(users, sample_names(0, 120));
    let token = decoded(&token.unwrap());
    assert!(token["NextToken"].is_string());
    assert_eq!(token.as_object().unwrap().len(), 1);
}

#[test]
fn bad_input_is_one_clear_line_and_a_failure() {
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
        (["--endpoint-url", "http://127.0.0.1:1"], "no region is set"),
    ] {
        let output = example(&arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(stderr.starts_with("error: ") && stderr.contains(expected), "{arguments:?}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{arguments:?}: {stderr}");
    }
}
