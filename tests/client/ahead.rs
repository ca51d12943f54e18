//! Does the client cope with walks that send requests ahead: connections, retries, quota, credentials, time-outs?

use super::{GROUP, POOL, builder, names, request, sample_names};
use crate::unpolled::{ENOUGH, Slow, millis};
use futures_util::future::join_all;
use paginator_models::{
    aws::Client,
    cognito_idp::{UserType, list_users_in_group},
    local::{LocalServer, UserPool},
};
use paginator_tests::faulty::{Fault, FaultyServer};
use std::{
    thread,
    time::{Duration, Instant},
};
use tokio::time::{sleep, timeout};

/// Five pages of 60.
async fn pool() -> LocalServer {
    LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap()
}

/// A walk with a request ahead, and work after each page.
async fn walk(client: &Client, work: Duration) -> Vec<UserType> {
    let mut pages = list_users_in_group(client, request()).page_size(60).prefetch(1).pages();
    let mut users = Vec::new();
    while let Some(page) = timeout(ENOUGH, pages.try_next()).await.expect("it hangs").unwrap() {
        users.extend(page.into_inner().users);
        sleep(work).await;
    }
    users
}

async fn walks(client: &Client, count: usize, work: Duration) {
    for users in join_all((0..count).map(|_| walk(client, work))).await {
        assert_eq!(names(&users), sample_names(0, 250));
    }
}

#[tokio::test]
async fn walks_share_connections() {
    let pool = pool().await;
    let server = FaultyServer::start(&pool.endpoint_url(), |_| Fault::Late(millis(5)));
    let client = builder(server.endpoint_url()).build().unwrap();
    walks(&client, 4, millis(20)).await;
    // One for each walk: a request ahead is sent once the page before it has arrived.
    assert_eq!(server.requests(), 20);
    assert!(server.connections() <= 4, "{}", server.connections());
    // Later walks reuse them.
    walks(&client, 4, millis(20)).await;
    assert!(server.connections() <= 4, "{}", server.connections());
}

/// Each retry takes 5 of the quota of 500, and gives them back if it succeeds.
#[tokio::test]
async fn requests_ahead_are_retried_and_give_the_quota_back() {
    let pool = pool().await;
    // A walk has one request in flight at a time: each fails once.
    let plan = |number: usize| match number % 2 {
        0 => Fault::Answer("503 Service Unavailable", "{}"),
        _ => Fault::None,
    };
    let server = FaultyServer::start(&pool.endpoint_url(), plan);
    let client = builder(server.endpoint_url()).max_backoff(millis(2)).build().unwrap();
    for _ in 0..30 {
        walks(&client, 1, Duration::ZERO).await;
    }
    assert_eq!(server.requests(), 30 * 5 * 2);
}

/// Walks that are dropped while a request ahead waits to be sent again. Each retry takes 5 of the quota of 500.
#[tokio::test]
async fn walks_dropped_with_a_request_ahead_leave_the_quota_whole() {
    let pool = pool().await;
    // The first page of each walk comes, the second one fails. Later only one more request fails.
    let plan = |number: usize| match number {
        0..300 if number % 2 == 1 => Fault::Answer("500 Internal Server Error", "{}"),
        300 => Fault::Answer("503 Service Unavailable", "{}"),
        _ => Fault::None,
    };
    let server = FaultyServer::start(&pool.endpoint_url(), plan);
    let client = builder(server.endpoint_url()).build().unwrap();
    while server.requests() < 300 {
        let before = server.requests();
        let mut pages = list_users_in_group(&client, request()).page_size(60).prefetch(1).pages();
        pages.try_next().await.unwrap().unwrap();
        let start = Instant::now();
        while server.requests() < before + 2 {
            assert!(start.elapsed() < ENOUGH, "the second page is asked for ahead");
            sleep(millis(1)).await;
        }
        // The failure arrives, and the wait begins, which is up to a second.
        sleep(millis(5)).await;
        drop(pages);
        // After a short wait it may have been sent again.
        if server.requests() % 2 == 1 {
            let _ = timeout(millis(50), walk(&client, Duration::ZERO)).await;
        }
    }
    walks(&client, 1, Duration::ZERO).await;
}

/// Keys that expire in a moment are requested again and again, by requests ahead too.
#[tokio::test]
async fn credentials_are_renewed_by_requests_ahead() {
    let pool = pool().await;
    let slow = Slow { takes: Some(millis(10)), expire_after: Some(millis(50)) };
    let client = builder(&pool.endpoint_url()).credentials_provider(slow).build().unwrap();
    walks(&client, 6, millis(30)).await;
    // A caller that blocks its thread between pages does not hold up others.
    let mut pages = list_users_in_group(&client, request()).page_size(60).prefetch(1).pages();
    let mut users = 0;
    while let Some(page) = timeout(ENOUGH, pages.try_next()).await.expect("it hangs").unwrap() {
        users += page.users.len();
        thread::sleep(millis(30));
        walks(&client, 1, Duration::ZERO).await;
    }
    assert_eq!(users, 250);
}

/// The read time-out counts what the service takes, and not the caller's work, which is four times as long.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn work_on_a_page_does_not_time_out_the_next() {
    const LIMIT: Duration = millis(200);
    for blocks in [false, true] {
        for late in [Duration::ZERO, LIMIT / 4] {
            let pool = pool().await;
            let server = FaultyServer::start(&pool.endpoint_url(), move |_| Fault::Late(late));
            let client = builder(server.endpoint_url()).read_timeout(LIMIT).max_attempts(1).build().unwrap();
            let walk = list_users_in_group(&client, request()).page_size(60).max_pages(3);
            let (mut pages, mut users) = (walk.prefetch(1).pages(), 0);
            while let Some(page) = pages.try_next().await.unwrap() {
                users += page.users.len();
                if blocks { thread::sleep(4 * LIMIT) } else { sleep(4 * LIMIT).await }
            }
            assert_eq!((users, server.requests()), (180, 3), "{late:?}, {blocks}");
        }
    }
}
