//! The HTTP client that AWS's chain asks with: ours, so that there is one HTTP and one TLS implementation.

use super::source_keys::usable_in_answer;
use aws_smithy_runtime_api::client::{
    http::{HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn},
    orchestrator::{HttpRequest, HttpResponse},
    result::ConnectorError,
};
use aws_smithy_types::body::SdkBody;
use std::time::Duration;

/// How large the chain's responses may be, in bytes: they hold a token or a set of keys.
const MOST: usize = 1024 * 1024;

pub(super) fn http_client(http: reqwest::Client) -> SharedHttpClient {
    http_client_fn(move |settings, _| {
        let timeout = match (settings.connect_timeout(), settings.read_timeout()) {
            (Some(connect), Some(read)) => Some(connect + read),
            _ => None,
        };
        SharedHttpConnector::new(Connector { http: http.clone(), timeout })
    })
}

#[derive(Clone, Debug)]
struct Connector {
    http: reqwest::Client,
    /// How long a request may take; the HTTP client's own time-out unless set.
    timeout: Option<Duration>,
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
        if self.timeout.is_some() {
            *request.timeout_mut() = self.timeout;
        }

        let mut response = self.http.execute(request).await.map_err(failed)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if body.len() + chunk.len() > MOST {
                return Err(ConnectorError::other("the response is too large".into(), None));
            }
            body.extend_from_slice(&chunk);
        }
        // A role is assumed with keys that came so, and the chain's signer panics over some.
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
