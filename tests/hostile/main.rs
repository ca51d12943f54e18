//! How does a walk over HTTP fare against a server that is malicious, or badly broken?
//!
//! Each server gives one good page, then misbehaves. The walk has to deliver that page, end in a typed error (or give
//! the right cut) within its time, in bounded memory, and keep the position.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod bodies;
mod connections;

use paginator_models::{
    aws::{AwsError, Client, ClientBuilder, Credentials},
    cognito_idp::{CognitoIdpError, ListUsersInGroupRequest, UserType, list_users_in_group},
};
use paginator_runtime::PaginateError;
use std::{
    fs,
    io::{self, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

type Error = AwsError<CognitoIdpError>;

/// How long a request may take in these tests.
const TIMEOUT: Duration = Duration::from_millis(1500);
/// How large a response may be in these tests.
const LIMIT: usize = 1024 * 1024;

/// The cases share the time and memory that they measure, so they run one at a time.
static ALONE: Mutex<()> = Mutex::const_new(());

const FIRST_PAGE: &str = r#"{"Users":[{"Username":"ada"}],"NextToken":"second"}"#;

/// What a server does with the connection of the second request, once it has read the request.
type Mischief = fn(&mut TcpStream) -> io::Result<()>;

/// A server that gives the first page, then does `mischief` on every further connection.
fn server(mischief: impl Fn(&mut TcpStream) -> io::Result<()> + Clone + Send + 'static) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let mut stream = stream.unwrap();
            let mischief = mischief.clone();
            thread::spawn(move || {
                // The requests here are small: they come in one piece.
                let _ = stream.read(&mut [0; 4096]);
                // This fails once the client has gone, as it should.
                let _ = match number {
                    0 => stream.write_all(response("200 OK", FIRST_PAGE).as_bytes()),
                    _ => mischief(&mut stream),
                };
            });
        }
    });
    url
}

fn response(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn client(url: &str) -> ClientBuilder {
    without_timeout(url).timeout(TIMEOUT)
}

fn without_timeout(url: &str) -> ClientBuilder {
    Client::builder()
        .region("us-east-1")
        .credentials(Credentials::new("key", "secret", None, None, "test"))
        .endpoint_url(url)
        .max_attempts(1)
        .connect_timeout(TIMEOUT)
        .max_response_bytes(LIMIT)
}

/// The users that came, and what ended the walk, if anything did.
async fn walk(client: &Client, max_items: usize) -> (Vec<UserType>, Option<PaginateError<Error>>) {
    let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");
    let mut walk = list_users_in_group(client, request).max_items(max_items).items();
    let mut users = Vec::new();
    loop {
        match walk.try_next().await {
            Ok(Some(user)) => users.push(user),
            Ok(None) => return (users, None),
            Err(error) => return (users, Some(error)),
        }
    }
}

/// Walks against the server at `url`, checks everything else that is promised, and returns the error.
async fn caught(case: &str, url: String, client: ClientBuilder) -> Error {
    let _alone = ALONE.lock().await;
    let client = client.build().unwrap();
    let (before, start) = (peak_memory(), Instant::now());
    let (users, error) = walk(&client, usize::MAX).await;
    let took = start.elapsed();
    let error = error.unwrap_or_else(|| panic!("{case}: the walk ended as if nothing had happened"));
    assert_eq!(users.len(), 1, "{case}: the good page is delivered");
    assert!(took < TIMEOUT * 2, "{case}: took {took:?}");
    let grown = peak_memory().saturating_sub(before);
    assert!(grown < 64 * 1024, "{case}: {grown} KiB more at the peak");
    // base64 of {"NextToken": "second"}
    assert_eq!(error.resume_token().unwrap().as_str(), "eyJOZXh0VG9rZW4iOiAic2Vjb25kIn0=", "{case}");
    let kind = error.into_kind();
    let paginator_runtime::PaginateErrorKind::Fetch(error) = kind else { panic!("{case}: {kind:?}") };
    println!("{case} ({url}): {error} [{} ms]", took.as_millis());
    error
}

/// The most memory that this process ever held, in KiB.
fn peak_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Runs one case: what the server does, and whether the error is the one to expect.
async fn check(case: &str, mischief: Mischief, expected: fn(&Error) -> bool) {
    let url = server(mischief);
    let builder = client(&url);
    let error = caught(case, url, builder).await;
    assert!(expected(&error), "{case}: {error:?}");
}
