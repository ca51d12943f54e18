//! Is every member of every shape there, under its name, and every value of every enum?

use crate::{
    for_each_operation,
    recorded::{Body, Model, Operation, Recorded},
};
use paginator_models::cognito_idp::*;
use paginator_runtime::{
    PaginatedResponse,
    field::PageItems,
    operation::{Next, Seen},
};
use serde_json::{Value, json};

/// Reads and writes it again: what the model does not know would be lost.
fn comes_back<T: Body>(example: &Value) {
    let read: T =
        serde_json::from_value(example.clone()).unwrap_or_else(|error| panic!("{error}: {example}"));
    assert_eq!(&serde_json::to_value(&read).unwrap(), example);
}

#[test]
fn no_member_of_a_request_is_lost() {
    fn check<R: Model>(recorded: &Operation) {
        recorded.requests.iter().for_each(comes_back::<R>);
    }
    for_each_operation!(check);
}

#[test]
fn no_member_of_a_response_is_lost() {
    fn check<R: Model>(recorded: &Operation) {
        let [first, second, required, sparse] = &recorded.responses;
        [first, second, sparse].into_iter().for_each(comes_back::<R::Response>);

        // The items are written even where there are none.
        for required in [required, &json!({})] {
            let read: R::Response = serde_json::from_value(required.clone()).unwrap();
            let written =
                json!({ &recorded.result_key: required.get(&recorded.result_key).unwrap_or(&json!([])) });
            assert_eq!(serde_json::to_value(&read).unwrap(), written);
        }
    }
    for_each_operation!(check);
}

#[test]
fn tokens_items_and_page_size_are_where_botocore_has_them() {
    fn check<R: Model>(recorded: &Operation) {
        assert_eq!(R::TOKEN_NAMES, [recorded.token_name.as_str()]);
        assert_eq!(R::MAX_PAGE_SIZE, Some(recorded.max_page_size));

        let [full, minimal] = &recorded.requests;
        let mut request: R = serde_json::from_value(minimal.clone()).unwrap();
        request.set_page_size(7).unwrap();
        request.set_token(Some("the token".to_owned()));
        let written = serde_json::to_value(&request).unwrap();
        assert_eq!(
            (&written[&recorded.limit_key], &written[&recorded.token_name]),
            (&json!(7), &json!("the token"))
        );
        let request: R = serde_json::from_value(full.clone()).unwrap();
        assert_eq!(request.token().as_deref(), full[&recorded.token_name].as_str());
        assert_eq!(request.page_size(), full[&recorded.limit_key].as_i64());

        let page = &recorded.responses[0];
        let response: R::Response = serde_json::from_value(page.clone()).unwrap();
        assert_eq!(
            response.items().map(PageItems::count),
            page[&recorded.result_key].as_array().map(Vec::len)
        );
        let seen = Seen::new(response.items().map_or(0, PageItems::count) as u64, None, None);
        assert!(matches!(request.next(&response, seen), Next::Token(_)));
    }
    for_each_operation!(check);
}

#[test]
fn a_constructor_takes_what_is_required() {
    let mut recorded = Recorded::read();
    let mut same = |operation: &str, make: &dyn Fn(&Value) -> serde_json::Result<Value>| {
        let [_, minimal] = recorded.take(operation).requests;
        assert_eq!(make(&minimal).unwrap(), minimal);
    };
    let text = |minimal: &Value, name: &str| minimal[name].as_str().unwrap().to_owned();
    let pool = |minimal: &Value| text(minimal, "UserPoolId");

    same("AdminListGroupsForUser", &|minimal| {
        serde_json::to_value(AdminListGroupsForUserRequest::new(pool(minimal), text(minimal, "Username")))
    });
    same("AdminListUserAuthEvents", &|minimal| {
        serde_json::to_value(AdminListUserAuthEventsRequest::new(pool(minimal), text(minimal, "Username")))
    });
    same("ListGroups", &|minimal| serde_json::to_value(ListGroupsRequest::new(pool(minimal))));
    same("ListIdentityProviders", &|minimal| {
        serde_json::to_value(ListIdentityProvidersRequest::new(pool(minimal)))
    });
    same("ListResourceServers", &|minimal| {
        serde_json::to_value(ListResourceServersRequest::new(pool(minimal)))
    });
    same("ListUserPoolClients", &|minimal| {
        serde_json::to_value(ListUserPoolClientsRequest::new(pool(minimal)))
    });
    same("ListUserPools", &|minimal| {
        let size = minimal["MaxResults"].as_i64().unwrap();
        serde_json::to_value(ListUserPoolsRequest::new(size.try_into().unwrap()))
    });
    same("ListUsers", &|minimal| serde_json::to_value(ListUsersRequest::new(pool(minimal))));
    same("ListUsersInGroup", &|minimal| {
        serde_json::to_value(ListUsersInGroupRequest::new(pool(minimal), text(minimal, "GroupName")))
    });
    assert_eq!(recorded.left(), Vec::<&str>::new());
}

#[test]
fn every_value_of_every_enum_is_known_and_others_are_kept() {
    let mut enums = Recorded::read().enums;
    macro_rules! hold {
        ($($shape:literal is $model:ident,)*) => {$(
            for value in enums.remove($shape).unwrap() {
                let known = $model::from(value.clone());
                assert!(!matches!(known, $model::Other(_)), "{} {value}", $shape);
                assert_eq!(known.as_str(), value);
                comes_back::<$model>(&json!(value));
            }
            let to_come = $model::from("A_VALUE_TO_COME".to_owned());
            assert_eq!(to_come, $model::Other("A_VALUE_TO_COME".to_owned()));
            comes_back::<$model>(&json!("A_VALUE_TO_COME"));
        )*};
    }
    hold! {
        "ChallengeName" is ChallengeName,
        "ChallengeResponse" is ChallengeResponse,
        "CustomEmailSenderLambdaVersionType" is CustomEmailSenderLambdaVersionType,
        "CustomSMSSenderLambdaVersionType" is CustomSmsSenderLambdaVersionType,
        "DeliveryMediumType" is DeliveryMediumType,
        "EventResponseType" is EventResponseType,
        "EventType" is EventType,
        "FeedbackValueType" is FeedbackValueType,
        "IdentityProviderTypeType" is IdentityProviderTypeType,
        "InboundFederationLambdaVersionType" is InboundFederationLambdaVersionType,
        "PreTokenGenerationLambdaVersionType" is PreTokenGenerationLambdaVersionType,
        "RiskDecisionType" is RiskDecisionType,
        "RiskLevelType" is RiskLevelType,
        "StatusType" is StatusType,
        "UserStatusType" is UserStatusType,
    }
    assert!(enums.is_empty(), "enums without a model: {enums:?}");
}
