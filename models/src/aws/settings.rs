//! Where a client sends its requests, as whom, and how long it waits.

use super::{Client, Credentials};
use std::{env, error, fmt, time::Duration};

/// The settings of a [`Client`]. What is not set is read from the environment when the client is built.
#[derive(Clone, Debug)]
#[must_use = "settings do nothing until the client is built"]
pub struct ClientBuilder {
    region: Option<String>,
    credentials: Option<Credentials>,
    endpoint_url: Option<String>,
    timeout: Duration,
    connect_timeout: Duration,
    max_response_bytes: usize,
}

impl ClientBuilder {
    pub(super) fn new() -> Self {
        ClientBuilder {
            region: None,
            credentials: None,
            endpoint_url: None,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            max_response_bytes: 64 * 1024 * 1024,
        }
    }

    /// The region, `us-east-1`. Unless set: `AWS_REGION`, then `AWS_DEFAULT_REGION`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Who signs. Unless set: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, where there is one,
    /// `AWS_SESSION_TOKEN`.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// Another endpoint than AWS's own, `http://localhost:9229`. Unless set: `AWS_ENDPOINT_URL`.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint_url = Some(url.into());
        self
    }

    /// How long a request may take from its start to the end of the response. 30 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long it may take to connect. 5 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How large a response may be. 64 MiB unless set.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// The client. Nothing is sent yet.
    ///
    /// # Errors
    /// When there is no region or no credentials, or the endpoint is not an HTTP URL.
    pub fn build(self) -> Result<Client, ClientError> {
        let endpoint_url = match self.endpoint_url.or_else(|| variable("AWS_ENDPOINT_URL")) {
            Some(url) => Some(check_endpoint(&url)?),
            None => None,
        };
        let region =
            self.region.or_else(|| variable("AWS_REGION")).or_else(|| variable("AWS_DEFAULT_REGION"));
        let region =
            region.ok_or(ClientError("no region is set: set AWS_REGION, or `region` on the builder"))?;
        if region.is_empty() || !region.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(ClientError("the region is not one: it looks like us-east-1"));
        }
        let credentials = self.credentials.or_else(credentials_from_environment).ok_or(ClientError(
            "there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or `credentials` on \
             the builder",
        ))?;
        let http = reqwest::Client::builder()
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            // A signature holds for one host: following a redirect would hand the request to another.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("paginator-models/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|_| ClientError("TLS could not be set up on this machine"))?;
        Ok(Client::new(http, region, credentials, endpoint_url, self.max_response_bytes))
    }
}

/// The value of an environment variable; an empty one counts as unset, as in AWS's own clients.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn credentials_from_environment() -> Option<Credentials> {
    let (key, secret) = (variable("AWS_ACCESS_KEY_ID")?, variable("AWS_SECRET_ACCESS_KEY")?);
    Some(Credentials::new(key, secret, variable("AWS_SESSION_TOKEN"), None, "environment"))
}

/// The endpoint with the path `/`, which is where JSON protocols are spoken.
fn check_endpoint(url: &str) -> Result<String, ClientError> {
    let refused = ClientError("the endpoint is not an HTTP URL: it looks like http://localhost:9229");
    let url = reqwest::Url::parse(url).map_err(|_| refused.clone())?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(refused);
    }
    Ok(url.to_string())
}

/// Why a client could not be built, and what to set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientError(&'static str);

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl error::Error for ClientError {}
