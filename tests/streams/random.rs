//! Promises that hold over random services: size hints never lie, and whatever ends a walk, what it gave and
//! what its position gives are everything, once.

use futures_util::{Stream, stream::FusedStream};
use paginator_runtime::{Paginated, Paginator, ResumeToken};
use paginator_tests::{ListRequest, Service, now, row};
use proptest::prelude::*;

/// A service and the settings of a walk over it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// How many items each page has.
    pages: Vec<u32>,
    fails_at: Option<usize>,
    /// Whether the last page returns its own token again.
    repeats: bool,
    max_items: Option<usize>,
    max_pages: Option<usize>,
    max_empty_pages: Option<usize>,
    skip: usize,
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let limit = || prop::option::of(0..12_usize);
    (
        prop::collection::vec(0..4_u32, 1..7),
        prop::option::of(1..8_usize),
        any::<bool>(),
        limit(),
        limit(),
        limit(),
        0..9_usize,
    )
        .prop_map(|(pages, fails_at, repeats, max_items, max_pages, max_empty_pages, skip)| Case {
            pages,
            fails_at,
            repeats,
            max_items,
            max_pages,
            max_empty_pages,
            skip,
        })
}

impl Case {
    fn total(&self) -> u32 {
        self.pages.iter().sum()
    }

    /// The service as it was drawn, or one without a fault.
    pub(crate) fn service(&self, faulty: bool) -> Service<ListRequest> {
        let mut start = 0;
        let last = self.pages.len() - 1;
        let rows: Vec<_> = (0..)
            .zip(&self.pages)
            .map(|(index, count)| {
                let token = |index: usize| if index == 0 { String::new() } else { format!("t{index}") };
                let next = match index {
                    _ if index < last => token(index + 1),
                    _ if faulty && self.repeats => token(index),
                    _ => String::new(),
                };
                let items = start..start + count;
                start += count;
                row(&token(index), items, &next)
            })
            .collect();
        match self.fails_at {
            Some(nth) if faulty => Service::table(rows).failing_at(nth),
            _ => Service::table(rows),
        }
    }

    fn paginator<'a>(
        &self,
        service: &'a Service<ListRequest>,
    ) -> Paginator<&'a Service<ListRequest>, ListRequest> {
        self.settings(ListRequest::default().paginate(service))
    }

    /// `paginator` with the settings of the case.
    pub(crate) fn settings<F>(&self, paginator: Paginator<F, ListRequest>) -> Paginator<F, ListRequest> {
        let start = paginator_runtime::Position::At { token: None, skip: self.skip };
        let mut paginator = paginator.resume_from(start);
        if let Some(max) = self.max_items {
            paginator = paginator.max_items(max);
        }
        if let Some(max) = self.max_pages {
            paginator = paginator.max_pages(max);
        }
        if let Some(max) = self.max_empty_pages {
            paginator = paginator.max_empty_pages(max);
        }
        paginator
    }
}

fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    now(futures_util::StreamExt::next(stream))
}

/// Walks to the end, and checks the stream's size hint at every step against what came.
fn foretold<S: FusedStream + Unpin>(stream: &mut S) -> Vec<S::Item> {
    let mut hints = vec![(stream.size_hint(), stream.is_terminated())];
    let mut given = Vec::new();
    while let Some(one) = next(stream) {
        given.push(one);
        hints.push((stream.size_hint(), stream.is_terminated()));
    }
    for (so_far, ((lower, upper), terminated)) in hints.into_iter().enumerate() {
        let left = given.len() - so_far;
        assert!(lower <= left, "{left} came, and the hint said at least {lower}");
        assert!(upper.is_none_or(|upper| left <= upper), "{left} came, and the hint said at most {upper:?}");
        assert!(!terminated || left == 0, "{left} came after the end");
    }
    assert!(stream.is_terminated() && next(stream).is_none());
    assert_eq!(stream.size_hint(), (0, Some(0)));
    given
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn what_a_stream_foretells_comes_true(case in case()) {
        let service = case.service(true);
        foretold(&mut case.paginator(&service).items());
        let service = case.service(true);
        foretold(&mut case.paginator(&service).pages());
    }

    #[test]
    fn a_walk_and_the_one_that_resumes_it_give_everything_once(case in case()) {
        let service = case.service(true);
        let mut items = case.paginator(&service).items();
        let mut given = Vec::new();
        let mut token: Option<ResumeToken> = None;
        let mut failed = false;
        while let Some(item) = next(&mut items) {
            match item {
                Ok(item) => given.push(item),
                Err(error) => {
                    failed = true;
                    token = error.resume_token().cloned();
                }
            }
        }
        let position = items.position();
        if failed {
            prop_assert!(token == items.resume_token(), "the error stands where the stream does");
        }
        prop_assert!(given.len() <= case.max_items.unwrap_or(usize::MAX));
        prop_assert!(service.count() <= case.max_pages.unwrap_or(usize::MAX));

        let service = case.service(false);
        let mut rest = ListRequest::default().paginate(&service).resume_from(position).items();
        while let Some(item) = next(&mut rest) {
            given.push(item.unwrap());
        }
        let skipped = u32::try_from(case.skip).unwrap().min(case.total());
        prop_assert_eq!(given, (skipped..case.total()).collect::<Vec<_>>());
    }

    #[test]
    fn pages_hold_the_items_that_items_give(case in case()) {
        let (one, other) = (case.service(true), case.service(true));
        let (mut items, mut pages) = (case.paginator(&one).items(), case.paginator(&other).pages());
        let mut from_items = Vec::new();
        let mut from_pages = Vec::new();
        while let Some(Ok(item)) = next(&mut items) {
            from_items.push(item);
        }
        while let Some(Ok(page)) = next(&mut pages) {
            from_pages.extend(page.into_inner().items);
        }
        prop_assert_eq!(from_items, from_pages);
        prop_assert!(one.requests() == other.requests());
        prop_assert!(items.position() == pages.position() && items.resume_token() == pages.resume_token());
    }
}
