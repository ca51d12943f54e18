//! Cognito's users in pages of the real operation: each page a copy of one that is ready, or read from JSON as a
//! client reads it.

use super::{
    source::Work,
    take::{Numbered, Take},
};
use paginator_models::cognito_idp::{
    ListUsersInGroupRequest, ListUsersInGroupResponse, UserType, list_users_in_group,
};
use paginator_runtime::Fetch;
use std::{
    future::{Ready, ready},
    hint::black_box,
};

pub(crate) const PAGE: u64 = 60;

/// How a page is made.
#[derive(Clone, Copy)]
pub(crate) enum Make {
    /// Copied from one that is ready: the least that a page of users can cost.
    Cloned,
    /// Read from JSON, as a client reads the body of a response.
    Read,
}

pub(crate) struct UserSource {
    make: Make,
    pages: u64,
    page: ListUsersInGroupResponse,
    text: String,
}

impl UserSource {
    pub(crate) fn new(make: Make, pages: u64) -> Self {
        let users: Vec<_> = (0..PAGE).map(user).collect();
        let text = serde_json::json!({ "Users": users }).to_string();
        let page = serde_json::from_str(&text).expect("a page of users");
        UserSource { make, pages, page, text }
    }

    pub(crate) fn work(&self) -> Work {
        Work { items: PAGE * self.pages, sum: PAGE * (PAGE - 1) / 2 * self.pages }
    }
}

/// A user as the service sends one. Its creation date is its number on the page.
fn user(number: u64) -> serde_json::Value {
    let attribute = |name: &str, value: String| serde_json::json!({ "Name": name, "Value": value });
    serde_json::json!({
        "Username": format!("7c9e6679-7425-40de-944b-e07fc1f9{number:04}"),
        "Attributes": [
            attribute("sub", format!("7c9e6679-7425-40de-944b-e07fc1f9{number:04}")),
            attribute("email", format!("reader{number}@example.com")),
            attribute("email_verified", "true".to_owned()),
            attribute("given_name", "Ada".to_owned()),
            attribute("family_name", "Lovelace".to_owned()),
            attribute("locale", "en-GB".to_owned()),
            attribute("custom:tenant", format!("tenant-{}", number % 7)),
        ],
        "UserCreateDate": number,
        "UserLastModifiedDate": 1_795_345_828.177,
        "Enabled": true,
        "UserStatus": "CONFIRMED",
    })
}

impl Fetch<ListUsersInGroupRequest> for UserSource {
    type Error = serde_json::Error;
    type Future = Ready<Result<ListUsersInGroupResponse, serde_json::Error>>;

    fn fetch(&self, request: ListUsersInGroupRequest) -> Self::Future {
        black_box(&request.group_name);
        let page: u64 = request.next_token.as_deref().map_or(0, |token| token.parse().unwrap_or(0));
        let response = match self.make {
            Make::Cloned => Ok(self.page.clone()),
            Make::Read => serde_json::from_str(&self.text),
        };
        ready(response.map(|mut response: ListUsersInGroupResponse| {
            response.next_token = (page + 1 < self.pages).then(|| (page + 1).to_string());
            response
        }))
    }
}

fn first_page() -> ListUsersInGroupRequest {
    ListUsersInGroupRequest::new("eu-central-1_Example", "readers")
}

pub(crate) async fn hand_written<K: Take>(source: &UserSource) -> Option<u64> {
    let mut taken = K::default();
    let mut request = first_page();
    loop {
        let response = source.fetch(request.clone()).await.ok()?;
        for user in response.users {
            taken.take(user);
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Some(taken.sum()),
        }
    }
}

pub(crate) async fn items<K: Take>(source: &UserSource) -> Option<u64> {
    let mut taken = K::default();
    let mut users = list_users_in_group(source, first_page()).items();
    while let Some(user) = users.next().await {
        taken.take(user.ok()?);
    }
    Some(taken.sum())
}

impl Numbered for UserType {
    fn number(&self) -> u64 {
        self.user_create_date
            .as_ref()
            .and_then(|date| date.timestamp())
            .map_or(0, |time| time.as_second().unsigned_abs())
    }
}
