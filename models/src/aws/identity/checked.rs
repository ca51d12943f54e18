//! Keys that a role is assumed with: AWS's signer panics on what cannot be in a header, so they are checked first.

use crate::aws::usable::usable;
use aws_credential_types::provider::{
    ProvideCredentials, SharedCredentialsProvider, error::CredentialsError,
    future::ProvideCredentials as CredentialsFuture,
};
use std::fmt;

pub(super) struct Checked(pub(super) SharedCredentialsProvider);

/// Shows nothing: the provider would show keys.
impl fmt::Debug for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checked").finish_non_exhaustive()
    }
}

impl ProvideCredentials for Checked {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        CredentialsFuture::new(async {
            let keys = self.0.provide_credentials().await?;
            let token = keys.session_token().unwrap_or_default();
            usable(keys.access_key_id(), keys.secret_access_key(), token)
                .map_err(CredentialsError::invalid_configuration)?;
            Ok(keys)
        })
    }
}
