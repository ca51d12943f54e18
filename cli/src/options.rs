//! The options: those of `aws cognito-idp list-users-in-group`, by the same names.

use crate::differences;
use clap::{ArgAction, Args, CommandFactory, Parser, ValueEnum, error::ErrorKind};
use paginator_runtime::PaginationConfig;
use serde_json::json;

/// List the users of a group in an Amazon Cognito user pool, as `aws cognito-idp list-users-in-group` does.
///
/// Credentials, region and endpoint are found as the AWS CLI finds them. With none of the options under "Whose users",
/// a pool of 250 users is made up in memory and served on a loopback port instead, whatever the environment says.
#[derive(Parser)]
#[command(name = "list-users-in-group", version, disable_version_flag = true, args_override_self = true)]
#[command(after_long_help = differences::help())]
pub(crate) struct Options {
    /// List at most NUMBER users; where more are left, NextToken is printed
    #[arg(long, value_name = "NUMBER", value_parser = whole_number)]
    pub(crate) max_items: Option<i64>,
    /// Request NUMBER users per page, 1 to 60
    #[arg(long, value_name = "NUMBER", value_parser = whole_number)]
    pub(crate) page_size: Option<i64>,
    /// Resume from a NextToken of this program, boto3 or the AWS CLI
    #[arg(long, value_name = "TOKEN")]
    pub(crate) starting_token: Option<String>,
    /// Send one request only; NextToken is then the service's own
    #[arg(long = "no-paginate", action = ArgAction::SetFalse)]
    pub(crate) paginate: bool,
    /// Send one request only, for so many users
    #[arg(long, value_name = "NUMBER")]
    pub(crate) limit: Option<String>,
    /// Send one request only, with this token of the service
    #[arg(long, value_name = "TOKEN")]
    pub(crate) next_token: Option<String>,
    /// Print what this JMESPath expression finds in the result
    #[arg(long, value_name = "JMESPATH")]
    pub(crate) query: Option<String>,
    /// JSON or text as the AWS CLI prints them, or a table for people; unless given, as AWS_DEFAULT_OUTPUT or the
    /// profile's `output` says, else JSON. The made-up pool's is a table
    #[arg(long, value_enum)]
    pub(crate) output: Option<Output>,
    /// Print a sample of what --cli-input-json takes, or of the result, and send nothing
    #[arg(long, value_enum, num_args = 0..=1, default_missing_value = "input", value_name = "WHAT")]
    pub(crate) generate_cli_skeleton: Option<Skeleton>,
    /// Whether a table has colours. It has none here
    #[arg(long, value_enum)]
    color: Option<Color>,
    /// Print the version
    #[arg(long, action = ArgAction::Version)]
    version: (),
    #[command(flatten)]
    pub(crate) group: Option<Group>,
}

/// Whose users, and where the service is.
#[derive(Args)]
#[group(multiple = true)]
#[command(next_help_heading = "Whose users")]
pub(crate) struct Group {
    /// The pool that the group belongs to
    #[arg(long, value_name = "ID")]
    pub(crate) user_pool_id: Option<String>,
    /// The group
    #[arg(long, value_name = "NAME")]
    pub(crate) group_name: Option<String>,
    /// The request as JSON, {"UserPoolId": …, "GroupName": …}; the other options override it
    #[arg(long, value_name = "JSON")]
    pub(crate) cli_input_json: Option<String>,
    /// The region; unless given, that of the environment or the profile
    #[arg(long)]
    pub(crate) region: Option<String>,
    /// The profile to take credentials and settings from; unless given, AWS_DEFAULT_PROFILE, AWS_PROFILE or `default`
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Where the service is; unless given, as the environment or the profile says, else AWS itself
    #[arg(long, value_name = "URL")]
    pub(crate) endpoint_url: Option<String>,
    /// The certificate authorities to trust, a file in PEM
    #[arg(long, value_name = "FILE")]
    pub(crate) ca_bundle: Option<String>,
    /// Accept every TLS certificate, for tests: anybody on the way can then read along
    #[arg(long)]
    pub(crate) no_verify_ssl: bool,
    /// How long the service may send nothing; 60 unless given, 0 for as long as it likes
    #[arg(long, value_name = "SECONDS")]
    pub(crate) cli_read_timeout: Option<String>,
    /// How long it may take to connect; 60 unless given, 0 for as long as it takes
    #[arg(long, value_name = "SECONDS")]
    pub(crate) cli_connect_timeout: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Output {
    Json,
    Text,
    Table,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Skeleton {
    Input,
    Output,
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    On,
    Off,
    Auto,
}

impl Options {
    /// The given options that only pagination uses.
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

    /// The same options, if they name a pool and a group, which a service and a sample of its result need.
    ///
    /// # Errors
    /// Says which of the two are missing.
    pub(crate) fn complete(self) -> Result<Self, clap::Error> {
        let (pool, group) = match &self.group {
            Some(group) => (group.user_pool_id.is_some(), group.group_name.is_some()),
            None if self.generate_cli_skeleton == Some(Skeleton::Output) => (false, false),
            None => return Ok(self),
        };
        let missing = [("--user-pool-id <ID>", pool), ("--group-name <NAME>", group)];
        let missing: String =
            missing.iter().filter(|(_, given)| !given).map(|(name, _)| format!("\n  {name}")).collect();
        if missing.is_empty() {
            return Ok(self);
        }
        let message = format!("the following required arguments were not provided:{missing}");
        Err(Options::command().error(ErrorKind::MissingRequiredArgument, message))
    }
}

/// A number as boto3 and the AWS CLI read it, as in Python: with white space around it, `+`, `_` between digits.
pub(crate) fn whole_number(text: &str) -> Result<i64, String> {
    let config = serde_json::from_value::<PaginationConfig>(json!({ "MaxItems": text }));
    let number = config.ok().and_then(|config| config.max_items);
    number.ok_or_else(|| format!("{text:?} is not a whole number that fits 64 bits"))
}
