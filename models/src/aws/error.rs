//! What can go wrong between a request and its response.

use http::HeaderMap;
use serde::Deserialize;
use std::{error, fmt};

/// Why a page could not be fetched. Shows nothing of the request, and of the response only what the service
/// wrote as its error.
#[derive(Debug)]
#[non_exhaustive]
pub enum AwsError {
    /// The service answered with an error.
    Service(ServiceError),
    /// The request could not be made, for the reason given; nothing was sent.
    Request(&'static str),
    /// No response, or none that came to its end: no connection, a time-out, a connection cut off.
    Transport(reqwest::Error),
    /// The response is not the JSON that the operation describes.
    Response {
        /// What is wrong with it.
        problem: &'static str,
        /// The line where that shows, from 1.
        line: usize,
        /// The column where that shows, from 1; 0 before the first.
        column: usize,
    },
    /// The response is larger than the client takes.
    TooLarge {
        /// The largest one that it takes, in bytes.
        limit: usize,
    },
    /// The service answered with a status that is no success, and no error that the protocol knows: a proxy's
    /// answer, a redirect.
    Status(u16),
}

impl AwsError {
    /// Whether the same request may succeed when it is sent again later.
    pub fn is_retryable(&self) -> bool {
        match self {
            AwsError::Service(error) => error.is_retryable(),
            AwsError::Transport(_) => true,
            AwsError::Status(status) => *status == 429 || *status >= 500,
            AwsError::Request(_) | AwsError::Response { .. } | AwsError::TooLarge { .. } => false,
        }
    }

    /// The service's own error, if it was one.
    pub fn as_service(&self) -> Option<&ServiceError> {
        match self {
            AwsError::Service(error) => Some(error),
            _ => None,
        }
    }

    pub(super) fn transport(error: reqwest::Error) -> Self {
        AwsError::Transport(error.without_url())
    }

    /// Keeps where the response went wrong, and not serde's words: they quote values, which can be personal.
    pub(super) fn unexpected_json(error: &serde_json::Error) -> Self {
        let problem = match error.classify() {
            serde_json::error::Category::Eof => "it ends too early",
            serde_json::error::Category::Data => "a value has another type than the operation's",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "it is not JSON",
        };
        AwsError::Response { problem, line: error.line(), column: error.column() }
    }
}

impl fmt::Display for AwsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AwsError::Service(error) => error.fmt(f),
            AwsError::Request(problem) => write!(f, "the request was not sent: {problem}"),
            AwsError::Transport(error) if error.is_timeout() => {
                f.write_str("the service did not answer in time")
            }
            AwsError::Transport(error) if error.is_connect() => {
                f.write_str("the service could not be reached")
            }
            AwsError::Transport(_) => f.write_str("the connection broke before the response was complete"),
            AwsError::Response { problem, line, column } => {
                write!(f, "the response cannot be read: {problem} (line {line}, column {column})")
            }
            AwsError::TooLarge { limit } => write!(f, "the response is larger than {limit} bytes"),
            AwsError::Status(status) => {
                write!(f, "the service answered with HTTP status {status} and no error")
            }
        }
    }
}

impl error::Error for AwsError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            AwsError::Transport(error) => error.source(),
            _ => None,
        }
    }
}

/// An error that the service answered with.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct ServiceError {
    /// Its name, `ResourceNotFoundException`.
    pub code: String,
    /// What the service says about it.
    pub message: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// What AWS's support asks for.
    pub request_id: Option<String>,
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
        THROTTLED.contains(&code)
            || TRANSIENT.contains(&code)
            || matches!(self.status, 429 | 500 | 502 | 503 | 504)
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
        f.write_str(")")
    }
}

impl error::Error for ServiceError {}

/// Reads an error response. The code is in a header or in the body, with or without a namespace before it
/// and a URL behind it.
pub(super) fn service_error(status: u16, headers: &HeaderMap, body: &[u8]) -> AwsError {
    // Services differ in the spelling, and one can send both.
    #[derive(Default, Deserialize)]
    struct Body {
        #[serde(rename = "__type")]
        kind: Option<String>,
        code: Option<String>,
        message: Option<String>,
        #[serde(rename = "Message")]
        capital_message: Option<String>,
    }
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body: Body = serde_json::from_slice(body).unwrap_or_default();
    let Some(code) = header("x-amzn-errortype").or(body.kind).or(body.code) else {
        return AwsError::Status(status);
    };
    let code = code.rsplit('#').next().and_then(|code| code.split(':').next()).unwrap_or_default();
    AwsError::Service(ServiceError {
        code: code.trim().to_owned(),
        message: body.message.or(body.capital_message).filter(|message| !message.is_empty()),
        status,
        request_id: header("x-amzn-requestid").or_else(|| header("x-amz-request-id")),
    })
}
