//! The recipes for tower, and what hangs without them. Time is tokio's, which advances when everything waits.

use crate::json;
use paginator_runtime::{Fetch, PaginateError, Paginated, Paginator, fetch::fetch_service};
use paginator_tests::{ListRequest, ListResponse, Service as Numbers, row};
use spawned::Spawned;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    runtime::Handle,
    time::{Instant, sleep, timeout},
};
use tower::{
    BoxError, Service, ServiceBuilder, ServiceExt,
    retry::{
        Policy,
        backoff::{Backoff, ExponentialBackoff, ExponentialBackoffMaker, MakeBackoff},
    },
    service_fn,
    util::rng::HasherRng,
};

#[path = "../../paginator-runtime/doc/spawned.rs"]
#[allow(unreachable_pub, reason = "as users have it")]
mod spawned;

fn spawned<F>(fetcher: F) -> Spawned<F> {
    Spawned(fetcher, Handle::current())
}

const ANSWER: Duration = Duration::from_millis(100);
/// How long a test may take: it fails instead of hanging.
const ENOUGH: Duration = Duration::from_secs(60);

/// Ten items on five pages, each after [`ANSWER`]; `plan` says what happens to each request, by its number from 0.
#[derive(Clone)]
struct Slow {
    numbers: Arc<Numbers<ListRequest>>,
    sent: Arc<Mutex<Vec<Instant>>>,
    plan: fn(usize) -> Fate,
}

enum Fate {
    Answer,
    Fail,
    Silence,
}

impl Slow {
    fn new(plan: fn(usize) -> Fate) -> Self {
        let tokens = ["", "A", "B", "C", "D", ""];
        let rows =
            (0..5).map(|page| row(tokens[page], 2 * page as u32..2 * page as u32 + 2, tokens[page + 1]));
        Slow { numbers: Arc::new(Numbers::table(rows)), sent: Arc::default(), plan }
    }

    fn sent(&self) -> Vec<Instant> {
        self.sent.lock().unwrap().clone()
    }

    fn service(
        &self,
    ) -> impl Service<ListRequest, Response = ListResponse, Error = BoxError, Future: Send> + Clone + use<>
    {
        let slow = self.clone();
        service_fn(move |request| {
            let slow = slow.clone();
            async move {
                let number = {
                    let mut sent = slow.sent.lock().unwrap();
                    sent.push(Instant::now());
                    sent.len() - 1
                };
                sleep(ANSWER).await;
                match (slow.plan)(number) {
                    Fate::Answer => slow.numbers.answer(request).map_err(|_| "no such page".into()),
                    Fate::Fail => Err("busy".into()),
                    Fate::Silence => std::future::pending().await,
                }
            }
        })
    }
}

/// Sends again after 50 ms, 100 ms and so on, three times in all.
#[derive(Clone)]
struct Again {
    left: usize,
    backoff: ExponentialBackoff,
}

impl Again {
    fn new() -> Self {
        let (min, max) = (Duration::from_millis(50), Duration::from_secs(1));
        let mut maker = ExponentialBackoffMaker::new(min, max, 0.0, HasherRng::new()).unwrap();
        Again { left: 3, backoff: maker.make_backoff() }
    }
}

impl<R: Clone, T> Policy<R, T, BoxError> for Again {
    type Future = <ExponentialBackoff as Backoff>::Future;

    fn retry(&mut self, _: &mut R, answer: &mut Result<T, BoxError>) -> Option<Self::Future> {
        if answer.is_ok() || self.left == 0 {
            return None;
        }
        self.left -= 1;
        Some(self.backoff.next_backoff())
    }

    fn clone_request(&mut self, request: &R) -> Option<R> {
        Some(request.clone())
    }
}

/// Every item, with the walk's position after it as text.
async fn positions<F: Fetch<ListRequest, Error = BoxError>>(
    walk: Paginator<F, ListRequest>,
) -> (Vec<(u32, String)>, Option<PaginateError<BoxError>>) {
    let (mut items, mut given) = (walk.items(), Vec::new());
    loop {
        match timeout(ENOUGH, items.try_next()).await.expect("it hangs") {
            Ok(Some(item)) => given.push((item, json(items.resume_token().as_ref()))),
            Ok(None) => return (given, None),
            Err(error) => return (given, Some(error)),
        }
    }
}

/// What a walk gives without anything around its service.
async fn plain() -> Vec<(u32, String)> {
    let slow = Slow::new(|_| Fate::Answer);
    let (given, error) = positions(ListRequest::default().paginate(fetch_service(slow.service()))).await;
    assert!(given.len() == 10 && error.is_none());
    given
}

#[tokio::test(start_paused = true)]
async fn a_rate_is_kept_in_a_buffer_and_positions_with_it() {
    for requests in [0, 1] {
        let slow = Slow::new(|_| Fate::Answer);
        // `RateLimit` is not `Clone`: the buffer is, and keeps the one service.
        let service = ServiceBuilder::new()
            .buffer::<ListRequest>(8)
            .rate_limit(2, Duration::from_secs(10))
            .service(slow.service());
        let walk = ListRequest::default().paginate(fetch_service(service)).prefetch(requests);
        let (given, error) = positions(walk).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(given, plain().await, "{requests} ahead");
        let sent = slow.sent();
        assert_eq!(sent.len(), 5);
        assert!(sent.windows(3).all(|three| three[2] - three[0] >= Duration::from_secs(10)), "{sent:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn retries_with_a_back_off_and_a_time_out_keep_positions() {
    for requests in [0, 1] {
        // Fails: the first try of the first and the last page, and the first two tries of the third page.
        let slow = Slow::new(|number| match number {
            0 | 3 => Fate::Silence,
            4 | 7 => Fate::Fail,
            _ => Fate::Answer,
        });
        let service = ServiceBuilder::new()
            .retry(Again::new())
            .buffer::<ListRequest>(8)
            .rate_limit(100, Duration::from_secs(1))
            .timeout(3 * ANSWER)
            .service(slow.service());
        let walk = ListRequest::default().paginate(fetch_service(service)).prefetch(requests);
        let (given, error) = positions(walk).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(given, plain().await, "{requests} ahead");
        assert_eq!(slow.sent().len(), 9);
    }
}

/// One try and three more, then the error, with the position to resume from.
#[tokio::test(start_paused = true)]
async fn what_retries_do_not_get_past_is_an_error_with_its_position() {
    for requests in [0, 1] {
        let slow = Slow::new(|number| if number < 2 { Fate::Answer } else { Fate::Fail });
        let service = ServiceBuilder::new().retry(Again::new()).service(slow.service());
        let walk = ListRequest::default().paginate(fetch_service(service)).prefetch(requests);
        let (given, error) = positions(walk).await;
        let sent = slow.sent();
        assert_eq!(sent.len(), 2 + 4, "{requests} ahead");
        let error = error.unwrap();
        assert_eq!(error.as_fetch().unwrap().to_string(), "busy");
        let well = Slow::new(|_| Fate::Answer);
        let rest = ListRequest::default()
            .paginate(fetch_service(well.service()))
            .starting_token(error.resume_token().unwrap());
        let (rest, _) = positions(rest).await;
        assert_eq!([given, rest].concat(), plain().await, "{requests} ahead");
    }
}

/// How long a walk takes with as much work a page as an answer takes.
async fn time_of(walk: Paginator<impl Fetch<ListRequest, Error = BoxError>, ListRequest>) -> Duration {
    let start = Instant::now();
    let mut pages = walk.pages();
    while timeout(ENOUGH, pages.try_next()).await.expect("it hangs").unwrap().is_some() {
        sleep(ANSWER).await;
    }
    start.elapsed()
}

/// What the documentation says of overlapping: five pages of two steps each, one after the other or together.
#[tokio::test(start_paused = true)]
async fn a_buffer_overlaps_once_the_fetcher_spawns() {
    let buffered = |slow: &Slow| ServiceBuilder::new().buffer::<ListRequest>(8).service(slow.service());
    let paginator = || ListRequest::default();
    let slow = Slow::new(|_| Fate::Answer);
    let bare = time_of(paginator().paginate(fetch_service(slow.service())).prefetch(1)).await;
    let queued = time_of(paginator().paginate(fetch_service(buffered(&slow))).prefetch(1)).await;
    let as_tasks = time_of(paginator().paginate(spawned(fetch_service(buffered(&slow)))).prefetch(1)).await;
    // tokio's timer is exact to a millisecond.
    let is = |time: Duration, answers: u32| time >= answers * ANSWER && time < answers * ANSWER + ANSWER / 2;
    assert!(is(bare, 6), "{bare:?}");
    assert!(is(queued, 10), "{queued:?}");
    assert!(is(as_tasks, 6), "{as_tasks:?}");
}

/// The body of a loop over a walk calls the same service.
async fn walk_and_call<S, F>(
    service: S,
    fetcher: impl FnOnce(S) -> F,
    requests: usize,
) -> Result<usize, tokio::time::error::Elapsed>
where
    S: Service<ListRequest, Response = ListResponse, Error = BoxError> + Clone,
    F: Fetch<ListRequest, Error = BoxError>,
{
    let mut pages = ListRequest::default().paginate(fetcher(service.clone())).prefetch(requests).pages();
    let both = async {
        let mut called = 0;
        while pages.try_next().await.unwrap().is_some() {
            called += service.clone().oneshot(ListRequest::default()).await.unwrap().items.len();
        }
        called
    };
    timeout(ENOUGH, both).await
}

fn limited(
    places: usize,
) -> impl Service<ListRequest, Response = ListResponse, Error = BoxError, Future: Send> + Clone + Send {
    let slow = Slow::new(|_| Fate::Answer);
    // A semaphore that all clones share, as in tower's `ConcurrencyLimit`.
    ServiceBuilder::new().concurrency_limit(places).service(slow.service())
}

#[tokio::test(start_paused = true)]
async fn a_limit_of_one_hangs_beside_another_call_and_two_places_or_tasks_do_not() {
    assert_eq!(walk_and_call(limited(1), fetch_service, 0).await, Ok(10));
    assert!(walk_and_call(limited(1), fetch_service, 1).await.is_err(), "it hangs, as it is documented");
    assert_eq!(walk_and_call(limited(2), fetch_service, 1).await, Ok(10));
    assert_eq!(walk_and_call(limited(1), |service| spawned(fetch_service(service)), 1).await, Ok(10));
}

/// Only the other call hangs: once the walk is polled, or dropped, it continues.
#[tokio::test(start_paused = true)]
async fn a_walk_that_is_dropped_gives_back_its_place() {
    let service = limited(1);
    let mut pages = ListRequest::default().paginate(fetch_service(service.clone())).prefetch(1).pages();
    pages.try_next().await.unwrap().unwrap();
    let mut call = Box::pin(service.oneshot(ListRequest::default()));
    assert!(timeout(ENOUGH, &mut call).await.is_err());
    drop(pages);
    assert_eq!(timeout(ENOUGH, call).await.expect("it hangs").unwrap().items, [0, 1]);
}

/// A request that is a task ends with its walk.
#[tokio::test(start_paused = true)]
async fn a_spawned_request_is_aborted_when_its_walk_is_dropped() {
    let ended = Arc::new(AtomicUsize::new(0));
    let count = ended.clone();
    let fetch = paginator_runtime::fetch::fetch_fn(move |request: ListRequest| {
        let count = count.clone();
        async move {
            sleep(ANSWER).await;
            count.fetch_add(1, Ordering::SeqCst);
            Ok::<_, BoxError>(ListResponse {
                items: vec![1],
                next_token: Some(format!("{:?}x", request.next_token)),
            })
        }
    });
    let mut pages = ListRequest::default().paginate(spawned(fetch)).prefetch(1).pages();
    pages.try_next().await.unwrap().unwrap();
    drop(pages);
    sleep(3 * ANSWER).await;
    assert_eq!(ended.load(Ordering::SeqCst), 1);
}
