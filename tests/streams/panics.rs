//! A fetcher or a future that panics: its stream is over then, keeps its position, and does not panic again.

use crate::{five_pages, json, list, rest};
use futures_util::{FutureExt, Stream as _, StreamExt, stream::FusedStream};
use paginator_runtime::{Paginated, PaginatedRequest, Paginator};
use paginator_tests::{Failure, ListRequest, ListResponse, Service};
use std::{
    cell::Cell,
    fmt::Debug,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// Where the fetcher panics on its second request.
#[derive(Clone, Copy, PartialEq, Debug)]
enum At {
    TheCall,
    TheFirstPoll,
    AfterAPause,
}

fn panicking(
    service: &Service<ListRequest>,
    at: At,
) -> Paginator<impl paginator_runtime::Fetch<ListRequest, Error = Failure>, ListRequest> {
    let sent = Cell::new(0);
    ListRequest::default().paginate_with(move |request| {
        sent.set(sent.get() + 1);
        let panics = sent.get() == 2;
        assert!(!(panics && at == At::TheCall), "in the call");
        let answer = service.answer(request);
        async move {
            assert!(!(panics && at == At::TheFirstPoll), "in the first poll");
            if panics {
                tokio::task::yield_now().await;
                panic!("after a pause");
            }
            answer
        }
    })
}

/// Takes items until something panics; how many came, and then nothing more.
fn until_it_panics<T: Debug>(mut next: impl FnMut() -> Option<T>) -> usize {
    let mut given = 0;
    while catch_unwind(AssertUnwindSafe(&mut next)).is_ok_and(|item| item.is_some()) {
        given += 1;
    }
    for _ in 0..3 {
        let after = catch_unwind(AssertUnwindSafe(&mut next));
        assert!(matches!(after, Ok(None)), "panics again, or continues");
    }
    given
}

#[test]
fn a_stream_is_over_after_a_panic_and_knows_where_it_stands() {
    for at in [At::TheCall, At::TheFirstPoll, At::AfterAPause] {
        let service = five_pages();
        let mut items = panicking(&service, at).items();
        let mut next = || pollster::block_on(items.next()).map(Result::unwrap);
        assert_eq!(until_it_panics(&mut next), 2, "{at:?}");
        assert!(items.is_terminated() && items.size_hint() == (0, Some(0)), "{at:?}");
        assert_eq!(json(items.resume_token().as_ref()), r#"{"NextToken": "A"}"#, "{at:?}");
        let left = pollster::block_on(rest(items.resume_token().as_ref()));
        assert_eq!(left, [2, 3, 4, 5, 6, 7, 8, 9]);

        let service = five_pages();
        let mut pages = panicking(&service, at).pages();
        assert_eq!(until_it_panics(|| pollster::block_on(pages.next()).map(Result::unwrap)), 1, "{at:?}");
        assert!(pages.is_terminated());
        assert_eq!(json(pages.resume_token().as_ref()), r#"{"NextToken": "A"}"#, "{at:?}");

        let service = five_pages();
        let mut items = panicking(&service, at).items().with_positions();
        let next = || pollster::block_on(StreamExt::next(&mut items)).map(|item| item.is_ok());
        assert_eq!(until_it_panics(next), 2, "{at:?}, with positions");
    }
}

#[test]
fn a_blocking_iterator_is_over_after_a_panic() {
    let service = five_pages();
    let sent = Cell::new(0);
    let walk = ListRequest::default().paginate_blocking(|request| {
        sent.set(sent.get() + 1);
        assert_ne!(sent.get(), 3, "in the fetcher");
        service.answer(request)
    });
    let mut items = walk.clone().blocking_items();
    assert_eq!(until_it_panics(|| items.next().map(Result::unwrap)), 4);
    assert_eq!(items.size_hint(), (0, Some(0)));
    assert_eq!(json(items.resume_token().as_ref()), r#"{"NextToken": "B"}"#);

    sent.set(1);
    let mut pages = walk.blocking_pages();
    assert_eq!(until_it_panics(|| pages.next().map(Result::unwrap)), 1);
    assert_eq!(json(pages.resume_token().as_ref()), r#"{"NextToken": "A"}"#);
}

/// A panic in the walk's own step: the request's `next`.
#[test]
fn a_stream_is_over_after_a_panic_in_the_request_too() {
    #[derive(Clone, Default)]
    struct Panicking(ListRequest);

    impl PaginatedRequest for Panicking {
        type Response = ListResponse;
        type Token = String;
        const OPERATION: &'static str = "Panicking";
        const TOKEN_NAMES: &'static [&'static str] = &["NextToken"];

        fn token(&self) -> Option<String> {
            self.0.next_token.clone()
        }
        fn set_token(&mut self, token: Option<String>) {
            self.0.next_token = token;
        }
        fn next(
            &self,
            _: &ListResponse,
            _: paginator_runtime::operation::Seen,
        ) -> paginator_runtime::operation::Next<String> {
            panic!("in `next`")
        }
    }

    let service = five_pages();
    let mut items = Panicking::default()
        .paginate_with(|request| futures_util::future::ready(service.answer(request.0)))
        .items();
    assert_eq!(until_it_panics(|| pollster::block_on(items.next()).map(Result::unwrap)), 0);
    let mut items =
        Panicking::default().paginate_blocking(|request| service.answer(request.0)).blocking_items();
    assert_eq!(until_it_panics(|| items.next().map(Result::unwrap)), 0);
}

/// A full result that panics gives nothing, and the next walk of the service is not affected.
#[test]
fn a_full_result_passes_the_panic_on() {
    let service = five_pages();
    let result = catch_unwind(AssertUnwindSafe(|| {
        panicking(&service, At::AfterAPause).full_result().now_or_never();
        pollster::block_on(panicking(&service, At::AfterAPause).full_result()).unwrap()
    }));
    assert!(result.is_err());
    assert_eq!(pollster::block_on(list(&service).items().try_collect::<Vec<_>>()).unwrap().len(), 10);
}
