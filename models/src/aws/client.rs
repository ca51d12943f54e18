//! `Client`: sends a request as often as the retry mode says, and reads the response.

use super::{
    AwsError, ClientBuilder, JsonOperation, ServiceError,
    credentials::CachedCredentials,
    endpoint::Endpoints,
    retry::Retry,
    service_error::service_error,
    sign::{Call, signed},
};
use http::{HeaderValue, header::USER_AGENT};
use paginator_runtime::Fetch;
use std::{future::Future, pin::Pin, sync::Arc, time::SystemTime};

/// A client for AWS's JSON protocols: it fetches every [`JsonOperation`], of this crate or your own. A clone
/// shares its connections, its credentials and its retry quota.
///
/// It runs on tokio, with I/O and time enabled.
///
/// # Example
/// ```
/// use paginator_models::aws::{Client, Credentials};
///
/// let client = Client::builder()
///     .region("eu-central-1")
///     .credentials(Credentials::new("key", "secret", None, None, "example"))
///     .build()?;
/// # Ok::<(), paginator_models::aws::ClientError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) http: reqwest::Client,
    pub(super) region: String,
    pub(super) credentials: CachedCredentials,
    pub(super) endpoints: Endpoints,
    pub(super) retry: Retry,
    pub(super) user_agent: HeaderValue,
    pub(super) max_response_bytes: usize,
}

impl Client {
    /// The settings of a client; what is not set is read from the environment.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }
}

impl<R: JsonOperation> Fetch<R> for Client {
    type Error = AwsError<R::Error>;
    type Future = Pin<Box<dyn Future<Output = Result<R::Response, AwsError<R::Error>>> + Send>>;

    fn fetch(&self, request: R) -> Self::Future {
        // Written here and not in the future, so that this needs no `Send` request.
        let body =
            serde_json::to_vec(&request).map_err(|_| AwsError::Request("it could not be written as JSON"));
        let inner = self.inner.clone();
        Box::pin(async move {
            let call = Call { service: R::SERVICE, operation: R::OPERATION, body: &body? };
            let response = inner.send(call).await.map_err(AwsError::typed)?;
            // The text is checked as a whole, which costs less than string by string. Where it is no UTF-8, serde_json
            // says so, unless that is in a member that the operation does not know.
            let read = match str::from_utf8(&response) {
                Ok(text) => serde_json::from_str(text),
                Err(_) => serde_json::from_slice(&response),
            };
            read.map_err(|error| AwsError::unexpected_json(&error))
        })
    }
}

impl Inner {
    /// The body of a successful response.
    async fn send(&self, call: Call<'_>) -> Result<Vec<u8>, AwsError<ServiceError>> {
        let (mut attempts, mut cost) = (1, None);
        loop {
            let error = match self.attempt(call).await {
                Ok(body) => {
                    self.retry.succeeded(cost);
                    return Ok(body);
                }
                Err(error) => error,
            };
            let Some(again) = self.retry.again(attempts, &error) else { return Err(error.after(attempts)) };
            tokio::time::sleep(again.wait).await;
            cost = Some(again.cost);
            attempts += 1;
        }
    }

    /// Signed anew each time: a signature holds for minutes, and credentials can expire in between.
    async fn attempt(&self, call: Call<'_>) -> Result<Vec<u8>, AwsError<ServiceError>> {
        let url = self.endpoints.url(call.service, &self.region)?;
        let credentials = self.credentials.get().await.map_err(AwsError::Credentials)?;
        let mut request = signed(call, &url, &self.region, credentials, SystemTime::now())?;
        // Not signed: proxies may add to it.
        request.headers_mut().insert(USER_AGENT, self.user_agent.clone());
        let request = request.try_into().map_err(AwsError::transport)?;

        let mut response = self.http.execute(request).await.map_err(AwsError::transport)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(AwsError::transport)? {
            if body.len() + chunk.len() > self.max_response_bytes {
                return Err(AwsError::TooLarge { limit: self.max_response_bytes });
            }
            body.extend_from_slice(&chunk);
        }
        match response.status().as_u16() {
            200..=299 => Ok(body),
            status => Err(service_error(status, response.headers(), &body)),
        }
    }
}
