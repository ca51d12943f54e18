//! Are credentials renewed before they expire, once for all walks, and without holding anybody up?

use super::{GROUP, POOL, builder, request};
use crate::unpolled::{ENOUGH, millis};
use paginator_models::{
    aws::{AwsError, Client, Credentials, CredentialsError, CredentialsFuture, ProvideCredentials},
    cognito_idp::list_users_in_group,
    local::{LocalServer, UserPool},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant, SystemTime},
};
use tokio::time::{sleep, timeout};

/// What the provider does on its first, second ... call.
#[derive(Clone, Copy, Debug)]
enum Turn {
    /// Keys that are valid for that many minutes.
    Minutes(u64),
    /// The same, after that many milliseconds of waiting, or of blocking the thread.
    After(u64, u64),
    Blocking(u64, u64),
    Fails,
    Panics,
}

#[derive(Clone, Debug)]
struct Turns {
    turns: Vec<Turn>,
    asked: Arc<AtomicUsize>,
}

impl ProvideCredentials for Turns {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        let number = self.asked.fetch_add(1, Ordering::SeqCst);
        let turn = self.turns.get(number).copied().unwrap_or(Turn::Minutes(60));
        CredentialsFuture::new(async move {
            let minutes = match turn {
                Turn::Minutes(minutes) => minutes,
                Turn::After(time, minutes) => {
                    sleep(millis(time)).await;
                    minutes
                }
                Turn::Blocking(time, minutes) => {
                    thread::sleep(millis(time));
                    minutes
                }
                Turn::Fails => return Err(CredentialsError::provider_error("no keys today")),
                Turn::Panics => panic!("a provider that panics, as this test wants it"),
            };
            let expiry = SystemTime::now() + Duration::from_secs(60 * minutes);
            Ok(Credentials::new(format!("KEY{number}"), "secret", None, Some(expiry), "test"))
        })
    }
}

struct Setting {
    _pool: LocalServer,
    client: Client,
    asked: Arc<AtomicUsize>,
}

async fn setting(turns: &[Turn]) -> Setting {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 1)]).await.unwrap();
    let provider = Turns { turns: turns.to_vec(), asked: Arc::default() };
    let asked = provider.asked.clone();
    let client = builder(&pool.endpoint_url()).credentials_provider(provider).timeout(millis(500)).build();
    Setting { _pool: pool, client: client.unwrap(), asked }
}

impl Setting {
    /// How long a request took, or why it failed.
    async fn request(&self) -> Result<Duration, String> {
        let start = Instant::now();
        let walk = list_users_in_group(&self.client, request()).items().try_collect::<Vec<_>>();
        let walked = timeout(ENOUGH, walk).await.expect("it hangs");
        walked.map(|_| start.elapsed()).map_err(|error| match error.as_fetch() {
            Some(AwsError::Credentials(cause)) => format!("{cause:?}"),
            _ => panic!("{error:?}"),
        })
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// The windows are botocore's: advisory 15 minutes before the end, mandatory 10.
#[tokio::test]
async fn keys_are_renewed_in_botocores_windows() {
    // Long before the end there is no renewal.
    let long = setting(&[Turn::Minutes(16)]).await;
    for _ in 0..3 {
        long.request().await.unwrap();
    }
    assert_eq!(long.asked(), 1);
    // In the advisory window: one renewal runs, and requests do not wait for it.
    let advised = setting(&[Turn::Minutes(12), Turn::After(300, 60)]).await;
    advised.request().await.unwrap();
    for _ in 0..3 {
        assert!(advised.request().await.unwrap() < millis(200));
    }
    sleep(millis(400)).await;
    advised.request().await.unwrap();
    assert_eq!(advised.asked(), 2);
    // In the mandatory window, they do.
    let needed = setting(&[Turn::Minutes(8), Turn::After(300, 60)]).await;
    needed.request().await.unwrap();
    assert!(needed.request().await.unwrap() >= millis(300));
    needed.request().await.unwrap();
    assert_eq!(needed.asked(), 2);
}

#[tokio::test]
async fn valid_keys_outlive_a_renewal_that_fails() {
    for turn in [Turn::Fails, Turn::Panics, Turn::After(10_000, 60)] {
        for minutes in [12, 8] {
            let setting = setting(&[Turn::Minutes(minutes), turn]).await;
            for _ in 0..4 {
                setting.request().await.unwrap_or_else(|error| panic!("{turn:?}, {minutes}: {error}"));
            }
            let start = Instant::now();
            while setting.asked() < 2 {
                assert!(start.elapsed() < ENOUGH, "{turn:?}, {minutes}: it is renewed");
                sleep(millis(5)).await;
            }
        }
    }
}

#[tokio::test]
async fn a_provider_that_fails_or_panics_is_asked_again() {
    let setting = setting(&[Turn::Fails, Turn::Panics, Turn::Minutes(60)]).await;
    assert!(setting.request().await.unwrap_err().contains("no keys today"));
    assert!(setting.request().await.unwrap_err().contains("panicked"));
    setting.request().await.unwrap();
    assert_eq!(setting.asked(), 3);
}

/// A provider that blocks its thread blocks nobody else. Those that wait for it wait at most for the time-out, and it
/// is not called a second time meanwhile.
#[tokio::test]
async fn a_provider_that_blocks_its_thread_holds_nobody_up() {
    let advised = setting(&[Turn::Minutes(12), Turn::Blocking(1000, 60)]).await;
    advised.request().await.unwrap();
    for _ in 0..3 {
        assert!(advised.request().await.unwrap() < millis(300));
    }
    let blocked = setting(&[Turn::Blocking(1500, 60)]).await;
    for _ in 0..2 {
        let start = Instant::now();
        assert!(blocked.request().await.unwrap_err().contains("TimedOut"));
        assert!(start.elapsed() < millis(900), "{:?}", start.elapsed());
    }
    sleep(millis(700)).await;
    blocked.request().await.unwrap();
    assert_eq!(blocked.asked(), 1);
}

#[tokio::test]
async fn concurrent_requests_wait_for_one_answer() {
    let setting = setting(&[Turn::After(200, 60)]).await;
    let all = futures_util::future::join_all((0..8).map(|_| setting.request())).await;
    assert!(all.iter().all(Result::is_ok), "{all:?}");
    assert_eq!(setting.asked(), 1);
}
