//! Are the Cognito models complete? Held against `vectors/cognito-idp.json`: what botocore's data says of the
//! nine operations, and what botocore's paginator makes of two pages of each.
#![cfg(test)]

mod example;
mod hidden;
mod hidden_members;
mod members;
mod objects;
mod recorded;
mod walks;

/// Calls `$check` with the request of each operation and what was recorded of it.
macro_rules! for_each_operation {
    ($check:ident) => {
        $crate::for_each_operation!($check:
            AdminListGroupsForUserRequest, AdminListUserAuthEventsRequest, ListGroupsRequest,
            ListIdentityProvidersRequest, ListResourceServersRequest, ListUserPoolClientsRequest,
            ListUserPoolsRequest, ListUsersRequest, ListUsersInGroupRequest)
    };
    ($check:ident: $($request:ident),*) => {{
        use paginator_models::cognito_idp;
        use paginator_runtime::PaginatedRequest;

        let mut recorded = $crate::recorded::Recorded::read();
        $($check::<cognito_idp::$request>(&recorded.take(cognito_idp::$request::OPERATION));)*
        assert_eq!(recorded.left(), Vec::<&str>::new(), "operations without a model");
    }};
}
pub(crate) use for_each_operation;
