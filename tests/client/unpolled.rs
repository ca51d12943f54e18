//! Does a future that nobody polls any more hold nothing that others wait for?

use super::{GROUP, POOL, builder, request};
use futures_util::{StreamExt, future::join_all, stream};
use paginator_models::{
    aws::{AwsError, Client, Credentials, CredentialsError, CredentialsFuture, ProvideCredentials},
    cognito_idp::list_users_in_group,
    local::{LocalServer, UserPool},
};
use std::time::{Duration, Instant, SystemTime};
use tokio::time::{sleep, timeout};

/// How long a test may take: it fails instead of hanging.
pub(super) const ENOUGH: Duration = Duration::from_secs(5);

pub(super) const fn millis(time: u64) -> Duration {
    Duration::from_millis(time)
}

/// Gives keys after some time, or never.
#[derive(Debug)]
pub(super) struct Slow {
    pub(super) takes: Option<Duration>,
    pub(super) expire_after: Option<Duration>,
}

impl ProvideCredentials for Slow {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        CredentialsFuture::new(async {
            match self.takes {
                Some(time) => sleep(time).await,
                None => std::future::pending().await,
            }
            let expiry = self.expire_after.map(|time| SystemTime::now() + time);
            Ok::<_, CredentialsError>(Credentials::new("KEY", "secret", None, expiry, "test"))
        })
    }
}

async fn pool() -> LocalServer {
    LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap()
}

async fn count(client: &Client) -> Result<usize, String> {
    let walk = list_users_in_group(client, request()).page_size(60).items();
    walk.try_collect::<Vec<_>>().await.map(|users| users.len()).map_err(|error| error.to_string())
}

#[tokio::test]
async fn a_walk_that_waits_unpolled_for_keys_does_not_block_others() {
    let pool = pool().await;
    let slow = Slow { takes: Some(millis(300)), expire_after: None };
    let client = builder(&pool.endpoint_url()).credentials_provider(slow).build().unwrap();
    let mut cut = list_users_in_group(&client, request()).items();
    assert!(timeout(millis(100), cut.try_next()).await.is_err());
    assert_eq!(timeout(ENOUGH, count(&client)).await.expect("it hangs"), Ok(250));
    // It continues once it is polled again.
    assert!(timeout(ENOUGH, cut.try_next()).await.expect("it hangs").unwrap().is_some());
}

/// The loop's body leaves the walks that are under way unpolled.
#[tokio::test]
async fn a_call_in_the_body_of_a_loop_over_walks_is_not_blocked_while_keys_are_renewed() {
    let pool = pool().await;
    let slow = Slow { takes: Some(millis(5)), expire_after: Some(millis(50)) };
    let client = builder(&pool.endpoint_url()).credentials_provider(slow).build().unwrap();
    let all = async {
        let mut walks = stream::iter(0..50).map(|_| count(&client)).buffer_unordered(4);
        let mut walked = 0;
        while let Some(users) = walks.next().await {
            assert_eq!(users, Ok(250));
            let one = list_users_in_group(&client, request()).max_items(1).items();
            assert_eq!(one.try_collect::<Vec<_>>().await.unwrap().len(), 1);
            walked += 1;
        }
        walked
    };
    assert_eq!(timeout(ENOUGH, all).await.expect("it hangs"), 50);
}

#[tokio::test]
async fn walks_that_wait_for_one_hanging_provider_fail_together() {
    let limit = millis(400);
    let hanging = Slow { takes: None, expire_after: None };
    let client = builder("http://127.0.0.1:1").credentials_provider(hanging).timeout(limit).build().unwrap();
    let start = Instant::now();
    let failed = join_all((0..6).map(|_| async {
        let error = list_users_in_group(&client, request()).items().try_next().await.unwrap_err();
        assert!(matches!(error.as_fetch(), Some(AwsError::Credentials(_))), "{error:?}");
        assert!(error.as_fetch().unwrap().to_string().contains("did not come in time"));
        start.elapsed()
    }));
    let failed = timeout(ENOUGH, failed).await.expect("it hangs");
    assert!(failed.iter().all(|time| *time >= limit && *time < limit * 2), "{failed:?}");
}

/// Each retry takes 5 of the retry quota, which is 500 for all of a client's requests.
#[tokio::test]
async fn walks_cut_while_they_wait_to_try_again_leave_the_quota_whole() {
    use paginator_tests::faulty::{Fault, FaultyServer};
    let pool = pool().await;
    let plan = |number| match number {
        0..150 => Fault::Answer("500 Internal Server Error", "{}"),
        150 => Fault::Answer("503 Service Unavailable", "{}"),
        _ => Fault::None,
    };
    let server = FaultyServer::start(&pool.endpoint_url(), plan);
    let patient = builder(server.endpoint_url()).build().unwrap();
    // All of them fail once and then wait, up to a second. Those that retry early are cut too.
    let walks: Vec<_> = (0..150)
        .map(|_| {
            let mut walk = list_users_in_group(&patient, request()).items();
            async move { timeout(millis(2), walk.try_next()).await.is_err() }
        })
        .collect();
    for walk in walks {
        assert!(walk.await || server.requests() > 0);
    }
    while server.requests() < 150 {
        let mut walk = list_users_in_group(&patient, request()).items();
        let _ = timeout(millis(10), walk.try_next()).await;
    }
    assert_eq!(timeout(ENOUGH, count(&patient)).await.expect("it hangs"), Ok(250));
}

/// A runtime that nobody drives any more, or that is gone, holds nothing that a walk on another runtime needs.
#[test]
fn a_client_goes_from_runtime_to_runtime() {
    use paginator_tests::faulty::{Fault, FaultyServer};
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let serving = tokio::runtime::Runtime::new().unwrap();
    let pool = serving.block_on(pool());
    let server = FaultyServer::start(&pool.endpoint_url(), |_| Fault::Late(millis(20)));
    let slow = Slow { takes: Some(millis(20)), expire_after: Some(Duration::from_secs(300)) };
    let client = builder(server.endpoint_url()).credentials_provider(slow).build().unwrap();
    for (case, keep) in [("left alone", true), ("gone", false)] {
        for cut_after in [1, 10, 30, 70] {
            let first = runtime();
            let mut walk = list_users_in_group(&client, request()).page_size(60).items();
            let _ = first.block_on(async { timeout(millis(cut_after), walk.try_next()).await });
            let first = keep.then_some(first);
            let second = runtime();
            let rest = second.block_on(async { timeout(ENOUGH, walk.try_next()).await });
            assert!(rest.expect("it hangs").unwrap().is_some(), "{case}, {cut_after}");
            let again = second.block_on(async { timeout(ENOUGH, count(&client)).await });
            assert_eq!(again.expect("it hangs"), Ok(250), "{case}, {cut_after}");
            drop(first);
        }
    }
    // And it needs no runtime.
    assert_eq!(pollster::block_on(count(&client)), Ok(250));
}
