//! `ServiceError`: what a service says when it answers with an error.

use std::{error, fmt};

/// An error that the service answered with. Those that an operation's model lists are also variants of an enum around
/// this, such as [`CognitoIdpError`](crate::cognito_idp::CognitoIdpError).
///
/// # Example
/// ```
/// use paginator_models::aws::ServiceError;
///
/// fn report(error: &ServiceError) -> String {
///     format!("{} (request {})", error.code, error.request_id.as_deref().unwrap_or("unknown"))
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ServiceError {
    /// Its name, `ResourceNotFoundException`.
    pub code: String,
    /// What the service says about it.
    pub message: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// The id that AWS's support asks for.
    pub request_id: Option<String>,
    /// How often the request was sent; more than once after temporary failures.
    pub attempts: u32,
}

impl ServiceError {
    /// Whether the same request may succeed when it is sent again later. Source of the codes: botocore's
    /// standard retry mode.
    pub fn is_retryable(&self) -> bool {
        const THROTTLED: [&str; 14] = [
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottledException",
            "TooManyRequestsException",
            "ProvisionedThroughputExceededException",
            "TransactionInProgressException",
            "RequestLimitExceeded",
            "BandwidthLimitExceeded",
            "LimitExceededException",
            "RequestThrottled",
            "SlowDown",
            "PriorRequestNotComplete",
            "EC2ThrottledException",
        ];
        const TRANSIENT: [&str; 2] = ["RequestTimeout", "RequestTimeoutException"];
        let code = self.code.as_str();
        THROTTLED.contains(&code) || TRANSIENT.contains(&code) || passing(self.status)
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        if let Some(message) = &self.message {
            write!(f, ": {}", message.trim_end_matches('.'))?;
        }
        write!(f, " (HTTP status {}", self.status)?;
        if let Some(id) = &self.request_id {
            write!(f, ", request id {id}")?;
        }
        if self.attempts > 1 {
            write!(f, ", after {} attempts", self.attempts)?;
        }
        f.write_str(")")
    }
}

impl error::Error for ServiceError {}

impl AsRef<ServiceError> for ServiceError {
    fn as_ref(&self) -> &ServiceError {
        self
    }
}

/// Whether a status alone says that another try may succeed.
pub(super) fn passing(status: u16) -> bool {
    matches!(status, 429 | 500 | 502 | 503 | 504)
}

/// An error with nothing but a code.
#[cfg(test)]
pub(crate) fn service_error_for_tests(code: &str) -> ServiceError {
    ServiceError { code: code.to_owned(), message: None, status: 400, request_id: None, attempts: 1 }
}
