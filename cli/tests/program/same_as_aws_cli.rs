//! Does the program send and print what the AWS CLI does, byte for byte? Recorded by `record_aws_cli.py`.

use super::{group_at, program};
use paginator_tests::http::{CannedServer, answer};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Recorded {
    pages: Vec<String>,
    runs: Vec<Run>,
}

#[derive(Deserialize)]
struct Run {
    arguments: Vec<String>,
    requests: Vec<Request>,
    status: i32,
    stdout: String,
}

#[derive(Deserialize)]
struct Request {
    body: Value,
    /// The index of the page that it was answered with.
    page: usize,
}

#[test]
fn every_recorded_run_goes_as_with_the_aws_cli() {
    let recorded: Recorded = serde_json::from_str(include_str!("aws_cli.json")).unwrap();
    assert_eq!(recorded.runs.len(), 56);
    for run in recorded.runs {
        let pages = run.requests.iter().map(|request| answer("200 OK", &[], &recorded.pages[request.page]));
        let server = CannedServer::start(pages);
        let arguments = run.arguments.iter().map(String::as_str);
        let arguments: Vec<_> = group_at(server.endpoint_url()).into_iter().chain(arguments).collect();
        let output = program(&arguments).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), run.stdout, "{:?}", run.arguments);
        assert_eq!(output.status.code(), Some(run.status), "{:?}", run.arguments);
        assert_eq!(output.stderr.is_empty(), run.status == 0, "{:?}", run.arguments);
        let received = server.received();
        let sent = received.iter().map(|request| serde_json::from_str::<Value>(&request.body).unwrap());
        assert!(sent.eq(run.requests.into_iter().map(|request| request.body)), "{:?}", run.arguments);
    }
}
