//! `Client`: sends a request as often as the retry mode says, and reads the response.

use super::{
    credentials::CachedCredentials,
    endpoint::Endpoints,
    engine::Running,
    error::AwsError,
    error_response::service_error,
    operation::JsonOperation,
    proxies::Proxies,
    region::Region,
    retry::{Retry, Spent},
    service_error::ServiceError,
    sign::{Call, signed},
};
use http::{HeaderValue, header::USER_AGENT};
use paginator_runtime::Fetch;
use std::{fmt, future::Future, pin::Pin, sync::Arc, time::SystemTime};
use tokio::runtime::Handle;

/// How many tasks, one after the other, a connection passes through on its way back to the pool, and a few more.
const HOPS: usize = 4;

/// A client for AWS's JSON protocols: it fetches every [`JsonOperation`], of this crate or your own. A clone
/// shares its connections, its credentials and its retry quota.
///
/// Requests are exchanged on a thread of the crate's own, which all clients of a process share. So a request that
/// has begun continues whatever its caller does: a stream that is not polled for a while has its answer when it is
/// polled again, time-outs measure the service and not the caller, prefetched requests overlap with everything, even
/// with a caller that blocks its thread, and nothing that clients share waits for a future that nobody polls. The
/// caller may be on any executor or on none, and a stream with a request in flight may be moved to another. A request
/// whose future is dropped is cancelled. (The thread does not survive a `fork` without an `exec`, which safe Rust does
/// not do.)
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
#[derive(Clone)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) engine: Handle,
    pub(super) http: reqwest::Client,
    pub(super) proxies: Arc<Proxies>,
    pub(super) region: Region,
    pub(super) credentials: CachedCredentials,
    pub(super) endpoints: Endpoints,
    pub(super) retry: Retry,
    pub(super) user_agent: HeaderValue,
    pub(super) max_response_bytes: usize,
}

/// Shows the settings, but neither credentials nor what is sent to proxies.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { region, endpoints, retry, user_agent, max_response_bytes, .. } = &*self.inner;
        f.debug_struct("Client")
            .field("region", &region.name)
            .field("endpoints", endpoints)
            .field("retry", retry)
            .field("user_agent", user_agent)
            .field("max_response_bytes", max_response_bytes)
            .finish_non_exhaustive()
    }
}

impl<R: JsonOperation> Fetch<R> for Client {
    type Error = AwsError<R::Error>;
    type Future = Pin<Box<dyn Future<Output = Result<R::Response, AwsError<R::Error>>> + Send>>;

    fn fetch(&self, request: R) -> Self::Future {
        // Written here and not in the future, so that the request need not be `Send`.
        let body =
            serde_json::to_vec(&request).map_err(|_| AwsError::Request("it could not be written as JSON"));
        let inner = self.inner.clone();
        Box::pin(async move {
            let call = Call { service: R::SERVICE, operation: R::OPERATION, body: body? };
            let engine = inner.engine.clone();
            let sent = Running::start(&engine, async move { inner.send(&call).await });
            let response = sent.await.map_err(AwsError::typed)?;
            // The text is checked as a whole, which costs less than string by string. Where it is not UTF-8, serde_json
            // says so, unless it is in a member that the operation does not know.
            let read = match str::from_utf8(&response) {
                Ok(text) => serde_json::from_str(text),
                Err(_) => serde_json::from_slice(&response),
            };
            let read = read.map_err(|error| AwsError::unexpected_json(&error))?;
            // serde reads structs from lists too, but a response of the protocol is an object.
            match response.trim_ascii_start().first() {
                Some(b'{') => Ok(read),
                _ => Err(AwsError::no_object()),
            }
        })
    }
}

impl Inner {
    /// The body of a successful response.
    async fn send(&self, call: &Call) -> Result<Vec<u8>, AwsError<ServiceError>> {
        let (mut attempts, mut spent) = (1, None::<Spent<'_>>);
        loop {
            let error = match self.attempt(call).await {
                Ok(body) => {
                    self.retry.succeeded(spent);
                    return Ok(body);
                }
                Err(error) => error,
            };
            if let Some(spent) = spent.take() {
                spent.failed();
            }
            let Some(again) = self.retry.again(attempts, &error) else { return Err(error.after(attempts)) };
            spent = Some(again.spent);
            tokio::time::sleep(again.wait).await;
            attempts += 1;
        }
    }

    /// Signed anew each time: a signature is valid for minutes, and credentials can expire in between.
    async fn attempt(&self, call: &Call) -> Result<Vec<u8>, AwsError<ServiceError>> {
        let url = self.endpoints.url(call.service, &self.region)?;
        let credentials = self.credentials.get().await?;
        let mut request = signed(call, &url, &self.region.name, credentials, SystemTime::now())?;
        // Not signed: proxies may add to it.
        request.headers_mut().insert(USER_AGENT, self.user_agent.clone());
        let request: reqwest::Request = request.try_into().map_err(AwsError::transport)?;
        self.proxies.for_url(request.url()).map_err(AwsError::Request)?;

        let mut response = self.http.execute(request).await.map_err(AwsError::transport)?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(AwsError::transport)? {
            if body.len() + chunk.len() > self.max_response_bytes {
                return Err(AwsError::TooLarge { limit: self.max_response_bytes });
            }
            body.extend_from_slice(&chunk);
        }
        // Other tasks return the connection to the pool, and have just been woken. The caller's next request comes from
        // another thread: without this it could arrive first, and open another connection.
        for _ in 0..HOPS {
            tokio::task::yield_now().await;
        }
        match response.status().as_u16() {
            200..=299 => Ok(body),
            status => Err(service_error(status, response.headers(), &body)),
        }
    }
}
