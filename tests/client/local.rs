//! Does the local pool give every user once, whatever their names are?

use super::{POOL, builder};
use paginator_models::{
    cognito_idp::{ListUsersInGroupRequest, UserType, list_users_in_group},
    local::{LocalServer, UserPool},
};

/// A user with a number as attribute, which identifies it.
fn user(name: Option<&str>, number: usize) -> UserType {
    let attribute =
        serde_json::from_value(serde_json::json!({"Name": "number", "Value": number.to_string()}));
    UserType {
        username: name.map(str::to_owned),
        attributes: Some(vec![attribute.unwrap()]),
        ..UserType::default()
    }
}

#[tokio::test]
async fn users_with_the_same_name_or_none_are_all_given() {
    let same = |name: Option<&'static str>, count| (0..count).map(move |number| user(name, number));
    let mixed = (0..150)
        .map(|number| user([None, Some(""), Some("ada"), Some("1 ada"), Some("a\nb")][number % 5], number));
    let pool = UserPool::new(POOL)
        .group("nameless", same(None, 5))
        .group("namesakes", same(Some("ada"), 150))
        .group("mixed", mixed);
    let server = LocalServer::start([pool]).await.unwrap();
    let client = builder(&server.endpoint_url()).build().unwrap();
    for (group, expected) in [("nameless", 5), ("namesakes", 150), ("mixed", 150)] {
        for page_size in [1, 2, 7, 59, 60] {
            let request = ListUsersInGroupRequest::new(POOL, group);
            let walk = list_users_in_group(&client, request).page_size(page_size).items();
            let users = walk.try_collect::<Vec<_>>().await.unwrap();
            let mut numbers: Vec<usize> =
                users.iter().map(|user| user.attribute("number").unwrap().parse().unwrap()).collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (0..expected).collect::<Vec<_>>(), "{group} by {page_size}");
        }
    }
}
