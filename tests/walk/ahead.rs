//! The requests that a walk says will follow: as many as limits, totals and the start show to be needed, before the
//! first page and after it. Expected values: counted by hand from the design's section on requests ahead.

use paginator_runtime::{Paginated, Paginator, Position, Walk, token::PageNumber};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Hits, function = none)]
struct HitsRequest {
    #[paginated(page_size(max = 100))]
    limit: Option<u32>,
    #[paginated(input_token(offset))]
    offset: u64,
}

#[derive(Clone, Default, Paginated)]
struct Hits {
    #[paginated(items)]
    hits: Vec<u32>,
    #[paginated(total)]
    total: Option<u64>,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Hits, function = none)]
struct PagesRequest {
    #[paginated(page_size(max = 100))]
    per_page: Option<u32>,
    #[paginated(input_token(page_number))]
    page: u32,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Flagged, function = none)]
struct FlaggedRequest {
    #[paginated(page_size(max = 100))]
    limit: Option<u32>,
    #[paginated(input_token(offset))]
    offset: u64,
}

#[derive(Clone, Default, Paginated)]
struct Flagged {
    #[paginated(items)]
    hits: Vec<u32>,
    #[paginated(total)]
    total: u64,
    #[paginated(more_results)]
    has_more: bool,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Sized, function = none)]
struct SizedRequest {
    #[paginated(input_token(offset))]
    offset: u64,
}

#[derive(Clone, Default, Paginated)]
struct Sized {
    #[paginated(items)]
    hits: Vec<u32>,
    #[paginated(page_size)]
    per_page: u64,
}

/// What a row sets on a walk that has not begun.
type Set<R> = fn(Paginator<(), R>) -> Paginator<(), R>;

fn at(offset: u64, skip: usize) -> Position<u64> {
    Position::At { token: Some(offset), skip }
}

/// The offsets that the walk says will follow, from the next request's on, up to ten.
fn said(walk: &Walk<HitsRequest>) -> Vec<u64> {
    (0..10).map_while(|nth| walk.ahead(nth)).map(|request| request.offset).collect()
}

#[test]
fn before_the_first_page_only_a_limit_says_that_more_are_needed() {
    let cases: [(&str, Set<HitsRequest>, &[u64]); 7] = [
        ("nothing is known", |walk| walk, &[0]),
        ("the page size alone", |walk| walk.page_size(10), &[0]),
        ("a limit without a page size", |walk| walk.max_items(25), &[0]),
        ("a limit within the page", |walk| walk.page_size(10).max_items(10), &[0]),
        ("a limit of three pages", |walk| walk.page_size(10).max_items(21), &[0, 10, 20]),
        ("fewer pages than the limit", |walk| walk.page_size(10).max_items(25).max_pages(2), &[0, 10]),
        ("a start is an offset like any other", |walk| walk.page_size(10).resume_from(at(40, 25)), &[65]),
    ];
    for (case, settings, expected) in cases {
        assert_eq!(said(&settings(HitsRequest::default().paginate(())).walk()), expected, "{case}");
    }
}

/// A page number cannot name the middle of a page, so what was delivered of the page is asked for again.
#[test]
fn a_start_beyond_its_page_says_that_more_are_needed() {
    fn fifth(skip: usize) -> Position<PageNumber> {
        let token = PageNumber { number: 5, page_size: Some(10), exact: true };
        Position::At { token: Some(token), skip }
    }
    let cases: [(&str, Set<PagesRequest>, &[u32]); 3] = [
        ("within the page", |walk| walk.resume_from(fifth(9)), &[5]),
        ("two pages on", |walk| walk.resume_from(fifth(25)), &[5, 6, 7]),
        ("two pages on, and a limit", |walk| walk.resume_from(fifth(25)).max_items(6), &[5, 6, 7, 8]),
    ];
    for (case, settings, expected) in cases {
        let walk = settings(PagesRequest::default().paginate(()).page_size(10)).walk();
        let said: Vec<_> = (0..10).map_while(|nth| walk.ahead(nth)).map(|request| request.page).collect();
        assert_eq!(said, expected, "{case}");
    }
}

#[test]
fn after_a_page_totals_and_limits_say_how_many_are_needed() {
    let cases: [(_, Set<HitsRequest>, _, &[u64]); 6] = [
        ("a total of five pages", |walk| walk, Some(45), &[10, 20, 30, 40]),
        ("a total that is full pages", |walk| walk, Some(30), &[10, 20]),
        ("no total", |walk| walk, None, &[10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
        ("a limit", |walk| walk.max_items(31), Some(90), &[10, 20, 30]),
        ("a limit of pages", |walk| walk.max_pages(3), Some(90), &[10, 20]),
        ("nothing more", |walk| walk, Some(10), &[]),
    ];
    for (case, settings, total, expected) in cases {
        let mut walk = settings(HitsRequest::default().paginate(()).page_size(10)).walk();
        let request = walk.request().unwrap().unwrap();
        walk.accept(Hits { hits: (0..request.limit.unwrap()).collect(), total });
        assert_eq!(said(&walk), expected, "{case}");
    }
}

/// The flag speaks of the page that has it: of later ones only the total says which is the last.
#[test]
fn a_flag_of_this_page_does_not_go_beyond_the_total() {
    let mut walk = FlaggedRequest::default().paginate(()).page_size(10).walk();
    walk.request().unwrap().unwrap();
    walk.accept(Flagged { hits: (0..10).collect(), total: 30, has_more: true });
    let said: Vec<_> = (0..10).map_while(|nth| walk.ahead(nth)).map(|request| request.offset).collect();
    assert_eq!(said, [10, 20]);
}

#[test]
fn page_numbers_end_at_the_total() {
    let mut walk = PagesRequest::default().paginate(()).page_size(10).walk();
    walk.request().unwrap().unwrap();
    walk.accept(Hits { hits: (0..10).collect(), total: Some(45) });
    let said: Vec<_> = (0..10).map_while(|nth| walk.ahead(nth)).map(|request| request.page).collect();
    assert_eq!(said, [2, 3, 4, 5]);
}

/// Pages of no items would lead nowhere: the response's page size says nothing then.
#[test]
fn nothing_is_said_of_later_requests_where_the_response_has_a_page_size_of_0() {
    for (per_page, expected) in [(0, &[10][..]), (10, &[10, 20])] {
        let mut walk = SizedRequest::default().paginate(()).max_items(25).walk();
        walk.request().unwrap().unwrap();
        walk.accept(Sized { hits: (0..10).collect(), per_page });
        let said: Vec<_> = (0..10).map_while(|nth| walk.ahead(nth)).map(|request| request.offset).collect();
        assert_eq!(said, expected, "{per_page}");
    }
}
