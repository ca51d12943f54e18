//! Page numbers: Cloudflare's zones (`page`, `per_page`, `total_pages`), and what a position means with another page
//! size.

use crate::{cut_and_resumed_everywhere, walk_error, walked};
use paginator_runtime::{
    PaginateErrorKind, Paginated, Position, WalkError, operation::SettingsError, token::PageNumber,
};
use paginator_tests::text_of;
use std::{cell::RefCell, convert::Infallible};

/// Source: <https://developers.cloudflare.com/api/resources/zones/methods/list/>.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Zones)]
struct ListZones {
    #[paginated(input_token(page_number))]
    page: u32,
    #[paginated(page_size(min = 2, max = 50))]
    per_page: Option<u16>,
}

#[derive(Paginated)]
#[paginated(total = result_info.total_count, total_pages = result_info.total_pages)]
#[paginated(page_size = result_info.per_page)]
struct Zones {
    #[paginated(items)]
    result: Vec<u64>,
    result_info: Option<ResultInfo>,
}

struct ResultInfo {
    per_page: u32,
    total_count: u32,
    total_pages: u32,
}

/// Twenty-three zones, on pages of five by default, and of at most twenty.
fn zones(sent: &ListZones) -> Zones {
    assert!(sent.page >= 1, "a plain field is sent as the first page's number");
    let size = u64::from(sent.per_page.unwrap_or(5)).min(20);
    let start = (u64::from(sent.page) - 1) * size;
    let result = (start..(start + size).min(23).max(start)).collect();
    let per_page = u32::try_from(size).unwrap();
    let info = ResultInfo { per_page, total_count: 23, total_pages: 23_u32.div_ceil(per_page) };
    Zones { result, result_info: Some(info) }
}

/// A page, and its size.
type Sent = (u32, Option<u16>);

/// What a walk gives, and the requests that it sends.
fn walk(
    request: &ListZones,
    token: Option<&str>,
    size: Option<usize>,
) -> (Result<Vec<u64>, WalkError>, Vec<Sent>) {
    let sent = RefCell::new(Vec::new());
    let walk = request.clone().paginate_blocking(|request: ListZones| {
        sent.borrow_mut().push((request.page, request.per_page));
        Ok::<_, Infallible>(zones(&request))
    });
    let walk = if let Some(size) = size { walk.page_size(size) } else { walk };
    let walk = if let Some(token) = token { walk.starting_token(token) } else { walk };
    let given = walk.blocking_items().collect::<Result<_, _>>();
    (given.map_err(walk_error), sent.take())
}

#[test]
fn the_next_number_is_computed_and_the_number_of_pages_ends_the_walk() {
    let (given, sent) = walk(&ListZones::default(), None, Some(10));
    assert_eq!((given, sent), (Ok((0..23).collect()), vec![(1, Some(10)), (2, Some(10)), (3, Some(10))]));
    let (given, sent) = walk(&ListZones { page: 4, per_page: None }, None, None);
    assert_eq!((given, sent), (Ok((15..23).collect()), vec![(4, None), (5, None)]));
}

#[test]
fn a_resume_token_has_the_page_and_its_size() {
    let list = ListZones::default().paginate_blocking(|sent| Ok::<_, Infallible>(zones(&sent)));
    for (max_items, token) in [
        (20, r#"{"page": 3, "page_size": 10}"#),
        (13, r#"{"page": 2, "page_size": 10, "boto_truncate_amount": 3}"#),
        (4, r#"{"page": null, "boto_truncate_amount": 4}"#),
    ] {
        assert_eq!(walked(list.clone().page_size(10).max_items(max_items)).1, token);
    }
    // The service chose the size, and may choose another next time.
    assert_eq!(walked(list.max_items(5)).1, r#"{"page": 2, "exact": false}"#);
    let all: Vec<u64> = (0..23).collect();
    cut_and_resumed_everywhere(&ListZones::default(), |sent| zones(&sent), &all, &[2, 5, 8, 20]);
}

#[test]
fn another_size_jumps_to_the_page_that_holds_the_start_or_is_refused() {
    let of_ten = |number: u32, exact: &str| {
        text_of(&format!(r#"{{"page": {number}, "page_size": 10{exact}}}"#)).as_str().to_owned()
    };
    let ten = Some(10);
    for (token, size, first) in [
        // Unset, or the same as the token's: the walk uses the token's size.
        (of_ten(2, ""), None, Some(((2, ten), 10))),
        (of_ten(2, ""), ten, Some(((2, ten), 10))),
        // A smaller size, and a larger one within the bound.
        (of_ten(2, ""), Some(4), Some(((3, Some(4)), 10))),
        (of_ten(3, ""), Some(15), Some(((2, Some(15)), 20))),
        // If the pages before were not full, it is unknown where this one begins.
        (of_ten(2, r#", "exact": false"#), None, Some(((2, ten), 10))),
        (of_ten(2, r#", "exact": false"#), ten, Some(((2, ten), 10))),
        (of_ten(2, r#", "exact": false"#), Some(4), None),
        // A bare number counts pages of the size that is set.
        ("2".to_owned(), ten, Some(((2, ten), 10))),
        ("3".to_owned(), Some(4), Some(((3, Some(4)), 8))),
        ("2".to_owned(), None, Some(((2, None), 5))),
    ] {
        let size_of = size.map(|size: u16| usize::from(size));
        let (given, sent) = walk(&ListZones::default(), Some(&token), size_of);
        match (given, first) {
            (Ok(given), Some((request, begins))) => {
                assert_eq!(sent.first(), Some(&request), "{token}, then {size:?}");
                assert_eq!(given, (begins..23).collect::<Vec<_>>(), "{token}, then {size:?}");
            }
            (Err(error), None) => {
                let is_refused = matches!(error, WalkError::Settings(SettingsError::StartingToken(_)));
                assert!(is_refused && sent.is_empty(), "{token}: {error}");
            }
            (given, _) => panic!("{token}, then {size:?}: {given:?}"),
        }
    }
}

/// The service gives at most twenty, so the pages before do not hold the fifty that were requested.
#[test]
fn a_size_that_the_service_caps_makes_numbers_inexact() {
    let list = ListZones::default().paginate_blocking(|sent| Ok::<_, Infallible>(zones(&sent)));
    let (given, token) = walked(list.clone().page_size(50).max_items(20));
    assert_eq!((given.len(), token.as_str()), (20, r#"{"page": 2, "page_size": 50, "exact": false}"#));
    let token = text_of(&token);
    for (size, rest) in [(None, Some(20..23)), (Some(50), Some(20..23)), (Some(10), None)] {
        let (given, sent) = walk(&ListZones::default(), Some(token.as_str()), size);
        match rest {
            Some(rest) => assert_eq!(given, Ok(rest.collect())),
            None => assert!(given.is_err() && sent.is_empty(), "{given:?}"),
        }
    }
}

#[test]
fn a_starting_token_of_a_stranger_is_refused_before_anything_is_sent() {
    let text = |json: &str| text_of(json).as_str().to_owned();
    for token in [
        "0".to_owned(),
        "-1".to_owned(),
        "two".to_owned(),
        "4294967296".to_owned(),
        text(r#"{"page": 0}"#),
        text(r#"{"page": -2}"#),
        text(r#"{"page": 4294967296}"#),
        text(r#"{"page": "2"}"#),
        text(r#"{"page": 2, "page_size": 0}"#),
        text(r#"{"page": 2, "page_size": -5}"#),
        text(r#"{"page": 2, "page_size": "5"}"#),
        // Below and beyond the operation's bounds, and beyond what its field and any integer can hold.
        text(r#"{"page": 2, "page_size": 1}"#),
        text(r#"{"page": 2, "page_size": 51}"#),
        text(r#"{"page": 2, "page_size": 65536}"#),
        text(r#"{"page": 2, "page_size": 18446744073709551615}"#),
        text(r#"{"page": 2, "exact": "no"}"#),
        text(r#"{"page": 2, "boto_truncate_amount": -1}"#),
        text(r#"{"number": 2, "boto_truncate_amount": 1}"#),
    ] {
        let (given, sent) = walk(&ListZones::default(), Some(&token), None);
        assert!(matches!(given, Err(WalkError::Settings(_))), "{token}: {given:?}");
        assert!(sent.is_empty(), "{token}");
    }
}

/// Pages from 0, of a size that nobody sets.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Posts)]
struct ListPosts {
    #[paginated(input_token(page_number, first = 0))]
    page: Option<u8>,
}

#[derive(Paginated)]
struct Posts {
    #[paginated(items)]
    posts: Vec<u32>,
}

#[test]
fn pages_from_0_end_with_an_empty_one() {
    let list = |count: u32| {
        ListPosts::default().paginate_blocking(move |sent: ListPosts| {
            let start = u32::from(sent.page.unwrap_or(0)) * 2;
            assert_ne!(sent.page, Some(0), "an absent number asks for the first page");
            Ok::<_, Infallible>(Posts { posts: (start..count.min(start + 2)).collect() })
        })
    };
    assert_eq!(walked(list(5)), ((0..5).collect(), "done".to_owned()));
    assert_eq!(walked(list(5).max_items(2)).1, r#"{"page": 1}"#);
    let at_second =
        Position::At { token: Some(PageNumber { number: 1, page_size: None, exact: true }), skip: 1 };
    assert_eq!(walked(list(5).resume_from(at_second)).0, [3, 4]);
    let of_size = text_of(r#"{"page": 1, "page_size": 2}"#);
    let error = list(5).starting_token(of_size.as_str()).blocking_items().next().unwrap().unwrap_err();
    assert!(matches!(
        error.kind(),
        PaginateErrorKind::Walk(WalkError::Settings(SettingsError::StartingToken(_)))
    ));
    // Page 256 is not page 0.
    let mut endless = list(u32::MAX).blocking_items();
    let error = endless.find_map(Result::err).unwrap();
    assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::Next { .. })));
    assert_eq!(error.delivered(), 512);
}
