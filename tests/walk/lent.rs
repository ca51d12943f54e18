//! Impls by hand that promise the default `next`: several tokens, and a token that is lent in its place.

use crate::three_pages;
use paginator_runtime::{Paginated, PaginatedRequest, PaginatedResponse, Paginator, Tokens};
use paginator_tests::json_in;
use std::convert::Infallible;

type Pair = Tokens<String, 2>;

/// A key and a version; where they are `NAMED`, the response has them the other way round.
#[derive(Clone, Default)]
struct ListVersions<const NAMED: bool> {
    markers: Option<Pair>,
}

struct Versions<const NAMED: bool> {
    versions: Vec<u32>,
    next: Option<Pair>,
}

impl<const NAMED: bool> PaginatedRequest for ListVersions<NAMED> {
    type Response = Versions<NAMED>;
    type Token = Pair;
    const OPERATION: &'static str = "ListVersions";
    const TOKEN_NAMES: &'static [&'static str] = &["Key", "Version"];
    const TOKEN_INPUTS: &'static [&'static str] = if NAMED { &["key", "version"] } else { &[] };
    const NEXT_IS_DEFAULT: bool = true;

    fn token(&self) -> Option<Pair> {
        self.markers.clone()
    }
    fn set_token(&mut self, token: Option<Pair>) {
        self.markers = token;
    }
}

impl<const NAMED: bool> PaginatedResponse for Versions<NAMED> {
    type Token = Pair;
    type Items = Vec<u32>;
    const TOKEN_OUTPUTS: &'static [&'static str] = if NAMED { &["version", "key"] } else { &[] };

    fn items(&self) -> Option<&Vec<u32>> {
        Some(&self.versions)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u32>> {
        Some(&mut self.versions)
    }
    fn next_token(&self) -> Option<Pair> {
        self.next.clone()
    }
    fn next_token_mut(&mut self) -> Option<&mut Pair> {
        self.next.as_mut()
    }
}

/// Three pages of two, from `kN` and `vN` on.
fn versions<const NAMED: bool>(request: ListVersions<NAMED>) -> Result<Versions<NAMED>, Infallible> {
    let start = match request.markers {
        None => 0,
        Some(Tokens([Some(key), Some(version)])) => {
            assert_eq!(key.strip_prefix('k').unwrap(), version.strip_prefix('v').unwrap());
            key[1..].parse().unwrap()
        }
        Some(Tokens(other)) => panic!("{other:?} was not handed out"),
    };
    let next = (start < 4).then(|| {
        let mut pair = [Some(format!("k{}", start + 2)), Some(format!("v{}", start + 2))];
        if NAMED {
            pair.reverse();
        }
        Tokens(pair)
    });
    Ok(Versions { versions: vec![start, start + 1], next })
}

fn several_tokens_lead_on<const NAMED: bool>() {
    let walk = || ListVersions::<NAMED>::default().paginate_blocking(versions);
    let all = walk().blocking_items().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!(all, [0, 1, 2, 3, 4, 5]);
    let mut pages = walk().blocking_pages();
    while let Some(page) = pages.next() {
        let page = page.unwrap();
        assert!(page.position() == pages.position() && page.resume_token() == pages.resume_token());
        let token = page.resume_token().map_or("done".to_owned(), |token| json_in(&token));
        let expected = [r#"{"Key": "k2", "Version": "v2"}"#, r#"{"Key": "k4", "Version": "v4"}"#, "done"];
        assert_eq!(token, expected[page.index()]);
    }
}

#[test]
fn several_tokens_that_are_named_go_to_their_inputs_and_into_a_pages_resume_token() {
    several_tokens_lead_on::<true>();
}

#[test]
fn several_tokens_without_names_are_in_the_order_of_the_inputs() {
    several_tokens_lead_on::<false>();
}

/// A service that has no flag: the impl makes one of the token.
#[derive(Clone, Default)]
struct List {
    token: Option<String>,
}

struct Listed {
    items: Vec<u32>,
    next: String,
}

impl PaginatedRequest for List {
    type Response = Listed;
    type Token = String;
    const OPERATION: &'static str = "List";
    const TOKEN_NAMES: &'static [&'static str] = &["NextToken"];
    const NEXT_IS_DEFAULT: bool = true;

    fn token(&self) -> Option<String> {
        self.token.clone()
    }
    fn set_token(&mut self, token: Option<String>) {
        self.token = token;
    }
}

impl PaginatedResponse for Listed {
    type Token = String;
    type Items = Vec<u32>;

    fn items(&self) -> Option<&Vec<u32>> {
        Some(&self.items)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u32>> {
        Some(&mut self.items)
    }
    fn next_token(&self) -> Option<String> {
        Some(self.next.clone())
    }
    fn next_token_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.next)
    }
    fn more_results(&self) -> Option<bool> {
        Some(!self.next.is_empty())
    }
}

#[test]
fn a_flag_that_is_made_of_the_token_is_that_of_the_token_received() {
    let walk = || -> Paginator<_, List> {
        List::default().paginate_blocking(|request| {
            let row = three_pages().into_iter().find(|row| row.asked == request.token).unwrap();
            Ok::<_, Infallible>(Listed { items: row.items, next: row.next.unwrap_or_default() })
        })
    };
    // Where the items alone are given out, tokens change places.
    let mut items = walk().blocking_items();
    assert_eq!(items.by_ref().collect::<Result<Vec<_>, _>>().unwrap(), [0, 1, 2, 3, 4, 5, 6]);
    assert!(items.resume_token().is_none());
    assert_eq!(walk().blocking_full_result().unwrap().items.len(), 7);
}
