//! A resource server: an API that a pool's access tokens are for.

use crate::json::json_object;
use serde::{Deserialize, Serialize};

/// One resource server of a pool.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::ResourceServerType;
///
/// let server: ResourceServerType = serde_json::from_str(
///     r#"{"Identifier": "books", "Scopes": [{"ScopeName": "read", "ScopeDescription": "List the books"}]}"#,
/// )?;
/// assert_eq!(server.scopes.unwrap()[0].scope_name, "read");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ResourceServerType {
    /// The pool that the server belongs to, `us-east-1_…`. 1 to 55 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,

    /// What the server's scopes begin with in access tokens: a word or a URL. 1 to 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,

    /// The server's name. 1 to 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// What the server lets its callers ask for. Up to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<ResourceServerScopeType>>,
}

json_object!(ResourceServerType);

/// One thing that a resource server lets its callers ask for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ResourceServerScopeType {
    /// The scope's name, which follows the server's identifier and a `/` in access tokens. 1 to 256
    /// characters.
    pub scope_name: String,

    /// What the scope allows, in its owner's words. 1 to 256 characters.
    pub scope_description: String,
}

json_object!(ResourceServerScopeType);
