//! The options: those of `aws cognito-idp list-users-in-group`, by the same names.

use anyhow::{Context, Error};
use clap::{ArgAction, Args, Parser, ValueEnum};
use paginator_runtime::ResumeToken;
use std::env;

/// List the users of a group in an Amazon Cognito user pool, as `aws cognito-idp list-users-in-group` does.
///
/// Credentials, region and endpoint are found as the AWS CLI finds them. With none of --user-pool-id, --group-name,
/// --region, --profile and --endpoint-url, a pool of 250 users is made up in memory and served on a loopback port
/// instead, whatever the environment says.
#[derive(Parser)]
#[command(args_override_self = true, after_long_help = MORE)]
pub(crate) struct Options {
    #[command(flatten)]
    pub(crate) group: Option<Group>,
    /// List so many users at most; what is left is printed as NextToken
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub(crate) max_items: Option<i64>,
    /// Ask for so many users a request, 1 to 60
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub(crate) page_size: Option<i64>,
    /// Go on from a NextToken, of this program, boto3 or the AWS CLI
    #[arg(long, value_name = "TOKEN")]
    pub(crate) starting_token: Option<ResumeToken>,
    /// Send one request only; NextToken is then the service's own
    #[arg(long = "no-paginate", action = ArgAction::SetFalse)]
    pub(crate) paginate: bool,
    /// Print what this JMESPath expression finds in the result
    #[arg(long, value_name = "JMESPATH")]
    pub(crate) query: Option<String>,
    /// JSON or text as the AWS CLI prints them, or a table for people; unless given, as AWS_DEFAULT_OUTPUT says, else
    /// JSON. The made-up pool's is a table
    #[arg(long, value_enum)]
    pub(crate) output: Option<Output>,
}

/// Whose users, and where the service is.
#[derive(Args)]
#[group(multiple = true, requires_all = ["user_pool_id", "group_name"])]
pub(crate) struct Group {
    /// The pool that the group belongs to
    #[arg(long, value_name = "ID", required = false)]
    pub(crate) user_pool_id: String,
    /// The group
    #[arg(long, value_name = "NAME", required = false)]
    pub(crate) group_name: String,
    /// The region; unless given, that of the environment or the profile
    #[arg(long)]
    pub(crate) region: Option<String>,
    /// The profile to take credentials and settings from; unless given, AWS_PROFILE or `default`
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Where the service is; unless given, as the environment or the profile says, else AWS itself
    #[arg(long, value_name = "URL")]
    pub(crate) endpoint_url: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Output {
    Json,
    Text,
    Table,
}

impl Output {
    /// What `AWS_DEFAULT_OUTPUT` says; an empty one counts as unset.
    pub(crate) fn of_environment() -> Result<Option<Self>, Error> {
        let named = env::var_os("AWS_DEFAULT_OUTPUT").filter(|name| !name.is_empty());
        named
            .map(|name| {
                let output = name.to_str().and_then(|name| Output::from_str(name, false).ok());
                output
                    .with_context(|| format!("AWS_DEFAULT_OUTPUT is {name:?}: it can be json, text or table"))
            })
            .transpose()
    }
}

impl Options {
    /// The settings given that pagination would need.
    pub(crate) fn pagination(&self) -> Vec<&'static str> {
        [
            ("--starting-token", self.starting_token.is_some()),
            ("--page-size", self.page_size.is_some()),
            ("--max-items", self.max_items.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
    }
}

const MORE: &str = "\
Ctrl-C prints the users that were received, and on stderr the token to go on with; so does an error midway. Another \
Ctrl-C ends the program at once. Where stderr is a terminal, the progress is shown there.

Unlike with the AWS CLI, --output's table is laid out otherwise, its default is not read from the profile, and numbers \
that are out of range (--page-size 0, --max-items -1) are refused. Dates of whole seconds are printed without a \
fraction. In a column of text, a list is JSON.

Exit status: 0, 2 for wrong options, 130 after Ctrl-C, 255 for every other error.";
