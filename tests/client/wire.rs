//! Do the Cognito shapes hold what the service sends, and show none of it?

use paginator_models::cognito_idp::{
    DeliveryMediumType, ListUsersInGroupRequest, ListUsersInGroupResponse, UserStatusType,
};
use serde_json::{Value, json};

/// The first is a response of moto's server (FACTS); the others vary what services vary.
fn samples() -> [Value; 4] {
    [
        json!({"Users": [{
            "Username": "user000",
            "Attributes": [{"Name": "email", "Value": "user000@example.com"}],
            "UserCreateDate": 1795345828.177,
            "UserLastModifiedDate": 1795345828.177,
            "Enabled": true,
            "UserStatus": "FORCE_CHANGE_PASSWORD",
            "MFAOptions": [],
        }], "NextToken": "eyJ"}),
        json!({"Users": [{
            "Username": "ünïcode 😀",
            "Attributes": [{"Name": "custom:empty", "Value": ""}, {"Name": "no_value"}],
            "UserCreateDate": 1795345828,
            "UserStatus": "A_STATUS_TO_COME",
            "MFAOptions": [
                {"DeliveryMedium": "SMS", "AttributeName": "phone_number"},
                {"DeliveryMedium": "CARRIER_PIGEON"},
            ],
        }]}),
        json!({"Users": [{}]}),
        json!({"Users": []}),
    ]
}

#[test]
fn responses_come_back_as_they_were_sent() {
    for sample in samples() {
        let response: ListUsersInGroupResponse = serde_json::from_value(sample.clone()).unwrap();
        assert_eq!(serde_json::to_value(&response).unwrap(), sample);
    }
}

#[test]
fn requests_come_back_as_they_were_sent() {
    for sample in [
        json!({"UserPoolId": "us-east-1_Example", "GroupName": "g", "Limit": 60, "NextToken": "eyJ"}),
        json!({"UserPoolId": "us-east-1_Example", "GroupName": "g"}),
    ] {
        let request: ListUsersInGroupRequest = serde_json::from_value(sample.clone()).unwrap();
        assert_eq!(serde_json::to_value(&request).unwrap(), sample);
    }
}

#[test]
fn a_response_without_users_or_with_nulls_is_read() {
    let read = |text| serde_json::from_str::<ListUsersInGroupResponse>(text).unwrap();
    assert_eq!(read("{}"), ListUsersInGroupResponse::default());
    let nulls =
        r#"{"Users": [{"Username": null, "UserCreateDate": null, "MFAOptions": null}], "NextToken": null}"#;
    assert_eq!(read(nulls).users, [Default::default()]);
}

#[test]
fn every_member_is_where_it_belongs() {
    let [first, second, ..] = samples()
        .map(|sample| serde_json::from_value::<ListUsersInGroupResponse>(sample).unwrap().users.pop());
    let user = first.unwrap();
    assert_eq!(user.username.as_deref(), Some("user000"));
    assert_eq!(user.attribute("email"), Some("user000@example.com"));
    assert_eq!(user.user_last_modified_date, user.user_create_date);
    assert_eq!(user.user_create_date.unwrap().to_string(), "2026-11-22T11:10:28.177Z");
    assert_eq!(user.enabled, Some(true));
    assert_eq!(user.user_status, Some(UserStatusType::ForceChangePassword));
    assert_eq!(user.mfa_options, Some(vec![]));

    let user = second.unwrap();
    assert_eq!(user.attribute("no_value"), None);
    assert_eq!(user.user_create_date.unwrap().to_string(), "2026-11-22T11:10:28Z");
    assert_eq!(user.user_status, Some(UserStatusType::Other("A_STATUS_TO_COME".to_owned())));
    let media: Vec<_> = user.mfa_options.unwrap().into_iter().map(|option| option.delivery_medium).collect();
    let unknown = DeliveryMediumType::Other("CARRIER_PIGEON".to_owned());
    assert_eq!(media, [Some(DeliveryMediumType::Sms), Some(unknown)]);
}

/// The dates are from Python's `datetime.fromtimestamp`, with which boto3 reads dates.
#[test]
fn a_date_is_exact_to_the_microsecond() {
    for (seconds, date) in [
        ("1795345828.177001", "2026-11-22T11:10:28.177001Z"),
        ("4395495431.91318", "2109-04-15T18:57:11.91318Z"),
        ("-4441147604.398913", "1829-04-07T19:53:15.601087Z"),
        ("8589934591.999999", "2242-03-16T12:56:31.999999Z"),
    ] {
        let text = format!(r#"{{"Users":[{{"UserCreateDate":{seconds}}}]}}"#);
        let read: ListUsersInGroupResponse = serde_json::from_str(&text).unwrap();
        assert_eq!(read.users[0].user_create_date.as_ref().unwrap().to_string(), date);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
}

/// They do not make a page an error, and are written back unchanged.
#[test]
fn a_date_that_cannot_be_read_is_kept_unchanged() {
    for date in [
        "1e+300",
        "-1e+300",
        "9223372036854775807",
        "18446744073709551615",
        "-9223372036854775808",
        "\"soon\"",
        "\"\"",
        "[]",
        "{}",
        "{\"seconds\":1}",
        "true",
    ] {
        let text =
            format!(r#"{{"Users":[{{"Username":"ada","UserCreateDate":{date}}},{{"Username":"grace"}}]}}"#);
        let read: ListUsersInGroupResponse = serde_json::from_str(&text).unwrap();
        let odd = read.users[0].user_create_date.as_ref().unwrap();
        assert_eq!(odd.timestamp(), None, "{date}");
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        assert!(!format!("{odd:?}").contains(date.trim_matches('"')) || date == "\"\"", "{odd:?}");
    }
}

#[test]
fn debug_hides_names_attributes_and_tokens() {
    let response: ListUsersInGroupResponse = serde_json::from_value(json!({
        "Users": [{"Username": "ada", "Attributes": [{"Name": "email", "Value": "ada@example.com"}]}],
        "NextToken": "the-token",
    }))
    .unwrap();
    let request = ListUsersInGroupRequest {
        next_token: Some("the-token".to_owned()),
        ..ListUsersInGroupRequest::new("us-east-1_Example", "readers")
    };
    let shown = format!("{response:?} {request:?}");
    for secret in ["ada", "example.com", "the-token"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains("readers") && shown.contains("email"), "{shown}");
}
