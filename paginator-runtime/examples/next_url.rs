//! An API that returns the URL of the next page. A URL that leads to another host is refused, not followed.
#![allow(clippy::print_stdout)]

use paginator_runtime::{
    Paginated,
    token::{TokenError, same_origin},
};
use std::io;

const ISSUES: &str = "https://api.example.com/issues";

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListIssuesResponse)]
struct ListIssuesRequest {
    /// `None` for the first page.
    #[paginated(input_token(check = on_own_host))]
    url: Option<String>,
}

/// The client sends its credentials to whatever URL it gets: only to this host, then.
fn on_own_host(_: &ListIssuesRequest, url: String) -> Result<String, TokenError> {
    same_origin(ISSUES, &url)
}

#[derive(Paginated)]
struct ListIssuesResponse {
    #[paginated(items)]
    issues: Vec<&'static str>,
    #[paginated(output_token)]
    next: Option<String>,
}

/// Your HTTP client goes here. The third page of this service is not what it should be.
async fn send(request: ListIssuesRequest) -> io::Result<ListIssuesResponse> {
    let url = request.url.unwrap_or_else(|| ISSUES.to_owned());
    println!("GET {url}");
    let (issues, next) = match url.strip_prefix(ISSUES) {
        Some("") => (["It hangs", "It crashes"], "?page=2"),
        Some("?page=2") => (["It is slow", "It is blue"], "https://api.example.com/issues?page=3"),
        Some("?page=3") => (["It leaks", "It beeps"], "https://evil.example/issues?page=4"),
        _ => return Err(io::ErrorKind::NotFound.into()),
    };
    Ok(ListIssuesResponse { issues: issues.into(), next: Some(next.to_owned()) })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut issues = ListIssuesRequest::default().paginate_with(send).items();
    while let Some(issue) = issues.next().await {
        match issue {
            Ok(issue) => println!("{issue}"),
            Err(error) => println!("{error}"),
        }
    }
}
