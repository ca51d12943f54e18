//! A group of a pool's users.

use crate::json::{Date, json_object};
use serde::{Deserialize, Serialize};

/// One group of a pool.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::GroupType;
///
/// let group: GroupType = serde_json::from_str(
///     r#"{"GroupName": "readers", "UserPoolId": "us-east-1_Example", "Precedence": 3,
///         "CreationDate": 1795345828}"#,
/// )?;
/// assert_eq!(group.group_name.as_deref(), Some("readers"));
/// assert_eq!(group.precedence, Some(3));
/// assert_eq!(group.creation_date.unwrap().to_string(), "2026-11-22T11:10:28Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct GroupType {
    /// The group's name. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,

    /// The pool that the group belongs to, `us-east-1_…`. 1 to 55 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,

    /// What the group is for, in its owner's words. Up to 2,048 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,

    /// The ARN of the IAM role that members can get credentials for. 20 to 2,048 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,

    /// Which group's role a member of several has: the lowest number's. 0 or more; `None` comes after all
    /// numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precedence: Option<i32>,

    /// When anything about the group last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Date>,

    /// When the group was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Date>,
}

json_object!(GroupType);
