//! Do time-outs count what the service takes, and nothing else?

use super::{GROUP, POOL, builder, request};
use crate::unpolled::{ENOUGH, millis};
use paginator_models::{
    aws::ClientBuilder,
    cognito_idp::list_users_in_group,
    local::{LocalServer, UserPool},
};
use paginator_runtime::Fetch;
use paginator_tests::faulty::{Fault, FaultyServer};
use std::{
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    task::Poll,
    thread,
    time::{Duration, Instant},
};
use tokio::time::{sleep, timeout};

async fn late(time: Duration) -> (LocalServer, FaultyServer) {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap();
    let server = FaultyServer::start(&pool.endpoint_url(), move |_| Fault::Late(time));
    (pool, server)
}

/// The pool runs on another thread, so the caller may block its own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_came_while_nobody_polled_is_an_answer() {
    type Limit = fn(ClientBuilder) -> ClientBuilder;
    let limits: [(&str, Limit); 2] = [
        ("in total", |client| client.timeout(millis(1000))),
        ("between bytes", |client| client.read_timeout(millis(1000))),
    ];
    for (case, limit) in limits {
        for blocks in [false, true] {
            let (_pool, server) = late(millis(200)).await;
            let client = limit(builder(server.endpoint_url())).build().unwrap();
            let mut users = list_users_in_group(&client, request()).page_size(60).items();
            assert!(timeout(millis(100), users.try_next()).await.is_err());
            if blocks {
                thread::sleep(millis(1600))
            } else {
                sleep(millis(1600)).await
            }
            let start = Instant::now();
            let user = users.try_next().await.unwrap_or_else(|error| panic!("{case}, {blocks}: {error}"));
            assert!(user.is_some());
            assert!(start.elapsed() < millis(100), "{case}, {blocks}: it had arrived");
            assert_eq!(server.requests(), 1, "{case}, {blocks}: nothing was sent twice");
        }
    }
}

/// What prefetching relies on: a request that was polled once is on its way, retries included, even if the caller
/// blocks its thread.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_was_polled_once_continues_on_its_own() {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap();
    let plan = |number| match number {
        0 | 1 => Fault::Answer("503 Service Unavailable", "{}"),
        _ => Fault::Late(millis(100)),
    };
    let server = FaultyServer::start(&pool.endpoint_url(), plan);
    let client = builder(server.endpoint_url()).max_backoff(millis(50)).build().unwrap();
    let mut sent = client.fetch(request());
    assert_eq!(server.requests(), 0, "nothing is sent before it is polled");
    let polled = std::future::poll_fn(|context| Poll::Ready(sent.as_mut().poll(context))).await;
    assert!(polled.is_pending());
    thread::sleep(millis(600));
    let start = Instant::now();
    assert_eq!(sent.await.unwrap().users.len(), 60);
    assert!(start.elapsed() < millis(50), "{:?}", start.elapsed());
    assert_eq!(server.requests(), 3);
}

/// Five pages of 200 ms each, and blocking work on each that takes as long: two seconds if done in turn.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_prefetched_page_comes_while_the_caller_blocks_its_thread() {
    let (_pool, server) = late(millis(200)).await;
    let client = builder(server.endpoint_url()).build().unwrap();
    let mut pages = list_users_in_group(&client, request()).page_size(60).prefetch(1).pages();
    let (start, mut users) = (Instant::now(), 0);
    while let Some(page) = pages.try_next().await.unwrap() {
        users += page.users.len();
        thread::sleep(millis(200));
    }
    assert_eq!((users, server.requests()), (250, 5));
    assert!(start.elapsed() < millis(1700), "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_request_that_is_dropped_is_cancelled() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let closed = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(ENOUGH)).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).map(|_| all.len())
    });
    let client = builder(&url).build().unwrap();
    let mut users = list_users_in_group(&client, request()).items();
    assert!(timeout(millis(200), users.try_next()).await.is_err());
    drop(users);
    let received = tokio::task::spawn_blocking(|| closed.join().unwrap()).await.unwrap();
    assert!(received.expect("the connection is closed") > 0);
}

/// Serves one connection after another: the head of an answer, then its body, piece by piece.
fn pieces(pause: Duration, pieces: usize) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let give = move |stream: &mut TcpStream| {
        let _ = stream.read(&mut [0; 4096])?;
        let body = r#"{"Users":[]}"#;
        let length = body.len() + pieces;
        thread::sleep(pause);
        stream.write_all(format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{body}").as_bytes())?;
        for _ in 0..pieces {
            thread::sleep(pause);
            stream.write_all(b" ")?;
        }
        std::io::Result::Ok(())
    };
    thread::spawn(move || listener.incoming().flatten().for_each(|mut stream| drop(give(&mut stream))));
    url
}

#[tokio::test]
async fn the_read_timeout_is_between_bytes_and_the_timeout_is_in_total() {
    let walk = async |client: ClientBuilder| {
        let client = client.max_attempts(1).build().unwrap();
        let start = Instant::now();
        let walked = list_users_in_group(&client, request()).items().try_collect::<Vec<_>>().await;
        (walked.map_err(|error| error.into_kind()), start.elapsed())
    };
    // A second and a half in total, and at most 150 ms between two bytes.
    let (walked, took) = walk(builder(&pieces(millis(150), 9)).read_timeout(millis(700))).await;
    assert!(walked.is_ok() && took > millis(1400), "{walked:?} {took:?}");
    let (walked, took) = walk(builder(&pieces(millis(150), 9)).timeout(millis(700))).await;
    assert!(format!("{walked:?}").contains("TimedOut"), "{walked:?}");
    assert!(took >= millis(700) && took < millis(1200), "{took:?}");
    // Silence before the head, and in the body.
    for (pause, count) in [(millis(3000), 0), (millis(600), 3)] {
        let (walked, took) = walk(builder(&pieces(pause, count)).read_timeout(millis(400))).await;
        assert!(format!("{walked:?}").contains("TimedOut"), "{walked:?}");
        assert!(took >= millis(400) && took < millis(1000), "{took:?}");
    }
}

#[tokio::test]
async fn the_longest_duration_is_no_limit() {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap();
    let client = builder(&pool.endpoint_url()).timeout(Duration::MAX).read_timeout(Duration::MAX);
    let client = client.connect_timeout(Duration::MAX).max_backoff(Duration::MAX).build().unwrap();
    assert_eq!(
        list_users_in_group(&client, request()).items().try_collect::<Vec<_>>().await.unwrap().len(),
        250
    );
}

/// TLS is part of connecting: this server accepts the connection, and then sends nothing.
#[tokio::test]
async fn the_connect_timeout_ends_a_connection_that_is_never_established() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let open: Vec<_> = listener.incoming().take(1).collect();
        thread::sleep(ENOUGH);
        drop(open);
    });
    let client = builder(&url).connect_timeout(millis(400)).max_attempts(1).build().unwrap();
    let start = Instant::now();
    let error = list_users_in_group(&client, request()).items().try_next().await.unwrap_err();
    let error = error.as_fetch().unwrap();
    assert!(error.is_timeout() && error.to_string().contains("did not answer in time"), "{error:?}");
    assert!(start.elapsed() < millis(1000), "{:?}", start.elapsed());
}
