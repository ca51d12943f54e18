//! Does the example list what any of the operations lists, over HTTP? Runs it as a program.

use crate::{
    for_each_operation,
    recorded::{Model, Operation},
};
use paginator_tests::http::{CannedServer, answer};
use serde_json::Value;
use std::process::{Command, Output};

fn example(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "-p", "paginator-cli"]);
    command.args(["--example", "cognito_idp", "--"]).args(arguments);
    command.env_remove("AWS_ENDPOINT_URL").env("AWS_REGION", "us-east-1");
    command.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", "secret");
    command.output().unwrap()
}

#[test]
fn it_prints_the_full_result_of_every_operation_as_botocore_has_it() {
    fn check<R: Model>(recorded: &Operation) {
        // Cut in the second page, and what is left.
        let walks = recorded.walks.iter().filter(|walk| walk.config.max_items == Some(3));
        for walk in walks.chain(recorded.walks.last()) {
            let pages = walk.requests.iter().map(|request| recorded.page(request).to_string());
            let server = CannedServer::start(pages.map(|page| answer("200 OK", &[], &page)));
            let parameters = recorded.requests[1].to_string();
            let max_items = walk.config.max_items.map(|items| format!("--max-items={items}"));
            let token = walk.config.starting_token.as_ref().map(|token| format!("--starting-token={token}"));
            let mut arguments =
                vec![&*recorded.operation, &parameters, "--endpoint-url", server.endpoint_url()];
            arguments.extend(max_items.iter().chain(&token).map(String::as_str));

            let output = example(&arguments);
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), walk.full_result);
            let received = server.received();
            let bodies = received.iter().map(|request| serde_json::from_str::<Value>(&request.body).unwrap());
            assert!(bodies.eq(walk.requests.iter().cloned()), "{received:?}");
            let target = format!("AWSCognitoIdentityProviderService.{}", recorded.operation);
            assert!(received.iter().all(|request| request.header("x-amz-target") == Some(&target)));
        }
    }
    for_each_operation!(check);
}

#[test]
fn bad_input_is_one_clear_line_and_a_failure() {
    let pool = r#"{"UserPoolId": "us-east-1_Example"}"#;
    for (arguments, expected) in [
        (vec!["ListGroups"], "missing field `UserPoolId`"),
        (
            vec!["ListGroups", r#"{"UserPoolId": "p", "UserPoolID": "p"}"#],
            "ListGroups has no parameter UserPoolID",
        ),
        (vec!["ListResourceServers", pool, "--page-size", "51"], "it is 1 to 50 for this operation"),
        (vec!["ListGroups", pool, "--endpoint-url", "nonsense"], "the endpoint is not an HTTP URL"),
    ] {
        let output = example(&arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(stderr.starts_with("error: ") && stderr.contains(expected), "{arguments:?}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{arguments:?}: {stderr}");
    }
}
