//! Credentials that are asked for when the first request needs them, kept, and asked for anew before they expire.

use super::{Credentials, CredentialsError};
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use std::{
    fmt,
    time::{Duration, SystemTime},
};
use tokio::{sync::Mutex, time::timeout};

/// How long before they expire credentials are asked for anew. Source: the AWS SDK for Rust.
const MARGIN: Duration = Duration::from_secs(10);
/// How long credentials are kept that do not say when they expire. Source: the AWS SDK for Rust.
const KEPT: Duration = Duration::from_secs(15 * 60);

pub(super) struct CachedCredentials {
    provider: SharedCredentialsProvider,
    /// How long the provider may take.
    timeout: Duration,
    /// The credentials, and until when they are good.
    cached: Mutex<Option<(Credentials, SystemTime)>>,
}

/// Shows nothing: providers of AWS's crates show the keys of the profiles that they read.
impl fmt::Debug for CachedCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachedCredentials").finish_non_exhaustive()
    }
}

impl CachedCredentials {
    pub(super) fn new(provider: SharedCredentialsProvider, timeout: Duration) -> Self {
        CachedCredentials { provider, timeout, cached: Mutex::new(None) }
    }

    /// Requests that come together wait for one answer of the provider.
    pub(super) async fn get(&self) -> Result<Credentials, CredentialsError> {
        let mut cached = self.cached.lock().await;
        let now = SystemTime::now();
        if let Some((credentials, until)) = &*cached
            && now + MARGIN < *until
        {
            return Ok(credentials.clone());
        }
        let asked = timeout(self.timeout, self.provider.provide_credentials()).await;
        let credentials = asked.map_err(|_| CredentialsError::provider_timed_out(self.timeout))??;
        *cached = Some((credentials.clone(), credentials.expiry().unwrap_or(now + KEPT)));
        Ok(credentials)
    }
}
