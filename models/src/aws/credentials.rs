//! Credentials that are requested when they are first needed, kept, and renewed before they expire.
//!
//! Nobody holds a lock while the provider is asked: one renewal runs on its own, on a thread that a provider may even
//! block, and all who need its outcome wait for it, at most as long as the time-out.

use super::usable::{Unusable, unusable, usable};
use aws_credential_types::{
    Credentials,
    provider::{ProvideCredentials, SharedCredentialsProvider, error::CredentialsError},
};
use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};
use tokio::{runtime::Handle, sync::watch, time::timeout};

/// How long before their expiry credentials are renewed while requests still use the old ones. Source: botocore's
/// `credentials.py`, advisory refresh.
const ADVISORY: Duration = Duration::from_secs(15 * 60);
/// How long before their expiry requests wait for new ones. Source: the same, mandatory refresh.
const MANDATORY: Duration = Duration::from_secs(10 * 60);
/// How long before their expiry credentials are no longer used where new ones are not available. Source: the AWS SDK
/// for Rust.
const MARGIN: Duration = Duration::from_secs(10);
/// How long credentials without an expiry are kept. Source: the AWS SDK for Rust.
const KEPT: Duration = Duration::from_secs(15 * 60);
/// How long after a renewal that failed, or was only advised, the next one starts while the credentials are valid.
const PAUSE: Duration = Duration::from_secs(60);
/// How much longer than the provider its callers wait, so that they get its own outcome.
const SLACK: Duration = Duration::from_millis(100);

/// Why there are no credentials, for all who waited for them.
#[derive(Clone, Debug)]
pub(super) enum NoCredentials {
    Provider(Arc<CredentialsError>),
    Unusable(Unusable),
}

type Outcome = Result<Credentials, NoCredentials>;

pub(super) struct CachedCredentials {
    shared: Arc<Shared>,
}

struct Shared {
    provider: SharedCredentialsProvider,
    /// How long the provider may take.
    timeout: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    kept: Option<Kept>,
    /// The renewal that is running. Its sender is dropped when it ends, however it ends.
    renewal: Option<watch::Receiver<Option<Outcome>>>,
    /// Until when valid credentials are not renewed.
    pause: Option<SystemTime>,
}

/// Shows nothing: providers of AWS's crates show the keys of the profiles that they read.
impl fmt::Debug for CachedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachedCredentials").finish_non_exhaustive()
    }
}

impl CachedCredentials {
    pub(super) fn new(provider: SharedCredentialsProvider, timeout: Duration) -> Self {
        CachedCredentials { shared: Arc::new(Shared { provider, timeout, state: Mutex::default() }) }
    }

    /// Concurrent requests wait for one answer of the provider. Called on the engine.
    pub(super) async fn get(&self) -> Outcome {
        let (old, mut renewal) = match self.shared.stand(SystemTime::now()) {
            Stand::Good(credentials) => return Ok(credentials),
            Stand::Wait { old, renewal } => (old, renewal),
        };
        let answered = timeout(self.shared.timeout + SLACK, renewal.wait_for(Option::is_some)).await;
        let outcome = match answered {
            Ok(Ok(outcome)) => outcome.clone(),
            Ok(Err(_)) => Some(Err(provider_failed("the provider of credentials panicked"))),
            Err(_) => None,
        };
        let outcome = outcome.unwrap_or_else(|| Err(timed_out(self.shared.timeout)));
        match (outcome, old) {
            (Err(_), Some(old)) => Ok(old),
            (outcome, _) => outcome,
        }
    }
}

/// What a request does about credentials.
enum Stand {
    Good(Credentials),
    Wait {
        /// Those that are still valid, if there are any.
        old: Option<Credentials>,
        renewal: watch::Receiver<Option<Outcome>>,
    },
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stand(self: &Arc<Self>, now: SystemTime) -> Stand {
        let mut state = self.state();
        let paused = state.pause.is_some_and(|until| now < until);
        let old = match &state.kept {
            Some(kept) if now < kept.advisory || paused && now < kept.holds => {
                return Stand::Good(kept.credentials.clone());
            }
            Some(kept) if now < kept.mandatory => {
                let credentials = kept.credentials.clone();
                state.pause = Some(now + PAUSE);
                self.renewal(&mut state);
                return Stand::Good(credentials);
            }
            kept => kept.as_ref().filter(|kept| now < kept.holds).map(|kept| kept.credentials.clone()),
        };
        Stand::Wait { old, renewal: self.renewal(&mut state) }
    }

    /// The renewal that is running; starts one if there is none.
    fn renewal(self: &Arc<Self>, state: &mut State) -> watch::Receiver<Option<Outcome>> {
        if let Some(running) = state.renewal.as_ref().filter(|renewal| renewal.has_changed().is_ok()) {
            return running.clone();
        }
        let (sender, receiver) = watch::channel(None);
        state.renewal = Some(receiver.clone());
        let (shared, engine) = (self.clone(), Handle::current());
        engine.clone().spawn_blocking(move || {
            let asked = engine
                .block_on(async { timeout(shared.timeout, shared.provider.provide_credentials()).await });
            let outcome = match asked {
                Ok(Ok(keys)) => {
                    let token = keys.session_token().unwrap_or_default();
                    let checked = usable(keys.access_key_id(), keys.secret_access_key(), token);
                    if keys.expiry().is_some_and(|expiry| expiry <= SystemTime::now()) {
                        Err(provider_failed("the credentials have expired already"))
                    } else {
                        checked.map(|()| keys).map_err(NoCredentials::Unusable)
                    }
                }
                Ok(Err(error)) => Err(match unusable(&error) {
                    Some(unusable) => NoCredentials::Unusable(unusable),
                    None => NoCredentials::Provider(Arc::new(error)),
                }),
                Err(_) => Err(timed_out(shared.timeout)),
            };
            shared.keep(&outcome);
            sender.send_replace(Some(outcome));
        });
        receiver
    }

    fn keep(&self, outcome: &Outcome) {
        let (mut state, now) = (self.state(), SystemTime::now());
        match outcome {
            Ok(credentials) => state.kept = Some(Kept::new(credentials.clone(), now)),
            Err(_) => state.pause = Some(now + PAUSE),
        }
        state.renewal = None;
    }
}

/// Credentials, and when to do what about them.
struct Kept {
    credentials: Credentials,
    /// From here on they are renewed while requests still use them.
    advisory: SystemTime,
    /// From here on requests wait for new ones.
    mandatory: SystemTime,
    /// From here on they are no longer used.
    holds: SystemTime,
}

impl Kept {
    fn new(credentials: Credentials, now: SystemTime) -> Self {
        let before = |end: SystemTime, time| end.checked_sub(time).unwrap_or(SystemTime::UNIX_EPOCH);
        let never = || now.checked_add(Duration::from_secs(100 * 365 * 24 * 3600)).unwrap_or(now);
        let (advisory, end) = match credentials.expiry() {
            Some(end) => (before(end, ADVISORY), end),
            None => (now + KEPT, never()),
        };
        Kept { credentials, advisory, mandatory: before(end, MANDATORY), holds: before(end, MARGIN) }
    }
}

fn timed_out(limit: Duration) -> NoCredentials {
    NoCredentials::Provider(Arc::new(CredentialsError::provider_timed_out(limit)))
}

fn provider_failed(problem: &'static str) -> NoCredentials {
    NoCredentials::Provider(Arc::new(CredentialsError::unhandled(problem)))
}
