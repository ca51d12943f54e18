//! Signed requests: the form that AWS's JSON protocols give a call, and Signature Version 4 over it.

use super::{error::AwsError, operation::Service};
use aws_credential_types::Credentials;
use aws_sigv4::{
    http_request::{SignableBody, SignableRequest, SigningSettings, sign},
    sign::v4,
};
use http::{HeaderValue, header::CONTENT_TYPE};
use std::time::SystemTime;
use tracing::{Dispatch, dispatcher};

/// What a request asks of a service.
pub(super) struct Call {
    pub(super) service: Service,
    pub(super) operation: &'static str,
    /// The request as JSON.
    pub(super) body: Vec<u8>,
}

pub(super) fn signed(
    call: &Call,
    url: &str,
    region: &str,
    credentials: Credentials,
    time: SystemTime,
) -> Result<http::Request<Vec<u8>>, AwsError> {
    let refused = |_| AwsError::Request("the operation's name does not fit a header");
    let content_type = format!("application/x-amz-json-{}", call.service.json_version);
    let target = format!("{}.{}", call.service.target_prefix, call.operation);
    let mut request = http::Request::post(url)
        .header(CONTENT_TYPE, HeaderValue::try_from(content_type).map_err(refused)?)
        .header("x-amz-target", HeaderValue::try_from(target).map_err(refused)?)
        .body(call.body.clone())
        .map_err(|_| AwsError::Request("the endpoint is not a URL"))?;

    let identity = credentials.into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(call.service.signing_name)
        .time(time)
        .settings(SigningSettings::default())
        .build()
        .map_err(|_| AwsError::Request("it could not be signed"))?
        .into();
    let headers =
        request.headers().iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    // At TRACE the signer shows the access key, so nobody may listen. (Where there is no subscriber, setting one would
    // keep `tracing` from writing to `log`.)
    let _unheard = dispatcher::has_been_set().then(|| dispatcher::set_default(&Dispatch::none()));
    let signable = SignableRequest::new("POST", url, headers, SignableBody::Bytes(request.body()));
    let signed = signable
        .and_then(|signable| sign(signable, &params))
        .map_err(|_| AwsError::Request("it could not be signed"))?;
    signed.into_parts().0.apply_to_request_http1x(&mut request);
    Ok(request)
}

#[cfg(test)]
mod tests;
