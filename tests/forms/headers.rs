//! Values in headers: GitHub's `Link`, Azure's `x-ms-continuation`, GitLab's `X-Total` and the like.

use crate::{walk_error, walked};
use paginator_runtime::{Paginated, PaginatedResponse, WalkError, field::Header, token::TokenError};
use serde::Deserialize;
use std::{cell::RefCell, convert::Infallible};

/// Source: <https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api>.
#[derive(Clone, Paginated)]
#[paginated(response = Issues)]
struct ListIssues {
    #[paginated(input_token(check = on_own_host))]
    url: String,
}

fn on_own_host(_: &ListIssues, url: String) -> Result<String, TokenError> {
    match url.strip_prefix('/') {
        Some(path) => Ok(format!("https://api.github.com/{path}")),
        None if url.starts_with("https://api.github.com/") => Ok(url),
        None => Err(TokenError::new("it leads to another host")),
    }
}

#[derive(Deserialize, Paginated)]
#[serde(transparent)]
struct Issues {
    #[paginated(items)]
    issues: Vec<u32>,
    #[serde(skip)]
    #[paginated(output_token(link = "next"))]
    next: Header<String>,
}

fn issues(body: &str, links: &[&str]) -> Issues {
    let mut issues: Issues = serde_json::from_str(body).unwrap();
    issues.read_headers(|name| {
        assert!(name.eq_ignore_ascii_case("link"), "{name}");
        links.iter().map(|link| (*link).to_owned()).collect()
    });
    issues
}

fn first() -> ListIssues {
    ListIssues { url: "https://api.github.com/issues".to_owned() }
}

#[test]
fn a_walk_follows_links_until_one_is_missing() {
    let sent = RefCell::new(Vec::new());
    let walk = first().paginate_blocking(|request: ListIssues| {
        sent.borrow_mut().push(request.url.clone());
        Ok::<_, Infallible>(match request.url.strip_prefix("https://api.github.com/").unwrap() {
            "issues" => issues("[1, 2]", &["</issues?page=2>; rel=\"next\", </issues?page=9>; rel=last"]),
            "issues?page=2" => {
                issues("[3]", &["</issues>; rel=prev", "<https://api.github.com/issues?page=3>; rel=next"])
            }
            "issues?page=3" => issues("[4]", &["</issues>; rel=\"first prev\""]),
            other => panic!("{other}"),
        })
    });
    assert_eq!(walked(walk.clone()), (vec![1, 2, 3, 4], "done".to_owned()));
    let urls =
        ["issues", "issues?page=2", "issues?page=3"].map(|path| format!("https://api.github.com/{path}"));
    assert_eq!(sent.take(), urls);
    // Positions have the URL that the check returned: a walk could not resume from a relative link.
    assert_eq!(walked(walk.clone().max_items(2)).1, r#"{"url": "https://api.github.com/issues?page=2"}"#);
    assert!(walk.blocking_full_result().unwrap().next.get().is_none());
}

#[test]
fn a_link_to_another_host_is_not_followed() {
    let walk = first().paginate_blocking(|_| {
        Ok::<_, Infallible>(issues("[1]", &["<https://evil.example/issues>; rel=next"]))
    });
    let mut given = walk.blocking_items();
    assert_eq!(given.next().unwrap().unwrap(), 1);
    assert!(matches!(walk_error(given.next().unwrap().unwrap_err()), WalkError::RefusedToken(_)));
}

#[test]
fn headers_that_were_not_read_are_an_error() {
    let walk =
        first().paginate_blocking(|_| Ok::<_, Infallible>(serde_json::from_str::<Issues>("[1]").unwrap()));
    let mut given = walk.blocking_items();
    assert_eq!(given.next().unwrap().unwrap(), 1, "the items that came are given first");
    assert_eq!(walk_error(given.next().unwrap().unwrap_err()), WalkError::HeadersNotRead { header: "Link" });
}

/// Counts in headers, and a token.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Documents)]
struct ListDocuments {
    #[paginated(input_token(page_number))]
    page: u32,
    #[paginated(page_size(max = 100))]
    per_page: Option<u32>,
    #[paginated(input_token(carried))]
    session: Option<u64>,
}

#[derive(Default, Paginated)]
struct Documents {
    #[paginated(items)]
    documents: Vec<u32>,
    #[paginated(total(header = "X-Total"))]
    total: Header<u64>,
    #[paginated(total_pages(header = "X-Total-Pages"))]
    pages: Header<u32>,
    #[paginated(page_size(header = "X-Per-Page"))]
    size: Header<u16>,
    #[paginated(output_token(carried(session), header = "x-ms-continuation"))]
    session: Header<u64>,
}

fn documents(count: u32, headers: &[(&str, &str)]) -> Documents {
    let mut documents = Documents { documents: (0..count).collect(), ..Default::default() };
    documents.read_headers(|name| {
        let of_name = headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        of_name.map(|(_, value)| (*value).to_owned()).collect()
    });
    documents
}

#[test]
fn counts_are_read_from_headers_of_any_case() {
    let said = documents(
        2,
        &[("x-total", "5"), ("X-TOTAL-PAGES", " 3 "), ("x-per-page", "2"), ("X-Ms-Continuation", "77")],
    );
    assert_eq!(said.unread_header(), None);
    assert_eq!(
        (said.total(), said.total_pages(), PaginatedResponse::page_size(&said)),
        (Some(5), Some(3), Some(2))
    );
    let absent = documents(2, &[("X-Total", ""), ("X-Per-Page", "")]);
    assert_eq!((absent.unread_header(), absent.total(), absent.total_hint()), (None, None, None));
    let negative = documents(2, &[("X-Total", "-1")]);
    assert_eq!(negative.unread_header(), Some("X-Total"), "the field cannot hold it: not read");
    assert_eq!(Documents::default().unread_header(), Some("x-ms-continuation"));
}

#[test]
fn a_walk_follows_the_values_in_headers() {
    let sent = RefCell::new(Vec::new());
    let walk = ListDocuments::default().paginate_blocking(|request: ListDocuments| {
        sent.borrow_mut().push((request.page, request.session));
        let session = request.page.to_string();
        let headers = [("x-total-pages", "3"), ("x-per-page", "2"), ("x-ms-continuation", session.as_str())];
        Ok::<_, Infallible>(documents(if request.page == 2 { 0 } else { 2 }, &headers))
    });
    assert_eq!(walked(walk).0.len(), 4);
    assert_eq!(sent.take(), [(1, None), (2, Some(1)), (3, Some(2))]);
    let bad = ListDocuments::default()
        .paginate_blocking(|_| Ok::<_, Infallible>(documents(1, &[("x-total", "many")])));
    let error = bad.blocking_items().find_map(Result::err).unwrap();
    assert_eq!(walk_error(error), WalkError::HeadersNotRead { header: "X-Total" });
}
