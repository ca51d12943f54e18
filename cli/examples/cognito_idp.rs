//! Prints what any paginated operation of Cognito user pools lists, as JSON, with the token to resume from.

use anyhow::{Context, Error, ensure};
use clap::{Parser, ValueEnum};
use paginator_models::{aws::Client, cognito_idp::*};
use paginator_runtime::{Fetch, Paginated, PaginatedRequest, PaginationConfig, ResumeToken};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{
    error,
    io::{self, Write},
    process::ExitCode,
    str::FromStr,
};

/// List what an Amazon Cognito user pool holds.
///
/// Prints the operation's response as if it came in one piece; where items are left, NextToken goes on with
/// them.
#[derive(Parser)]
struct Options {
    /// The operation
    operation: Operation,
    /// Its parameters, as a JSON object: {"UserPoolId": "us-east-1_Example"}
    #[arg(default_value = "{}", value_parser = Value::from_str)]
    parameters: Value,
    /// List so many items at most; what is left is printed as NextToken
    #[arg(long, allow_negative_numbers = true)]
    max_items: Option<i64>,
    /// Ask for so many items a request
    #[arg(long, allow_negative_numbers = true)]
    page_size: Option<i64>,
    /// Resume from a NextToken of this program, boto3 or the AWS CLI
    #[arg(long)]
    starting_token: Option<ResumeToken>,
    /// Where the service is; AWS_ENDPOINT_URL or AWS's own unless given
    #[arg(long)]
    endpoint_url: Option<String>,
    /// The region; AWS_REGION unless given
    #[arg(long)]
    region: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "PascalCase")]
enum Operation {
    AdminListGroupsForUser,
    AdminListUserAuthEvents,
    ListGroups,
    ListIdentityProviders,
    ListResourceServers,
    ListUserPoolClients,
    ListUserPools,
    ListUsers,
    ListUsersInGroup,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line; what a service wrote must not control the terminal.
            let message = format!("{error:#}").replace(char::is_control, "\u{fffd}");
            let _ = writeln!(io::stderr(), "error: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Error> {
    let mut client = Client::builder();
    if let Some(region) = &options.region {
        client = client.region(region);
    }
    if let Some(url) = &options.endpoint_url {
        client = client.endpoint_url(url);
    }
    let client = client.build()?;
    match options.operation {
        Operation::AdminListGroupsForUser => list::<AdminListGroupsForUserRequest, _>(client, options).await,
        Operation::AdminListUserAuthEvents => {
            list::<AdminListUserAuthEventsRequest, _>(client, options).await
        }
        Operation::ListGroups => list::<ListGroupsRequest, _>(client, options).await,
        Operation::ListIdentityProviders => list::<ListIdentityProvidersRequest, _>(client, options).await,
        Operation::ListResourceServers => list::<ListResourceServersRequest, _>(client, options).await,
        Operation::ListUserPoolClients => list::<ListUserPoolClientsRequest, _>(client, options).await,
        Operation::ListUserPools => list::<ListUserPoolsRequest, _>(client, options).await,
        Operation::ListUsers => list::<ListUsersRequest, _>(client, options).await,
        Operation::ListUsersInGroup => list::<ListUsersInGroupRequest, _>(client, options).await,
    }
}

/// What is printed.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Listed<Response> {
    #[serde(flatten)]
    response: Response,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<ResumeToken>,
}

async fn list<R, F>(client: F, options: Options) -> Result<(), Error>
where
    R: PaginatedRequest<Response: Serialize> + Serialize + DeserializeOwned,
    F: Fetch<R, Error: error::Error + Send + Sync + 'static>,
{
    let config = PaginationConfig {
        max_items: options.max_items,
        page_size: options.page_size,
        starting_token: options.starting_token,
    };
    let request = read::<R>(options.parameters)?;
    let result = request.paginate(client).config(config).full_result().await?;
    let listed = Listed { response: result.response, next_token: result.next_token };
    let text = serde_json::to_string_pretty(&listed)?;
    match writeln!(io::stdout(), "{text}") {
        // A reader that has gone, as `head` does, is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

/// The request with these parameters. One that the request does not have is an error.
fn read<R: PaginatedRequest + Serialize + DeserializeOwned>(parameters: Value) -> Result<R, Error> {
    let request =
        R::deserialize(&parameters).with_context(|| format!("the parameters of {}", R::OPERATION))?;
    let known = serde_json::to_value(&request)?;
    for name in parameters.as_object().into_iter().flat_map(|given| given.keys()) {
        ensure!(known.get(name).is_some(), "{} has no parameter {name}", R::OPERATION);
    }
    Ok(request)
}
