//! A client for AWS's JSON protocols that fetches any operation that says which service it belongs to.
//!
//! AWS's own crates do signing and credentials, reqwest does HTTP and TLS. A request that fails for a temporary reason
//! is sent again, in AWS's standard retry mode; an error says whether another try makes sense, and where the walk
//! stands. There is no adaptive retry mode.
//!
//! [`ClientBuilder::build`] takes what it is given or finds in a few environment variables. With feature
//! `aws-config`, `ClientBuilder::load` asks AWS's usual chain: environment, profile, SSO, container, instance.

#[cfg(feature = "aws-config")]
mod chain;
#[cfg(feature = "aws-config")]
mod chain_http;
mod client;
mod client_error;
mod credentials;
mod endpoint;
mod engine;
mod environment_keys;
mod error;
mod error_response;
#[cfg(feature = "aws-config")]
mod files;
mod hosts;
#[cfg(feature = "aws-config")]
mod identity;
mod operation;
mod own_authority;
#[cfg(feature = "aws-config")]
mod profile;
mod proxies;
mod region;
mod retry;
mod service_error;
mod settings;
mod sign;
#[cfg(feature = "aws-config")]
mod sts;
mod surroundings;
mod trust;
mod usable;
mod user_agent;

pub use aws_credential_types::{
    Credentials,
    provider::{
        ProvideCredentials, error::CredentialsError, future::ProvideCredentials as CredentialsFuture,
    },
};
pub use client::Client;
pub use client_error::ClientError;
pub use error::{AwsError, TransportError};
pub use operation::{JsonOperation, Service};
pub use service_error::ServiceError;
pub use settings::ClientBuilder;

#[cfg(all(test, feature = "aws-config"))]
mod random_environments;
#[cfg(test)]
pub(crate) use service_error::service_error_for_tests;
