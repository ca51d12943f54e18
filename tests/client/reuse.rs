//! Connections and credentials are kept as long as they are usable.

use super::{GROUP, POOL, builder, names, request, sample_names};
use paginator_models::{
    aws::{Credentials, CredentialsError, CredentialsFuture, ProvideCredentials},
    cognito_idp::list_users_in_group,
    local::{LocalServer, UserPool},
};
use paginator_tests::{
    faulty::{Fault, FaultyServer},
    http::{CannedServer, answer},
};
use std::{
    future::{Ready, ready},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

#[tokio::test]
async fn a_walk_of_five_pages_uses_one_connection() {
    let pool = LocalServer::start([UserPool::sample(POOL, GROUP, 250)]).await.unwrap();
    let server = FaultyServer::start(&pool.endpoint_url(), |_| Fault::None);
    let client = builder(server.endpoint_url()).build().unwrap();
    let users: Vec<_> =
        list_users_in_group(&client, request()).page_size(60).items().try_collect().await.unwrap();
    assert_eq!(names(&users), sample_names(0, 250));
    assert_eq!((server.requests(), server.connections()), (5, 1));
}

/// Gives keys with a number, which expire after some time.
#[derive(Clone, Debug, Default)]
struct Numbered {
    asked: Arc<AtomicU64>,
    expire_after: Option<Duration>,
}

impl Numbered {
    fn next(&self) -> Ready<Result<Credentials, CredentialsError>> {
        let number = self.asked.fetch_add(1, Ordering::Relaxed);
        let expiry = self.expire_after.map(|time| SystemTime::now() + time);
        ready(Ok(Credentials::new(format!("KEY{number}"), "secret", None, expiry, "test")))
    }
}

impl ProvideCredentials for Numbered {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        CredentialsFuture::new(self.next())
    }
}

/// The keys that sign two requests in a row. `first` is the answer to the first one.
async fn keys(expire_after: Option<Duration>, first: Vec<u8>) -> [String; 2] {
    let server = CannedServer::start([first, answer("200 OK", &[], r#"{"Users":[]}"#)]);
    let provider = Numbered { expire_after, ..Numbered::default() };
    let client = builder(server.endpoint_url())
        .credentials_provider(provider.clone())
        .max_backoff(Duration::ZERO)
        .build()
        .unwrap();
    assert_eq!(provider.asked.load(Ordering::Relaxed), 0, "not before they are needed");
    list_users_in_group(&client, request()).items().try_collect::<Vec<_>>().await.unwrap();
    let received = server.received();
    [0, 1].map(|number| {
        let authorization = received[number].header("authorization").unwrap();
        authorization.split(['=', '/']).nth(1).unwrap().to_owned()
    })
}

#[tokio::test]
async fn credentials_are_requested_once_and_again_before_they_expire() {
    let page = || answer("200 OK", &[], r#"{"Users":[],"NextToken":"second"}"#);
    let failure = || answer("500 Internal Server Error", &[], "{}");
    assert_eq!(keys(None, page()).await, ["KEY0", "KEY0"]);
    assert_eq!(keys(Some(Duration::from_secs(3600)), page()).await, ["KEY0", "KEY0"]);
    assert_eq!(keys(Some(Duration::from_secs(5)), page()).await, ["KEY0", "KEY1"]);
    // A retry is signed again.
    assert_eq!(keys(Some(Duration::from_secs(3600)), failure()).await, ["KEY0", "KEY0"]);
    assert_eq!(keys(Some(Duration::from_secs(5)), failure()).await, ["KEY0", "KEY1"]);
}
