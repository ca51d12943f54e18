//! Offsets: Jira's search (`startAt`, `maxResults`, `total`), and each kind of field, first offset and step.

use crate::{cut_and_resumed_everywhere, walk_error, walked};
use paginator_runtime::{
    PaginateErrorKind, Paginated, PaginatedRequest, Position, WalkError,
    field::CountField,
    operation::{Paging, SettingsError, Step},
};
use paginator_tests::text_of;
use serde::{Deserialize, Serialize};
use std::{cell::RefCell, convert::Infallible};

/// Source: <https://developer.atlassian.com/cloud/jira/platform/rest/v2/intro/#pagination>.
#[derive(Clone, Default, Serialize, Paginated)]
#[serde(rename_all = "camelCase")]
#[paginated(response = SearchResults)]
struct SearchRequest {
    jql: String,
    #[paginated(input_token(offset))]
    start_at: u64,
    #[paginated(page_size(max = 100))]
    max_results: Option<u32>,
}

#[derive(Deserialize, Paginated)]
struct SearchResults {
    #[paginated(items)]
    issues: Vec<u64>,
    #[paginated(total)]
    total: u64,
}

/// Eleven issues, on pages of at most three.
fn results(sent: &SearchRequest) -> SearchResults {
    let size = u64::from(sent.max_results.unwrap_or(3)).min(3);
    let (start, end) = (sent.start_at.min(11), (sent.start_at + size).min(11));
    SearchResults { issues: (start..end).collect(), total: 11 }
}

#[test]
fn the_next_offset_is_computed_and_a_total_ends_the_walk() {
    let mut sent = Vec::new();
    let walk = SearchRequest::default().paginate_blocking(|request: SearchRequest| {
        assert_eq!(serde_json::to_value(&request).unwrap()["startAt"], request.start_at);
        Ok::<_, Infallible>(results(&request))
    });
    assert_eq!(walked(walk.clone()), ((0..11).collect(), "done".to_owned()));
    for page in walk.blocking_pages() {
        sent.push(page.unwrap().issues.clone());
    }
    assert_eq!(sent, [vec![0, 1, 2], vec![3, 4, 5], vec![6, 7, 8], vec![9, 10]]);
}

#[test]
fn a_position_is_the_exact_item_whatever_the_page_sizes() {
    let all: Vec<u64> = (0..11).collect();
    cut_and_resumed_everywhere(&SearchRequest::default(), |sent| results(&sent), &all, &[1, 2, 3, 7, 100]);
    let walk = SearchRequest::default().paginate_blocking(|sent| Ok::<_, Infallible>(results(&sent)));
    for (max_items, token) in
        [(0, r#"{"startAt": null}"#), (3, r#"{"startAt": 3}"#), (7, r#"{"startAt": 7}"#)]
    {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token, "{max_items}");
    }
}

/// An operation whose offset has this type and begins at this number. `walk_up_to` walks a list of so many numbers,
/// and returns what it gives and the offset of each request.
macro_rules! lists {
    ($($name:ident, $response:ident { $ty:ty, $first:literal, $($key:tt)* })*) => {$(
        #[derive(Clone, Default, Paginated)]
        #[paginated(response = $response)]
        struct $name {
            #[paginated(input_token($($key)*))]
            from: $ty,
            #[paginated(page_size(max = 100))]
            size: Option<u8>,
        }

        #[derive(Paginated)]
        struct $response {
            #[paginated(items)]
            numbers: Vec<u64>,
        }

        impl $name {
            fn walk_up_to(count: u64, start: Option<$ty>) -> (Result<Vec<u64>, WalkError>, Vec<$ty>) {
                let sent = RefCell::new(Vec::new());
                let request = start.map_or_else($name::default, |from| $name { from, size: None });
                let walk = request.paginate_blocking(|request: $name| {
                    sent.borrow_mut().push(request.from);
                    let from = CountField::count(&request.from).unwrap_or($first) - $first;
                    let size = u64::from(request.size.unwrap_or(10));
                    Ok::<_, Infallible>($response { numbers: (from..(from + size).min(count).max(from)).collect() })
                });
                let all = walk.blocking_items().collect::<Result<_, _>>();
                (all.map_err(walk_error), sent.take())
            }
        }
    )*};
}
lists! {
    FromZero, NumbersFromZero { i32, 0, offset }
    FromOne, NumbersFromOne { u64, 1, offset, first = 1 }
    OptionFromZero, NumbersOptionFromZero { Option<i64>, 0, offset, first = 0 }
    OptionFromOne, NumbersOptionFromOne { Option<u32>, 1, first = 1, offset }
    Bytes, NumbersBytes { u8, 0, offset }
    OptionalBytes, NumbersOptionalBytes { Option<i8>, 0, offset }
}

#[test]
fn offsets_begin_where_the_attribute_says() {
    let all = Ok((0..25).collect());
    assert_eq!(FromZero::walk_up_to(25, None), (all.clone(), vec![0, 10, 20, 25]));
    assert_eq!(
        FromOne::walk_up_to(25, None),
        (all.clone(), vec![1, 11, 21, 26]),
        "a plain field is sent as 1"
    );
    let expected = vec![None, Some(10), Some(20), Some(25)];
    assert_eq!(OptionFromZero::walk_up_to(25, None), (all.clone(), expected));
    let expected = vec![None, Some(11), Some(21), Some(26)];
    assert_eq!(OptionFromOne::walk_up_to(25, None), (all, expected));
    assert_eq!(FromOne::PAGING, Paging::Offset { first: 1, step: Step::Items });
}

#[test]
fn a_walk_begins_at_the_offset_that_the_request_carries() {
    assert_eq!(FromZero::walk_up_to(25, Some(20)), (Ok((20..25).collect()), vec![20, 25]));
    assert_eq!(FromOne::walk_up_to(25, Some(21)), (Ok((20..25).collect()), vec![21, 26]));
    assert_eq!(OptionFromOne::walk_up_to(3, Some(Some(2))), (Ok(vec![1, 2]), vec![Some(2), Some(4)]));
    let (refused, sent) = FromZero::walk_up_to(25, Some(-1));
    assert!(matches!(refused, Err(WalkError::Settings(SettingsError::StartingToken(_)))), "{refused:?}");
    assert!(sent.is_empty());
}

/// Otherwise the field would hold 4 for 260, and the walk would begin again.
#[test]
fn an_offset_that_its_field_does_not_hold_is_an_error() {
    let (given, sent) = Bytes::walk_up_to(300, None);
    assert!(matches!(given, Err(WalkError::Next { .. })), "{given:?}");
    assert_eq!(sent.last(), Some(&250));
    let (given, sent) = OptionalBytes::walk_up_to(300, None);
    assert!(matches!(given, Err(WalkError::Next { .. })), "{given:?}");
    assert_eq!(sent.last(), Some(&Some(120)));
}

/// What strangers may send as a starting token, and where the walk begins, or `None` if it is refused.
#[test]
fn a_starting_token_of_a_stranger_is_an_offset_or_refused() {
    let text = |json: &str| text_of(json).as_str().to_owned();
    for (token, begins) in [
        ("4".to_owned(), Some(4)),
        (text(r#"{"startAt": 4}"#), Some(4)),
        // botocore's amount, in a text that somebody else wrote.
        (text(r#"{"startAt": 4, "boto_truncate_amount": 3}"#), Some(7)),
        (text(r#"{"startAt": null, "boto_truncate_amount": 3}"#), Some(3)),
        ("4___2".to_owned(), Some(6)),
        ("None___2".to_owned(), Some(2)),
        ("-4".to_owned(), None),
        ("4.5".to_owned(), None),
        ("four".to_owned(), None),
        ("18446744073709551616".to_owned(), None),
        (text(r#"{"startAt": -4}"#), None),
        (text(r#"{"startAt": "4"}"#), None),
        (text(r#"{"startAt": 4, "boto_truncate_amount": -3}"#), None),
        (text(r#"{"page": 4, "boto_truncate_amount": 3}"#), None),
    ] {
        let walk = SearchRequest::default().paginate_blocking(|sent| Ok::<_, Infallible>(results(&sent)));
        let given: Result<Vec<u64>, _> = walk.starting_token(token.as_str()).blocking_items().collect();
        match (begins, given) {
            (Some(begins), given) => assert_eq!(given.unwrap(), (begins..11).collect::<Vec<_>>(), "{token}"),
            (None, Ok(given)) => panic!("{token} gives {given:?}"),
            (None, Err(error)) => assert!(
                matches!(
                    error.kind(),
                    PaginateErrorKind::Walk(WalkError::Settings(SettingsError::StartingToken(_)))
                ),
                "{token}: {error}"
            ),
        }
    }
}

/// A service that filters after paging: offsets are one page size apart.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Filtered, input_token(offset, step = page_size): u32 = query.skip)]
#[paginated(page_size(max = 50) = query.top)]
struct FilterRequest {
    query: Option<Query>,
}

#[derive(Clone, Default)]
struct Query {
    skip: Option<u32>,
    top: Option<u32>,
}

#[derive(Paginated)]
#[paginated(items: Vec<u32> = answer.found, total = answer.total, page_size = answer.limit)]
struct Filtered {
    answer: Option<Answer>,
}

struct Answer {
    found: Vec<u32>,
    total: Option<i64>,
    limit: Option<u32>,
}

/// The even ones of thirteen numbers, without those from 4 to 7, on pages of at most four.
fn filtered(sent: &FilterRequest) -> Filtered {
    let query = sent.query.clone().unwrap_or_default();
    let (skip, limit) = (query.skip.unwrap_or(0), query.top.unwrap_or(4).min(4));
    let page = skip..(skip + limit).min(13);
    let found = page.filter(|number| number % 2 == 0 && !(4..8).contains(number)).collect();
    Filtered { answer: Some(Answer { found, total: Some(13), limit: Some(limit) }) }
}

#[test]
fn a_stepped_offset_continues_past_an_empty_page() {
    let all = [0, 2, 8, 10, 12];
    let mut skips = Vec::new();
    let walk = FilterRequest::default()
        .paginate_blocking(|sent: FilterRequest| Ok::<_, Infallible>(filtered(&sent)));
    for page in walk.blocking_pages() {
        skips.push(match page.unwrap().position() {
            Position::At { token, skip: 0 } => token,
            Position::At { .. } => panic!("the page was given whole"),
            Position::Done => None,
        });
    }
    assert_eq!(skips, [Some(4), Some(8), Some(12), None]);
    cut_and_resumed_everywhere(&FilterRequest::default(), |sent| filtered(&sent), &all, &[1, 2, 3, 4, 50]);
    // Inside a page, the position is the page's offset and an amount, as for other tokens.
    let walk = FilterRequest::default()
        .paginate_blocking(|sent: FilterRequest| Ok::<_, Infallible>(filtered(&sent)));
    assert_eq!(walked(walk.max_items(3)).1, r#"{"skip": 8, "boto_truncate_amount": 1}"#);
}
