//! `Client`: signs a request, sends it, reads the response.

use super::{AwsError, ClientBuilder, Credentials, JsonOperation, Service, error::service_error};
use aws_sigv4::{
    http_request::{SignableBody, SignableRequest, SigningSettings, sign},
    sign::v4,
};
use http::{HeaderValue, header::CONTENT_TYPE};
use paginator_runtime::Fetch;
use std::{future::Future, pin::Pin, sync::Arc, time::SystemTime};
use tracing::{Dispatch, dispatcher};

/// A client for AWS's JSON protocols: it fetches every [`JsonOperation`], of this crate or your own. A clone
/// shares its connections.
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
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    http: reqwest::Client,
    region: String,
    credentials: Credentials,
    endpoint_url: Option<String>,
    max_response_bytes: usize,
}

impl Client {
    /// The settings of a client; what is not set is read from the environment.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    pub(super) fn new(
        http: reqwest::Client,
        region: String,
        credentials: Credentials,
        endpoint_url: Option<String>,
        max_response_bytes: usize,
    ) -> Self {
        let inner = Inner { http, region, credentials, endpoint_url, max_response_bytes };
        Client { inner: Arc::new(inner) }
    }
}

impl<R: JsonOperation> Fetch<R> for Client {
    type Error = AwsError;
    type Future = Pin<Box<dyn Future<Output = Result<R::Response, AwsError>> + Send>>;

    fn fetch(&self, request: R) -> Self::Future {
        // Signed here and not in the future, so that this needs no `Send` request.
        let signed = serde_json::to_vec(&request)
            .map_err(|_| AwsError::Request("it could not be written as JSON"))
            .and_then(|body| self.inner.sign(R::SERVICE, R::OPERATION, body));
        let inner = self.inner.clone();
        Box::pin(async move {
            let body = inner.send(signed?).await?;
            serde_json::from_slice(&body).map_err(|error| AwsError::unexpected_json(&error))
        })
    }
}

impl Inner {
    fn sign(
        &self,
        service: Service,
        operation: &str,
        body: Vec<u8>,
    ) -> Result<http::Request<Vec<u8>>, AwsError> {
        let refused = |_| AwsError::Request("the operation's name does not fit a header");
        let content_type = format!("application/x-amz-json-{}", service.json_version);
        let target = format!("{}.{operation}", service.target_prefix);
        let mut request = http::Request::post(self.endpoint(service))
            .header(CONTENT_TYPE, HeaderValue::try_from(content_type).map_err(refused)?)
            .header("x-amz-target", HeaderValue::try_from(target).map_err(refused)?)
            .body(body)
            .map_err(|_| AwsError::Request("the endpoint is not a URL"))?;

        let identity = self.credentials.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(&self.region)
            .name(service.signing_name)
            .time(SystemTime::now())
            .settings(SigningSettings::default())
            .build()
            .map_err(|_| AwsError::Request("it could not be signed"))?
            .into();
        let uri = request.uri().to_string();
        let headers =
            request.headers().iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
        // At TRACE the signer shows the access key, so nobody listens. (Where there is no subscriber, setting one
        // would cut off those who have `tracing` write to `log`.)
        let _unheard = dispatcher::has_been_set().then(|| dispatcher::set_default(&Dispatch::none()));
        let signable = SignableRequest::new("POST", uri, headers, SignableBody::Bytes(request.body()));
        let signed = signable
            .and_then(|signable| sign(signable, &params))
            .map_err(|_| AwsError::Request("it could not be signed"))?;
        signed.into_parts().0.apply_to_request_http1x(&mut request);
        Ok(request)
    }

    fn endpoint(&self, service: Service) -> String {
        match &self.endpoint_url {
            Some(url) => url.clone(),
            None => {
                // AWS's partition in China has a domain of its own.
                let suffix =
                    if self.region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
                format!("https://{}.{}.{suffix}/", service.endpoint_prefix, self.region)
            }
        }
    }

    /// The body of a successful response.
    async fn send(&self, request: http::Request<Vec<u8>>) -> Result<Vec<u8>, AwsError> {
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
