//! AWS's usual chain, through its own crate: environment, profile, SSO, web identity, container, instance.

use super::{
    chain_http,
    client::Client,
    client_error::ClientError,
    endpoint::Endpoints,
    engine::{Running, engine},
    profile::Profile,
    settings::ClientBuilder,
    source_keys::SourceKeysChecked,
    trust::Trust,
};
use aws_config::{
    BehaviorVersion, Region, profile::ProfileFileCredentialsProvider, provider_config::ProviderConfig,
    retry::RetryConfig,
};
use aws_credential_types::provider::SharedCredentialsProvider;

impl ClientBuilder {
    /// The profile to take credentials and settings from, of AWS's configuration files. Its credentials then come
    /// before those of the environment, and nothing else is asked for some. Unless set: `AWS_PROFILE`, else
    /// `default`. [`load`](Self::load) heeds it, [`build`](Self::build) does not.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// The client, with what is not set found as AWS's own tools find it. Reads the configuration files, and asks
    /// the instance for its region if nothing else tells one; credentials are looked for when the first request
    /// needs them. What the environment says of proxies holds for these requests too: where there is one,
    /// `NO_PROXY` should name the addresses of container and instance.
    ///
    /// | setting | unless set |
    /// |---|---|
    /// | credentials | the environment, the profile (keys, an assumed role, SSO, a process), a web identity token, the container, the instance |
    /// | region | the environment, the profile, the instance |
    /// | endpoint | the environment, the profile: for the service, then for all |
    /// | `max_attempts` | the environment, the profile, 3 |
    /// | `app_name` | the environment, the profile |
    ///
    /// After [`ignore_environment`](Self::ignore_environment) it is [`build`](Self::build): nothing is looked for.
    ///
    /// # Errors
    /// When there is no region, or a setting cannot be: an endpoint that is not an HTTP URL, say.
    ///
    /// # Example
    /// ```no_run
    /// use paginator_models::aws::{Client, ClientError};
    ///
    /// # async fn example() -> Result<(), ClientError> {
    /// let client = Client::builder().load().await?;
    /// let of_a_profile = Client::builder().profile("readers").load().await?;
    /// # Ok(()) }
    /// ```
    pub async fn load(self) -> Result<Client, ClientError> {
        if self.ignores_environment() {
            return self.build();
        }
        let engine = engine().map_err(ClientError::no_thread)?;
        Running::start(&engine, self.found()).await
    }

    /// On the engine, where AWS's crates have the runtime that they need.
    async fn found(mut self) -> Result<Client, ClientError> {
        let endpoints = Endpoints::from_environment(self.endpoint_url.as_deref(), &self.surroundings)?;
        let http = self.http_client(&self.trust)?;
        let chain_trust = Trust { accepts_anybody: false, ..self.trust.clone() };
        let chains = if self.trust.accepts_anybody { self.http_client(&chain_trust)? } else { http.clone() };
        let sdk_http = chain_http::http_client(chains);

        let mut loader = aws_config::defaults(BehaviorVersion::latest())
            .http_client(sdk_http.clone())
            // For the chain's own requests; left to itself the loader panics on a bad AWS_MAX_ATTEMPTS.
            .retry_config(RetryConfig::standard());
        loader = self.surroundings.given_to(loader);
        if let Some(region) = &self.region {
            loader = loader.region(Region::new(region.clone()));
        }
        if let Some(profile) = &self.profile {
            loader = loader.profile_name(profile);
        }
        let config = loader.load().await;

        let region = config.region().cloned();
        let given = self.credentials.take();
        let found = match (&given, &self.profile) {
            (Some(_), _) => None,
            // As with the AWS CLI, and unlike the loader: a profile that was asked for by name wins over the
            // environment's keys. This provider looks at the process's own environment, whatever the surroundings:
            // AWS's crate has no way to give it another.
            (None, Some(profile)) => {
                let context =
                    ProviderConfig::without_region().with_region(region.clone()).with_http_client(sdk_http);
                let provider = ProfileFileCredentialsProvider::builder();
                let provider = provider.profile_name(profile).configure(&context).build();
                Some(SharedCredentialsProvider::new(provider))
            }
            (None, None) => config.credentials_provider(),
        };
        let found = found.map(|chain| {
            SharedCredentialsProvider::new(SourceKeysChecked {
                chain,
                surroundings: self.surroundings.clone(),
                profile: self.profile.clone(),
            })
        });
        self.region = region.map(|region| region.to_string());
        self.app_name = self.app_name.or_else(|| Some(config.app_name()?.to_string()));
        let profile = Profile(config);
        if self.max_attempts.is_none()
            && let Some(text) = profile.max_attempts()
        {
            // 0 is refused with a message when the client is made.
            self.max_attempts = Some(text.parse().unwrap_or(0));
        }
        self.finish(http, endpoints.or_profile(profile), given.or(found))
    }
}
