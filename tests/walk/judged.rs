//! Rules 5 and 17: what a response's token and has-more flag mean together.

use paginator_runtime::{
    Paginated, PaginatedRequest,
    operation::{Next, Seen},
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Plain, function = none)]
struct ListPlain {
    #[paginated(input_token)]
    next: Option<String>,
}

#[derive(Paginated)]
struct Plain {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token)]
    next: Option<String>,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Flagged, function = none)]
struct ListFlagged {
    #[paginated(input_token)]
    next: Option<String>,
}

#[derive(Paginated)]
struct Flagged {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results)]
    more: bool,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Numbered, function = none)]
struct ListNumbered {
    #[paginated(input_token)]
    next: i64,
}

#[derive(Paginated)]
struct Numbered {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token)]
    next: i64,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Pair, function = none)]
struct ListPairs {
    #[paginated(input_token)]
    key: Option<String>,
    #[paginated(input_token)]
    version: Option<String>,
}

#[derive(Paginated)]
struct Pair {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token(key))]
    key: Option<String>,
    #[paginated(output_token(version))]
    version: Option<String>,
}

const SEEN: fn() -> Seen = || Seen::new(1, None, None);

#[test]
fn an_unset_token_is_none_and_a_false_flag_ends_the_walk() {
    for (next, expected) in [
        (Some("a"), Next::Token("a".to_owned())),
        (Some("None"), Next::Token("None".to_owned())),
        (Some(""), Next::End),
        (None, Next::End),
    ] {
        let response = Plain { items: vec![1], next: next.map(str::to_owned) };
        assert_eq!(ListPlain::default().next(&response, SEEN()), expected, "{next:?}");
    }
    for (next, more, expected) in [
        (Some("a"), true, Next::Token("a".to_owned())),
        (Some("a"), false, Next::End),
        (Some(""), false, Next::End),
        (Some(""), true, Next::Missing),
        (None, false, Next::End),
        (None, true, Next::Missing),
    ] {
        let response = Flagged { items: vec![1], next: next.map(str::to_owned), more };
        assert_eq!(ListFlagged::default().next(&response, SEEN()), expected, "{next:?} {more}");
    }
    for (next, expected) in [(0, Next::End), (-1, Next::Token(-1)), (7, Next::Token(7))] {
        assert_eq!(
            ListNumbered::default().next(&Numbered { items: vec![1], next }, SEEN()),
            expected,
            "{next}"
        );
    }
}

#[test]
fn several_tokens_are_one_as_long_as_one_is_set() {
    for (key, version, is_set) in [
        (None, None, false),
        (Some(""), None, false),
        (Some(""), Some(""), false),
        (None, Some("b"), true),
        (Some(""), Some("b"), true),
        (Some("a"), None, true),
    ] {
        let [key, version] = [key, version].map(|token: Option<&str>| token.map(str::to_owned));
        let response = Pair { items: vec![1], key, version };
        let next = ListPairs::default().next(&response, SEEN());
        assert_eq!(matches!(next, Next::Token(_)), is_set, "{:?} {:?}", response.key, response.version);
    }
}
