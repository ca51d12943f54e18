//! Whether a request and its response agree on the names of their tokens, checked when compiling. Bounds check that
//! they agree on number and types.
#![allow(missing_docs, reason = "hidden: the module says what they are")]

use crate::{
    operation::{CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, PaginatedResponse},
    token::{Token, TokenValue},
};

/// Refuses a response that returns a token for an input that its request does not have. `inputs` are the request's
/// names for its tokens; a response that names none serves a request with one token.
///
/// Only the response's derive knows both its own names and where they can be wrong, and so it has written the messages:
/// none has to be put together here.
///
/// # Panics
/// With the message of the first such token; in a constant, so that it is a compile error.
#[allow(clippy::panic, reason = "it runs in a constant only, where it is the compile error")]
#[track_caller]
pub const fn agree<R: FollowsResponse<T>, T: Token>(inputs: &[&str]) {
    let mut outputs = <R::HandsOut as HandsOutToken>::TOKEN_OUTPUTS;
    let mut messages = <R::HandsOut as HandsOutToken>::TOKEN_REFUSALS;
    // Bounds report that, as said above.
    if inputs.len() != outputs.len() {
        return;
    }
    while let [output, rest @ ..] = outputs {
        let (message, other_messages) = match messages {
            [message, rest @ ..] => (*message, rest),
            [] => ("the response returns a token for an input that its request does not have", messages),
        };
        if !contains(inputs, output) {
            panic!("{}", message);
        }
        (outputs, messages) = (rest, other_messages);
    }
}

const fn contains(names: &[&str], wanted: &str) -> bool {
    let mut left = names;
    while let [name, rest @ ..] = left {
        if equal(name.as_bytes(), wanted.as_bytes()) {
            return true;
        }
        left = rest;
    }
    false
}

const fn equal(a: &[u8], b: &[u8]) -> bool {
    let (mut a, mut b) = (a, b);
    loop {
        match (a, b) {
            ([], []) => return true,
            ([x, rest_of_a @ ..], [y, rest_of_b @ ..]) if *x == *y => (a, b) = (rest_of_a, rest_of_b),
            _ => return false,
        }
    }
}

/// Refuses a response that names another input for the carried value than `input`, the request's name for it.
///
/// # Panics
/// With the message that the response's derive wrote; in a constant, so that it is a compile error.
#[allow(clippy::panic, reason = "it runs in a constant only, where it is the compile error")]
#[track_caller]
pub const fn agree_carried<R: CarriesAlong<C>, C: TokenValue>(input: &str) {
    match <R::Carries as HandsOutCarried>::CARRIED_INPUT {
        Some(output) if !equal(input.as_bytes(), output.as_bytes()) => {
            panic!("{}", <R::Carries as HandsOutCarried>::CARRIED_REFUSAL)
        }
        _ => {}
    }
}

/// Refuses a response whose flag says which page is the last one, for a request that says so too.
///
/// # Panics
/// In a constant, so that it is a compile error.
#[allow(clippy::panic, reason = "it runs in a constant only, where it is the compile error")]
#[track_caller]
pub const fn has_no_flag<R: PaginatedResponse>() {
    assert!(
        !R::HAS_MORE_RESULTS,
        "the response has a `more_results`, which says which page is the last one: leave out `last_page`"
    );
}

/// Refuses a response that cannot say that more follows an empty page, for a request whose offsets advance by page
/// sizes.
///
/// # Panics
/// In a constant, so that it is a compile error.
#[allow(clippy::panic, reason = "it runs in a constant only, where it is the compile error")]
#[track_caller]
pub const fn says_what_follows<R: PaginatedResponse>() {
    assert!(
        R::HAS_MORE_RESULTS || R::HAS_TOTAL,
        "with `step = page_size` an empty page may be any page, and the response does not say which is the last one: \
         mark its `total`, `total_pages` or `more_results`"
    );
}
