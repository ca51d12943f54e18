//! Rule 9: what a starting token is taken for, seen in the request that is sent.

use crate::{at, list, numbered};
use paginator_runtime::{Paginated, Position, ResumeToken};
use paginator_tests::{FlaggedRequest, ListRequest, NumberedRequest, text_of};

/// The token of the first request, and how many items are dropped.
fn read(text: impl Into<ResumeToken>) -> (Option<String>, usize) {
    let mut walk = list().starting_token(text).walk();
    let Position::At { token, skip } = walk.position() else { panic!("at the end") };
    let request = walk.request().unwrap().unwrap();
    assert_eq!(request.next_token, token, "the request asks for the position's page");
    (request.next_token, skip)
}

fn token(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn what_botocore_reads_is_read_the_same() {
    for (text, token, skip) in [
        ("eyJOZXh0VG9rZW4iOiAiQSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDJ9", Some("A"), 2),
        // Other spacing and order, as other writers of JSON have it.
        ("eyJib3RvX3RydW5jYXRlX2Ftb3VudCI6MiwiTmV4dFRva2VuIjoiQSJ9", Some("A"), 2),
        // A key twice: the last one.
        ("eyJOZXh0VG9rZW4iOiAiQiIsICJOZXh0VG9rZW4iOiAiQSJ9", Some("A"), 0),
        (
            "eyJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDIsICJOZXh0VG9rZW4iOiAiQiIsICJOZXh0VG9rZW4iOiAiQSJ9",
            Some("A"),
            2,
        ),
        ("eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==", None, 2),
        ("eyJOZXh0VG9rZW4iOiAiXHUwMGU5XHVkODNkXHVkZTAwIn0=", Some("é😀"), 0),
        ("A", Some("A"), 0),
        ("é", Some("é"), 0),
        ("A B", Some("A B"), 0),
        ("QUJD", Some("QUJD"), 0),
        ("A___2", Some("A"), 2),
        ("A___0", Some("A"), 0),
        ("A___ 2", Some("A"), 2),
        ("A___+2", Some("A"), 2),
        ("None___5", None, 5),
        ("A___x", Some("A___x"), 0),
        ("A___", Some("A___"), 0),
        ("A____2", Some("A____2"), 0),
        // In quotes, wrapped, with surplus padding.
        ("\"eyJOZXh0VG9rZW4iOiAiQSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDJ9\"", Some("A"), 2),
        ("eyJOZXh0VG9rZW4iOiAiQSIsICJib3R\r\n vX3RydW5jYXRlX2Ftb3VudCI6IDJ9==\n", Some("A"), 2),
        // Exactly as it is.
        (" A ", Some(" A "), 0),
        ("\tA B\n", Some("\tA B\n"), 0),
        (" A___2 ", Some(" A"), 2),
    ] {
        assert_eq!(read(text), (token.map(str::to_owned), skip), "{text}");
    }
}

/// botocore sends the keys of such an object as parameters of the operation.
#[test]
fn base64_of_foreign_json_is_a_token_of_the_service() {
    for json in [
        r#"{"v":2,"c":"abc"}"#,
        r#"{"NextToken": "A", "v": 2}"#,
        r#"{"nextToken": "A"}"#,
        "{}",
        "[]",
        r#"["NextToken"]"#,
        r#""NextToken""#,
        "5",
        "null",
    ] {
        let text = text_of(json);
        assert_eq!(read(&text), (token(text.as_str()), 0), "{json}");
    }
}

#[test]
fn an_empty_token_inside_a_text_is_no_token() {
    assert_eq!(read(text_of(r#"{"NextToken": ""}"#)), (None, 0));
    assert_eq!(read(text_of(r#"{"NextToken": "", "boto_truncate_amount": 2}"#)), (None, 2));
    assert_eq!(read("___2"), (None, 2));
}

/// botocore takes the word for no token.
#[test]
fn the_word_none_is_a_token_outside_the_old_form() {
    assert_eq!(read("None"), (token("None"), 0));
    assert_eq!(read(text_of(r#"{"NextToken": "None"}"#)), (token("None"), 0));
}

#[test]
fn a_text_that_is_not_quite_base64_is_a_token_of_the_service() {
    let own = text_of(r#"{"NextToken": "A"}"#);
    let cut = &own.as_str()[..own.as_str().len() - 1];
    assert_eq!(read(cut), (token(cut), 0));
    assert_eq!(read("===="), (token("===="), 0));
}

#[test]
fn number_tokens_are_read_from_every_form() {
    for (text, expected) in [
        (text_of(r#"{"PartMarker": 7, "boto_truncate_amount": 2}"#), at(Some(7), 2)),
        (text_of(r#"{"PartMarker": -7}"#), at(Some(-7), 0)),
        (text_of(r#"{"PartMarker": 0}"#), at(None, 0)),
        (text_of(r#"{"PartMarker": null}"#), at(None, 0)),
        ("7".into(), at(Some(7), 0)),
        (" 7\n".into(), at(Some(7), 0)),
        ("7___2".into(), at(Some(7), 2)),
        ("None___2".into(), at(None, 2)),
    ] {
        assert!(Position::parse::<NumberedRequest>(&text) == Ok(expected), "{text}");
    }
    let mut walk = numbered().starting_token("7___2").walk();
    assert_eq!(walk.request().unwrap().unwrap().part_marker, 7);
    let mut walk = numbered().starting_token("None___2").walk();
    assert_eq!(walk.request().unwrap().unwrap().part_marker, 0);
}

#[test]
fn operations_with_the_same_input_read_each_others_tokens() {
    let text = at(Some("A".to_owned()), 3).resume_token::<ListRequest>().unwrap();
    let walk = FlaggedRequest::default().paginate(()).starting_token(&text).walk();
    assert!(walk.position() == at(Some("A".to_owned()), 3));
    // With another input, it is a token of the service: here a text where a number is due.
    assert!(Position::parse::<NumberedRequest>(&text).is_err());
}
