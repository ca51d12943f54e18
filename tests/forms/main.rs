//! Does each form of the attribute mean what it says, on real APIs?
//!
//! One module for each API, annotated from its public description alone, and one for each form. Expected
//! resume tokens are spelled out from rule 8: the wire names in the order of the inputs, then the amount.
#![cfg(test)]

mod absent;
mod aggregates;
mod aip_158;
mod alternatives;
mod elasticsearch;
mod ends;
mod headers;
mod item_types;
mod kubernetes;
mod newtypes;
mod offsets;
mod once;
mod page_numbers;
mod prefixes;
mod relay;
mod several_tokens;
mod stripe;
mod token_types;

use paginator_runtime::operation::ItemOf;
use paginator_runtime::{
    FetchBlocking, PaginateError, PaginateErrorKind, Paginated, PaginatedRequest, PaginatedResponse,
    Paginator, ResumeToken, WalkError, field::PageItems, operation::HasPageSize,
};
use paginator_tests::json_in;
use std::{convert::Infallible, fmt::Debug};

/// What a walk gives, and where it ends: the JSON inside its resume token, or `done`.
fn walked<F, R>(paginator: Paginator<F, R>) -> (Vec<ItemOf<R>>, String)
where
    R: PaginatedRequest,
    F: FetchBlocking<R, Error: Debug>,
{
    let mut items = paginator.blocking_items();
    let given = items.by_ref().collect::<Result<_, _>>().unwrap();
    (given, json(items.resume_token()))
}

fn json(token: Option<ResumeToken>) -> String {
    token.map_or("done".to_owned(), |token| json_in(&token))
}

/// What was wrong with the walk itself.
fn walk_error<E: Debug>(error: PaginateError<E>) -> WalkError {
    match error.into_kind() {
        PaginateErrorKind::Walk(error) => error,
        other => panic!("{other:?}"),
    }
}

/// Cuts a walk after each number of items, with each page size, and resumes from there with each page size,
/// from the text and from the typed position: everything is given once.
fn cut_and_resumed_everywhere<R, I>(request: &R, fetch: impl Fn(R) -> R::Response, all: &[I], sizes: &[usize])
where
    R: PaginatedRequest<Response: PaginatedResponse<Items: PageItems<Item = I>>> + HasPageSize,
    I: PartialEq + Debug,
{
    let paginator = |size: usize| {
        request.clone().paginate_blocking(|sent| Ok::<_, Infallible>(fetch(sent))).page_size(size)
    };
    for max in 0..=all.len() {
        for &size in sizes {
            let mut first = paginator(size).max_items(max).blocking_items();
            let given: Vec<I> = first.by_ref().map(Result::unwrap).collect();
            assert_eq!(given, all[..max], "{max} items, pages of {size}");
            for &other in sizes {
                let told = format!("{max} items, pages of {size}, then of {other}");
                let typed = paginator(other).resume_from(first.position()).blocking_items();
                assert_eq!(typed.map(Result::unwrap).collect::<Vec<I>>(), all[max..], "{told}");
                let Some(text) = first.resume_token() else {
                    assert_eq!(max, all.len(), "{told}");
                    continue;
                };
                let text = paginator(other).starting_token(text).blocking_items();
                assert_eq!(text.map(Result::unwrap).collect::<Vec<I>>(), all[max..], "{told}");
            }
        }
    }
}
