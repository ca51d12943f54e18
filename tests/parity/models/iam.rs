//! AWS Identity and Access Management.

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};

/// The request of `GetAccountAuthorizationDetails`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = GetAccountAuthorizationDetailsResponse)]
pub struct GetAccountAuthorizationDetailsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 1000))]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `GetAccountAuthorizationDetails`. `max_items` counts users; the three other lists come along.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetAccountAuthorizationDetailsResponse {
    #[paginated(items)]
    pub user_detail_list: Vec<UserDetail>,
    #[paginated(aggregate)]
    pub group_detail_list: Vec<GroupDetail>,
    #[paginated(aggregate)]
    pub role_detail_list: Vec<RoleDetail>,
    #[paginated(aggregate)]
    pub policies: Vec<ManagedPolicyDetail>,
    #[paginated(output_token)]
    pub marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserDetail {
    pub user_name: String,
    pub path: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupDetail {
    pub group_name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RoleDetail {
    pub role_name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ManagedPolicyDetail {
    pub policy_name: String,
}

/// The request of `GetGroup`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = GetGroupResponse)]
pub struct GetGroupRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 1000))]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `GetGroup`. It says again which group it is of; the full result keeps the first page's.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetGroupResponse {
    pub group: Option<Group>,
    #[paginated(items)]
    pub users: Vec<User>,
    #[paginated(output_token)]
    pub marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Group {
    pub group_name: String,
    pub group_id: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct User {
    pub user_name: String,
    pub user_id: String,
}

/// The request of `ListEntitiesForPolicy`.
#[derive(Clone, Debug, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListEntitiesForPolicyResponse)]
pub struct ListEntitiesForPolicyRequest {
    pub policy_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(page_size(max = 1000))]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[paginated(input_token)]
    pub marker: Option<String>,
}

/// A page of `ListEntitiesForPolicy`. The first of three lists is the primary one, as botocore has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListEntitiesForPolicyResponse {
    #[paginated(items)]
    pub policy_groups: Vec<PolicyGroup>,
    #[paginated(aggregate)]
    pub policy_users: Vec<PolicyUser>,
    #[paginated(aggregate)]
    pub policy_roles: Vec<PolicyRole>,
    #[paginated(output_token)]
    pub marker: Option<String>,
    #[paginated(more_results)]
    pub is_truncated: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyGroup {
    pub group_name: String,
    pub group_id: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyUser {
    pub user_name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyRole {
    pub role_name: String,
}
