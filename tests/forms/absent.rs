//! Paths through `Option` and `Box`, nested, some of which are absent on some pages. What the first page
//! lacks, the full result takes from the first page that has it.

use crate::{json, walked};
use paginator_runtime::Paginated;
use std::convert::Infallible;

#[derive(Clone, Debug, Default, Paginated)]
#[paginated(response = DescribeOutput, operation = "Describe", function = none, input_token: String = paging.inner.start)]
struct DescribeInput {
    paging: Option<Box<Paging>>,
}

#[derive(Clone, Debug, Default)]
struct Paging {
    kept: u8,
    inner: Box<Option<Inner>>,
}

#[derive(Clone, Debug, Default)]
struct Inner {
    start: Option<String>,
}

#[derive(Clone, Debug, Default, Paginated)]
#[paginated(
    items: Vec<u32> = description.deep.shards,
    output_token = description.next,
    more_results = description.deep.more,
    aggregate = description.deep.warnings,
)]
struct DescribeOutput {
    description: Option<Box<Description>>,
    first: u8,
}

#[derive(Clone, Debug, Default)]
struct Description {
    deep: Box<Option<Deep>>,
    next: Option<String>,
    status: &'static str,
}

#[derive(Clone, Debug, Default)]
struct Deep {
    shards: Vec<u32>,
    warnings: Option<Vec<&'static str>>,
    more: bool,
    name: &'static str,
}

fn description(status: &'static str, deep: Option<Deep>, next: &str) -> Option<Box<Description>> {
    let next = (!next.is_empty()).then(|| next.to_owned());
    Some(Box::new(Description { deep: Box::new(deep), next, status }))
}

fn deep(name: &'static str, shards: &[u32], warnings: &[&'static str], more: bool) -> Option<Deep> {
    let warnings = (!warnings.is_empty()).then(|| warnings.to_vec());
    Some(Deep { shards: shards.to_vec(), warnings, more, name })
}

/// Answers with the page whose number is the token, and puts that number in `first`.
fn walk(
    pages: Vec<Option<Box<Description>>>,
) -> paginator_runtime::Paginator<
    paginator_runtime::fetch::FetchFn<impl Clone + Fn(DescribeInput) -> Result<DescribeOutput, Infallible>>,
    DescribeInput,
> {
    let kept = Box::new(Paging { kept: 7, ..Default::default() });
    DescribeInput { paging: Some(kept) }.paginate_blocking(move |request| {
        let paging = request.paging.expect("it was there");
        assert_eq!(paging.kept, 7, "the fields next to the token are sent with it");
        let token = paging.inner.and_then(|inner| inner.start);
        let page: usize = token.map_or(0, |token| token.parse().unwrap());
        Ok(DescribeOutput { description: pages[page].clone(), first: u8::try_from(page).unwrap() })
    })
}

#[test]
fn what_is_absent_has_no_items_no_token_and_no_more() {
    let without: Vec<(&str, Option<Box<Description>>)> = vec![
        ("nothing at all", None),
        ("no deep part", description("", None, "1")),
        ("no list in it", description("", deep("", &[], &[], false), "1")),
    ];
    for (told, page) in without {
        assert_eq!(walked(walk(vec![page])), (vec![], "done".to_owned()), "{told}");
    }
}

#[test]
fn absent_structs_on_the_path_to_a_requests_token_are_made() {
    let pages = vec![
        description("", deep("", &[0, 1], &[], true), "1"),
        description("", deep("", &[2, 3], &[], false), ""),
    ];
    assert_eq!(walked(walk(pages.clone())), (vec![0, 1, 2, 3], "done".to_owned()));
    let (given, token) = walked(walk(pages.clone()).max_items(3));
    assert_eq!((given, token.as_str()), (vec![0, 1, 2], r#"{"start": "1", "boto_truncate_amount": 1}"#));
    let rest = walk(pages).starting_token("1___1");
    assert_eq!(walked(rest), (vec![3], "done".to_owned()));
}

#[test]
fn the_full_result_is_gathered_into_what_the_first_page_has() {
    let pages = vec![
        description("one", deep("a", &[0, 1], &["w"], true), "1"),
        description("two", deep("b", &[2], &["x", "y"], false), "1"),
    ];
    let result = walk(pages).blocking_full_result().unwrap();
    let description = result.description.as_ref().unwrap();
    assert_eq!((result.first, description.status, &description.next), (0, "one", &None));
    let deep = (*description.deep).as_ref().unwrap();
    assert_eq!((deep.name, deep.shards.as_slice(), deep.more), ("a", &[0, 1, 2][..], false));
    assert_eq!(deep.warnings.as_deref(), Some(&["w", "x", "y"][..]));
}

/// A token outside of the absent part continues the walk.
#[derive(Debug, Default, Paginated)]
#[paginated(items: Vec<u32> = description.deep.shards, aggregate = description.deep.warnings)]
struct TolerantOutput {
    description: Option<Box<Description>>,
    first: u8,
    #[paginated(output_token)]
    next: u32,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = TolerantOutput)]
struct TolerantInput {
    #[paginated(input_token)]
    start: u32,
}

fn gathered(pages: &[Option<Box<Description>>]) -> paginator_runtime::FullResult<TolerantOutput> {
    let last = u32::try_from(pages.len()).unwrap() - 1;
    let walk = TolerantInput::default().paginate_blocking(|request| {
        let next = if request.start < last { request.start + 1 } else { 0 };
        let index = usize::try_from(request.start).unwrap();
        let first = u8::try_from(request.start).unwrap();
        Ok::<_, Infallible>(TolerantOutput { description: pages[index].clone(), first, next })
    });
    walk.blocking_full_result().unwrap()
}

#[test]
fn what_is_absent_on_the_first_page_comes_from_the_first_that_has_it() {
    let none = None;
    let hollow = || description("hollow", None, "");
    let (one, two) = (
        description("one", deep("a", &[0], &[], true), ""),
        description("two", deep("b", &[1], &["w"], true), ""),
    );
    for (told, pages, status, name) in [
        ("absent first", vec![none.clone(), one.clone(), two.clone()], "one", "a"),
        ("absent twice", vec![none.clone(), none.clone(), one.clone(), two.clone()], "one", "a"),
        ("absent in between", vec![one.clone(), none.clone(), two.clone()], "one", "a"),
        ("absent at last", vec![one.clone(), two.clone(), none.clone()], "one", "a"),
        ("deep part absent first", vec![hollow(), one.clone(), two.clone()], "hollow", "a"),
        ("deep part absent second", vec![none, hollow(), one.clone(), hollow(), two.clone()], "hollow", "a"),
    ] {
        let result = gathered(&pages);
        let description = result.description.as_ref().expect(told);
        let deep = (*description.deep).as_ref().expect(told);
        assert_eq!((result.first, description.status, deep.name), (0, status, name), "{told}");
        assert_eq!(deep.shards, [0, 1], "{told}: everything once");
        assert_eq!(deep.warnings.as_deref(), Some(&["w"][..]), "{told}");
        assert_eq!(result.next, 0, "{told}");
    }
}

#[test]
fn what_no_page_has_stays_absent() {
    let result = gathered(&[None, None]);
    assert!(result.description.is_none());
    let result = gathered(&[None, description("hollow", None, "")]);
    assert!(result.description.as_ref().is_some_and(|description| description.deep.is_none()));
    assert_eq!(json(result.next_token.clone()), "done");
}
