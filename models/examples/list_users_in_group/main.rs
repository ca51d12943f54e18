//! Lists the users of a Cognito user pool's group: over the endpoint given, or over a pool in memory.

mod output;

use anyhow::{Context, Error};
use clap::{Parser, ValueEnum};
use indicatif::ProgressBar;
use paginator_models::{
    aws::{Client, Credentials},
    cognito_idp::{ListUsersInGroupRequest, ListUsersInGroupResponse, list_users_in_group},
    local::{LocalServer, UserPool},
};
use paginator_runtime::{PaginationConfig, ResumeToken};
use std::process::ExitCode;

/// List the users of a group in an Amazon Cognito user pool.
///
/// Without an endpoint, a pool of 250 users is made up in memory and served on a loopback port.
#[derive(Parser)]
struct Options {
    /// The pool that the group belongs to
    #[arg(long, default_value = "us-east-1_Example")]
    user_pool_id: String,
    /// The group
    #[arg(long, default_value = "readers")]
    group_name: String,
    /// List so many users at most; what is left is printed as NextToken
    #[arg(long, allow_negative_numbers = true)]
    max_items: Option<i64>,
    /// Ask for so many users a request, 1 to 60
    #[arg(long, allow_negative_numbers = true)]
    page_size: Option<i64>,
    /// Go on from a NextToken, of this program, boto3 or the AWS CLI
    #[arg(long)]
    starting_token: Option<ResumeToken>,
    /// Where the service is
    #[arg(long, env = "AWS_ENDPOINT_URL")]
    endpoint_url: Option<String>,
    /// The region; AWS_REGION unless given
    #[arg(long)]
    region: Option<String>,
    /// A table for people, or JSON in the shape of the service's response
    #[arg(long, value_enum, default_value = "table")]
    output: Output,
}

#[derive(Clone, Copy, ValueEnum)]
enum Output {
    Json,
    Table,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output::error(&error);
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Error> {
    let mut client = Client::builder();
    if let Some(region) = &options.region {
        client = client.region(region);
    }
    // Kept until the end: the server stops when it is dropped.
    let _server;
    match &options.endpoint_url {
        Some(url) => client = client.endpoint_url(url),
        None => {
            let pool = UserPool::sample("us-east-1_Example", "readers", 250);
            let server = LocalServer::start([pool]).await.context("no loopback port can be had")?;
            client = client
                .endpoint_url(server.endpoint_url())
                .region(options.region.as_deref().unwrap_or("us-east-1"))
                .credentials(Credentials::new("local", "local", None, None, "embedded pool"));
            _server = server;
        }
    }
    let client = client.build()?;
    let config = PaginationConfig {
        max_items: options.max_items,
        page_size: options.page_size,
        starting_token: options.starting_token,
    };
    let request = ListUsersInGroupRequest::new(options.user_pool_id, options.group_name);
    let mut walk = list_users_in_group(&client, request).config(config).items();

    let mut users = Vec::new();
    let progress = ProgressBar::new_spinner();
    let ended = loop {
        match walk.try_next().await {
            Ok(Some(user)) => users.push(user),
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
        progress.set_message(format!("{} users", users.len()));
        progress.tick();
    };
    progress.finish_and_clear();

    // After an error too: what was received is given, with the token to go on with.
    if ended.is_ok() || !users.is_empty() {
        let next_token = walk.resume_token().map(|token| token.to_string());
        let listed = ListUsersInGroupResponse { users, next_token };
        match options.output {
            Output::Json => output::json(&listed)?,
            Output::Table => output::table(&listed)?,
        }
    }
    Ok(ended?)
}
