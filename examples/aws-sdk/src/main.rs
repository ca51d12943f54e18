//! Lists the users of a group through the official SDK. The region, credentials and endpoint are what `aws-config`
//! finds: `cargo run --manifest-path examples/aws-sdk/Cargo.toml -- POOL GROUP --max-items 100`.

use aws_sdk_cognitoidentityprovider::{Client, operation::list_users_in_group::ListUsersInGroupInput as Sdk};
use clap::Parser;
use paginator_aws_sdk_example::{ListUsersInGroupInput, list_users_in_group};

/// Lists the users of a group in a Cognito user pool.
#[derive(Parser)]
struct Arguments {
    /// The pool, us-east-1_…
    user_pool_id: String,
    /// The group in it.
    group_name: String,
    /// Users in all.
    #[arg(long)]
    max_items: Option<usize>,
    /// Users per page, 1 to 60.
    #[arg(long)]
    page_size: Option<usize>,
    /// Where to start: what an earlier run, boto3 or the AWS CLI gave as the next token.
    #[arg(long)]
    starting_token: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let client = Client::new(&aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await);
    let request =
        Sdk::builder().user_pool_id(arguments.user_pool_id).group_name(arguments.group_name).build()?;

    let mut paginator = list_users_in_group(&client, ListUsersInGroupInput(request));
    if let Some(max_items) = arguments.max_items {
        paginator = paginator.max_items(max_items);
    }
    if let Some(page_size) = arguments.page_size {
        paginator = paginator.page_size(page_size);
    }
    if let Some(starting_token) = arguments.starting_token {
        paginator = paginator.starting_token(starting_token);
    }

    let mut users = paginator.items();
    let walked = loop {
        match users.try_next().await {
            Ok(Some(user)) => println!("{}", user.username().unwrap_or_default()),
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    // After the last user that was printed, however the walk ended.
    if let Some(token) = users.resume_token() {
        eprintln!("more: --starting-token {token}");
    }
    Ok(walked?)
}
