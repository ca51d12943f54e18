//! A role that is assumed with a token from a file, as in Kubernetes.

use super::sources::{Found, Sources};
use crate::aws::{client_error::ClientError, surroundings::Surroundings};
use aws_credential_types::{
    Credentials,
    provider::{
        ProvideCredentials, Result as Provided, error::CredentialsError,
        future::ProvideCredentials as CredentialsFuture,
    },
};
use aws_sdk_sts::Client;
use aws_types::os_shim_internal::Fs;
use std::{
    fmt,
    time::{SystemTime, UNIX_EPOCH},
};

pub(super) struct WebIdentity {
    token_file: String,
    role_arn: String,
    session_name: Option<String>,
    files: Fs,
    sts: Client,
}

/// Shows nothing: AWS's client would show too much.
impl fmt::Debug for WebIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebIdentity").finish_non_exhaustive()
    }
}

impl WebIdentity {
    /// From the variables, if they count, and a profile: each setting is the variable's, else the profile's.
    pub(super) fn of(
        sources: &Sources<'_>,
        profile: &str,
        variables: Option<&Surroundings>,
    ) -> Found<Option<Self>> {
        let get = |variable, key| {
            variables
                .and_then(|variables| variables.variable(variable))
                .or_else(|| sources.get(profile, key).map(str::to_owned))
        };
        let Some(token_file) = get("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file") else {
            return Ok(None);
        };
        let role_arn = get("AWS_ROLE_ARN", "role_arn").ok_or_else(|| {
            ClientError::new(
                "there is a web identity token and no role to assume with it: set AWS_ROLE_ARN, or the profile's \
                 role_arn",
            )
        })?;
        Ok(Some(WebIdentity {
            token_file,
            role_arn,
            session_name: get("AWS_ROLE_SESSION_NAME", "role_session_name"),
            files: sources.surroundings.files(),
            sts: Client::new(sources.sts()?),
        }))
    }

    async fn assume(&self) -> Provided {
        let token = self.files.read_to_end(&self.token_file).await;
        let token = token.map_err(CredentialsError::provider_error)?;
        let token = String::from_utf8(token)
            .map_err(|_| CredentialsError::provider_error("the web identity token is not UTF-8"))?;
        // As AWS's own clients name a session: differently each time.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let answer = self
            .sts
            .assume_role_with_web_identity()
            .role_arn(&self.role_arn)
            .role_session_name(self.session_name.clone().unwrap_or_else(|| format!("web-identity-{now}")))
            .web_identity_token(token)
            .send()
            .await
            .map_err(CredentialsError::provider_error)?;
        let keys = answer
            .credentials
            .ok_or_else(|| CredentialsError::provider_error("STS answered without credentials"))?;
        let expiry = SystemTime::try_from(keys.expiration)
            .map_err(|_| CredentialsError::provider_error("STS answered with an expiry that is none"))?;
        Ok(Credentials::new(
            keys.access_key_id,
            keys.secret_access_key,
            Some(keys.session_token),
            Some(expiry),
            "web identity",
        ))
    }
}

impl ProvideCredentials for WebIdentity {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        CredentialsFuture::new(self.assume())
    }
}
