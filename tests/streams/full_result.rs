//! `full_result`: all or nothing, so its errors stand where the walk began.

use crate::{five_pages, json, list, random::case, rest};
use paginator_runtime::{
    PaginateErrorKind, Paginated, PaginatedRequest, PaginatedResponse, Position, WalkError,
    operation::{Next, Seen},
};
use paginator_tests::{Failure, FlaggedRequest, ListRequest, Service, flagged, row};
use proptest::prelude::*;

#[tokio::test]
async fn everything_is_gathered_and_nothing_is_left() {
    let service = five_pages();
    let result = list(&service).full_result().await.unwrap();
    assert_eq!(result.items, (0..10).collect::<Vec<_>>());
    assert_eq!((&result.next_token, &result.response.next_token), (&None, &None));
    assert_eq!(service.count(), 5);
}

#[tokio::test]
async fn a_walk_that_was_cut_says_where_to_go_on() {
    for (max_items, token) in [
        (0, r#"{"NextToken": null, "boto_truncate_amount": 0}"#),
        (3, r#"{"NextToken": "A", "boto_truncate_amount": 1}"#),
        (4, r#"{"NextToken": "B"}"#),
        (10, "done"),
    ] {
        let service = five_pages();
        let result = list(&service).max_items(max_items).full_result().await.unwrap();
        assert_eq!(result.items.len(), max_items);
        assert_eq!(json(result.next_token.as_ref()), token);
        assert_eq!(result.response.next_token, None, "the service's own token is not the resume token");
    }
    let service = five_pages();
    let result = list(&service).max_pages(2).full_result().await.unwrap();
    assert_eq!((result.items.len(), json(result.next_token.as_ref()).as_str()), (4, r#"{"NextToken": "B"}"#));
}

/// Rule 12: what was gathered is dropped with the error, so nothing was delivered.
#[tokio::test]
async fn an_error_stands_where_the_walk_began() {
    for failing_at in 1..=3 {
        for (start, first, token) in [
            (Position::At { token: None, skip: 0 }, 0, r#"{"NextToken": null}"#),
            (Position::At { token: None, skip: 1 }, 1, r#"{"NextToken": null, "boto_truncate_amount": 1}"#),
            (Position::At { token: Some("A".to_owned()), skip: 0 }, 2, r#"{"NextToken": "A"}"#),
        ] {
            let service = five_pages().failing_at(failing_at);
            let error = list(&service).resume_from(start.clone()).full_result().await.unwrap_err();
            assert_eq!(error.as_fetch(), Some(&Failure::OutOfOrder));
            assert_eq!(json(error.resume_token()), token, "failing at {failing_at}");
            assert_eq!(rest(error.resume_token()).await, (first..10).collect::<Vec<_>>());
            let service = five_pages().failing_at(failing_at);
            let error = list(&service).resume_from(start).blocking_full_result().unwrap_err();
            assert_eq!(json(error.resume_token()), token, "blocking, failing at {failing_at}");
        }
    }
}

#[tokio::test]
async fn an_error_of_the_walk_stands_there_too() {
    let service = Service::table([row("", 0..2, "A"), row("A", 2..4, "A")]);
    let error = list(&service).starting_token("None___1").full_result().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::RepeatedToken));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null, "boto_truncate_amount": 1}"#);

    let service = Service::table([flagged("", 0..2, "A", true), flagged("A", 2..4, "", true)]);
    let error = FlaggedRequest::default().paginate(&service).full_result().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::MissingToken));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null}"#);
}

#[tokio::test]
async fn a_refused_setting_leaves_the_starting_token_as_it_was_given() {
    let service = five_pages();
    let error = list(&service).starting_token("A___-1").full_result().await.unwrap_err();
    assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::Settings(_))));
    assert_eq!(error.resume_token().unwrap().as_str(), "A___-1");
    assert_eq!(service.count(), 0);
}

#[tokio::test]
async fn without_a_page_there_is_no_result() {
    let service = five_pages();
    let error = list(&service).resume_from(Position::Done).full_result().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::NoPage));
    assert_eq!(error.resume_token(), None, "nothing was left");
    let error = list(&service).starting_token("A___1").max_pages(0).full_result().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::NoPage));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "A", "boto_truncate_amount": 1}"#);
    let error = list(&service).resume_from(Position::Done).blocking_full_result().unwrap_err();
    assert_eq!((error.kind(), error.resume_token()), (&PaginateErrorKind::Walk(WalkError::NoPage), None));
    assert_eq!(service.count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn it_has_the_items_of_the_same_walk(case in case()) {
        let (one, other, third) = (case.service(true), case.service(true), case.service(true));
        let mut items = case.settings(ListRequest::default().paginate(&one)).items();
        let start = items.resume_token();
        let result = pollster::block_on(case.settings(ListRequest::default().paginate(&other)).full_result());
        let same = case.settings(list(&third)).blocking_full_result();
        let mut given = Vec::new();
        let failure = loop {
            match pollster::block_on(items.next()) {
                Some(Ok(item)) => given.push(item),
                Some(Err(error)) => break Some(error.into_kind()),
                None => break None,
            }
        };
        prop_assert_eq!(other.requests(), third.requests());
        match (result, same) {
            (Ok(result), Ok(same)) => {
                prop_assert_eq!(failure, None);
                prop_assert_eq!(&result.items, &given);
                prop_assert_eq!(&result.next_token, &items.resume_token());
                prop_assert_eq!((&same.items, &same.next_token), (&result.items, &result.next_token));
                prop_assert_eq!(one.requests(), other.requests());
            }
            (Err(error), Err(same)) => {
                prop_assert_eq!((error.kind(), error.resume_token()), (same.kind(), same.resume_token()));
                prop_assert_eq!(error.resume_token(), start.as_ref());
                let no_page = PaginateErrorKind::Walk(WalkError::NoPage);
                prop_assert_eq!(failure.unwrap_or(no_page), error.into_kind());
            }
            _ => prop_assert!(false, "one of them failed, the other did not"),
        }
    }
}

/// An impl by hand, which reads and sets its flag.
#[derive(Debug)]
struct ByHand {
    items: Vec<u32>,
    next: Option<String>,
    is_truncated: Option<bool>,
    pool: u32,
}

impl PaginatedResponse for ByHand {
    type Items = Vec<u32>;

    fn items(&self) -> Option<&Vec<u32>> {
        Some(&self.items)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u32>> {
        Some(&mut self.items)
    }
    fn more_results(&self) -> Option<bool> {
        self.is_truncated
    }
    fn set_more_results(&mut self, flag: Option<bool>) {
        self.is_truncated = flag;
    }
}

#[derive(Clone, Default)]
struct ByHandRequest(Option<String>);

impl PaginatedRequest for ByHandRequest {
    type Response = ByHand;
    type Token = String;
    const OPERATION: &'static str = "ByHand";
    const TOKEN_NAMES: &'static [&'static str] = &["next"];

    fn token(&self) -> Option<String> {
        self.0.clone()
    }
    fn set_token(&mut self, token: Option<String>) {
        self.0 = token;
    }
    fn next(&self, response: &ByHand, _: Seen) -> Next<String> {
        response.next.clone().into()
    }
}

#[tokio::test]
async fn the_flag_of_an_impl_by_hand_is_the_last_pages() {
    let answer = |request: ByHandRequest| {
        let page = request.0.map_or(0, |token| token.parse::<u32>().unwrap());
        // The last page leaves the flag out, as some services do.
        let (next, is_truncated) =
            if page < 2 { (Some((page + 1).to_string()), Some(true)) } else { (None, None) };
        Ok::<_, ()>(ByHand { items: vec![page], next, is_truncated, pool: page })
    };
    let walk = || ByHandRequest::default().paginate_with(move |request| std::future::ready(answer(request)));
    for (max_pages, items, flag) in [(3, vec![0, 1, 2], None), (2, vec![0, 1], Some(true))] {
        let result = walk().max_pages(max_pages).full_result().await.unwrap();
        assert_eq!((&result.items, result.is_truncated, result.pool), (&items, flag, 0));
        let blocking = ByHandRequest::default().paginate_blocking(answer).max_pages(max_pages);
        assert_eq!(blocking.blocking_full_result().unwrap().is_truncated, flag);
    }
}
