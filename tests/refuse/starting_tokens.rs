//! Starting tokens that are refused.

use crate::refusal;
use paginator_runtime::{
    Paginated, PaginatedRequest, Position, ResumeToken,
    operation::{Next, Seen},
    token::TokenError,
};
use paginator_tests::{ListRequest, ListResponse, NumberedRequest, Operation, Service, now, text_of};

fn any<R: Operation>() -> Service<R> {
    Service::new(|_| Some(R::respond(vec![], None, None)))
}

/// Checks that `token` is refused for the reason `why`, and that the error returns it unchanged to resume from.
fn check<R: Operation + Default>(token: impl Into<ResumeToken>, why: &str) {
    let token = token.into();
    let service = any::<R>();
    let (message, resume_token) = refusal(&service, R::default().paginate(&service).starting_token(&token));
    assert_eq!(message, format!("{}: the starting token is not usable: {why}", R::OPERATION));
    assert!(resume_token == Some(token.clone()), "{message}: not the token that was given");
    let reason = Position::parse::<R>(&token).map(|_| ()).unwrap_err().to_string();
    assert_eq!(reason, why, "`Position::parse` says the same");
}

#[test]
fn a_bad_amount_is_refused() {
    let own = |amount: &str| text_of(&format!(r#"{{"NextToken": "A", "boto_truncate_amount": {amount}}}"#));
    let negative =
        "its `boto_truncate_amount` is -2; it is the number of items already delivered, so 0 or more";
    check::<ListRequest>(own("-2"), negative);
    check::<ListRequest>("A___-2", negative);
    check::<ListRequest>("None___-2", negative);
    check::<ListRequest>(own("2.5"), "its `boto_truncate_amount` is 2.5, not a whole number");
    check::<ListRequest>(own("\"2\""), "its `boto_truncate_amount` is a string, not a number");
    check::<ListRequest>(own("[2]"), "its `boto_truncate_amount` is a list, not a number");
    check::<ListRequest>(own("true"), "its `boto_truncate_amount` is a boolean, not a number");
}

#[test]
fn a_token_of_another_type_is_refused() {
    let list = |value: &str| text_of(&format!(r#"{{"NextToken": {value}}}"#));
    check::<ListRequest>(list("5"), "it holds a number where the token is a string");
    check::<ListRequest>(list("false"), "it holds a boolean where the token is a string");
    check::<ListRequest>(list(r#"["A"]"#), "it holds a list where the token is a string");
    check::<ListRequest>(list(r#"{"A": 1}"#), "it holds a map where the token is a string");

    let numbered = |value: &str| text_of(&format!(r#"{{"PartMarker": {value}}}"#));
    check::<NumberedRequest>(numbered(r#""5""#), "it holds a string where the token is an integer");
    for number in ["5.5", "9223372036854775808"] {
        check::<NumberedRequest>(numbered(number), "its number does not fit the token's type, `i64`");
    }
}

#[test]
fn binary_where_there_is_none_is_refused() {
    let keys = |token: &str, keys: &str| {
        text_of(&format!(r#"{{"NextToken": {token}, "boto_encoded_keys": {keys}}}"#))
    };
    let message = "its `boto_encoded_keys` does not list the paths of base64 texts";
    check::<ListRequest>(keys(r#""QQ==""#, r#"[["Marker"]]"#), message);
    for paths in [
        "5",
        r#"["NextToken"]"#,
        "[[]]",
        r#"[[["NextToken"]]]"#,
        r#"[["NextToken", 0]]"#,
        r#"[["NextToken", -1]]"#,
    ] {
        check::<ListRequest>(keys(r#""QQ==""#, paths), message);
    }
    // The same path twice, and one that leads beyond the token.
    for paths in [r#"[["NextToken"], ["NextToken"]]"#, r#"[["NextToken"], ["NextToken", "S"]]"#] {
        let message =
            if paths.contains('S') { "it holds binary where the token is a string" } else { message };
        check::<ListRequest>(keys(r#""QQ==""#, paths), message);
    }
    for base64 in [r#""QQ==""#, r#""Q""#] {
        let binary = "it holds binary where the token is a string";
        check::<ListRequest>(keys(base64, r#"[["NextToken"]]"#), binary);
    }
}

/// botocore sends their keys as parameters.
#[test]
fn a_resume_token_of_another_operation_is_refused() {
    let message = "it is a resume token of another operation: this one's has `NextToken`, and nothing else";
    for json in [
        r#"{"Marker": "A", "boto_truncate_amount": 2}"#,
        r#"{"NextToken": "A", "Marker": "B", "boto_truncate_amount": 2}"#,
        r#"{"boto_truncate_amount": 2}"#,
        r#"{"Key": "QQ==", "boto_encoded_keys": [["Key"]]}"#,
        r#"{"boto_encoded_keys": [], "nextToken": "A"}"#,
    ] {
        check::<ListRequest>(text_of(json), message);
    }
}

/// As with botocore.
#[test]
fn more_parts_than_inputs_are_refused() {
    for (token, parts) in [("a___b___2", 3), ("a___b___c", 3), ("______2", 3), ("a___b___c___2", 4)] {
        check::<ListRequest>(
            token,
            &format!(
                "it is of the old form, `token___amount`, with {parts} parts where the operation has 2 at most"
            ),
        );
    }
}

#[test]
fn a_text_where_the_token_is_a_number_is_refused() {
    for token in ["abc", "abc___2", "7.5", "7___x", "99999999999999999999"] {
        check::<NumberedRequest>(token, "it is a text, and the token is a number, `i64`");
    }
}

#[test]
fn an_empty_text_is_refused() {
    check::<ListRequest>("", "it is empty; leave it out to start at the beginning");
}

#[test]
fn no_refusal_shows_the_token() {
    let hidden = ["hush", "aHVzaA", "ImhldXNo"];
    for token in [
        ResumeToken::from("hush"),
        "hush___2".into(),
        text_of(r#"{"PartMarker": "hush"}"#),
        text_of(r#"{"PartMarker": {"hush": "hush"}}"#),
    ] {
        let service = any::<NumberedRequest>();
        let mut items = NumberedRequest::default().paginate(&service).starting_token(&token).items();
        let before = format!("{items:?}");
        let error = now(items.try_next()).unwrap_err();
        let shown = format!("{before} {error} {error:?} {:?} {items:?}", error.kind());
        assert!(!shown.contains(token.as_str()), "{shown}");
        assert!(hidden.iter().all(|hidden| !shown.contains(hidden)), "{shown}");
    }
}

/// Follows tokens that are paths of its own service only.
#[derive(Clone, Default)]
struct ListPaths {
    path: Option<String>,
}

impl PaginatedRequest for ListPaths {
    type Response = ListResponse;
    type Token = String;
    const OPERATION: &'static str = "ListPaths";
    const TOKEN_NAMES: &'static [&'static str] = &["Path"];

    fn token(&self) -> Option<String> {
        self.path.clone()
    }
    fn set_token(&mut self, token: Option<String>) {
        self.path = token;
    }
    fn next(&self, _: &ListResponse, _: Seen) -> Next<String> {
        Next::End
    }
    fn check_token(&self, token: String) -> Result<String, TokenError> {
        if token.starts_with('/') { Ok(token) } else { Err(TokenError::new("it leads to another host")) }
    }
}

impl Operation for ListPaths {
    fn respond(items: Vec<u32>, next_token: Option<String>, _: Option<bool>) -> ListResponse {
        ListResponse { items, next_token }
    }
}

#[test]
fn a_token_that_the_operation_does_not_accept_is_refused_however_it_comes() {
    let refused = "ListPaths: the starting token is not usable: it leads to another host";
    let bad = || "https://elsewhere".to_owned();
    let service = any::<ListPaths>();
    let paginate = || ListPaths::default().paginate(&service);
    let own = text_of(r#"{"Path": "https://elsewhere", "boto_truncate_amount": 2}"#);
    for text in [bad().into(), own] {
        let (message, resume_token) = refusal(&service, paginate().starting_token(&text));
        assert_eq!(message, refused);
        assert!(resume_token == Some(text), "not the token that was given");
    }
    let position = Position::At { token: Some(bad()), skip: 0 };
    assert_eq!(refusal(&service, paginate().resume_from(position)).0, refused);
    let request = ListPaths { path: Some(bad()) };
    assert_eq!(refusal(&service, request.paginate(&service)).0, refused);

    for token in ["/a", "/a___2", "None___2"] {
        now(paginate().starting_token(token).items().try_next()).unwrap();
    }
    assert_eq!(service.count(), 3);
}
