//! What can go wrong between a request and its response.

use super::{
    credentials::NoCredentials,
    service_error::{ServiceError, passing},
    usable::Unusable,
};
use aws_credential_types::provider::error::CredentialsError;
use std::{error, fmt, sync::Arc};

/// Why a page could not be fetched. Shows nothing of the request, and of the response only what the service
/// wrote as its error.
///
/// `E` is the operation's own error, [`JsonOperation::Error`](super::JsonOperation::Error).
///
/// # Example
/// ```
/// use paginator_models::aws::AwsError;
/// use paginator_models::cognito_idp::CognitoIdpError;
///
/// fn advice(error: &AwsError<CognitoIdpError>) -> &'static str {
///     match error {
///         AwsError::Service(CognitoIdpError::ResourceNotFound(_)) => "check the pool and the group",
///         AwsError::Credentials(_) => "sign in",
///         error if error.is_retryable() => "go on from the error's resume token, later",
///         _ => "report it",
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum AwsError<E = ServiceError> {
    /// The service answered with an error.
    Service(E),
    /// There were no credentials to sign with; nothing was sent. All requests that waited for the same answer of
    /// the provider get the same error.
    Credentials(Arc<CredentialsError>),
    /// There were credentials, but no request can be signed with them; nothing was sent.
    UnusableCredentials {
        /// Which part of them is bad: `access key id`, `secret access key` or `session token`.
        part: &'static str,
        /// What is wrong with it; nothing of it is shown.
        problem: &'static str,
    },
    /// The request could not be made, for the reason given; nothing was sent.
    Request(&'static str),
    /// No response, or an incomplete one: no connection, a time-out, a broken connection.
    Transport(TransportError),
    /// The response is not the JSON that the operation describes.
    Response {
        /// What is wrong with it.
        problem: &'static str,
        /// The line where that shows, from 1.
        line: usize,
        /// The column where that shows, from 1; 0 before the first.
        column: usize,
    },
    /// The response is larger than the client accepts.
    TooLarge {
        /// The largest one that it accepts, in bytes.
        limit: usize,
    },
    /// The service answered with a status that is not a success, but with no error that the protocol knows: a proxy's
    /// answer, a redirect.
    Status {
        /// The HTTP status.
        status: u16,
        /// How often the request was sent.
        attempts: u32,
    },
}

impl<E> AwsError<E> {
    /// Whether a time-out passed before the response had come.
    pub fn is_timeout(&self) -> bool {
        matches!(self, AwsError::Transport(error) if error.is_timeout())
    }

    /// Whether the same request may succeed when it is sent again later. The client has already sent it as often
    /// as [`max_attempts`](super::ClientBuilder::max_attempts) says.
    pub fn is_retryable(&self) -> bool
    where
        E: AsRef<ServiceError>,
    {
        match self {
            AwsError::Service(error) => error.as_ref().is_retryable(),
            AwsError::Transport(_) => true,
            AwsError::Status { status, .. } => passing(*status),
            AwsError::Credentials(_)
            | AwsError::UnusableCredentials { .. }
            | AwsError::Request(_)
            | AwsError::Response { .. }
            | AwsError::TooLarge { .. } => false,
        }
    }

    /// The service's own error, if it was one: code, message, status and request id.
    pub fn as_service(&self) -> Option<&ServiceError>
    where
        E: AsRef<ServiceError>,
    {
        match self {
            AwsError::Service(error) => Some(error.as_ref()),
            _ => None,
        }
    }

    /// Keeps where the response went wrong, but not serde's message: it quotes values, which can be personal.
    pub(super) fn unexpected_json(error: &serde_json::Error) -> Self {
        // Only the message says what kind of problem it is.
        let words = error.to_string();
        let is_out_of_range =
            ["invalid value: integer", "invalid value: floating point", "number out of range"];
        let problem = match error.classify() {
            _ if is_out_of_range.iter().any(|start| words.starts_with(start)) => {
                "a number is out of the range of its type"
            }
            serde_json::error::Category::Eof => "it ends too early",
            serde_json::error::Category::Data => "a value has another type than the operation's",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "it is not JSON",
        };
        AwsError::Response { problem, line: error.line(), column: error.column() }
    }

    /// A response that is JSON, but not an object.
    pub(super) fn no_object() -> Self {
        AwsError::Response { problem: "a value has another type than the operation's", line: 1, column: 0 }
    }
}

impl From<NoCredentials> for AwsError {
    fn from(error: NoCredentials) -> Self {
        match error {
            NoCredentials::Provider(error) => AwsError::Credentials(error),
            NoCredentials::Unusable(Unusable { part, problem }) => {
                AwsError::UnusableCredentials { part, problem }
            }
        }
    }
}

impl AwsError {
    pub(super) fn transport(error: reqwest::Error) -> Self {
        AwsError::Transport(TransportError { error: error.without_url(), attempts: 1 })
    }

    /// The same, for a request that was sent `sent` times.
    pub(super) fn after(mut self, sent: u32) -> Self {
        match &mut self {
            AwsError::Service(ServiceError { attempts, .. })
            | AwsError::Transport(TransportError { attempts, .. })
            | AwsError::Status { attempts, .. } => *attempts = sent,
            _ => {}
        }
        self
    }

    /// The same, with the service's error as the operation's.
    pub(super) fn typed<E: From<ServiceError>>(self) -> AwsError<E> {
        match self {
            AwsError::Service(error) => AwsError::Service(error.into()),
            AwsError::Credentials(error) => AwsError::Credentials(error),
            AwsError::UnusableCredentials { part, problem } => {
                AwsError::UnusableCredentials { part, problem }
            }
            AwsError::Request(problem) => AwsError::Request(problem),
            AwsError::Transport(error) => AwsError::Transport(error),
            AwsError::Response { problem, line, column } => AwsError::Response { problem, line, column },
            AwsError::TooLarge { limit } => AwsError::TooLarge { limit },
            AwsError::Status { status, attempts } => AwsError::Status { status, attempts },
        }
    }
}

impl<E: fmt::Display> fmt::Display for AwsError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AwsError::Service(error) => error.fmt(f),
            AwsError::Credentials(error) => f.write_str(match **error {
                CredentialsError::CredentialsNotLoaded(_) => {
                    "there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a \
                     profile that has some"
                }
                CredentialsError::ProviderTimedOut(_) => "the credentials did not come in time",
                _ => "the credentials could not be obtained",
            }),
            AwsError::UnusableCredentials { part, problem } => write!(
                f,
                "the request was not sent: the {part} {problem}; correct it where the credentials are set"
            ),
            AwsError::Request(problem) => write!(f, "the request was not sent: {problem}"),
            AwsError::Transport(error) => error.fmt(f),
            AwsError::Response { problem, line, column } => {
                write!(f, "the response cannot be read: {problem} (line {line}, column {column})")
            }
            AwsError::TooLarge { limit } => write!(f, "the response is larger than {limit} bytes"),
            AwsError::Status { status, attempts } => {
                write!(f, "the service answered with HTTP status {status} and no error")?;
                after(f, *attempts)
            }
        }
    }
}

impl<E: error::Error + 'static> error::Error for AwsError<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            AwsError::Service(error) => error.source(),
            // `Display` already says what the error itself would.
            AwsError::Credentials(error) => error.source(),
            AwsError::Transport(error) => error.source(),
            _ => None,
        }
    }
}

/// No response, or an incomplete one.
///
/// # Example
/// ```
/// use paginator_models::aws::TransportError;
///
/// fn advice(error: &TransportError) -> &'static str {
///     if error.is_connect() { "check the endpoint and the network" } else { "try again later" }
/// }
/// ```
#[derive(Debug)]
pub struct TransportError {
    error: reqwest::Error,
    attempts: u32,
}

impl TransportError {
    /// Whether a time-out passed before the response had come.
    pub fn is_timeout(&self) -> bool {
        self.error.is_timeout()
    }

    /// Whether there was no connection to the service.
    pub fn is_connect(&self) -> bool {
        self.error.is_connect()
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_timeout() {
            "the service did not answer in time"
        } else if self.is_connect() {
            "the service could not be reached"
        } else {
            "the connection broke before the response was complete"
        })?;
        after(f, self.attempts)
    }
}

impl error::Error for TransportError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.error.source()
    }
}

fn after(f: &mut fmt::Formatter<'_>, attempts: u32) -> fmt::Result {
    if attempts > 1 { write!(f, ", after {attempts} attempts") } else { Ok(()) }
}
