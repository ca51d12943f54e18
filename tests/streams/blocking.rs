//! The blocking iterators give what the streams give, step by step, and keep the same promises.

use crate::{five_pages, json, list, random::case, rest};
use paginator_runtime::{FetchBlocking, PaginateErrorKind, Paginated, Position, ResumeToken};
use paginator_tests::{Failure, ListRequest, Service};
use proptest::prelude::*;
use std::{convert::Infallible, iter::FusedIterator, sync::Arc};

/// What one step gives: an item or what went wrong and where, and where the walk stands then.
type Step<T> = (Option<Result<T, (PaginateErrorKind<Failure>, Option<ResumeToken>)>>, Option<ResumeToken>);

/// Checks the iterator's size hint at every step against what came, and that it is over at the end.
fn foretold<I: FusedIterator>(mut iterator: I) -> Vec<I::Item> {
    let mut hints = vec![iterator.size_hint()];
    let mut given = Vec::new();
    while let Some(one) = iterator.next() {
        given.push(one);
        hints.push(iterator.size_hint());
    }
    for (so_far, (lower, upper)) in hints.into_iter().enumerate() {
        let left = given.len() - so_far;
        assert!(lower <= left, "{left} came, and the hint said at least {lower}");
        assert!(upper.is_none_or(|upper| left <= upper), "{left} came, and the hint said at most {upper:?}");
    }
    assert!(iterator.next().is_none() && iterator.next().is_none());
    assert_eq!(iterator.size_hint(), (0, Some(0)));
    given
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn items_are_those_of_the_stream_step_by_step(case in case()) {
        let (one, other) = (case.service(true), case.service(true));
        let mut stream = case.settings(list(&one)).items();
        let mut iterator = case.settings(list(&other)).blocking_items();
        loop {
            prop_assert!(iterator.position() == stream.position());
            let theirs = pollster::block_on(stream.next()).map(|item| item.map_err(told));
            let ours = iterator.next().map(|item| item.map_err(told));
            let (theirs, ours): (Step<u32>, Step<u32>) =
                ((theirs, stream.resume_token()), (ours, iterator.resume_token()));
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(one.requests(), other.requests());
            if ours.0.is_none() {
                break;
            }
        }
    }

    #[test]
    fn pages_are_those_of_the_stream_step_by_step(case in case()) {
        let (one, other) = (case.service(true), case.service(true));
        let mut stream = case.settings(list(&one)).pages();
        let mut iterator = case.settings(list(&other)).blocking_pages();
        loop {
            prop_assert!(iterator.position() == stream.position());
            prop_assert_eq!(iterator.resume_token(), stream.resume_token());
            let theirs = pollster::block_on(stream.next()).map(|page| page.map_err(told));
            let ours = iterator.next().map(|page| page.map_err(told));
            prop_assert_eq!(one.requests(), other.requests());
            match (ours, theirs) {
                (Some(Ok(ours)), Some(Ok(theirs))) => {
                    prop_assert_eq!((ours.index(), &ours.items), (theirs.index(), &theirs.items));
                    prop_assert!(ours.position() == theirs.position());
                    prop_assert_eq!(ours.resume_token(), theirs.resume_token());
                    prop_assert_eq!(ours.resume_token(), iterator.resume_token());
                }
                (Some(Err(ours)), Some(Err(theirs))) => prop_assert_eq!(ours, theirs),
                (None, None) => break,
                _ => prop_assert!(false, "one of them gave something that the other did not"),
            }
        }
    }

    #[test]
    fn what_an_iterator_foretells_comes_true(case in case()) {
        let service = case.service(true);
        foretold(case.settings(list(&service)).blocking_items());
        let service = case.service(true);
        foretold(case.settings(list(&service)).blocking_pages());
    }
}

fn told(
    error: paginator_runtime::PaginateError<Failure>,
) -> (PaginateErrorKind<Failure>, Option<ResumeToken>) {
    let token = error.resume_token().cloned();
    (error.into_kind(), token)
}

#[test]
fn nothing_is_sent_before_it_is_asked_for() {
    let service = five_pages();
    let (mut items, pages) = (list(&service).blocking_items(), list(&service).blocking_pages());
    assert_eq!((items.size_hint(), pages.size_hint()), ((0, None), (0, None)));
    drop(pages);
    assert_eq!(service.count(), 0);
    for (item, requests) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3)] {
        assert_eq!(items.next().unwrap().unwrap(), item);
        assert_eq!(service.count(), requests, "after item {item}");
    }
    assert_eq!(json(items.resume_token().as_ref()), r#"{"NextToken": "B", "boto_truncate_amount": 1}"#);
}

#[tokio::test]
async fn an_error_comes_after_what_was_received_and_is_the_last() {
    let service = five_pages().failing_at(3);
    let mut items = list(&service).blocking_items();
    let mut given: Vec<u32> = items.by_ref().take(4).map(Result::unwrap).collect();
    let error = items.next().unwrap().unwrap_err();
    assert_eq!(error.as_fetch(), Some(&Failure::OutOfOrder));
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "B"}"#);
    assert!(items.next().is_none() && items.next().is_none());
    assert_eq!((service.count(), items.size_hint()), (3, (0, Some(0))));
    assert!(items.position() == Position::At { token: Some("B".to_owned()), skip: 0 });
    given.extend(rest(error.resume_token()).await);
    assert_eq!(given, (0..10).collect::<Vec<_>>());
}

#[test]
fn whatever_holds_a_client_fetches_as_it_does() {
    struct Client(Service<ListRequest>);

    impl FetchBlocking<ListRequest> for Client {
        type Error = Failure;

        fn fetch_blocking(&self, request: ListRequest) -> Result<paginator_tests::ListResponse, Failure> {
            self.0.answer(request)
        }
    }

    fn all(client: impl FetchBlocking<ListRequest, Error = Failure>) -> Vec<u32> {
        ListRequest::default().paginate(client).blocking_items().map(Result::unwrap).collect()
    }
    let client = Arc::new(Client(five_pages()));
    let expected: Vec<u32> = (0..10).collect();
    assert_eq!(all(client.clone()), expected);
    assert_eq!(all(&*client), expected);
    assert_eq!(all(&client), expected);
    assert_eq!(all(Box::new(Client(five_pages()))), expected);
    assert_eq!(client.0.count(), 15);
}

#[test]
fn iterators_show_no_token() {
    let walk = ListRequest::default().paginate_blocking(|_| {
        Ok::<_, Infallible>(paginator_tests::ListResponse {
            items: vec![0, 1],
            next_token: Some("hush".to_owned()),
        })
    });
    let (mut items, mut pages) = (walk.clone().blocking_items(), walk.blocking_pages());
    assert!(items.by_ref().take(2).count() == 2 && pages.next().is_some());
    let shown = r#"{ operation: "List", position: At { token: Some(..), skip: 0 } }"#;
    assert_eq!(format!("{items:?}"), format!("BlockingItems {shown}"));
    assert_eq!(format!("{pages:?}"), format!("BlockingPages {shown}"));
}
