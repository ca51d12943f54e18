//! Where a client sends its requests, as whom, how often, and how long it waits.

use super::{client::Client, surroundings::Surroundings, trust::Trust};
use aws_credential_types::{
    Credentials,
    provider::{ProvideCredentials, SharedCredentialsProvider},
};
use std::{path::PathBuf, time::Duration};

mod build;
mod debug;

/// How long connecting and the wait for bytes may take. Source: botocore's `connect_timeout` and `read_timeout`.
const TIMEOUT: Duration = Duration::from_secs(60);
/// A century: the longest time-out, so that clocks can add it.
const FOREVER: Duration = Duration::from_secs(3_155_760_000);

/// The settings of a [`Client`]. What is not set is read from the environment when the client is built.
///
/// # Example
/// ```
/// use paginator_models::aws::{Client, Credentials};
/// use std::time::Duration;
///
/// let client = Client::builder()
///     .region("eu-central-1")
///     .credentials(Credentials::new("key", "secret", None, None, "example"))
///     .timeout(Duration::from_secs(10))
///     .max_attempts(5)
///     .build()?;
/// # Ok::<(), paginator_models::aws::ClientError>(())
/// ```
#[derive(Clone)]
#[must_use = "settings do nothing until the client is built"]
pub struct ClientBuilder {
    pub(super) region: Option<String>,
    pub(super) credentials: Option<SharedCredentialsProvider>,
    #[cfg(feature = "aws-config")]
    pub(super) profile: Option<String>,
    pub(super) endpoint_url: Option<String>,
    pub(super) app_name: Option<String>,
    pub(super) max_attempts: Option<u32>,
    pub(super) use_fips: Option<bool>,
    pub(super) use_dual_stack: Option<bool>,
    max_backoff: Duration,
    timeout: Option<Duration>,
    connect_timeout: Duration,
    read_timeout: Duration,
    max_response_bytes: usize,
    pub(super) trust: Trust,
    pub(super) surroundings: Surroundings,
}

impl Client {
    /// The settings of a client; what is not set is read from the environment.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }
}

impl ClientBuilder {
    fn new() -> Self {
        ClientBuilder {
            region: None,
            credentials: None,
            #[cfg(feature = "aws-config")]
            profile: None,
            endpoint_url: None,
            app_name: None,
            max_attempts: None,
            use_fips: None,
            use_dual_stack: None,
            max_backoff: Duration::from_secs(20),
            timeout: None,
            connect_timeout: TIMEOUT,
            read_timeout: TIMEOUT,
            max_response_bytes: 64 * 1024 * 1024,
            trust: Trust::default(),
            surroundings: Surroundings::Process,
        }
    }

    /// The region, `us-east-1`. Unless set: `AWS_DEFAULT_REGION`, then `AWS_REGION`. An old name of a region's FIPS
    /// endpoints, `fips-us-east-1` or `us-east-1-fips`, means the region with [`use_fips`](Self::use_fips).
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// What requests are signed with. Unless set: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, where there is
    /// one, `AWS_SESSION_TOKEN`.
    pub fn credentials(self, credentials: Credentials) -> Self {
        self.credentials_provider(credentials)
    }

    /// Where credentials to sign with come from. The provider is asked when the first request needs them, and again
    /// before they expire, as in botocore: from 15 minutes before that, one renewal runs while requests use the old
    /// credentials; from 10 minutes before it, requests wait for the new ones. Where those are not available, the old
    /// ones are used until 10 seconds before they expire, and the provider is asked again after a minute. Credentials
    /// without an expiry are renewed after 15 minutes, and are used meanwhile.
    ///
    /// All requests wait for one answer, and get the same outcome. The provider runs in a tokio runtime of the crate's
    /// own, on a thread that it may block, and [`timeout`](Self::timeout) applies to it (where that is not set,
    /// [`read_timeout`](Self::read_timeout)).
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Some(SharedCredentialsProvider::new(provider));
        self
    }

    /// Whether AWS's FIPS 140 endpoints are used. Unless set: `AWS_USE_FIPS_ENDPOINT`. An endpoint that is set is used
    /// unchanged. This does not make the client's own TLS a validated module.
    ///
    /// # Example
    /// ```
    /// use paginator_models::aws::{Client, Credentials};
    ///
    /// // It asks cognito-idp-fips.us-gov-west-1.amazonaws.com.
    /// let client = Client::builder()
    ///     .region("us-gov-west-1")
    ///     .use_fips(true)
    ///     .credentials(Credentials::new("key", "secret", None, None, "example"))
    ///     .build()?;
    /// # Ok::<(), paginator_models::aws::ClientError>(())
    /// ```
    pub fn use_fips(mut self, use_fips: bool) -> Self {
        self.use_fips = Some(use_fips);
        self
    }

    /// Whether those of AWS's endpoints are used that have IPv6 addresses too. Unless set:
    /// `AWS_USE_DUALSTACK_ENDPOINT`. Where a partition has none, requests fail before they are sent. An endpoint that is
    /// set is used unchanged.
    ///
    /// # Example
    /// ```
    /// use paginator_models::aws::Client;
    ///
    /// let settings = Client::builder().region("us-gov-west-1").use_dual_stack(true);
    /// # let _ = settings;
    /// ```
    pub fn use_dual_stack(mut self, use_dual_stack: bool) -> Self {
        self.use_dual_stack = Some(use_dual_stack);
        self
    }

    /// Another endpoint than AWS's own, `http://localhost:9229`, for every service. Unless set:
    /// `AWS_ENDPOINT_URL_` and the service's id (`AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER`), then
    /// `AWS_ENDPOINT_URL`; neither if `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is `true`.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint_url = Some(url.into());
        self
    }

    /// A name for the application in the header `User-Agent`, of at most 50 characters. Unless set:
    /// `AWS_SDK_UA_APP_ID`. Anything but letters, digits and ``!#$%&'*+-.^_`|~,`` is sent as a dash, and what is too
    /// long is cut off.
    pub fn app_name(mut self, name: impl Into<String>) -> Self {
        self.app_name = Some(name.into());
        self
    }

    /// How often a request is sent at most, the first time included: 1 or more. Unless set: `AWS_MAX_ATTEMPTS`,
    /// else 3.
    ///
    /// Requests are sent again as AWS's standard retry mode does it: after time-outs, broken connections, throttling
    /// and the statuses 429, 500, 502, 503 and 504, as long as not too many of the client's requests fail.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = Some(attempts);
        self
    }

    /// The longest wait before a request is sent again. 20 seconds unless set. The wait is random, at most a second
    /// before the second attempt, two before the third, doubled up to this.
    pub fn max_backoff(mut self, wait: Duration) -> Self {
        self.max_backoff = wait;
        self
    }

    /// How long one attempt may take in all, from its start to the end of the response. Without a limit unless set:
    /// then only [`connect_timeout`](Self::connect_timeout) and [`read_timeout`](Self::read_timeout) apply. For each of
    /// the three, `Duration::MAX` is no limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout.min(FOREVER));
        self
    }

    /// How long it may take to connect, TLS included. 60 seconds unless set, as with botocore.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout.min(FOREVER);
        self
    }

    /// How long the service may send nothing: from the start of an attempt to the head of the response, and between
    /// any two pieces of its body. 60 seconds unless set, as with botocore.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = timeout.min(FOREVER);
        self
    }

    /// How large a response may be. 64 MiB unless set.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// A file of certificate authorities, in PEM, which are trusted in place of the system's; it is read when the
    /// client is built, which fails if it cannot be read. Unless set: `AWS_CA_BUNDLE`, `REQUESTS_CA_BUNDLE`. An empty
    /// path counts as unset.
    ///
    /// It may hold a server's self-signed certificate too. Requests for credentials do not go to the service: the
    /// variables apply to them.
    ///
    /// # Example
    /// ```
    /// use paginator_models::aws::Client;
    ///
    /// let error = Client::builder().ca_bundle("/nowhere/authorities.pem").build().unwrap_err();
    /// assert!(error.to_string().contains("/nowhere/authorities.pem"));
    /// ```
    pub fn ca_bundle(mut self, path: impl Into<PathBuf>) -> Self {
        self.trust.bundle = Some(path.into());
        self
    }

    /// Whether the service's TLS certificate is accepted whoever signed it, whatever host it is for, and expired or
    /// not: then anybody on the way can read the requests and answer them. Only for tests; `false` unless set. It wins
    /// over every bundle of authorities. Requests for credentials do not go to the service: their certificates are
    /// always checked.
    ///
    /// # Example
    /// ```
    /// use paginator_models::aws::Client;
    ///
    /// let settings = Client::builder().endpoint_url("https://localhost:8443").danger_accept_invalid_certs(true);
    /// # let _ = settings;
    /// ```
    pub fn danger_accept_invalid_certs(mut self, accept: bool) -> Self {
        self.trust.accepts_anybody = accept;
        self
    }

    /// Reads nothing from the environment: no variable, no configuration file, no proxy setting. Region and
    /// credentials then have to be set here. For local servers and tests, which have to work in any environment.
    ///
    /// With an endpoint of plain `http` the client also does without the machine's certificate authorities. With any
    /// other endpoint it trusts those of the system, which `SSL_CERT_FILE` and `SSL_CERT_DIR` can still replace.
    ///
    /// # Example
    /// ```
    /// use paginator_models::aws::{Client, Credentials};
    ///
    /// let local = Client::builder()
    ///     .ignore_environment()
    ///     .endpoint_url("http://127.0.0.1:9229")
    ///     .region("us-east-1")
    ///     .credentials(Credentials::new("local", "local", None, None, "example"))
    ///     .build()?;
    /// # Ok::<(), paginator_models::aws::ClientError>(())
    /// ```
    pub fn ignore_environment(mut self) -> Self {
        self.surroundings = Surroundings::Nothing;
        self
    }
}
