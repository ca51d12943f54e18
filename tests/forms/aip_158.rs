//! A list of a Google API: tokens and page sizes are plain fields, where empty and 0 mean unset.
//! Source: <https://google.aip.dev/158>.

use crate::{cut_and_resumed_everywhere, walked};
use paginator_runtime::{
    PaginateErrorKind, Paginated, PaginationConfig, WalkError, operation::SettingsError,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Default, Serialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = ListBooksResponse)]
struct ListBooksRequest {
    parent: String,
    #[paginated(page_size)]
    page_size: i32,
    #[paginated(input_token)]
    page_token: String,
}

#[derive(Debug, Deserialize, Paginated)]
#[serde(rename_all = "camelCase")]
struct ListBooksResponse {
    // JSON of protocol buffers leaves out what is empty.
    #[serde(default)]
    #[paginated(items)]
    books: Vec<Book>,
    #[serde(default)]
    #[paginated(output_token)]
    next_page_token: String,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Book {
    name: String,
}

fn books() -> Vec<Book> {
    (0..8).map(|number| Book { name: format!("shelves/1/books/{number}") }).collect()
}

/// Eight books. Where a request asks for pages of 0, the API chooses a size: 3. It may return fewer books than
/// asked for, or none, before the end too: there is an empty page before book 4.
fn answer(request: &ListBooksRequest) -> ListBooksResponse {
    assert_eq!(request.parent, "shelves/1");
    let (start, seen_gap) = match request.page_token.strip_prefix("gap-") {
        Some(start) => (start.parse().unwrap(), true),
        None => (request.page_token.parse().unwrap_or(0), false),
    };
    if start == 4 && !seen_gap {
        return serde_json::from_value(json!({"nextPageToken": "gap-4"})).unwrap();
    }
    let size = if request.page_size == 0 { 3 } else { usize::try_from(request.page_size).unwrap() };
    // No page reaches across the gap.
    let end = (start + size).min(if start < 4 { 4 } else { 8 });
    let page: Vec<_> = books()[start..end].iter().map(|book| json!({"name": book.name})).collect();
    let answer = if end < 8 {
        json!({"books": page, "nextPageToken": end.to_string()})
    } else {
        json!({"books": page})
    };
    serde_json::from_value(answer).unwrap()
}

fn request() -> ListBooksRequest {
    ListBooksRequest { parent: "shelves/1".to_owned(), ..Default::default() }
}

#[test]
fn an_empty_token_asks_for_the_first_page_and_ends_the_walk() {
    let sent = RefCell::new(Vec::new());
    let walk = request().paginate_blocking(|request| {
        sent.borrow_mut().push((request.page_token.clone(), request.page_size));
        Ok::<_, Infallible>(answer(&request))
    });
    assert_eq!(walked(walk), (books(), "done".to_owned()));
    let tokens: Vec<_> = sent.take().into_iter().map(|(token, _)| token).collect();
    assert_eq!(tokens, ["", "3", "4", "gap-4", "7"]);
}

#[test]
fn a_page_size_is_sent_as_set_and_is_0_unless_set() {
    for (size, expected) in [(None, 0), (Some(2), 2), (Some(i32::MAX as usize), i32::MAX)] {
        let walk = request().paginate_blocking(|request| {
            assert_eq!(request.page_size, expected);
            Ok::<_, Infallible>(answer(&request))
        });
        let walk = if let Some(size) = size { walk.page_size(size) } else { walk };
        assert_eq!(walked(walk).0, books());
    }
}

#[test]
fn a_page_size_that_no_i32_holds_is_an_error_before_any_request() {
    let walk = request()
        .paginate_blocking(|_| -> Result<ListBooksResponse, Infallible> { unreachable!("nothing is sent") });
    for (given, max) in [(0, None), (-1, None), (i64::from(i32::MAX) + 1, Some(i64::from(i32::MAX)))] {
        let config = PaginationConfig { page_size: Some(given), ..Default::default() };
        let error = walk.clone().config(config).blocking_items().next().unwrap().unwrap_err();
        let expected = WalkError::Settings(SettingsError::PageSize { given, min: 1, max });
        assert_eq!(*error.kind(), PaginateErrorKind::Walk(expected));
    }
}

#[test]
fn a_cut_walk_is_resumed_wherever_it_was_cut() {
    let walk = request().paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)));
    for (max_items, token) in [
        (2, r#"{"pageToken": null, "boto_truncate_amount": 2}"#),
        (3, r#"{"pageToken": "3"}"#),
        // The empty page is requested by the walk that resumes, not by the one that ends here.
        (4, r#"{"pageToken": "4"}"#),
        (5, r#"{"pageToken": "gap-4", "boto_truncate_amount": 1}"#),
    ] {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token, "{max_items}");
    }
    cut_and_resumed_everywhere(&request(), |sent| answer(&sent), &books(), &[1, 2, 3, 100]);
}
