//! Further fields that are gathered over pages: of each kind, plain, optional and at the end of a path. Rules 3 and 4:
//! they are empty if their page was given before, but numbers stay. Rule 15: what the full result has.

use crate::json;
use paginator_runtime::{FetchBlocking, Paginated, Paginator, Position, fetch::fetch_fn};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    convert::Infallible,
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Report, function = none)]
struct ReportRequest {
    #[paginated(page_size)]
    size: Option<usize>,
    #[paginated(input_token)]
    start: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(aggregate = inner.list, aggregate = inner.number, aggregate = pair.0)]
struct Report {
    #[paginated(items)]
    items: Vec<usize>,
    #[paginated(aggregate)]
    list: Vec<usize>,
    #[paginated(aggregate)]
    optional_list: Option<Vec<usize>>,
    #[paginated(aggregate)]
    deque: VecDeque<usize>,
    #[paginated(aggregate)]
    boxed: Box<[usize]>,
    #[paginated(aggregate)]
    map: BTreeMap<usize, usize>,
    #[paginated(aggregate)]
    optional_map: Option<HashMap<usize, usize>>,
    #[paginated(aggregate)]
    number: u64,
    #[paginated(aggregate)]
    optional_number: Option<i32>,
    #[paginated(aggregate)]
    boxed_number: Box<i16>,
    #[paginated(aggregate)]
    fraction: f64,
    #[paginated(aggregate)]
    text: String,
    #[paginated(aggregate)]
    optional_text: Option<String>,
    #[paginated(more_results)]
    more: bool,
    #[paginated(output_token)]
    next: usize,
    /// Not gathered: the first page's stays.
    note: String,
    list_of_first_page: Vec<usize>,
    inner: Option<Inner>,
    pair: (Vec<usize>, u8),
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Inner {
    list: Vec<usize>,
    number: Option<i64>,
    name: &'static str,
}

/// The report of the items from `start` to `end`. It counts each item in everything that is gathered, and
/// leaves out what is optional where the page begins with an odd item.
fn report(start: usize, end: usize) -> Report {
    let (list, even) = ((start..end).collect::<Vec<_>>(), start.is_multiple_of(2));
    let letters: String = list.iter().map(|item| char::from(b'a' + u8::try_from(*item).unwrap())).collect();
    let count = list.len();
    Report {
        items: list.clone(),
        list: list.clone(),
        optional_list: even.then(|| list.clone()),
        deque: list.clone().into(),
        boxed: list.clone().into(),
        map: list.iter().map(|item| (*item, 1)).collect(),
        optional_map: even.then(|| list.iter().map(|item| (*item, 1)).collect()),
        number: count.try_into().unwrap(),
        optional_number: even.then(|| count.try_into().unwrap()),
        boxed_number: Box::new(count.try_into().unwrap()),
        fraction: count as f64 / 2.0,
        text: letters.clone(),
        optional_text: even.then_some(letters),
        more: end < 9,
        next: if end < 9 { end } else { 0 },
        note: format!("from {start}"),
        list_of_first_page: list.clone(),
        inner: even.then(|| Inner {
            list: list.clone(),
            number: Some(count.try_into().unwrap()),
            name: "inner",
        }),
        pair: (list, start.try_into().unwrap()),
    }
}

/// A report without what was given before: lists, maps and texts are empty, numbers stay.
fn blank(report: Report) -> Report {
    Report {
        list: Vec::new(),
        optional_list: report.optional_list.map(|_| Vec::new()),
        deque: VecDeque::new(),
        boxed: Box::default(),
        map: BTreeMap::new(),
        optional_map: report.optional_map.map(|_| HashMap::new()),
        text: String::new(),
        optional_text: report.optional_text.map(|_| String::new()),
        inner: report.inner.map(|inner| Inner { list: Vec::new(), ..inner }),
        pair: (Vec::new(), report.pair.1),
        ..report
    }
}

/// Nine items, three per page unless a size is requested.
fn walk() -> Paginator<impl FetchBlocking<ReportRequest, Error = Infallible>, ReportRequest> {
    ReportRequest::default().paginate(fetch_fn(|request: ReportRequest| {
        let start = request.start;
        Ok::<_, Infallible>(report(start, 9.min(start + request.size.unwrap_or(3))))
    }))
}

fn pages<F>(walk: Paginator<F, ReportRequest>) -> Vec<Report>
where
    F: FetchBlocking<ReportRequest, Error = Infallible>,
{
    walk.blocking_pages().map(|page| page.unwrap().into_inner()).collect()
}

#[test]
fn everything_is_gathered_over_the_pages() {
    let gathered = walk().blocking_full_result().unwrap().response;
    let all = || 0..9;
    // Pages 0 and 6 have what is optional, page 3 leaves it out.
    let even = || (0..3).chain(6..9);
    let expected = Report {
        items: all().collect(),
        list: all().collect(),
        optional_list: Some(even().collect()),
        deque: all().collect(),
        boxed: all().collect(),
        map: all().map(|item| (item, 1)).collect(),
        optional_map: Some(even().map(|item| (item, 1)).collect()),
        number: 9,
        optional_number: Some(6),
        boxed_number: Box::new(9),
        fraction: 4.5,
        text: "abcdefghi".to_owned(),
        optional_text: Some("abcghi".to_owned()),
        more: false,
        next: 0,
        note: "from 0".to_owned(),
        list_of_first_page: vec![0, 1, 2],
        inner: Some(Inner { list: even().collect(), number: Some(6), name: "inner" }),
        pair: (all().collect(), 0),
    };
    assert_eq!(gathered, expected);
}

#[test]
fn what_the_first_page_leaves_out_is_gathered_from_the_others() {
    let walk = walk().resume_from(Position::At { token: Some(3), skip: 0 });
    let gathered = walk.blocking_full_result().unwrap();
    assert_eq!(gathered.optional_list, Some(vec![6, 7, 8]));
    assert_eq!(gathered.optional_map, Some((6..9).map(|item| (item, 1)).collect()));
    assert_eq!(gathered.optional_number, Some(3));
    assert_eq!(gathered.optional_text.as_deref(), Some("ghi"));
    assert_eq!(gathered.inner, report(6, 9).inner);
    assert_eq!(gathered.note, "from 3");
}

#[test]
fn a_page_that_is_cut_gives_its_further_lists_whole() {
    let gathered = walk().max_items(4).blocking_full_result().unwrap();
    assert_eq!(gathered.items, [0, 1, 2, 3]);
    assert_eq!(gathered.list, [0, 1, 2, 3, 4, 5]);
    assert_eq!((gathered.text.as_str(), gathered.number, gathered.more), ("abcdef", 6, true));
    assert_eq!(json(gathered.next_token.clone()), r#"{"start": 3, "boto_truncate_amount": 1}"#);
}

#[test]
fn a_resumed_page_comes_without_what_was_given_with_its_first_part() {
    let blanked = |start, end, items| Report { items, ..blank(report(start, end)) };
    for (token, expected) in [
        ("3___1", vec![blanked(3, 6, vec![4, 5]), report(6, 9)]),
        ("6___2", vec![blanked(6, 9, vec![8])]),
        ("6___3", vec![blanked(6, 9, vec![])]),
        // A page cut to none of its items gave its further lists all the same.
        ("6___0", vec![blanked(6, 9, vec![6, 7, 8])]),
        // Without an amount the page was not begun.
        ("6", vec![report(6, 9)]),
    ] {
        assert_eq!(pages(walk().starting_token(token)), expected, "{token}");
    }
}

/// Rule 4: the pages were larger when the amount was written.
#[test]
fn pages_that_are_skipped_in_whole_or_in_part_come_without_their_further_lists() {
    let blanked = |start, end, items| Report { items, ..blank(report(start, end)) };
    let walk = |skip| walk().page_size(2).resume_from(Position::At { token: Some(3), skip });
    assert_eq!(
        pages(walk(3)),
        [blanked(3, 5, vec![]), blanked(5, 7, vec![6]), report(7, 9)],
        "one page in whole, one in part"
    );
    assert_eq!(
        pages(walk(4)),
        [blanked(3, 5, vec![]), blanked(5, 7, vec![]), report(7, 9)],
        "two pages in whole, none in part"
    );
}

#[test]
fn a_cut_walk_and_the_one_that_resumes_it_gather_everything_once() {
    for max_items in 0..=9 {
        let first = walk().max_items(max_items).blocking_full_result().unwrap();
        let rest = first.next_token.clone().map(|token| walk().starting_token(token));
        let rest = rest.map(|walk| walk.blocking_full_result().unwrap().response).unwrap_or_default();
        assert_eq!([first.items.clone(), rest.items].concat(), (0..9).collect::<Vec<_>>());
        assert_eq!([first.list.clone(), rest.list].concat(), (0..9).collect::<Vec<_>>());
        assert_eq!(first.text.clone() + &rest.text, "abcdefghi");
        let inner = [&first.inner, &rest.inner].into_iter().flatten().flat_map(|inner| inner.list.clone());
        assert_eq!(inner.collect::<Vec<_>>(), [0, 1, 2, 6, 7, 8]);
        // Numbers stay on the page that was cut, and so are counted with both parts, as botocore does.
        let again = if max_items % 3 == 0 && max_items > 0 { 0 } else { 3 };
        assert_eq!(first.number + rest.number, 9 + again, "{max_items}");
    }
}

/// What a service sends must not make the walk panic.
#[test]
fn numbers_stop_at_their_bounds() {
    let walk = ReportRequest::default().paginate_blocking(|request| {
        let (more, next) = (request.start == 0, 1 - request.start);
        let (number, optional_number) = (u64::MAX, Some(i32::MIN));
        Ok::<_, Infallible>(Report { number, optional_number, more, next, ..Default::default() })
    });
    let gathered = walk.blocking_full_result().unwrap();
    assert_eq!((gathered.number, gathered.optional_number), (u64::MAX, Some(i32::MIN)));
}
