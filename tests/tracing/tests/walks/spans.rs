//! The span of a walk begins with the first poll, holds what the fetcher traces and nothing else, and leaves
//! the streams' auto traits alone.

use crate::{five_pages, list};
use futures_util::future::join;
use paginator_runtime::{Fetch, Paginated};
use paginator_tests::{Failure, ListRequest, ListResponse, Service};
use paginator_tracing::Recorder;
use std::{future::Future, panic::UnwindSafe, pin::Pin};
use tracing::Level;

/// Traces on its way, as HTTP clients do: where the request is made, and in the future.
struct Chatty(Service<ListRequest>);

impl Fetch<ListRequest> for Chatty {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<ListResponse, Failure>> + Send>>;

    fn fetch(&self, request: ListRequest) -> Self::Future {
        tracing::trace!(target: "client", "signed");
        let answer = self.0.fetch(request);
        Box::pin(async move {
            tokio::task::yield_now().await;
            tracing::trace!(target: "client", "connected");
            answer.await
        })
    }
}

#[tokio::test]
async fn what_the_fetcher_traces_is_inside() {
    let recorder = Recorder::start(Level::TRACE);
    let client = Chatty(five_pages());
    let mut items = ListRequest::default().paginate(&client).items();
    while items.try_next().await.unwrap().is_some() {
        tracing::trace!(target: "caller", "consumed");
    }
    let record = recorder.read();
    assert_eq!(record.spans_around("signed"), ["paginate"]);
    assert_eq!(record.spans_around("connected"), ["paginate"]);
    assert_eq!(record.spans_around("page"), ["paginate"]);
    assert!(record.spans_around("consumed").is_empty());
}

#[test]
fn what_a_blocking_fetcher_traces_is_inside() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let walk = ListRequest::default().paginate_blocking(|request| {
        tracing::trace!(target: "client", "sent");
        service.answer(request)
    });
    assert_eq!(walk.blocking_items().count(), 10);
    assert_eq!(recorder.read().spans_around("sent"), ["paginate"]);
}

#[tokio::test]
async fn a_walk_belongs_to_the_span_that_it_is_first_polled_in() {
    use tracing::Instrument;
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let items = list(&service).items();
    assert!(recorder.read().begun().is_empty(), "nothing before it is polled");
    let handler = tracing::info_span!("handler");
    items.try_collect::<Vec<_>>().instrument(handler).await.unwrap();
    assert_eq!(recorder.read().spans_around("page"), ["handler", "paginate"]);
}

#[tokio::test]
async fn walks_side_by_side_keep_their_own_spans() {
    let recorder = Recorder::start(Level::TRACE);
    let (one, other) = (five_pages().pending_for(1), five_pages().pending_for(3));
    let (one, other) =
        join(list(&one).items().try_collect::<Vec<_>>(), list(&other).items().try_collect::<Vec<_>>()).await;
    assert_eq!((one.unwrap().len(), other.unwrap().len()), (10, 10));
    let record = recorder.read();
    assert_eq!(record.begun(), ["List", "List"]);
    assert_eq!(record.events().len(), 10);
    assert!(record.events().iter().all(|event| event.starts_with("List: page")), "{}", record.text);
    assert_eq!(record.outcomes(), ["complete", "complete"]);
}

#[tokio::test]
async fn a_walk_within_a_walk_is_nested() {
    let recorder = Recorder::start(Level::TRACE);
    let inner = five_pages();
    let walk = ListRequest::default().paginate_with(async |request| {
        let items = list(&inner).max_items(1).items().try_collect().await.map_err(|_| Failure::NoSuchPage)?;
        let _ = request;
        Ok::<_, Failure>(ListResponse { items, next_token: None })
    });
    walk.items().try_collect::<Vec<_>>().await.unwrap();
    assert_eq!(
        recorder.read().events(),
        [
            "List>List: page ahead=false cut=true items=1 page=0",
            "List: page ahead=false cut=false items=1 page=0"
        ]
    );
}

#[tokio::test]
async fn it_is_all_at_debug() {
    for (level, said) in [(Level::INFO, 0), (Level::DEBUG, 2)] {
        let recorder = Recorder::start(level);
        let service = five_pages().failing_at(2);
        list(&service).items().try_collect::<Vec<_>>().await.unwrap_err();
        let record = recorder.read();
        assert_eq!((record.begun().len(), record.events().len()), (said.min(1), said), "{level}");
    }
}

#[test]
fn tracing_changes_neither_auto_traits_nor_debug_output() {
    fn is_all<T: Send + Sync + Unpin + UnwindSafe>(_: &T) {}
    struct Ready;
    impl Fetch<ListRequest> for Ready {
        type Error = Failure;
        type Future = std::future::Ready<Result<ListResponse, Failure>>;
        fn fetch(&self, _: ListRequest) -> Self::Future {
            std::future::ready(Err(Failure::NoSuchPage))
        }
    }
    let walk = || ListRequest::default().paginate(&Ready);
    is_all(&walk().items());
    is_all(&walk().pages());
    let answer = |_: ListRequest| Err::<ListResponse, _>(Failure::NoSuchPage);
    is_all(&ListRequest::default().paginate_blocking(answer).blocking_pages());
    assert_eq!(
        format!("{:?}", walk().items()),
        r#"Items { operation: "List", position: At { token: None, skip: 0 } }"#
    );
}
