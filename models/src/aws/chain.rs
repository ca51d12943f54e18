//! AWS's usual chain, through its own crate: environment, profile, SSO, web identity, container, instance.

use super::{
    chain_http::{self, Container},
    client::Client,
    client_error::ClientError,
    endpoint::Endpoints,
    engine::{Running, engine},
    hosts::Variant,
    identity::{Identity, Sources},
    profile::Profile,
    proxies::Proxies,
    region::Region,
    retry::attempts,
    settings::ClientBuilder,
    sts::{sts_config, uses_global_sts},
    trust::Trust,
};
use aws_config::{BehaviorVersion, ConfigLoader, provider_config::ProviderConfig, retry::RetryConfig};
use aws_runtime::env_config::file::EnvConfigFiles;
use std::{path::PathBuf, sync::Arc};

impl ClientBuilder {
    /// The profile of AWS's configuration files to take credentials and settings from. The environment's keys are then
    /// ignored. Unless set: `AWS_DEFAULT_PROFILE`, then `AWS_PROFILE`, else `default`; a profile that is named has to
    /// exist. [`load`](Self::load) uses it, [`build`](Self::build) does not.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// The client; what is not set is found as AWS's own tools find it. Reads the configuration files, and asks the
    /// instance for its region if nothing else names one; credentials are looked for when the first request needs
    /// them. The environment's proxies apply to these requests too, except that a container is asked without one:
    /// `NO_PROXY` should name the address of the instance.
    ///
    /// | setting | unless set |
    /// |---|---|
    /// | credentials | the environment; a role of the profile; a web identity; the profile (SSO, the credentials file, a sign-in, a process, the configuration file); the files of AWS's first tools (`AWS_CREDENTIAL_FILE`, boto's); the container; the instance |
    /// | region | `AWS_DEFAULT_REGION`, the profile, `AWS_REGION`, the instance |
    /// | endpoint | the environment, the profile: for the service, then for all |
    /// | `use_fips`, `use_dual_stack`, `max_attempts`, `app_name` | the environment, the profile |
    /// | `ca_bundle` | `AWS_CA_BUNDLE`, the profile, `REQUESTS_CA_BUNDLE` |
    ///
    /// The order is botocore's. What is set but cannot be used, say a key without its secret, is an error and not
    /// skipped: requests would be signed as somebody else.
    ///
    /// After [`ignore_environment`](Self::ignore_environment) it does what [`build`](Self::build) does, and looks
    /// nothing up.
    ///
    /// # Errors
    /// When there is no region; when a setting is invalid, say an endpoint that is not an HTTP URL; when a
    /// configuration file cannot be read, the profile does not exist, or what it says about credentials is incomplete
    /// or not supported (a second factor, `mfa_serial`).
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

    /// Runs on the engine, where AWS's crates have the runtime that they need.
    async fn found(mut self) -> Result<Client, ClientError> {
        let profile = Profile::chosen(self.profile.as_deref(), &self.surroundings).await?;
        self.completed_by(&profile)?;
        let mut endpoints = Endpoints::new(self.endpoint_url.as_deref(), &self.surroundings)?
            .or_profile(profile.clone(), &self.surroundings);
        let region = self.region_text(profile.get("region")).map(|text| Region::new(&text)).transpose()?;
        // SSO is asked in a region of its own, so that a FIPS name of this region says nothing about it.
        let of_settings = self.variant()?;
        let is_fips = of_settings.fips || region.as_ref().is_some_and(|region| region.is_fips);
        endpoints.variant = Variant { fips: is_fips, ..of_settings };

        let proxies = Arc::new(Proxies::of(&self.surroundings));
        let http = self.http_client(&self.trust, &proxies)?;
        // As with the AWS CLI, what the builder says about certificates only applies to the service.
        let trust = Trust { bundle_of_profile: self.trust.bundle_of_profile.clone(), ..Trust::default() };
        let for_credentials = match self.trust == trust {
            true => http.clone(),
            false => self.http_client(&trust, &proxies)?,
        };
        let without_proxy = || self.http_client(&trust, &Arc::default());
        let container = Container::of(&self.surroundings, without_proxy)?;
        let for_credentials = chain_http::http_client(for_credentials, proxies.clone(), container);

        let name = region.as_ref().map(|region| aws_config::Region::new(region.name.clone()));
        let config = self.loader(&profile.name, profile.files.contents.clone(), of_settings, name);
        let config = config.http_client(for_credentials.clone()).load().await;
        // Where nothing else names the region, the instance does.
        let of_instance =
            || config.region().map(AsRef::as_ref).filter(|text| !text.is_empty()).map(Region::new);
        let region = match region {
            None => of_instance().transpose()?,
            found => found,
        };

        let credentials = match self.credentials.take() {
            Some(given) => Some(given),
            None => {
                let name = region.as_ref().map(|region| aws_config::Region::new(region.name.clone()));
                let context = ProviderConfig::without_region()
                    .with_region(name.clone())
                    .with_use_fips(Some(of_settings.fips))
                    .with_use_dual_stack(Some(of_settings.dual_stack))
                    .with_http_client(for_credentials.clone());
                let is_global = uses_global_sts(&profile, &self.surroundings);
                let sources = Sources {
                    surroundings: &self.surroundings,
                    profile: &profile,
                    by_name: self.profile.as_ref().is_some_and(|name| !name.is_empty()),
                    sts: sts_config(&config, name.clone(), &endpoints, is_global),
                    context,
                };
                match sources.identity().await? {
                    Identity::Of(found) => Some(found),
                    Identity::Chain(files) => {
                        let chain = self.loader(&profile.name, files, of_settings, name);
                        chain.http_client(for_credentials).load().await.credentials_provider()
                    }
                }
            }
        };
        self.finish(http, proxies, endpoints, region, credentials)
    }

    /// AWS's own loader of settings, in these surroundings.
    fn loader(
        &self,
        profile: &str,
        files: EnvConfigFiles,
        variant: Variant,
        region: Option<aws_config::Region>,
    ) -> ConfigLoader {
        #[expect(deprecated, reason = "the type has another name now, and this function has the old one")]
        let files: aws_config::profile::profile_file::ProfileFiles = files;
        let loader = aws_config::defaults(BehaviorVersion::latest())
            .profile_name(profile)
            .profile_files(files)
            .use_fips(variant.fips)
            .use_dual_stack(variant.dual_stack)
            // For the chain's own requests; without it the loader panics on a bad AWS_MAX_ATTEMPTS.
            .retry_config(RetryConfig::standard());
        let loader = self.surroundings.given_to(loader);
        match region {
            Some(region) => loader.region(region),
            None => loader,
        }
    }

    /// Takes from the profile what neither the builder nor the environment sets.
    fn completed_by(&mut self, profile: &Profile) -> Result<(), ClientError> {
        self.trust.bundle_of_profile = profile.get("ca_bundle").map(PathBuf::from);
        if self.use_fips.is_none() && self.surroundings.truth("AWS_USE_FIPS_ENDPOINT")?.is_none() {
            self.use_fips = profile.truth("use_fips_endpoint")?;
        }
        if self.use_dual_stack.is_none() && self.surroundings.truth("AWS_USE_DUALSTACK_ENDPOINT")?.is_none() {
            self.use_dual_stack = profile.truth("use_dualstack_endpoint")?;
        }
        let variable = |name| self.surroundings.variable(name).is_some();
        let without = |name: &Option<String>| name.as_ref().is_none_or(String::is_empty);
        if without(&self.app_name) && !variable("AWS_SDK_UA_APP_ID") {
            self.app_name = profile.get("sdk_ua_app_id").map(str::to_owned);
        }
        if self.max_attempts.is_none() && !variable("AWS_MAX_ATTEMPTS") {
            // 0 is refused with a message when the client is built.
            self.max_attempts = profile.get("max_attempts").map(|text| attempts(text).unwrap_or(0));
        }
        Ok(())
    }
}
