//! `ClientError`: why a client could not be built.

use std::{borrow::Cow, error, fmt, io};

/// Why a client could not be built, and what to set.
///
/// # Example
/// ```
/// use paginator_models::aws::Client;
///
/// let error = Client::builder().endpoint_url("localhost:9229").build().unwrap_err();
/// assert!(error.to_string().starts_with("the endpoint is not an HTTP URL"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientError(Cow<'static, str>);

impl ClientError {
    pub(super) fn new(problem: impl Into<Cow<'static, str>>) -> Self {
        ClientError(problem.into())
    }

    pub(super) fn no_thread(_: io::Error) -> Self {
        ClientError::new("no thread for the client's requests could be started")
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for ClientError {}
