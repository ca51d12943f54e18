//! Rule 12: what was received is delivered before an error, and the error knows where to resume.

use crate::{five_pages, json, list, rest};
use paginator_runtime::{PaginateErrorKind, WalkError};
use paginator_tests::{Failure, Service, flagged, row};
use std::error::Error;

#[tokio::test]
async fn an_error_in_mid_walk_comes_after_what_was_received() {
    let service = five_pages().failing_at(3);
    let mut items = list(&service).items();
    let mut given = Vec::new();
    let error = loop {
        match items.next().await.unwrap() {
            Ok(item) => given.push(item),
            Err(error) => break error,
        }
    };
    assert_eq!(given, [0, 1, 2, 3]);
    assert_eq!(error.as_fetch(), Some(&Failure::OutOfOrder));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "B"}"#);
    assert!(items.resume_token().as_ref() == error.resume_token(), "the stream stands there too");
    given.extend(rest(error.resume_token()).await);
    assert_eq!(given, (0..10).collect::<Vec<_>>());
}

#[tokio::test]
async fn pages_report_errors_the_same_way() {
    let service = five_pages().failing_at(3);
    let mut pages = list(&service).pages();
    assert_eq!(pages.try_next().await.unwrap().unwrap().items, [0, 1]);
    assert_eq!(pages.try_next().await.unwrap().unwrap().items, [2, 3]);
    let error = pages.try_next().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "B"}"#);
    assert_eq!(rest(error.resume_token()).await, [4, 5, 6, 7, 8, 9]);
}

#[tokio::test]
async fn wherever_it_fails_resuming_gives_everything_once() {
    for nth in 1..=5 {
        for (start, first) in [("None___0", 0), ("None___1", 1), ("A___1", 3), ("None___3", 3)] {
            let service = five_pages().failing_at(nth);
            let mut items = list(&service).starting_token(start).items();
            let mut given = Vec::new();
            let mut failed = false;
            while let Some(item) = items.next().await {
                match item {
                    Ok(item) => given.push(item),
                    Err(error) => {
                        failed = true;
                        given.extend(rest(error.resume_token()).await);
                    }
                }
            }
            assert_eq!(failed, service.count() == nth, "{start}, {nth}");
            assert_eq!(given, (first..10).collect::<Vec<_>>(), "{start}, failing at {nth}");
        }
    }
}

#[tokio::test]
async fn an_error_of_the_first_request_keeps_the_start() {
    let service = five_pages().failing_at(1);
    let error = list(&service).starting_token("A___1").items().try_next().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "A", "boto_truncate_amount": 1}"#);
    let service = five_pages().failing_at(1);
    let error = list(&service).items().try_next().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null}"#);
}

#[tokio::test]
async fn a_failure_says_which_operation_and_why() {
    let service = five_pages().failing_at(1);
    let error = list(&service).items().try_next().await.unwrap_err();
    assert_eq!(error.operation(), "List");
    assert_eq!(error.to_string(), "List: a page could not be fetched");
    assert_eq!(error.source().unwrap().to_string(), "OutOfOrder");
    assert!(matches!(error.into_kind(), PaginateErrorKind::Fetch(Failure::OutOfOrder)));
}

#[tokio::test]
async fn a_walks_own_error_comes_after_the_items_of_its_page() {
    let service = Service::table([row("", 0..2, "A"), row("A", 2..4, "A")]);
    let mut items = list(&service).items();
    for expected in 0..4 {
        assert_eq!(items.try_next().await.unwrap(), Some(expected));
    }
    let error = items.try_next().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::RepeatedToken));
    assert!(error.as_fetch().is_none() && error.source().is_none(), "its words are in its message");
    assert!(error.to_string().starts_with("List: the service handed out a token that was already followed"));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "A", "boto_truncate_amount": 2}"#);

    let service: Service<paginator_tests::FlaggedRequest> = Service::table([flagged("", 0..2, "", true)]);
    let mut pages = paginator_runtime::Paginated::paginate(Default::default(), &service).pages();
    assert_eq!(pages.try_next().await.unwrap().unwrap().items, [0, 1]);
    let error = pages.try_next().await.unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::MissingToken));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": null, "boto_truncate_amount": 2}"#);
}

#[tokio::test]
async fn an_error_while_skipping_keeps_what_is_still_to_skip() {
    let service = five_pages().failing_at(3);
    let error = list(&service).starting_token("None___5").items().try_next().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "B", "boto_truncate_amount": 1}"#);
    assert_eq!(rest(error.resume_token()).await, [5, 6, 7, 8, 9]);
}
