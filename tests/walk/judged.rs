//! Rules 5 and 17: what a response's token and has-more flag mean together. For responses whose traits are written
//! by hand, which may hand out an unset token; the derive's never do.

use paginator_runtime::{Next, Tokens};

#[test]
fn an_unset_token_is_none_and_a_false_flag_ends_the_walk() {
    let token = |text: &str| Some(text.to_owned());
    for (given, more_results, expected) in [
        (token("a"), None, Next::Token("a".to_owned())),
        (token("None"), None, Next::Token("None".to_owned())),
        (token("a"), Some(true), Next::Token("a".to_owned())),
        (token("a"), Some(false), Next::End),
        (token(""), None, Next::End),
        (token(""), Some(false), Next::End),
        (token(""), Some(true), Next::Missing),
        (None, None, Next::End),
        (None, Some(false), Next::End),
        (None, Some(true), Next::Missing),
    ] {
        assert_eq!(Next::new(given.clone(), more_results), expected, "{given:?} {more_results:?}");
    }
    assert_eq!(Next::new(Some(0), None), Next::End);
    assert_eq!(Next::new(Some(-1), None), Next::Token(-1));
}

#[test]
fn several_tokens_are_one_as_long_as_one_is_set() {
    let [none, empty, half] =
        [[None, None], [Some(String::new()), None], [None, Some("b".to_owned())]].map(Tokens);
    assert_eq!(Next::new(Some(none), None), Next::End);
    assert_eq!(Next::new(Some(empty), None), Next::End);
    assert_eq!(Next::new(Some(half.clone()), None), Next::Token(half));
}
