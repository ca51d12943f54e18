//! Requests ahead: the events of pages come in order, when the walk takes them; requests not needed are reported.

use crate::{five_pages, list};
use paginator_runtime::{Paginated, Paginator};
use paginator_tests::{Failure, ListRequest};
use paginator_tracing::Recorder;
use tracing::Level;

#[derive(Clone, Debug, Default, Paginated)]
#[paginated(response = Names, operation = "Names")]
struct NamesRequest {
    #[paginated(page_size(max = 100))]
    limit: Option<u32>,
    #[paginated(input_token(offset))]
    offset: u32,
}

#[derive(Clone, Debug, Paginated)]
struct Names {
    #[paginated(items)]
    names: Vec<String>,
    #[paginated(total)]
    total: Option<u32>,
}

/// `count` names in pages of 3, with the total or without it; later pages answer sooner.
async fn answer(count: u32, request: NamesRequest, total: bool) -> Result<Names, Failure> {
    for _ in request.offset..100 {
        tokio::task::yield_now().await;
    }
    let end = count.min(request.offset + request.limit.unwrap_or(3));
    let names = (request.offset..end).map(|number| format!("secret-name-{number}")).collect();
    Ok(Names { names, total: total.then_some(count) })
}

/// The events of a walk over ten names with `requests` ahead, and how it ended.
async fn traced(total: bool, fails_at: u32, requests: usize) -> (Vec<String>, Vec<String>) {
    let recorder = Recorder::start(Level::TRACE);
    let walk: Paginator<_, _> = NamesRequest::default().paginate_with(async |request: NamesRequest| {
        let answer = answer(10, request.clone(), total).await;
        if request.offset == fails_at { Err(Failure::NoSuchPage) } else { answer }
    });
    let _ = walk.page_size(3).prefetch(requests).items().try_collect::<Vec<_>>().await;
    let record = recorder.read();
    assert!(!record.text.contains("secret-name"), "{}", record.text);
    assert_eq!(record.begun(), ["Names"]);
    (record.events(), record.outcomes())
}

const FULL: [&str; 4] = [
    "Names: page ahead=false cut=false items=3 page=0",
    "Names: page ahead=true cut=false items=3 page=1",
    "Names: page ahead=true cut=false items=3 page=2",
    "Names: page ahead=true cut=false items=1 page=3",
];
const DROPPED: &str = "Names: dropped";

#[tokio::test]
async fn pages_are_reported_in_order_and_nothing_is_asked_past_a_total() {
    for requests in [1, 3, 8] {
        assert_eq!(
            traced(true, 99, requests).await,
            (FULL.map(str::to_owned).into(), vec!["complete".to_owned()])
        );
    }
}

/// Without a total an empty page is the last. After a short page, requests already sent for later pages are useless.
#[tokio::test]
async fn requests_that_were_not_needed_are_dropped() {
    let empty = "Names: page ahead=true cut=false items=0 page=4";
    for requests in [1, 3] {
        // While a page is waited for, this many requests go beyond it.
        let in_vain = vec![DROPPED; requests];
        let expected = [FULL.to_vec(), in_vain.clone(), vec![empty], in_vain].concat();
        assert_eq!(traced(false, 99, requests).await.0, expected, "{requests} ahead");
    }
}

#[tokio::test]
async fn what_comes_after_an_error_is_dropped_before_the_error_is_reported() {
    let failed = r#"Names: failed error="Fetch" page=2"#;
    for (requests, in_vain) in [(1, 1), (3, 3)] {
        let expected = [FULL[..2].to_vec(), vec![DROPPED; in_vain], vec![failed]].concat();
        let (events, outcomes) = traced(false, 6, requests).await;
        assert_eq!(
            (events, outcomes),
            (expected.into_iter().map(str::to_owned).collect(), vec!["failed".to_owned()])
        );
    }
}

/// Tokens that the service returns: the next page is asked for when the one before it is there, and is always needed.
#[tokio::test]
async fn the_event_of_a_page_comes_when_the_walk_takes_it() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let mut pages = list(&service).prefetch(1).pages();
    for taken in 1..=5 {
        pages.try_next().await.unwrap().unwrap();
        let events = recorder.read().events();
        assert_eq!(events.len(), taken, "{events:?}");
        assert_eq!(service.count(), (taken + 1).min(5), "the next one is on its way");
    }
    assert!(pages.try_next().await.unwrap().is_none());
    let events = recorder.read().events();
    assert!(
        events[0].contains("ahead=false") && events[1..].iter().all(|event| event.contains("ahead=true"))
    );
    assert_eq!(events.len(), 5);
}

/// The request for the page that is still awaited does not count as sent ahead.
#[tokio::test]
async fn a_stream_that_is_dropped_drops_what_it_sent_ahead() {
    for requests in [1, 3] {
        let recorder = Recorder::start(Level::TRACE);
        let walk: Paginator<_, _> =
            NamesRequest::default().paginate_with(async |request| answer(10, request, true).await);
        let mut pages = walk.page_size(3).prefetch(requests).pages();
        pages.try_next().await.unwrap().unwrap();
        assert_eq!(recorder.read().events(), FULL[..1]);
        drop(pages);
        let record = recorder.read();
        assert_eq!(record.events(), [&FULL[..1], &vec![DROPPED; requests]].concat());
        assert_eq!(record.outcomes(), ["null"]);
    }
}

#[tokio::test]
async fn what_the_fetcher_traces_ahead_is_inside() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let walk = ListRequest::default().paginate_with(async |request: ListRequest| {
        if request.next_token.as_deref() == Some("A") {
            tracing::trace!(target: "client", "sent ahead");
        }
        service.answer(request)
    });
    let mut pages = walk.prefetch(1).pages();
    pages.try_next().await.unwrap().unwrap();
    assert_eq!(recorder.read().spans_around("sent ahead"), ["paginate"]);
}
