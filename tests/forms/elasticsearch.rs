//! A search of Elasticsearch: `search_after`, the sort values of the last hit, and a carried point-in-time id that can
//! change with any page.
//! Source: <https://www.elastic.co/guide/en/elasticsearch/reference/current/paginate-search-results.html>.

use crate::{cut_and_resumed_everywhere, json, walk_error, walked};
use paginator_runtime::{
    Paginated, PaginatedRequest, Position, WalkError,
    operation::SettingsError,
    token::{TokenError, With},
};
use paginator_tests::text_of;
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Hits)]
struct SearchRequest {
    // It comes before the token, but still does not take a raw one.
    #[paginated(input_token(carried))]
    pit_id: Option<String>,
    #[paginated(input_token(check = is_sort))]
    search_after: Option<u64>,
    #[paginated(page_size)]
    size: usize,
}

/// Checks every token that a walk follows; those of this index are below 1000.
fn is_sort(request: &SearchRequest, token: u64) -> Result<u64, TokenError> {
    assert!(request.pit_id.is_some(), "the carried value is on the request before the check");
    if token < 1000 { Ok(token) } else { Err(TokenError::new("it is no sort value of this index")) }
}

#[derive(Paginated)]
#[paginated(output_token(search_after: u64 = hits[-1].sort, carried(pit_id) = pit_id))]
struct Hits {
    #[paginated(items)]
    hits: Vec<Hit>,
    pit_id: Option<String>,
}

#[derive(Clone, PartialEq, Debug)]
struct Hit {
    sort: u64,
}

fn all() -> Vec<Hit> {
    (1..=7).map(|sort| Hit { sort }).collect()
}

/// Seven hits, on pages of two. Every other page has a new id; the others have none.
fn answer(sent: &SearchRequest) -> Hits {
    let after = sent.search_after.unwrap_or(0);
    let size = if sent.size == 0 { 2 } else { sent.size };
    let hits = all().into_iter().filter(|hit| hit.sort > after).take(size).collect();
    Hits { hits, pit_id: after.is_multiple_of(4).then(|| format!("pit-{after}")) }
}

fn request() -> SearchRequest {
    SearchRequest { pit_id: Some("pit".to_owned()), ..Default::default() }
}

#[test]
fn a_carried_value_changes_with_the_pages_that_give_one_and_is_kept_otherwise() {
    let sent = RefCell::new(Vec::new());
    let walk = request().paginate_blocking(|request: SearchRequest| {
        sent.borrow_mut().push((request.search_after, request.pit_id.clone().unwrap_or_default()));
        Ok::<_, Infallible>(answer(&request))
    });
    assert_eq!(walked(walk), (all(), "done".to_owned()));
    let (first, second) = ("pit-0".to_owned(), "pit-4".to_owned());
    let expected = [
        (None, "pit".to_owned()),
        (Some(2), first.clone()),
        (Some(4), first),
        (Some(6), second.clone()),
        (Some(7), second),
    ];
    assert_eq!(sent.take(), expected);
}

#[test]
fn a_carried_value_comes_after_the_token_in_resume_tokens() {
    assert_eq!(SearchRequest::TOKEN_NAMES, ["search_after", "pit_id"]);
    let walk = request().paginate_blocking(|sent| Ok::<_, Infallible>(answer(&sent)));
    for (max_items, token) in [
        (0, r#"{"search_after": null, "pit_id": "pit", "boto_truncate_amount": 0}"#),
        (1, r#"{"search_after": null, "pit_id": "pit", "boto_truncate_amount": 1}"#),
        (2, r#"{"search_after": 2, "pit_id": "pit-0"}"#),
        (5, r#"{"search_after": 4, "pit_id": "pit-0", "boto_truncate_amount": 1}"#),
        (6, r#"{"search_after": 6, "pit_id": "pit-4"}"#),
    ] {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token);
    }
    let mut first = walk.max_items(2).blocking_items();
    first.by_ref().for_each(drop);
    let at = With { token: Some(2), carried: Some("pit-0".to_owned()) };
    assert!(first.position() == Position::At { token: Some(at), skip: 0 });
    cut_and_resumed_everywhere(&request(), |sent| answer(&sent), &all(), &[1, 2, 3, 7]);
}

#[test]
fn a_raw_starting_token_fills_the_token_and_leaves_the_carried_value() {
    let sent = RefCell::new(Vec::new());
    let walk = request().paginate_blocking(|request: SearchRequest| {
        sent.borrow_mut().push((request.search_after, request.pit_id.clone()));
        Ok::<_, Infallible>(answer(&request))
    });
    let rest = walk.clone().starting_token("5").blocking_items();
    assert_eq!(rest.map(Result::unwrap).collect::<Vec<_>>(), all()[5..]);
    assert_eq!(sent.take().first(), Some(&(Some(5), Some("pit".to_owned()))));
    let of_text = text_of(r#"{"search_after": 5, "pit_id": "other"}"#);
    walk.starting_token(of_text.as_str()).blocking_items().for_each(drop);
    assert_eq!(sent.take().first(), Some(&(Some(5), Some("other".to_owned()))));
}

#[test]
fn every_token_is_checked_before_it_is_followed() {
    let walk = |last: u64| {
        request().paginate_blocking(move |sent: SearchRequest| {
            assert!(sent.search_after.is_none_or(|after| after < 1000));
            let sort = if sent.search_after.is_none() { 1 } else { last };
            Ok::<_, Infallible>(Hits { hits: vec![Hit { sort }], pit_id: None })
        })
    };
    let mut items = walk(1000).blocking_items();
    assert_eq!(items.by_ref().map_while(Result::ok).count(), 2, "the items of its page were given");
    assert_eq!(
        json(items.resume_token()),
        r#"{"search_after": 1, "pit_id": "pit", "boto_truncate_amount": 1}"#
    );
    let error = walk(1000).blocking_items().find_map(Result::err).unwrap();
    assert!(matches!(walk_error(error), WalkError::RefusedToken(_)));
    let error = walk(1).starting_token("1000").blocking_items().next().unwrap().unwrap_err();
    assert!(matches!(walk_error(error), WalkError::Settings(SettingsError::StartingToken(_))));
    assert!(walk(1000).max_items(2).blocking_items().all(|item| item.is_ok()), "nothing was to be followed");
}

/// A value that is carried along with an offset, which is computed.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Rows)]
struct ListRows {
    #[paginated(input_token(offset))]
    from: u32,
    #[paginated(input_token(carried))]
    session: Option<String>,
}

#[derive(Paginated)]
struct Rows {
    #[paginated(items)]
    rows: Vec<u32>,
    #[paginated(output_token(carried))]
    session: Option<String>,
}

#[test]
fn a_value_is_carried_along_with_a_computed_token() {
    let sent = RefCell::new(Vec::new());
    let walk = ListRows::default().paginate_blocking(|request: ListRows| {
        sent.borrow_mut().push((request.from, request.session.clone()));
        let session = request.session.is_none().then(|| "s1".to_owned());
        Ok::<_, Infallible>(Rows { rows: (request.from..5.min(request.from + 2)).collect(), session })
    });
    assert_eq!(walked(walk.clone()), ((0..5).collect(), "done".to_owned()));
    let s1 = || Some("s1".to_owned());
    assert_eq!(sent.take(), [(0, None), (2, s1()), (4, s1()), (5, s1())]);
    assert_eq!(walked(walk.clone().max_items(3)).1, r#"{"from": 3, "session": "s1"}"#);
    let full = walk.blocking_full_result().unwrap();
    assert_eq!((full.rows.len(), &full.session), (5, &None));
}
