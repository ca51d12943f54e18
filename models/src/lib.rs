//! Models of paginated operations, ready to walk, and what you need to walk them.
//!
//! [`cognito_idp`] has the nine paginated operations of Amazon Cognito user pools: users, groups, events,
//! clients and what else a pool holds. They are plain structs: bring any client, or use the one of feature `aws`.
//! For [`ListUsersInGroup`](cognito_idp::list_users_in_group) there is an in-memory service too, feature `local`.
//! [`json`] has what such structs are made with: structs that are read from objects only, and dates.
//!
//! # Example
//! ```
//! # #[cfg(all(feature = "aws", feature = "local"))]
//! # mod example {
//! use paginator_models::cognito_idp::{ListUsersInGroupRequest, list_users_in_group};
//! use paginator_models::{aws::{Client, Credentials}, local::{LocalServer, UserPool}};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # pub async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = LocalServer::start([UserPool::sample("us-east-1_Example", "readers", 250)]).await?;
//! let client = Client::builder()
//!     .region("us-east-1")
//!     .credentials(Credentials::new("key", "secret", None, None, "example"))
//!     .endpoint_url(server.endpoint_url())
//!     .build()?;
//! let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");
//! let mut users = list_users_in_group(&client, request).max_items(100).page_size(60).items();
//! let mut count = 0;
//! while let Some(user) = users.try_next().await? {
//!     count += usize::from(user.enabled == Some(true));
//! }
//! assert_eq!(count, 100);
//! assert!(users.resume_token().is_some());
//! # Ok(()) }
//! # }
//! # #[cfg(all(feature = "aws", feature = "local"))]
//! # example::main().unwrap();
//! ```
//!
//! # Features
//! None is on by default.
//! - `aws`: `aws::Client`, a client for AWS's JSON protocols, with credentials as given or from three environment
//!   variables. Its crates require Rust 1.94.1.
//! - `aws-config`: the same, with credentials, region and endpoint from AWS's usual chain: `ClientBuilder::load`.
//! - `local`: `local::LocalServer`, a user pool in memory that speaks the same protocol.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "aws")]
pub mod aws;
pub mod cognito_idp;
pub mod json;
#[cfg(feature = "local")]
pub mod local;
