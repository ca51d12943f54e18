//! The HTTP client that AWS's chain uses: ours, so that there is one HTTP and one TLS implementation.

use super::{
    client_error::ClientError,
    proxies::Proxies,
    surroundings::Surroundings,
    usable::{Unusable, usable},
};
use aws_smithy_runtime_api::client::{
    http::{HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn},
    orchestrator::{HttpRequest, HttpResponse},
    result::ConnectorError,
};
use aws_smithy_types::body::SdkBody;
use serde_json::Value;
use std::{fmt, sync::Arc, time::Duration};

/// How large the chain's responses may be, in bytes: they hold a token or a set of keys.
const MOST: usize = 1024 * 1024;

/// Where the container's keys come from. It is asked without a proxy, as in botocore: it is next to the program, and a
/// proxy would see the keys.
#[derive(Clone)]
pub(super) struct Container {
    url: reqwest::Url,
    http: reqwest::Client,
}

impl Container {
    /// The one that the environment names.
    pub(super) fn of(
        surroundings: &Surroundings,
        http: impl FnOnce() -> Result<reqwest::Client, ClientError>,
    ) -> Result<Option<Self>, ClientError> {
        // Tests that replace the surroundings send everything through their own proxy.
        if !matches!(surroundings, Surroundings::Process) {
            return Ok(None);
        }
        let relative = surroundings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        let url = match relative {
            Some(path) => Some(format!("http://169.254.170.2{path}")),
            None => surroundings.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI"),
        };
        // AWS's own provider refuses what is not a URL.
        let Some(url) = url.and_then(|url| url.parse().ok()) else { return Ok(None) };
        Ok(Some(Container { url, http: http()? }))
    }
}

pub(super) fn http_client(
    http: reqwest::Client,
    proxies: Arc<Proxies>,
    container: Option<Container>,
) -> SharedHttpClient {
    http_client_fn(move |settings, _| {
        let timeout = match (settings.connect_timeout(), settings.read_timeout()) {
            (Some(connect), Some(read)) => Some(connect + read),
            _ => None,
        };
        SharedHttpConnector::new(Connector {
            http: http.clone(),
            proxies: proxies.clone(),
            container: container.clone(),
            timeout,
        })
    })
}

#[derive(Clone)]
struct Connector {
    http: reqwest::Client,
    proxies: Arc<Proxies>,
    container: Option<Container>,
    /// How long a request may take; the HTTP client's own time-out unless set.
    timeout: Option<Duration>,
}

/// Shows nothing: proxies can have passwords.
impl fmt::Debug for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connector").finish_non_exhaustive()
    }
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let connector = self.clone();
        HttpConnectorFuture::new(async move { connector.send(request).await })
    }
}

impl Connector {
    async fn send(self, request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
        let (head, body) = request.into_parts();
        let body =
            body.bytes().ok_or_else(|| ConnectorError::user("a body that is a stream".into()))?.to_vec();
        let request = http::Request::from_parts(head, body);
        let mut request =
            reqwest::Request::try_from(request).map_err(|error| ConnectorError::user(error.into()))?;
        let http = match &self.container {
            Some(container) if container.url == *request.url() => &container.http,
            _ => {
                let proxy = self.proxies.for_url(request.url());
                proxy.map_err(|problem| ConnectorError::user(problem.into()))?;
                &self.http
            }
        };
        if self.timeout.is_some() {
            *request.timeout_mut() = self.timeout;
        }

        let mut response = http.execute(request).await.map_err(failed)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > MOST {
                return Err(ConnectorError::other("the response is too large".into(), None));
            }
            body.extend_from_slice(&chunk);
        }
        // A role may be assumed with these keys, and the chain's signer panics on some.
        usable_in_answer(&body).map_err(|unusable| ConnectorError::user(unusable.into()))?;
        let mut answer = http::Response::new(SdkBody::from(body));
        *answer.status_mut() = response.status();
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        HttpResponse::try_from(answer).map_err(|error| ConnectorError::other(error.into(), None))
    }
}

fn failed(error: reqwest::Error) -> ConnectorError {
    // The URL can name the account and the role.
    let error = error.without_url();
    if error.is_timeout() { ConnectorError::timeout(error.into()) } else { ConnectorError::io(error.into()) }
}

/// Checks the keys in a response: of a container, an instance, a sign-in, another role.
fn usable_in_answer(body: &[u8]) -> Result<(), Unusable> {
    if let Ok(answer) = serde_json::from_slice::<Value>(body) {
        for keys in [&answer, answer.get("roleCredentials").unwrap_or(&Value::Null)] {
            let key =
                |names: [&str; 2]| names.iter().find_map(|name| keys.get(name)?.as_str()).unwrap_or_default();
            usable(
                key(["AccessKeyId", "accessKeyId"]),
                key(["SecretAccessKey", "secretAccessKey"]),
                key(["Token", "sessionToken"]),
            )?;
        }
        return Ok(());
    }
    // STS answers in XML. Usable keys need no escaping there, so keys with an escape are not usable.
    let text = String::from_utf8_lossy(body);
    let element = |name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>"))?;
        Some(rest.split_once(&format!("</{name}>"))?.0.replace("&#", "\u{1}"))
    };
    let [id, secret, token] =
        ["AccessKeyId", "SecretAccessKey", "SessionToken"].map(|name| element(name).unwrap_or_default());
    usable(&id, &secret, &token)
}
