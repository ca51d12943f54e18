//! From settings to a client: what is not set is looked up, and what is invalid is refused.

use super::ClientBuilder;
use crate::aws::{
    client::{Client, Inner},
    client_error::ClientError,
    credentials::CachedCredentials,
    endpoint::{Endpoints, is_plain_http},
    engine::engine,
    environment_keys::environment_keys,
    hosts::Variant,
    proxies::Proxies,
    region::Region,
    retry::{Retry, attempts},
    surroundings::Surroundings,
    trust::Trust,
    user_agent::user_agent,
};
use aws_credential_types::provider::SharedCredentialsProvider;
use std::sync::Arc;

impl ClientBuilder {
    /// The client. Nothing is sent yet.
    ///
    /// # Errors
    /// When there is no region or no credentials, or a setting is invalid, say an endpoint that is not an HTTP URL.
    pub fn build(self) -> Result<Client, ClientError> {
        let mut endpoints = Endpoints::new(self.endpoint_url.as_deref(), &self.surroundings)?;
        endpoints.variant = self.variant()?;
        let credentials = match &self.credentials {
            Some(given) => Some(given.clone()),
            None => environment_keys(&self.surroundings)?.map(SharedCredentialsProvider::new),
        };
        let region = self.region_text(None).map(|text| Region::new(&text)).transpose()?;
        let proxies = Arc::new(Proxies::of(&self.surroundings));
        let http = self.http_client(&self.trust, &proxies)?;
        self.finish(http, proxies, endpoints, region, credentials)
    }

    pub(in crate::aws) fn ignores_environment(&self) -> bool {
        matches!(self.surroundings, Surroundings::Nothing)
    }

    /// The region that is set. The order is that of the AWS CLI, which does not know AWS_REGION.
    pub(in crate::aws) fn region_text(&self, of_profile: Option<&str>) -> Option<String> {
        let given = self.region.clone().filter(|region| !region.is_empty());
        given
            .or_else(|| self.surroundings.variable("AWS_DEFAULT_REGION"))
            .or_else(|| of_profile.map(str::to_owned))
            .or_else(|| self.surroundings.variable("AWS_REGION"))
    }

    /// Which of AWS's own endpoints are used.
    pub(in crate::aws) fn variant(&self) -> Result<Variant, ClientError> {
        let set = |given: Option<bool>, variable| match given {
            Some(given) => Ok(given),
            None => self.surroundings.truth(variable).map(|set| set.unwrap_or(false)),
        };
        Ok(Variant {
            fips: set(self.use_fips, "AWS_USE_FIPS_ENDPOINT")?,
            dual_stack: set(self.use_dual_stack, "AWS_USE_DUALSTACK_ENDPOINT")?,
        })
    }

    pub(in crate::aws) fn http_client(
        &self,
        trust: &Trust,
        proxies: &Arc<Proxies>,
    ) -> Result<reqwest::Client, ClientError> {
        let mut http = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .read_timeout(self.read_timeout)
            // A signature is valid for one host: following a redirect would send the request to another.
            .redirect(reqwest::redirect::Policy::none())
            // The proxies are ours: reqwest would read the variables differently.
            .no_proxy();
        if let Some(timeout) = self.timeout {
            http = http.timeout(timeout);
        }
        http = proxies.given_to(http);
        // Nothing is then sent over TLS, so it is not set up: that would fail where the authorities cannot be read.
        if self.ignores_environment() && self.endpoint_url.as_deref().is_some_and(is_plain_http) {
            http = http.tls_certs_only([]);
        }
        http = trust.given_to(http, &self.surroundings)?;
        http.build().map_err(|_| ClientError::new("TLS could not be set up on this machine"))
    }

    pub(in crate::aws) fn finish(
        self,
        http: reqwest::Client,
        proxies: Arc<Proxies>,
        endpoints: Endpoints,
        region: Option<Region>,
        credentials: Option<SharedCredentialsProvider>,
    ) -> Result<Client, ClientError> {
        let ignores_environment = self.ignores_environment();
        let variable = |name| self.surroundings.variable(name);
        let region = region.ok_or_else(|| {
            ClientError::new(if ignores_environment {
                "no region is set: set `region` on the builder, which ignores the environment"
            } else {
                "no region is set: set AWS_REGION, or `region` on the builder"
            })
        })?;
        let credentials = credentials.ok_or_else(|| ClientError::new(if ignores_environment {
            "there are no credentials: set `credentials` on the builder, which ignores the environment"
        } else {
            "there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or `credentials` on \
             the builder"
        }))?;
        let max_attempts = match (self.max_attempts, variable("AWS_MAX_ATTEMPTS")) {
            (Some(attempts), _) => Some(attempts),
            (None, Some(text)) => attempts(&text),
            (None, None) => Some(3),
        };
        let max_attempts = max_attempts.filter(|attempts| *attempts > 0).ok_or_else(|| ClientError::new(
            "the max attempts are not a number of 1 or more: set AWS_MAX_ATTEMPTS, or `max_attempts` on the builder",
        ))?;
        let app_name = self.app_name.filter(|name| !name.is_empty());
        let user_agent = user_agent(app_name.or_else(|| variable("AWS_SDK_UA_APP_ID")).as_deref());
        let engine = engine().map_err(ClientError::no_thread)?;
        let inner = Inner {
            engine,
            http,
            proxies,
            region,
            credentials: CachedCredentials::new(credentials, self.timeout.unwrap_or(self.read_timeout)),
            endpoints,
            retry: Retry::new(max_attempts, self.max_backoff),
            user_agent,
            max_response_bytes: self.max_response_bytes,
        };
        Ok(Client { inner: Arc::new(inner) })
    }
}
