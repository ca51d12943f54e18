//! The rules that a struct has to keep beyond syntax, one function each.

use crate::{
    ast::{Function, Input, Marked, Request, Response},
    attr::Given,
    ctxt::Ctxt,
    names,
};
use proc_macro2::{Ident, Span};

pub(crate) fn check(ctxt: &Ctxt, input: &Input) {
    match input {
        Input::Request(request) => {
            check_names_response(ctxt, request);
            check_takes_token(ctxt, request);
            check_one_marker_a_field(
                ctxt,
                &[
                    request.input_token.given().map(|Given { key, value }| (key, &value.field)),
                    request.page_size.given().map(|Given { key, value }| (key, &value.field)),
                ],
            );
            check_token_has_name(ctxt, request);
            check_largest_page(ctxt, request);
            check_function_name(ctxt, request);
        }
        Input::Response(response) => {
            check_has_items_and_token(ctxt, response);
            let markers = [&response.items, &response.output_token, &response.more_results];
            let markers = markers.map(|marker| marker.given().map(|Given { key, value }| (key, value)));
            check_one_marker_a_field(ctxt, &markers);
        }
    }
}

/// The walk needs to know what comes back.
fn check_names_response(ctxt: &Ctxt, request: &Request) {
    let name = &request.original.ident;
    if request.container.response.get().is_none() && !request.misread {
        ctxt.error(
            name,
            format!(
                "the request `{name}` does not name its response\nhelp: add `#[paginated(response = …)]`"
            ),
        );
    }
}

/// Without an input token every page would be the first.
fn check_takes_token(ctxt: &Ctxt, request: &Request) {
    let name = &request.original.ident;
    if request.input_token.get().is_none() && !request.misread {
        ctxt.error(
            name,
            format!(
                "no field of the request `{name}` takes the page token\n\
                 help: mark the one that does with `#[paginated(input_token)]`"
            ),
        );
    }
}

/// A field means one thing: a page size written over a token would lose the position.
fn check_one_marker_a_field(ctxt: &Ctxt, markers: &[Option<(&Ident, &Marked)>]) {
    let mut seen: Vec<(&Ident, &Marked)> = Vec::new();
    for &(key, field) in markers.iter().flatten() {
        if let Some((other, _)) = seen.iter().find(|(_, other)| other.member == field.member) {
            ctxt.error(key, format!("a field is either `{other}` or `{key}`\nhelp: mark two fields"));
        }
        seen.push((key, field));
    }
}

/// The wire name is the key inside resume tokens, and a tuple field has none of its own.
fn check_token_has_name(ctxt: &Ctxt, request: &Request) {
    if let Some(token) = request.input_token.given()
        && token.value.name.is_none()
        && token.value.field.name().is_none()
    {
        ctxt.error(
            &token.key,
            "a tuple field has no wire name\nhelp: say it with `input_token(name = \"NextToken\")`",
        );
    }
}

/// A bound below 1 would refuse every page size.
fn check_largest_page(ctxt: &Ctxt, request: &Request) {
    let Some(max) = request.page_size.get().and_then(|page_size| page_size.max.as_ref()) else { return };
    if !max.base10_parse::<i64>().is_ok_and(|max| max >= 1) {
        ctxt.error(max, "`max` is the service's largest page size, so 1 or more");
    }
}

/// The function is named after the operation, which can be anything a service likes.
fn check_function_name(ctxt: &Ctxt, request: &Request) {
    if let (Some(operation), None) = (request.container.operation.get(), request.container.function.get())
        && names::ident(&names::snake_case(&operation.value()), Span::call_site()).is_none()
    {
        ctxt.error(
            operation,
            "no function can be named after this operation\n\
             help: name it with `function = list_things`, or leave it out with `function = none`",
        );
    }
    if let Some(Function::Named(name)) = request.container.function.get()
        && names::ident(&name.to_string(), name.span()).is_none()
    {
        ctxt.error(name, "this cannot be the name of a function");
    }
}

/// A response is walked by its items and its token.
fn check_has_items_and_token(ctxt: &Ctxt, response: &Response) {
    let name = &response.original.ident;
    if response.misread {
        return;
    }
    match (response.items.get(), response.output_token.get()) {
        (Some(_), Some(_)) => {}
        (Some(_), None) => ctxt.error(
            name,
            format!(
                "no field of the response `{name}` hands out the next page's token\n\
                 help: mark the one that does with `#[paginated(output_token)]`"
            ),
        ),
        (None, Some(_)) => ctxt.error(
            name,
            format!(
                "no field of the response `{name}` holds its items\n\
                 help: mark the one that does with `#[paginated(items)]`"
            ),
        ),
        (None, None) => ctxt.error(
            name,
            format!(
                "nothing says how `{name}` is paginated\n\
                 help: on a response mark `#[paginated(items)]` and `#[paginated(output_token)]`, \
                 on a request name the response, `#[paginated(response = …)]`"
            ),
        ),
    }
}
