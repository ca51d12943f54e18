//! Where the users come from: the service that the options name, or a pool in memory.

use crate::{
    call::{MADE_UP_GROUP, MADE_UP_POOL},
    options::{Group, whole_number},
    output,
};
use anyhow::{Context, Error, anyhow};
use paginator_models::{
    aws::{Client, Credentials},
    local::{LocalServer, UserPool},
};
use std::time::Duration;

pub(crate) struct Service {
    pub(crate) client: Client,
    /// Kept until the end: the server stops when it is dropped.
    _server: Option<LocalServer>,
}

impl Service {
    pub(crate) async fn of(group: Option<&Group>) -> Result<Self, Error> {
        match group {
            Some(group) => Service::named(group).await,
            None => {
                // So that a script that forgot the pool's id is noticed.
                output::line("note: no pool is named, so these are made-up users; see --help");
                Service::made_up().await
            }
        }
    }

    async fn named(group: &Group) -> Result<Self, Error> {
        let mut client = Client::builder().danger_accept_invalid_certs(group.no_verify_ssl);
        let given = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
        if let Some(region) = given(&group.region) {
            client = client.region(region);
        }
        if let Some(profile) = given(&group.profile) {
            client = client.profile(profile);
        }
        if let Some(url) = given(&group.endpoint_url) {
            client = client.endpoint_url(url);
        }
        // As in the AWS CLI: no authority is checked then.
        if let Some(path) = given(&group.ca_bundle).filter(|_| !group.no_verify_ssl) {
            client = client.ca_bundle(path);
        }
        if let Some(seconds) = &group.cli_read_timeout {
            client = client.read_timeout(timeout("--cli-read-timeout", seconds)?);
        }
        if let Some(seconds) = &group.cli_connect_timeout {
            client = client.connect_timeout(timeout("--cli-connect-timeout", seconds)?);
        }
        Ok(Service { client: client.load().await?, _server: None })
    }

    async fn made_up() -> Result<Self, Error> {
        let pool = UserPool::sample(MADE_UP_POOL, MADE_UP_GROUP, 250);
        let server = LocalServer::start([pool]).await.context("no loopback port is available")?;
        let client = Client::builder()
            .ignore_environment()
            .endpoint_url(server.endpoint_url())
            .region("us-east-1")
            .credentials(Credentials::new("local", "local", None, None, "made-up pool"))
            .build()?;
        Ok(Service { client, _server: Some(server) })
    }
}

/// In seconds; 0 is no limit.
fn timeout(option: &str, seconds: &str) -> Result<Duration, Error> {
    let seconds = whole_number(seconds).map_err(|why| anyhow!("{option}: {why}"))?;
    let seconds =
        u64::try_from(seconds).with_context(|| format!("{option} is {seconds}: it is 0 or more"))?;
    Ok(if seconds == 0 { Duration::MAX } else { Duration::from_secs(seconds) })
}
