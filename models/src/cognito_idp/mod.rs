//! The paginated operations of Amazon Cognito user pools, one file each; the shapes that they are made of are in
//! `shapes`.
//!
//! | operation | function | items | largest page |
//! |---|---|---|---|
//! | `AdminListGroupsForUser` | [`admin_list_groups_for_user`] | [`GroupType`] | 60 |
//! | `AdminListUserAuthEvents` | [`admin_list_user_auth_events`] | [`AuthEventType`] | 60 |
//! | `ListGroups` | [`list_groups`] | [`GroupType`] | 60 |
//! | `ListIdentityProviders` | [`list_identity_providers`] | [`ProviderDescription`] | 60 |
//! | `ListResourceServers` | [`list_resource_servers`] | [`ResourceServerType`] | 50 |
//! | `ListUserPoolClients` | [`list_user_pool_clients`] | [`UserPoolClientDescription`] | 60 |
//! | `ListUserPools` | [`list_user_pools`] | [`UserPoolDescriptionType`] | 60 |
//! | `ListUsers` | [`list_users`] | [`UserType`] | 60 |
//! | `ListUsersInGroup` | [`list_users_in_group`] | [`UserType`] | 60 |
//!
//! Requests and responses have every member that the service's model has; names, bounds and errors are from
//! there. Enums keep values that the service adds later, in `Other`.
//!
//! `Debug` of every shape hides names of users, attributes, filters, ids of clients, tokens, and where and on
//! what device a user was: they are personal data or secrets.

mod admin_list_groups_for_user;
mod admin_list_user_auth_events;
#[cfg(feature = "aws")]
mod error;
mod hidden;
mod list_groups;
mod list_identity_providers;
mod list_resource_servers;
mod list_user_pool_clients;
mod list_user_pools;
mod list_users;
mod list_users_in_group;
mod open_enum;
mod shapes;

pub use admin_list_groups_for_user::{
    AdminListGroupsForUserRequest, AdminListGroupsForUserResponse, admin_list_groups_for_user,
};
pub use admin_list_user_auth_events::{
    AdminListUserAuthEventsRequest, AdminListUserAuthEventsResponse, admin_list_user_auth_events,
};
#[cfg(feature = "aws")]
pub use error::CognitoIdpError;
pub use list_groups::{ListGroupsRequest, ListGroupsResponse, list_groups};
pub use list_identity_providers::{
    ListIdentityProvidersRequest, ListIdentityProvidersResponse, list_identity_providers,
};
pub use list_resource_servers::{
    ListResourceServersRequest, ListResourceServersResponse, list_resource_servers,
};
pub use list_user_pool_clients::{
    ListUserPoolClientsRequest, ListUserPoolClientsResponse, list_user_pool_clients,
};
pub use list_user_pools::{ListUserPoolsRequest, ListUserPoolsResponse, list_user_pools};
pub use list_users::{ListUsersRequest, ListUsersResponse, list_users};
pub use list_users_in_group::{ListUsersInGroupRequest, ListUsersInGroupResponse, list_users_in_group};
pub use shapes::*;

#[cfg(feature = "aws")]
mod service {
    use super::CognitoIdpError;
    use crate::aws::{JsonOperation, Service};

    const COGNITO_IDP: Service = Service {
        service_id: "Cognito Identity Provider",
        endpoint_prefix: "cognito-idp",
        signing_name: "cognito-idp",
        target_prefix: "AWSCognitoIdentityProviderService",
        json_version: "1.1",
    };

    macro_rules! operations {
        ($($request:ident,)*) => {$(
            impl JsonOperation for super::$request {
                type Error = CognitoIdpError;
                const SERVICE: Service = COGNITO_IDP;
            }
        )*};
    }

    operations! {
        AdminListGroupsForUserRequest,
        AdminListUserAuthEventsRequest,
        ListGroupsRequest,
        ListIdentityProvidersRequest,
        ListResourceServersRequest,
        ListUserPoolClientsRequest,
        ListUserPoolsRequest,
        ListUsersRequest,
        ListUsersInGroupRequest,
    }
}
