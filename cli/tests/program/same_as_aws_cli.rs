//! Does the program send and print what the AWS CLI does, byte for byte? Recorded by `record_aws_cli.py`.

use super::{GROUP, POOL, program};
use paginator_tests::http::{CannedServer, answer};
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    process,
};

#[derive(Deserialize)]
struct Recorded {
    /// The AWS CLI's options: those of every command, and the operation's.
    options: BTreeSet<String>,
    pages: Vec<String>,
    runs: Vec<Run>,
}

/// `{folder}` stands for the run's own folder, with `files` in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    arguments: Vec<String>,
    /// Whether the pool and the group are named too.
    #[serde(default = "yes")]
    named: bool,
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    environment: BTreeMap<String, String>,
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

fn yes() -> bool {
    true
}

fn recorded() -> Recorded {
    serde_json::from_str(include_str!("aws_cli.json")).unwrap()
}

#[test]
fn every_recorded_run_goes_as_with_the_aws_cli() {
    let Recorded { pages, runs, .. } = recorded();
    assert_eq!(runs.len(), 307);
    let mut differences = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let folder = env::temp_dir().join(format!("paginator-cli-{}-{number}", process::id()));
        fs::create_dir(&folder).unwrap();
        let difference = difference(&pages, run, &folder);
        fs::remove_dir_all(&folder).unwrap();
        differences.extend(difference.map(|difference| format!("{:?}: {difference}", run.arguments)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// How a run differs from the AWS CLI's.
fn difference(pages: &[String], run: &Run, folder: &Path) -> Option<String> {
    let in_folder = |text: &String| text.replace("{folder}", folder.to_str().unwrap());
    for (name, text) in &run.files {
        fs::write(folder.join(name), text).unwrap();
    }
    let answers = run.requests.iter().map(|request| answer("200 OK", &[], &pages[request.page]));
    let server = CannedServer::start(answers);
    let named = ["--user-pool-id", POOL, "--group-name", GROUP].iter().filter(|_| run.named);
    let arguments = ["--region", "us-east-1", "--endpoint-url", server.endpoint_url()];
    let arguments: Vec<_> = named.chain(&arguments).map(|argument| (*argument).to_owned()).collect();
    let arguments: Vec<_> = arguments.into_iter().chain(run.arguments.iter().map(in_folder)).collect();
    let mut command = program(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let environment = run.environment.iter().map(|(name, value)| (name, in_folder(value)));
    let output = command.env("TZ", "UTC0").envs(environment).output().unwrap();

    let received = server.received();
    let sent: Vec<Value> =
        received.iter().map(|request| serde_json::from_str(&request.body).unwrap()).collect();
    let expected: Vec<Value> = run.requests.iter().map(|request| request.body.clone()).collect();
    let stdout = String::from_utf8_lossy(&output.stdout);
    let ended = (&*stdout, output.status.code(), output.stderr.is_empty());
    let expected_end = (&*run.stdout, Some(run.status), run.status == 0);
    if sent != expected {
        return Some(format!("sent {sent:?} instead of {expected:?}"));
    }
    (ended != expected_end).then(|| {
        format!("{ended:?} instead of {expected_end:?}: {}", String::from_utf8_lossy(&output.stderr))
    })
}

/// Every option of the AWS CLI is known, or listed as one that only it has; and nothing that is listed is known.
#[test]
fn help_lists_the_options_that_only_the_aws_cli_has() {
    let options = recorded().options;
    let help = String::from_utf8(program(&["--help"]).output().unwrap().stdout).unwrap();
    let names = |lines: &str, before: &str, behind: &str| -> BTreeSet<String> {
        let lines =
            lines.lines().filter_map(|line| line.trim_start().strip_prefix(before)?.split_once(behind));
        lines.map(|(name, _)| name.to_owned()).collect()
    };
    let listed = names(&help, "- --", " is refused");
    for option in &options {
        let stderr = program(&[&format!("--{option}=")]).output().unwrap().stderr;
        let stderr = String::from_utf8(stderr).unwrap();
        assert!(!stderr.contains("there is no option"), "{option}: {stderr}");
        assert_eq!(stderr.contains("of the AWS CLI alone"), listed.contains(option), "{option}: {stderr}");
    }
    assert!(listed.is_subset(&options), "{listed:?}");
    // And `--help` is the only option of the program's own.
    let shown: BTreeSet<_> = help
        .lines()
        .filter_map(|line| {
            line.trim_start().trim_start_matches(|c| c != '-').trim_start_matches("-h, ").strip_prefix("--")
        })
        .filter_map(|line| line.split([' ', '[']).next())
        .map(str::to_owned)
        .collect();
    let own: Vec<_> = shown.difference(&options).collect();
    assert_eq!(own, ["help"]);
}
