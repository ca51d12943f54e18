//! No `Debug` and no message shows a token, or what the request carries.

use crate::{json, list};
use paginator_runtime::{Paginated, PaginationConfig, ResumeToken};
use paginator_tests::{ListRequest, Service, row};
use std::fmt::Debug;

const SECRET: &str = "hush";

/// Checks that none of `shown` holds the secret, or the text of a resume token that holds it.
fn hides(shown: &[String], token: Option<&ResumeToken>) {
    assert!(json(token).contains(SECRET), "there is nothing to hide");
    for shown in shown {
        assert!(!shown.contains(SECRET), "{shown}");
        assert!(token.is_none_or(|token| !shown.contains(token.as_str())), "{shown}");
    }
}

fn both(value: &impl Debug) -> [String; 2] {
    [format!("{value:?}"), format!("{value:#?}")]
}

#[tokio::test]
async fn streams_and_positions_show_no_token() {
    let service = Service::table([row("", 0..2, SECRET), row(SECRET, 2..4, "")]);
    let mut items = list(&service).items();
    let mut pages = list(&service).pages();
    for _ in 0..3 {
        items.try_next().await.unwrap();
    }
    pages.try_next().await.unwrap();
    let token = items.resume_token();
    hides(&both(&items), token.as_ref());
    hides(&both(&items.position()), token.as_ref());
    hides(&both(&token), token.as_ref());
    hides(&both(&pages), pages.resume_token().as_ref());
    assert_eq!(
        format!("{items:?}"),
        r#"Items { operation: "List", position: At { token: Some(..), skip: 1 } }"#
    );
}

#[tokio::test]
async fn errors_show_no_token() {
    let service = Service::table([row("", 0..2, SECRET)]);
    let mut items = list(&service).items();
    let error = loop {
        if let Err(error) = items.try_next().await {
            break error;
        }
    };
    hides(&both(&error), error.resume_token());
    hides(&[error.to_string(), format!("{:?}", error.kind())], error.resume_token());

    let service = Service::table([row(SECRET, 0..2, SECRET)]);
    let error = list(&service).starting_token(SECRET).items().try_collect::<Vec<u32>>().await.unwrap_err();
    hides(&both(&error), error.resume_token());
    hides(&[error.to_string()], error.resume_token());
}

#[tokio::test]
async fn settings_and_positioned_items_show_no_token() {
    let config = PaginationConfig { starting_token: Some(SECRET.into()), ..Default::default() };
    assert!(both(&config).iter().all(|shown| !shown.contains(SECRET)));

    let service = Service::table([row(SECRET, 0..2, "")]);
    let mut items = list(&service).config(config).items().with_positions();
    let item = futures_util::StreamExt::next(&mut items).await.unwrap().unwrap();
    assert!(both(&item).iter().all(|shown| !shown.contains(SECRET)));
}

#[test]
fn streams_show_nothing_of_the_request() {
    let service = Service::table([row("", [], "")]);
    let request = ListRequest { filter: SECRET.to_owned(), ..ListRequest::default() };
    let items = request.clone().paginate(&service).items();
    let pages = request.clone().paginate(&service).pages();
    assert!(both(&items).iter().chain(&both(&pages)).all(|shown| !shown.contains(SECRET)));
    let paginator = request.paginate(&service).starting_token(SECRET);
    let shown = [both(&paginator), both(&paginator.clone().walk())].concat();
    assert!(shown.iter().all(|shown| !shown.contains(SECRET)));
    assert_eq!(shown[0], r#"Paginator { operation: "List", .. }"#);
    assert_eq!(shown[2], r#"Walk { operation: "List", position: At { token: Some(..), skip: 0 } }"#);
}
