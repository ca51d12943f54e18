//! A client for AWS's JSON protocols that fetches any operation that says which service it belongs to.
//!
//! Signing and credentials are AWS's own crates', HTTP and TLS are reqwest's. Requests are sent once: errors
//! tell whether another try makes sense, and where the walk stands.

mod client;
mod error;
mod operation;
mod settings;

pub use aws_credential_types::Credentials;
pub use client::Client;
pub use error::{AwsError, ServiceError};
pub use operation::{JsonOperation, Service};
pub use settings::{ClientBuilder, ClientError};
