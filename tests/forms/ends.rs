//! What can mark the last page: Salesforce's `done`, Discord's short page, a function in place of the derived `next`,
//! and what cannot: a hint.

use crate::{walk_error, walked};
use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse, WalkError,
    operation::{LastPage, Next, Seen},
};
use std::{cell::RefCell, convert::Infallible};

/// Source: <https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm>.
#[derive(Clone, Default, Paginated)]
#[paginated(response = QueryResult)]
struct QueryRequest {
    #[paginated(input_token)]
    next_records_url: Option<String>,
}

#[derive(Paginated)]
#[paginated(more_results = !done)]
struct QueryResult {
    #[paginated(items)]
    records: Vec<u32>,
    done: bool,
    #[paginated(output_token)]
    next_records_url: Option<String>,
}

fn result(records: &[u32], done: bool, next: Option<&str>) -> QueryResult {
    QueryResult { records: records.to_vec(), done, next_records_url: next.map(str::to_owned) }
}

#[test]
fn a_negated_flag_ends_the_walk_when_it_is_set() {
    let walk = QueryRequest::default().paginate_blocking(|request: QueryRequest| {
        Ok::<_, Infallible>(match request.next_records_url.as_deref() {
            None => result(&[1, 2], false, Some("/query/2")),
            // Done, whatever the token says.
            Some("/query/2") => result(&[3], true, Some("/query/3")),
            Some(other) => panic!("{other}"),
        })
    });
    assert_eq!(walked(walk.clone()), (vec![1, 2, 3], "done".to_owned()));
    let full = walk.blocking_full_result().unwrap();
    assert!(full.done, "the last page's");
    let lost = QueryRequest::default().paginate_blocking(|_| Ok::<_, Infallible>(result(&[1], false, None)));
    assert_eq!(walk_error(lost.blocking_items().find_map(Result::err).unwrap()), WalkError::MissingToken);
}

/// The flag inside an `Option`: an absent one is not set, as with a flag that is not negated.
#[derive(Paginated)]
#[paginated(items: Vec<u32> = page.items, more_results = !page.is_last, output_token = page.next)]
struct Paged {
    page: Option<Page>,
}

struct Page {
    items: Vec<u32>,
    is_last: Option<bool>,
    next: Option<String>,
}

#[test]
fn the_full_result_has_the_last_pages_negated_flag() {
    let page = |is_last| Paged { page: Some(Page { items: vec![1], is_last, next: None }) };
    for (first, last, expected) in [
        (page(Some(false)), page(Some(true)), Some(true)),
        (page(Some(false)), page(None), None),
        (page(Some(true)), page(Some(false)), Some(false)),
        (page(Some(true)), Paged { page: None }, None),
        (Paged { page: None }, page(Some(true)), Some(true)),
    ] {
        let (mut full, mut last) = (first, last);
        full.gather(&mut last);
        assert_eq!(full.page.as_ref().and_then(|page| page.is_last), expected);
        assert_eq!(full.more_results(), Some(expected != Some(true)));
    }
}

/// A bare list: a page with fewer messages than were asked for is the last one.
/// Source: <https://discord.com/developers/docs/resources/message#get-channel-messages>.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Messages, last_page = short)]
struct GetMessages {
    #[paginated(input_token)]
    after: Option<u64>,
    #[paginated(page_size(max = 100))]
    limit: Option<usize>,
}

#[derive(Paginated)]
#[paginated(output_token: u64 = messages[-1])]
struct Messages {
    #[paginated(items)]
    messages: Vec<u64>,
}

#[test]
fn a_short_page_ends_the_walk_where_the_page_size_is_known() {
    assert_eq!(GetMessages::LAST_PAGE, LastPage::Short);
    let sent = RefCell::new(0);
    let walk = GetMessages::default().paginate_blocking(|request: GetMessages| {
        *sent.borrow_mut() += 1;
        let after = request.after.unwrap_or(0);
        Ok::<_, Infallible>(Messages {
            messages: (after + 1..=7).take(request.limit.unwrap_or(50)).collect(),
        })
    });
    for (size, requests) in [(Some(3), 3), (Some(7), 2), (Some(8), 1), (None, 2)] {
        let walk = if let Some(size) = size { walk.clone().page_size(size) } else { walk.clone() };
        assert_eq!(walked(walk), ((1..=7).collect(), "done".to_owned()));
        assert_eq!(sent.replace(0), requests, "{size:?}");
    }
    // With a size beyond the service's largest, a page can be short and not the last.
    assert_eq!(walked(walk.page_size_unchecked(200)), ((1..=7).collect(), "done".to_owned()));
    assert_eq!(sent.take(), 2);
}

/// A total that is an estimate.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Estimated)]
struct ListEstimated {
    #[paginated(input_token(offset))]
    from: u32,
}

#[derive(Paginated)]
struct Estimated {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(total(hint))]
    about: Option<u64>,
}

#[test]
fn a_hint_ends_nothing() {
    let walk = ListEstimated::default().paginate_blocking(|request: ListEstimated| {
        Ok::<_, Infallible>(Estimated {
            items: (request.from..6.min(request.from + 2)).collect(),
            about: Some(4),
        })
    });
    assert_eq!(walked(walk.clone()), ((0..6).collect(), "done".to_owned()));
    let mut items = walk.blocking_items();
    items.next();
    assert_eq!(items.total_items(), Some(4));
}

/// A cursor that the caller has to make: the one before, plus the number of items received.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Logs, next = next_of_logs, function = logs)]
struct GetLogs {
    #[paginated(input_token)]
    cursor: Option<String>,
    #[paginated(page_size)]
    limit: u32,
}

#[derive(Paginated)]
struct Logs {
    #[paginated(items)]
    lines: Vec<String>,
    last: bool,
}

fn next_of_logs(request: &GetLogs, response: &Logs, seen: Seen) -> Next<String> {
    let before: u64 = request.cursor.as_deref().map_or(0, |cursor| cursor.parse().unwrap());
    match response.last {
        true => Next::End,
        false if seen.items == 0 => Next::Error("no line to go on from".into()),
        false => Next::Token((before + seen.items).to_string()),
    }
}

#[test]
fn a_function_says_what_follows_and_the_rest_stays_derived() {
    let fetch = |request: GetLogs| {
        let from: usize = request.cursor.as_deref().map_or(0, |cursor| cursor.parse().unwrap());
        let lines: Vec<_> = (from..5.min(from + 2)).map(|line| line.to_string()).collect();
        Ok::<_, Infallible>(Logs { last: from + 2 >= 5, lines })
    };
    let walk = logs(paginator_runtime::fetch::fetch_fn(fetch), GetLogs::default());
    assert_eq!(
        walked(walk.clone()),
        (["0", "1", "2", "3", "4"].map(str::to_owned).to_vec(), "done".to_owned())
    );
    assert_eq!(walked(walk.max_items(3)).1, r#"{"cursor": "2", "boto_truncate_amount": 1}"#);
    let stuck =
        GetLogs::default().paginate_blocking(|_| Ok::<_, Infallible>(Logs { lines: vec![], last: false }));
    let error = walk_error(stuck.blocking_items().find_map(Result::err).unwrap());
    assert_eq!(error, WalkError::Next { reason: "no line to go on from".into() });
}
