//! The primary items as each kind of collection, and inside a structure that holds the list.

use crate::{json, walked};
use paginator_runtime::operation::ItemOf;
use paginator_runtime::{FullResult, Paginated, PaginatedRequest, Position};
use std::{
    collections::{BTreeMap, VecDeque},
    convert::Infallible,
    fmt::Debug,
};

/// An operation whose items are `$items`.
macro_rules! operation {
    ($module:ident, $items:ty) => {
        mod $module {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Output)]
            pub(super) struct Input {
                #[paginated(input_token)]
                pub(super) page: usize,
            }

            #[derive(Clone, Debug, Paginated)]
            pub(super) struct Output {
                #[paginated(items)]
                pub(super) items: $items,
                #[paginated(output_token)]
                pub(super) next: usize,
            }

            /// Serves these pages.
            pub(super) fn walk(pages: Vec<$items>) -> impl Fn(Input) -> Result<Output, Infallible> + Clone {
                move |request| {
                    let next = (request.page + 1) % pages.len();
                    Ok(Output { items: pages[request.page].clone(), next })
                }
            }
        }
    };
}
operation!(vec, Vec<char>);
operation!(optional, Option<Vec<char>>);
operation!(boxed, Box<[char]>);
operation!(optional_boxed, Option<Box<[char]>>);
operation!(deque, VecDeque<char>);
operation!(map, BTreeMap<String, u32>);
operation!(text, String);
operation!(boxed_text, Box<String>);

/// Walks to each number of items and resumes from there, in every way.
fn walks<R, E: Debug>(
    fetch: impl Fn(R) -> Result<R::Response, E>,
    all: &[ItemOf<R>],
) -> FullResult<R::Response>
where
    R: PaginatedRequest<Token = usize> + Default,
    ItemOf<R>: PartialEq + Debug,
{
    let walk = || R::default().paginate_blocking(&fetch);
    for max in 0..=all.len() {
        let (given, text) = walked(walk().max_items(max));
        assert_eq!(given, all[..max]);
        // From the very beginning, by the amount alone: pages are skipped in whole and in part.
        let (rest, _) = walked(walk().resume_from(Position::At { token: None, skip: max }));
        assert_eq!(rest, all[max..], "after {max}");
        if text != "done" {
            let (rest, _) = walked(walk().starting_token(paginator_tests::text_of(&text)));
            assert_eq!(rest, all[max..], "{text}");
        }
        // Both ends of a page cut in one walk.
        for skip in 0..=max {
            let walk = walk().resume_from(Position::At { token: None, skip }).max_items(max - skip);
            assert_eq!(walked(walk).0, all[skip..max], "{skip} to {max}");
        }
    }
    walk().blocking_full_result().unwrap()
}

#[test]
fn lists_of_any_kind_give_their_items_in_order() {
    let all = ['a', 'b', 'c', 'd', 'e'];
    let pages = || vec![vec!['a', 'b', 'c'], vec![], vec!['d', 'e']];
    assert_eq!(walks(vec::walk(pages()), &all).items, all);
    let with_none = || vec![Some(vec!['a', 'b', 'c']), None, Some(vec!['d', 'e'])];
    assert_eq!(walks(optional::walk(with_none()), &all).items.as_deref(), Some(&all[..]));
    let first_none = vec![None, Some(vec!['a', 'b', 'c']), Some(vec![]), Some(vec!['d', 'e'])];
    assert_eq!(walks(optional::walk(first_none), &all).items.as_deref(), Some(&all[..]));
    let boxes = |pages: Vec<Vec<char>>| pages.into_iter().map(Vec::into_boxed_slice).collect::<Vec<_>>();
    assert_eq!(*walks(boxed::walk(boxes(pages())), &all).items, all);
    let boxes = boxes(pages()).into_iter().map(Some).collect();
    assert_eq!(walks(optional_boxed::walk(boxes), &all).items.as_deref(), Some(&all[..]));
    let deques = pages().into_iter().map(VecDeque::from).collect();
    assert_eq!(walks(deque::walk(deques), &all).items, all);
}

#[test]
fn a_map_gives_its_pairs_in_the_order_of_its_keys() {
    let page = |pairs: &[(&str, u32)]| pairs.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect();
    // Within a page, items are in the order of their keys; pages stay in the service's order.
    let pages = vec![page(&[("y", 1), ("x", 2)]), page(&[]), page(&[("b", 3), ("a", 4), ("c", 5)])];
    let all = [("x", 2), ("y", 1), ("a", 4), ("b", 3), ("c", 5)].map(|(key, value)| (key.to_owned(), value));
    let gathered = walks(map::walk(pages), &all).response.items;
    assert_eq!(gathered, BTreeMap::from(all));
}

/// A character is a Unicode scalar value: one of four bytes is one item, a letter and its accent are two.
#[test]
fn a_text_gives_its_characters() {
    let all = ['ä', 'e', '\u{301}', '€', '😀', 'z', '\n'];
    let pages = || vec!["äe\u{301}".to_owned(), String::new(), "€😀z\n".to_owned()];
    assert_eq!(walks(text::walk(pages()), &all).items, "äe\u{301}€😀z\n");
    let boxes = pages().into_iter().map(Box::new).collect();
    assert_eq!(*walks(boxed_text::walk(boxes), &all).items, "äe\u{301}€😀z\n");
    let walk = text::Input::default().paginate_blocking(text::walk(pages())).max_items(5);
    let cut = walk.blocking_full_result().unwrap();
    assert_eq!(cut.items, "äe\u{301}€😀");
    assert_eq!(json(cut.next_token.clone()), r#"{"page": 2, "boto_truncate_amount": 2}"#);
}

/// The result key of budgets' DescribeBudgetPerformanceHistory is a structure; the list is inside it.
#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = HistoryResponse)]
struct DescribeHistoryRequest {
    #[paginated(input_token)]
    next_token: Option<String>,
}

#[derive(Clone, Debug, Paginated)]
#[paginated(items: Option<VecDeque<u32>> = history.amounts)]
struct HistoryResponse {
    history: Option<History>,
    #[paginated(output_token)]
    next_token: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct History {
    name: &'static str,
    amounts: Option<VecDeque<u32>>,
}

#[test]
fn a_structure_that_holds_the_list_keeps_what_else_is_in_it() {
    let walk = || {
        DescribeHistoryRequest::default().paginate_blocking(|request| {
            let (name, amounts, next) = match request.next_token.as_deref() {
                None => ("one", Some(vec![0, 1, 2]), "B"),
                Some("B") => ("two", None, "C"),
                _ => ("three", Some(vec![3, 4]), ""),
            };
            let history = Some(History { name, amounts: amounts.map(VecDeque::from) });
            Ok::<_, Infallible>(HistoryResponse { history, next_token: Some(next.to_owned()) })
        })
    };
    let (given, end) = walked(walk().max_items(2));
    assert_eq!((given, end.as_str()), (vec![0, 1], r#"{"NextToken": null, "boto_truncate_amount": 2}"#));
    let (given, end) = walked(walk().starting_token("None___2"));
    assert_eq!((given, end.as_str()), (vec![2, 3, 4], "done"));
    let history = |name, amounts: Vec<u32>| Some(History { name, amounts: Some(amounts.into()) });
    assert_eq!(walk().blocking_full_result().unwrap().history, history("one", vec![0, 1, 2, 3, 4]));
    let rest = walk().starting_token("None___2").blocking_full_result().unwrap();
    assert_eq!(rest.history, history("one", vec![2, 3, 4]));
}
