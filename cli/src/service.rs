//! What is asked for users: the service that the options name, or a pool in memory.

use crate::options::Group;
use anyhow::{Context, Error};
use paginator_models::{
    aws::{Client, Credentials},
    cognito_idp::ListUsersInGroupRequest,
    local::{LocalServer, UserPool},
};

pub(crate) struct Service {
    pub(crate) client: Client,
    pub(crate) request: ListUsersInGroupRequest,
    /// Kept until the end: the server stops when it is dropped.
    _server: Option<LocalServer>,
}

impl Service {
    pub(crate) async fn of(group: Group) -> Result<Self, Error> {
        let mut client = Client::builder();
        if let Some(region) = group.region {
            client = client.region(region);
        }
        if let Some(profile) = group.profile {
            client = client.profile(profile);
        }
        if let Some(url) = group.endpoint_url {
            client = client.endpoint_url(url);
        }
        let client = client.load().await?;
        let request = ListUsersInGroupRequest::new(group.user_pool_id, group.group_name);
        Ok(Service { client, request, _server: None })
    }

    pub(crate) async fn made_up() -> Result<Self, Error> {
        let request = ListUsersInGroupRequest::new("us-east-1_Example", "readers");
        let pool = UserPool::sample(&request.user_pool_id, &request.group_name, 250);
        let server = LocalServer::start([pool]).await.context("no loopback port can be had")?;
        let client = Client::builder()
            .ignore_environment()
            .endpoint_url(server.endpoint_url())
            .region("us-east-1")
            .credentials(Credentials::new("local", "local", None, None, "made-up pool"))
            .build()?;
        Ok(Service { client, request, _server: Some(server) })
    }
}
