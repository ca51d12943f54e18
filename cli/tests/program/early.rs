//! What a walk that ends early leaves: what was received, and the token for the rest.

use super::{GROUP, POOL, group_at, list, program, read, sample_names};
use paginator_models::local::{LocalServer, UserPool};
use paginator_tests::faulty::{Fault, FaultyServer};
use std::process::Output;
#[cfg(unix)]
use std::{
    io::Read,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

async fn pool() -> LocalServer {
    LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap()
}

/// The token in the last line of stderr, after `before`.
fn token_told(output: &Output, before: &str) -> String {
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    let last = stderr.lines().last().unwrap_or_default();
    last.strip_prefix(before).unwrap_or_else(|| panic!("{stderr}")).to_owned()
}

/// Runs the program, and interrupts it when the server has got `requests` requests, the last of which is not answered.
#[cfg(unix)]
fn interrupted(server: &FaultyServer, requests: usize, arguments: &[&str]) -> Output {
    let mut command = program(&[&group_at(server.endpoint_url())[..], arguments].concat());
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while server.requests() < requests {
        thread::sleep(Duration::from_millis(5));
    }
    interrupt(&child);
    child.wait_with_output().unwrap()
}

#[cfg(unix)]
fn interrupt(child: &Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_prints_what_was_received_and_the_token_for_the_rest() {
    let pool = pool().await;
    let silent_from =
        |first: usize| {
            let silence = Fault::Silence(Duration::from_secs(60));
            FaultyServer::start(&pool.endpoint_url(), move |number| {
                if number >= first { silence.clone() } else { Fault::None }
            })
        };
    let url = pool.endpoint_url();
    let resume = |token: &str| list(&[&group_at(&url)[..], &["--starting-token", token]].concat());

    for (pages, received) in [(1, 60), (3, 180)] {
        let output = interrupted(&silent_from(pages), pages + 1, &[]);
        assert_eq!(output.status.code(), Some(130));
        let token = token_told(&output, "interrupted: resume with --starting-token ");
        assert_eq!(read(&output), (sample_names(0, received), Some(token.clone())));
        assert_eq!(resume(&token), (sample_names(received, 250), None));
    }

    // With a query the token is on stderr only.
    let output = interrupted(&silent_from(2), 3, &["--query", "length(Users)"]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(130), &b"120\n"[..]));
    let token = token_told(&output, "interrupted: resume with --starting-token ");
    assert_eq!(resume(&token), (sample_names(120, 250), None));

    // Before anything was received, the token is where this walk began.
    let start = token;
    let output = interrupted(&silent_from(0), 1, &["--starting-token", &start]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(130), &b""[..]));
    let token = token_told(&output, "interrupted: resume with --starting-token ");
    assert_eq!(resume(&token), (sample_names(120, 250), None));
    let output = interrupted(&silent_from(0), 1, &[]);
    assert_eq!((output.status.code(), &*output.stdout), (Some(130), &b""[..]));
    let token = token_told(&output, "interrupted: resume with --starting-token ");
    assert_eq!(resume(&token), (sample_names(0, 250), None));
}

/// After the first Ctrl-C nobody reads what is printed, and it is more than a pipe holds.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn another_ctrl_c_ends_the_program_while_it_cannot_print() {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 1000)]).await.unwrap();
    let server = FaultyServer::start(&pool.endpoint_url(), |number| match number {
        15 => Fault::Silence(Duration::from_secs(60)),
        _ => Fault::None,
    });
    let mut command = program(&group_at(server.endpoint_url()));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while server.requests() < 16 {
        thread::sleep(Duration::from_millis(5));
    }
    interrupt(&child);
    // It is printing when the first bytes can be read.
    let mut first = [0];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    let since = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        assert!(since.elapsed() < Duration::from_secs(10), "it hangs");
        interrupt(&child);
        thread::sleep(Duration::from_millis(50));
    };
    assert_eq!(status.code(), Some(130));
    let output = child.wait_with_output().unwrap();
    assert!(!output.stdout.ends_with(b"}\n") && output.stderr.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_midway_prints_what_was_received_and_the_token_for_the_rest() {
    let pool = pool().await;
    let server = FaultyServer::start(&pool.endpoint_url(), |number| match number {
        2 => Fault::Answer("400 Bad Request", r#"{"__type":"NotAuthorizedException","message":"no more"}"#),
        _ => Fault::None,
    });
    let output = program(&group_at(server.endpoint_url())).output().unwrap();
    assert_eq!(output.status.code(), Some(255));
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(stderr.starts_with("error: ") && stderr.contains("NotAuthorizedException: no more"), "{stderr}");
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
    let token = token_told(&output, "resume with --starting-token ");
    assert_eq!(read(&output), (sample_names(0, 120), Some(token.clone())));

    let url = pool.endpoint_url();
    let rest = list(&[&group_at(&url)[..], &["--starting-token", &token]].concat());
    assert_eq!(rest, (sample_names(120, 250), None));
}
