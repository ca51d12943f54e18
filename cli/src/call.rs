//! The request and the pagination settings, from the options, files and `--cli-input-json`.

use crate::{
    files::Loaded,
    options::{Options, whole_number},
};
use anyhow::{Context, Error, anyhow, bail};
use paginator_models::cognito_idp::ListUsersInGroupRequest;
use paginator_runtime::PaginationConfig;
use serde_json::{Map, Value};

/// The request's members by their names on the wire.
const MEMBERS: [&str; 4] = ["UserPoolId", "GroupName", "Limit", "NextToken"];

/// What is listed where no option names a group.
pub(crate) const MADE_UP_POOL: &str = "us-east-1_Example";
pub(crate) const MADE_UP_GROUP: &str = "readers";

/// A walk, or one request.
pub(crate) struct Call {
    pub(crate) request: ListUsersInGroupRequest,
    /// The walk's settings; `None` for one request.
    pub(crate) walk: Option<PaginationConfig>,
}

impl Call {
    /// What the options ask for; from the made-up pool's group unless they name one.
    ///
    /// # Errors
    /// Says what the service would not accept, and which options exclude each other.
    pub(crate) fn of(options: &mut Options) -> Result<Self, Error> {
        let paginate = options.paginate && options.limit.is_none() && options.next_token.is_none();
        let settings = options.pagination();
        if !paginate && !settings.is_empty() {
            // The AWS CLI's wording.
            bail!("cannot specify --no-paginate along with pagination arguments: {}", settings.join(", "));
        }
        let text = |option, value: Option<String>| value.map(|value| Loaded::text(option, value)).transpose();
        let (pool, group, json) = match &mut options.group {
            Some(group) => (
                text("--user-pool-id", group.user_pool_id.take())?,
                text("--group-name", group.group_name.take())?,
                group.cli_input_json.take(),
            ),
            None => (Some(MADE_UP_POOL.to_owned()), Some(MADE_UP_GROUP.to_owned()), None),
        };
        let limit = options.limit.take().map(|value| Loaded::any("--limit", value)).transpose()?;
        let limit =
            limit.as_deref().map(whole_number).transpose().map_err(|why| anyhow!("--limit: {why}"))?;
        let given = [
            ("UserPoolId", pool.map(Value::from)),
            ("GroupName", group.map(Value::from)),
            ("Limit", limit.map(Value::from)),
            ("NextToken", text("--next-token", options.next_token.take())?.map(Value::from)),
        ];
        let config = PaginationConfig {
            max_items: options.max_items,
            page_size: options.page_size,
            starting_token: text("--starting-token", options.starting_token.take())?.map(Into::into),
        };

        let mut members = json.map(object).transpose()?.unwrap_or_default();
        members.extend(given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        let of_json = paginate.then(|| members.remove("PaginationConfig")).flatten();
        let config = match of_json.filter(|_| settings.is_empty()) {
            Some(config) => serde_json::from_value(config)
                .context("PaginationConfig in --cli-input-json cannot be read")?,
            None => config,
        };
        Ok(Call { request: request(members)?, walk: paginate.then_some(config) })
    }
}

fn object(json: String) -> Result<Map<String, Value>, Error> {
    let is_binary = json.starts_with("fileb://");
    let json = Loaded::any("--cli-input-json", json)?;
    // Python's JSON reader accepts a byte order mark at the start of bytes, but not of text.
    let json = json.strip_prefix('\u{feff}').filter(|_| is_binary).unwrap_or(&json);
    match serde_json::from_str(json).context("--cli-input-json is not JSON")? {
        Value::Object(members) => Ok(members),
        _ => bail!(
            "--cli-input-json is not an object: it looks like {{\"UserPoolId\": \"…\", \"GroupName\": \"…\"}}"
        ),
    }
}

/// The request, if its members are as the operation's description says.
fn request(mut members: Map<String, Value>) -> Result<ListUsersInGroupRequest, Error> {
    if let Some(name) = members.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
        bail!(
            "--cli-input-json has {name:?}, and the operation has no such parameter: {}",
            MEMBERS.join(", ")
        );
    }
    let mut text = |name: &str| match members.remove(name) {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() => Ok(Some(text)),
        Some(_) => Err(anyhow!("{name} has to be a text that is not empty")),
    };
    let (pool, group, next_token) = (text("UserPoolId")?, text("GroupName")?, text("NextToken")?);
    let limit = members.remove("Limit").map(|limit| {
        let limit = limit.as_i64().filter(|limit| *limit >= 0).and_then(|limit| i32::try_from(limit).ok());
        limit.context("Limit has to be a whole number of 0 or more, of 32 bits")
    });
    let (Some(pool), Some(group)) = (pool, group) else {
        bail!("--cli-input-json lacks UserPoolId or GroupName, and no option gives it");
    };
    let request = ListUsersInGroupRequest::new(pool, group);
    Ok(ListUsersInGroupRequest { limit: limit.transpose()?, next_token, ..request })
}
