//! The pool itself: users, groups, and pages of a group's users.

use crate::cognito_idp::{AttributeType, ListUsersInGroupRequest, UserStatusType, UserType};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// The largest page size, and the one that applies when a request has none.
const PAGE: usize = 60;

/// A user pool in memory.
///
/// # Example
/// ```
/// use paginator_models::{cognito_idp::UserType, local::UserPool};
///
/// let ada = UserType { username: Some("ada".to_owned()), ..UserType::default() };
/// let pool = UserPool::new("us-east-1_Example").group("readers", [ada]).group("writers", []);
/// ```
#[derive(Clone, Debug)]
pub struct UserPool {
    pub(super) id: String,
    /// The users of each group, in the order of their names.
    groups: BTreeMap<String, Vec<UserType>>,
}

impl UserPool {
    /// A pool without groups.
    pub fn new(id: impl Into<String>) -> Self {
        UserPool { id: id.into(), groups: BTreeMap::new() }
    }

    /// The pool with one more group that holds `users`, which are listed in the order of their names. Several may have
    /// the same name, or none: they keep the order in which they are given, and are all listed.
    pub fn group(mut self, name: impl Into<String>, users: impl IntoIterator<Item = UserType>) -> Self {
        let mut users: Vec<_> = users.into_iter().collect();
        users.sort_by(|a, b| username(a).cmp(username(b)));
        self.groups.insert(name.into(), users);
        self
    }

    /// A pool with one group that holds `users` made-up users: `user000`, `user001` and so on.
    pub fn sample(id: impl Into<String>, group: impl Into<String>, users: usize) -> Self {
        let width = users.saturating_sub(1).to_string().len().max(3);
        UserPool::new(id).group(group, (0..users).map(|number| sample_user(number, width)))
    }

    /// One page, or the service's error.
    pub(super) fn list_users_in_group(
        &self,
        request: &ListUsersInGroupRequest,
    ) -> Result<UsersPage<'_>, ServiceFault> {
        let users = self.groups.get(&request.group_name).ok_or(ServiceFault {
            code: "ResourceNotFoundException",
            message: "Group not found.".to_owned(),
        })?;
        let limit = match request.limit.map(usize::try_from) {
            None | Some(Ok(0)) => PAGE,
            Some(Ok(limit)) if limit <= PAGE => limit,
            _ => return Err(limit_out_of_range(request.limit.unwrap_or_default())),
        };
        let start = match &request.next_token {
            None => 0,
            Some(token) => {
                let last = self.read_token(&request.group_name, token)?;
                let before = users.partition_point(|user| username(user) < last.name.as_str());
                let through = users.partition_point(|user| username(user) <= last.name.as_str());
                through.min(before.saturating_add(last.number))
            }
        };
        let end = users.len().min(start + limit);
        let page = users.get(start..end).unwrap_or_default();
        let last = page.last().filter(|_| end < users.len()).map(|user| {
            let before = users.partition_point(|other| username(other) < username(user));
            LastGiven { name: username(user).to_owned(), number: end - before }
        });
        Ok(UsersPage {
            users: page,
            next_token: last.map(|last| self.write_token(&request.group_name, &last)),
        })
    }

    /// A token names its list and the last user returned, so that it stays valid across restarts, and while users
    /// come and go.
    fn write_token(&self, group: &str, last: &LastGiven) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}\n{group}\n{} {}", self.id, last.number, last.name))
    }

    fn read_token(&self, group: &str, token: &str) -> Result<LastGiven, ServiceFault> {
        let text = URL_SAFE_NO_PAD.decode(token).ok().and_then(|text| String::from_utf8(text).ok());
        let read = |text: &str| {
            let (number, name) = text.strip_prefix(&format!("{}\n{group}\n", self.id))?.split_once(' ')?;
            Some(LastGiven { name: name.to_owned(), number: number.parse().ok()? })
        };
        text.as_deref().and_then(read).ok_or(ServiceFault {
            code: "InvalidParameterException",
            message: "Invalid pagination token.".to_owned(),
        })
    }
}

/// The last user of a page. Several can have the same name, or none, which counts as an empty one.
struct LastGiven {
    name: String,
    /// Which of the users with this name, from 1.
    number: usize,
}

fn username(user: &UserType) -> &str {
    user.username.as_deref().unwrap_or_default()
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UsersPage<'a> {
    users: &'a [UserType],
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

/// An error of the service, as its protocol words it.
pub(super) struct ServiceFault {
    pub(super) code: &'static str,
    pub(super) message: String,
}

fn limit_out_of_range(limit: i32) -> ServiceFault {
    let bound = if limit < 0 { "greater than or equal to 0" } else { "less than or equal to 60" };
    ServiceFault {
        code: "InvalidParameterException",
        message: format!(
            "1 validation error detected: Value '{limit}' at 'limit' failed to satisfy constraint: Member \
             must have value {bound}"
        ),
    }
}

fn sample_user(number: usize, width: usize) -> UserType {
    let name = format!("user{number:0width$}");
    let attribute = |name: &str, value: String| AttributeType { name: name.to_owned(), value: Some(value) };
    // 2026-01-01T00:00:00Z and 1.5 seconds more for each user: whole and fractional seconds in turn.
    let created = Timestamp::from_millisecond(1_767_225_600_000 + number as i64 * 1500).unwrap_or_default();
    UserType {
        attributes: Some(vec![
            attribute("sub", format!("00000000-0000-4000-8000-{number:012x}")),
            attribute("email", format!("{name}@example.com")),
        ]),
        user_create_date: Some(created.into()),
        user_last_modified_date: Some(created.into()),
        enabled: Some(true),
        user_status: Some(if number.is_multiple_of(10) {
            UserStatusType::ForceChangePassword
        } else {
            UserStatusType::Confirmed
        }),
        mfa_options: None,
        username: Some(name),
    }
}
