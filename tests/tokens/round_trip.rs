//! What is written is read back the same, and any text at all is read without a panic.

use crate::{at, list};
use paginator_runtime::{Position, ResumeToken};
use paginator_tests::{ListRequest, NumberedRequest, text_of};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_token_comes_back(token in "\\PC{1,20}|(?s).{1,20}", skip: usize) {
        let position = at(Some(token), skip);
        let text = position.resume_token::<ListRequest>().unwrap();
        prop_assert!(text.as_str().is_ascii());
        prop_assert!(Position::parse::<ListRequest>(&text) == Ok(position));
    }

    #[test]
    fn every_number_token_comes_back(token: i64, skip: usize) {
        let position = at((token != 0).then_some(token), skip);
        let text = position.resume_token::<NumberedRequest>().unwrap();
        prop_assert!(Position::parse::<NumberedRequest>(&text) == Ok(position));
    }

    /// Texts such as a service returns: what is neither our base64 nor of the old form is taken unchanged.
    #[test]
    fn every_plain_text_is_itself(token in "[A-Za-z0-9+/=.:-]{1,40}") {
        let text = ResumeToken::from(&token);
        prop_assert!(Position::parse::<ListRequest>(&text) == Ok(at(Some(token), 0)));
    }

    #[test]
    fn no_text_makes_a_walk_panic(text in "(?s).{0,40}", json in "[\\[\\]{}:,\"a-zA-Z_0-9.+-]{0,60}") {
        for text in [ResumeToken::from(text), text_of(&json)] {
            let _ = list().starting_token(&text).walk().request();
            let _ = Position::parse::<NumberedRequest>(&text);
        }
    }

    #[test]
    fn no_value_in_the_place_of_another_makes_a_walk_panic(
        token in value(), amount in value(), keys in value(),
    ) {
        let json =
            format!(r#"{{"NextToken": {token}, "boto_truncate_amount": {amount}, "boto_encoded_keys": {keys}}}"#);
        let _ = list().starting_token(text_of(&json)).walk().request();
    }
}

fn value() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "null",
        "true",
        "0",
        "-1",
        "2.5",
        "1e300",
        "18446744073709551616",
        "\"A\"",
        "\"\"",
        "[]",
        "{}",
        r#"["NextToken"]"#,
        r#"[["NextToken"]]"#,
        r#"[["boto_truncate_amount", 0]]"#,
        "[[]]",
        "[[[]]]",
        "[[0]]",
    ])
}
