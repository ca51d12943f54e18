//! The rules for tokens that are computed, carried or checked, and for `next`.

use crate::{
    ast::{Kind, Request},
    ctxt::Ctxt,
};

pub(super) fn check(ctxt: &Ctxt, request: &Request) {
    check_one_computed(ctxt, request);
    check_one_carried(ctxt, request);
    check_first_and_step(ctxt, request);
    check_one_check(ctxt, request);
    check_type_of_computed(ctxt, request);
    check_next_alone(ctxt, request);
}

/// An offset says where a page begins, so a second token would mean nothing.
fn check_one_computed(ctxt: &Ctxt, request: &Request) {
    if request.input_tokens.len() < 2 {
        return;
    }
    for token in &request.input_tokens {
        if let Some(kind) = token.arguments.kind.given() {
            let name = &kind.key;
            ctxt.error(
                name,
                format!(
                    "with `{name}` that one token says where a page begins, and this request has others\n\
                     help: mark the others `input_token(carried)` if they go along with it"
                ),
            );
        }
    }
}

/// A token and what goes along with it are a pair.
fn check_one_carried(ctxt: &Ctxt, request: &Request) {
    for second in request.carried.iter().skip(1) {
        let name = second.arguments.kind.given().map_or(&second.key, |kind| &kind.key);
        ctxt.error(
            name,
            "one value goes along with a token, and this is a second one\n\
             help: put both into a field of a type of your own that implements `TokenValue`",
        );
    }
}

/// `first` and `step` say how a token is computed, so no other token takes them.
fn check_first_and_step(ctxt: &Ctxt, request: &Request) {
    for token in request.all_tokens() {
        let (first, step) = (token.arguments.first.given(), token.arguments.step.given());
        if let Some(first) = first {
            if matches!(token.kind(), Kind::HandedOut | Kind::Carried) {
                ctxt.error(
                    &first.key,
                    "`first` belongs beside `offset` or `page_number`\n\
                     help: write `input_token(offset, first = 1)` or `input_token(page_number, first = 0)`",
                );
            } else if first.value.base10_parse::<u64>().is_err() {
                ctxt.error(
                    &first.value,
                    "`first` is the offset or the number of the first page: an integer from 0",
                );
            }
        }
        if let Some(step) = step.filter(|_| token.kind() != Kind::Offset) {
            let help = "help: write `input_token(offset, step = page_size)`";
            ctxt.error(&step.key, format!("`step` belongs beside `offset`\n{help}"));
        }
    }
}

/// One function checks the token as a whole, without what goes along with it.
fn check_one_check(ctxt: &Ctxt, request: &Request) {
    let checks = request.input_tokens.iter().filter_map(|token| token.arguments.check.given());
    for second in checks.skip(1) {
        ctxt.error(
            &second.key,
            "`check` is given twice\nhelp: one function is asked of all the tokens together",
        );
    }
    for carried in &request.carried {
        if let Some(check) = carried.arguments.check.given() {
            let message =
                "`check` belongs on the token that leads to the page: a `carried` value leads nowhere";
            ctxt.error(&check.key, message);
        }
    }
}

/// A computed number has to fit the field, and the derive cannot see the types along a path.
fn check_type_of_computed(ctxt: &Ctxt, request: &Request) {
    for token in &request.input_tokens {
        if let (Some(kind), None) = (token.arguments.kind.given(), token.place.ty()) {
            let kind = &kind.key;
            ctxt.error(
                kind,
                format!("the type of this integer is missing\nhelp: write `input_token({kind}): u64 = …`"),
            );
        }
    }
}

/// A function in place of the derived `next` alone decides what follows.
fn check_next_alone(ctxt: &Ctxt, request: &Request) {
    let Some(next) = request.container.next.given() else { return };
    for token in &request.input_tokens {
        if let Some(kind) = token.arguments.kind.given() {
            let kind = &kind.key;
            ctxt.error(
                &next.key,
                format!(
                    "what follows is computed with `{kind}`, and `next` computes it too\n\
                     help: leave out `next`, or `{kind}` and let the function compute it"
                ),
            );
        }
    }
    if let Some(last_page) = request.container.last_page.given() {
        ctxt.error(
            &last_page.key,
            "the function of `next` says which page is the last one\nhelp: leave out `last_page`",
        );
    }
}
