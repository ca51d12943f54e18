//! One event a page, whoever drives the walk: its index, the items that were given of it, whether it was cut.

use crate::{five_pages, list};
use futures_util::StreamExt;
use paginator_runtime::{Paginated, Paginator, Position, fetch::fetch_fn};
use paginator_tests::{Failure, ListRequest, ListResponse, Service};
use paginator_tracing::Recorder;
use tracing::Level;

type Blocking<'a> = Paginator<
    paginator_runtime::fetch::FetchFn<Box<dyn Fn(ListRequest) -> Result<ListResponse, Failure> + 'a>>,
    ListRequest,
>;

fn blocking(service: &Service<ListRequest>) -> Blocking<'_> {
    ListRequest::default().paginate(fetch_fn(Box::new(|request| service.answer(request))))
}

#[tokio::test]
async fn every_driver_says_the_same() {
    const CUT: [&str; 3] = [
        "List: page ahead=false cut=false items=3 page=0",
        "List: page ahead=false cut=false items=3 page=1",
        "List: page ahead=false cut=true items=1 page=2",
    ];
    for driver in 0..8 {
        let recorder = Recorder::start(Level::TRACE);
        let service = five_pages().pending_for(2);
        let async_walk = || list(&service).max_items(7);
        let blocking_walk = || blocking(&service).max_items(7);
        match driver {
            0 => assert_eq!(async_walk().items().try_collect::<Vec<_>>().await.unwrap().len(), 7),
            1 => assert_eq!(async_walk().pages().try_collect::<Vec<_>>().await.unwrap().len(), 3),
            2 => assert_eq!(async_walk().full_result().await.unwrap().items.len(), 7),
            3 => assert_eq!(async_walk().items().collect::<Vec<_>>().await.len(), 7),
            4 => assert_eq!(async_walk().items().with_positions().collect::<Vec<_>>().await.len(), 7),
            5 => assert_eq!(blocking_walk().blocking_items().count(), 7),
            6 => assert_eq!(blocking_walk().blocking_pages().count(), 3),
            _ => assert_eq!(blocking_walk().blocking_full_result().unwrap().items.len(), 7),
        }
        let record = recorder.read();
        assert_eq!(record.begun(), ["List"], "driver {driver}");
        assert_eq!(record.events(), CUT, "driver {driver}");
        assert_eq!(record.outcomes(), ["stopped"], "driver {driver}");
        assert_eq!(record.durations().len(), 3, "driver {driver}");
    }
}

#[tokio::test]
async fn empty_pages_are_pages() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    list(&service).items().try_collect::<Vec<_>>().await.unwrap();
    let record = recorder.read();
    assert_eq!(
        record.events(),
        [
            "List: page ahead=false cut=false items=3 page=0",
            "List: page ahead=false cut=false items=3 page=1",
            "List: page ahead=false cut=false items=3 page=2",
            "List: page ahead=false cut=false items=0 page=3",
            "List: page ahead=false cut=false items=1 page=4",
        ]
    );
    assert_eq!(record.outcomes(), ["complete"]);
}

#[tokio::test]
async fn a_resumed_walk_counts_what_it_gives() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let position = Position::At { token: Some("A".to_owned()), skip: 2 };
    let items: Vec<u32> = list(&service).resume_from(position).items().try_collect().await.unwrap();
    assert_eq!(items, [5, 6, 7, 8, 9]);
    let events = recorder.read().events();
    assert_eq!(
        events,
        [
            "List: page ahead=false cut=false items=1 page=0",
            "List: page ahead=false cut=false items=3 page=1",
            "List: page ahead=false cut=false items=0 page=2",
            "List: page ahead=false cut=false items=1 page=3",
        ]
    );
}

#[tokio::test]
async fn the_duration_is_that_of_the_request() {
    use std::time::Duration;
    const FETCH: Duration = Duration::from_millis(60);
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let walk = ListRequest::default().paginate_with(async |request| {
        tokio::time::sleep(FETCH).await;
        service.answer(request)
    });
    let mut pages = walk.max_pages(2).pages();
    pages.try_next().await.unwrap();
    // The time that the caller takes for a page is not part of the next one's.
    tokio::time::sleep(10 * FETCH).await;
    pages.try_next().await.unwrap();
    let durations = recorder.read().durations();
    assert_eq!(durations.len(), 2);
    for duration in durations {
        assert!((0.06..0.6).contains(&duration), "{duration} s");
    }
}
