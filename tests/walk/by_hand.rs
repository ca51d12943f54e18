//! Impls by hand, for services whose tokens are computed: offsets, page numbers, the URL of the next page.
//! A page that is shorter than was asked for is the last one.

use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse, Position, Walk, WalkError,
    operation::{HasPageSize, Next, Seen, SettingsError},
    token::{Token, TokenError},
};
use paginator_tests::json_in;

/// A page of any of these services: only the requests define what a token is.
struct Slice {
    items: Vec<u32>,
    next: Option<String>,
}

impl Slice {
    fn new(items: impl IntoIterator<Item = u32>, next: Option<String>) -> Self {
        Slice { items: items.into_iter().collect(), next }
    }
}

impl PaginatedResponse for Slice {
    type Items = Vec<u32>;

    fn items(&self) -> Option<&Vec<u32>> {
        Some(&self.items)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u32>> {
        Some(&mut self.items)
    }
}

/// `?offset=…&limit=…`: the token is how many items come before the page.
#[derive(Clone, Default)]
struct Search {
    offset: u32,
    limit: Option<u16>,
}

impl PaginatedRequest for Search {
    type Response = Slice;
    type Token = u32;
    const OPERATION: &'static str = "Search";
    const TOKEN_NAMES: &'static [&'static str] = &["offset"];
    const MIN_PAGE_SIZE: Option<i64> = Some(2);
    const MAX_PAGE_SIZE: Option<i64> = Some(100);

    fn token(&self) -> Option<u32> {
        (self.offset > 0).then_some(self.offset)
    }
    fn set_token(&mut self, token: Option<u32>) {
        self.offset = token.unwrap_or(0);
    }
    fn page_size(&self) -> Option<i64> {
        self.limit.map(i64::from)
    }
    fn set_page_size(&mut self, size: i64) -> Result<(), SettingsError> {
        let refusal = SettingsError::PageSize { given: size, min: 2, max: Self::MAX_PAGE_SIZE };
        self.limit = Some(size.try_into().map_err(|_| refusal)?);
        Ok(())
    }
    fn next(&self, _: &Slice, seen: Seen) -> Next<u32> {
        if seen.items < seen.page_size.unwrap_or(3) {
            return Next::End;
        }
        Next::Token(self.offset + u32::try_from(seen.items).unwrap())
    }
}

impl HasPageSize for Search {}

/// Eight items.
fn search(request: &Search) -> Slice {
    let start = request.offset.min(8);
    Slice::new(start..8.min(start + u32::from(request.limit.unwrap_or(3))), None)
}

/// Walks to the end: the tokens that were sent, the items, the JSON inside the resume token.
fn walked<R, T>(mut walk: Walk<R>, answer: impl Fn(&R) -> Slice) -> (Vec<Option<T>>, Vec<u32>, String)
where
    R: PaginatedRequest<Response = Slice, Token = T>,
    T: Token,
{
    let (mut sent, mut given) = (Vec::new(), Vec::new());
    while let Some(request) = walk.request().unwrap() {
        sent.push(request.token());
        given.extend(walk.accept(answer(&request)).items);
    }
    (sent, given, walk.resume_token().map_or("done".to_owned(), |token| json_in(&token)))
}

#[test]
fn an_offset_moves_on_by_what_was_seen_before_any_cut() {
    let all: Vec<u32> = (0..8).collect();
    let walk = |size: Option<usize>| match size {
        Some(size) => Search::default().paginate(()).page_size(size),
        None => Search::default().paginate(()),
    };
    for (size, sent) in [
        (None, vec![None, Some(3), Some(6)]),
        (Some(5), vec![None, Some(5)]),
        // Two full pages: only an empty one shows that they were all.
        (Some(4), vec![None, Some(4), Some(8)]),
        (Some(100), vec![None]),
    ] {
        assert_eq!(walked(walk(size).walk(), search), (sent, all.clone(), "done".to_owned()), "{size:?}");
    }
    // A size outside of the bounds may not be the one that the service uses, and so is unknown: `next` takes 3.
    for (size, sent, given) in [(1, vec![None], vec![0]), (101, vec![None, Some(8)], all.clone())] {
        let walk = Search::default().paginate(()).page_size_unchecked(size).walk();
        assert_eq!(walked(walk, search), (sent, given, "done".to_owned()), "{size}");
    }
    // Dropping its first items does not make a page count as short.
    let resumed = walk(Some(5)).resume_from(Position::At { token: None, skip: 4 }).walk();
    assert_eq!(walked(resumed, search), (vec![None, Some(5)], vec![4, 5, 6, 7], "done".to_owned()));
}

#[test]
fn a_cut_walk_over_offsets_is_resumed_with_any_page_size() {
    for max_items in 0..=8 {
        for (size, other) in [(3, 2), (3, 3), (3, 100), (5, 2)] {
            let walk = || Search::default().paginate(());
            let mut first = walk().page_size(size).max_items(max_items).walk();
            let mut given = Vec::new();
            while let Some(request) = first.request().unwrap() {
                given.extend(first.accept(search(&request)).items);
            }
            assert_eq!(given.len(), max_items);
            if let Some(token) = first.resume_token() {
                given.extend(walked(walk().page_size(other).starting_token(token).walk(), search).1);
            }
            assert_eq!(given, (0..8).collect::<Vec<_>>(), "{max_items} items, pages of {size}, then {other}");
        }
    }
    let (_, given, token) = walked(Search::default().paginate(()).max_items(4).walk(), search);
    assert_eq!((given, token.as_str()), (vec![0, 1, 2, 3], r#"{"offset": 3, "boto_truncate_amount": 1}"#));
}

/// `?page=…` counted from 1, the first page asked for by its number too.
#[derive(Clone)]
struct ListPage {
    page: u32,
}

impl PaginatedRequest for ListPage {
    type Response = Slice;
    type Token = u32;
    const OPERATION: &'static str = "ListPage";
    const TOKEN_NAMES: &'static [&'static str] = &["page"];

    fn token(&self) -> Option<u32> {
        Some(self.page)
    }
    fn set_token(&mut self, token: Option<u32>) {
        self.page = token.unwrap_or(1);
    }
    fn next(&self, _: &Slice, seen: Seen) -> Next<u32> {
        if seen.items < 4 { Next::End } else { Next::Token(self.page + 1) }
    }
}

/// Ten items, four a page.
fn numbered(request: &ListPage) -> Slice {
    let start = 4 * (request.page - 1);
    Slice::new(start..10.min(start + 4), None)
}

#[test]
fn page_numbers_are_counted_from_the_request_that_was_sent() {
    let walk = || ListPage { page: 1 }.paginate(());
    let all: Vec<u32> = (0..10).collect();
    assert_eq!(walked(walk().walk(), numbered), (vec![Some(1), Some(2), Some(3)], all, "done".to_owned()));
    let (sent, given, token) = walked(walk().max_items(6).walk(), numbered);
    assert_eq!((sent, given.len()), (vec![Some(1), Some(2)], 6));
    assert_eq!(token, r#"{"page": 2, "boto_truncate_amount": 2}"#);
    let (sent, given, _) = walked(walk().starting_token("2___2").walk(), numbered);
    assert_eq!((sent, given), (vec![Some(2), Some(3)], vec![6, 7, 8, 9]));
    // A request that asks for a later page begins there.
    assert_eq!(walked(ListPage { page: 3 }.paginate(()).walk(), numbered).1, [8, 9]);
}

/// A service that returns the URL of the next page.
#[derive(Clone, Default)]
struct Follow {
    url: Option<String>,
}

const HOME: &str = "https://api.example/items?";

impl PaginatedRequest for Follow {
    type Response = Slice;
    type Token = String;
    const OPERATION: &'static str = "Follow";
    const TOKEN_NAMES: &'static [&'static str] = &["url"];

    fn token(&self) -> Option<String> {
        self.url.clone()
    }
    fn set_token(&mut self, token: Option<String>) {
        self.url = token;
    }
    fn next(&self, response: &Slice, _: Seen) -> Next<String> {
        response.next.clone().into()
    }
    fn check_token(&self, token: String) -> Result<String, TokenError> {
        match token.starts_with(HOME) {
            true => Ok(token),
            false => Err(TokenError::new("it leads to another server")),
        }
    }
}

fn followed(request: &Follow) -> Slice {
    match &request.url {
        None => Slice::new([0, 1], Some(format!("{HOME}after=2"))),
        Some(url) if url.ends_with("after=2") => Slice::new([2, 3], None),
        other => panic!("{other:?} was not handed out"),
    }
}

#[test]
fn a_url_is_a_token_like_any_other() {
    let walk = || Follow::default().paginate(());
    assert_eq!(walked(walk().walk(), followed).1, [0, 1, 2, 3]);
    let (_, _, token) = walked(walk().max_items(3).walk(), followed);
    assert_eq!(token, r#"{"url": "https://api.example/items?after=2", "boto_truncate_amount": 1}"#);
    assert_eq!(walked(walk().starting_token(format!("{HOME}after=2")).walk(), followed).1, [2, 3]);
}

#[test]
fn a_url_elsewhere_is_refused_before_any_request_wherever_it_comes_from() {
    let elsewhere = "https://evil.example/items?after=2";
    let token = Some(elsewhere.to_owned());
    let walk = || Follow::default().paginate(());
    for (told, paginator) in [
        ("as text", walk().starting_token(elsewhere)),
        (
            "in a resume token",
            walk().starting_token(paginator_tests::text_of(&format!(r#"{{"url": "{elsewhere}"}}"#))),
        ),
        ("in the old form", walk().starting_token(format!("{elsewhere}___1"))),
        ("as a position", walk().resume_from(Position::At { token: token.clone(), skip: 1 })),
        ("in the request", Follow { url: token }.paginate(())),
    ] {
        let mut walk = paginator.walk();
        let error = walk.request().err().expect(told);
        assert!(matches!(error, WalkError::Settings(SettingsError::StartingToken(_))), "{told}");
        assert_eq!(error.to_string(), "the starting token is not usable: it leads to another server");
        assert!(walk.request().is_ok_and(|request| request.is_none()), "{told}: it is over");
    }
}
