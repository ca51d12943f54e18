//! The rules beyond syntax that a struct has to follow, one function each.

mod computed;

use crate::{
    ast::{Function, Input, InputToken, OutputToken, Request, Response},
    attr::given_twice,
    ctxt::Ctxt,
    names,
    place::Place,
};
use proc_macro2::{Ident, Span};
use syn::LitInt;

pub(crate) fn check(ctxt: &Ctxt, input: &Input) {
    match input {
        Input::Request(request) => {
            check_names_response(ctxt, request);
            check_takes_token(ctxt, request);
            check_token_has_name(ctxt, request);
            check_token_is_sent(ctxt, request);
            check_inputs_differ(ctxt, request);
            check_page_size_bounds(ctxt, request);
            check_function_name(ctxt, request);
            computed::check(ctxt, request);
        }
        Input::Response(response) => {
            check_has_items(ctxt, response);
            check_outputs_name_inputs(ctxt, response);
        }
    }
    check_one_mark_a_place(ctxt, &input.marks());
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
    if !request.input_tokens.is_empty() || request.misread {
        return;
    }
    if let Some(carried) = request.carried.first() {
        ctxt.error(
            &carried.key,
            format!(
                "a `carried` value leads nowhere on its own, and no field of `{name}` takes the token that it goes \
                 along with\n\
                 help: mark that field `#[paginated(input_token)]`"
            ),
        );
    } else {
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
fn check_one_mark_a_place(ctxt: &Ctxt, marks: &[(&Ident, &Place)]) {
    let mut seen: Vec<(&Ident, &Place)> = Vec::new();
    for &(key, place) in marks {
        match seen.iter().find(|(_, other)| other.is_same_as(place)) {
            Some((other, _)) if *other == key => ctxt.push(given_twice(key)),
            Some((other, _)) => {
                ctxt.error(key, format!("a field is either `{other}` or `{key}`\nhelp: mark two fields"));
            }
            None => seen.push((key, place)),
        }
    }
}

/// Which of several tokens goes where cannot be guessed. A marker and a path are most likely one token, stated twice.
fn check_outputs_name_inputs(ctxt: &Ctxt, response: &Response) {
    let outputs = &response.output_tokens;
    if let Some((path, field)) = stated_twice(outputs) {
        let name = field.name().map(|name| format!(" `{name}`")).unwrap_or_default();
        let message = format!(
            "`output_token` is given as a path here, and as a marker on the field{name}\n\
             help: leave one of them out; of several tokens each names its input, `output_token(next_token)`"
        );
        return ctxt.error(&path.key, message);
    }
    for (index, output) in outputs.iter().enumerate() {
        match &output.input {
            None if outputs.len() > 1 => ctxt.error(
                &output.key,
                "one of several output tokens has to name the field of the request that takes it\n\
                 help: write `output_token(next_token)`",
            ),
            Some(name) if outputs.iter().take(index).any(|earlier| earlier.input.as_ref() == Some(name)) => {
                ctxt.error(name, format!("two outputs name `{name}`"));
            }
            _ => {}
        }
    }
}

/// A path and a marked field, neither of which names an input: the path's output token and the field's place.
fn stated_twice(outputs: &[OutputToken]) -> Option<(&OutputToken, &Place)> {
    let [path, field] = outputs else { return None };
    match (path.places.as_slice(), field.places.as_slice()) {
        ([Place::Path(_)], [place @ Place::Field(_)]) if path.input.is_none() && field.input.is_none() => {
            Some((path, place))
        }
        _ => None,
    }
}

/// The wire name is the key inside resume tokens, and a tuple field has none of its own.
fn check_token_has_name(ctxt: &Ctxt, request: &Request) {
    for token in request.all_tokens() {
        if token.arguments.name.get().is_none() && token.place.name().is_none() {
            ctxt.error(
                &token.key,
                "a tuple field has no wire name\nhelp: say it with `input_token(name = \"NextToken\")`",
            );
        }
    }
}

/// serde sends what is in a flattened field without the field's name, and a skipped field not at all.
fn check_token_is_sent(ctxt: &Ctxt, request: &Request) {
    let unnamed = |token: &InputToken| token.arguments.name.get().is_none() && token.place.name().is_some();
    for token in request.all_tokens().filter(|token| unnamed(token)) {
        let Some(key) = token.serde_names().nameless else { continue };
        let reason = if key == "flatten" { "a flattened field" } else { "a field that serde skips" };
        let message = format!(
            "{reason} has no wire name\n\
             help: leave out `{key}`, or say the name with `input_token(name = \"NextToken\")`"
        );
        ctxt.error(&key, message);
    }
}

/// The response names the inputs by their fields.
fn check_inputs_differ(ctxt: &Ctxt, request: &Request) {
    if request.input_tokens.len() > 1 {
        for token in request.input_tokens.iter().filter(|token| token.place.name().is_none()) {
            let message = "the response names one of several tokens by its field, and a tuple field has no name\n\
                           help: put the tokens into fields with names";
            ctxt.error(&token.key, message);
        }
    }
    let mut seen: Vec<&InputToken> = Vec::new();
    for token in &request.input_tokens {
        let Some(name) = token.place.name() else { continue };
        let twin = seen.iter().find(|earlier| earlier.place.name().as_ref() == Some(&name));
        if twin.is_some_and(|twin| !twin.place.is_same_as(&token.place)) {
            ctxt.error(
                &token.key,
                format!("two tokens are in fields called `{name}`, so the response cannot tell them apart"),
            );
        }
        seen.push(token);
    }
}

/// Bounds that leave no page size would refuse every one.
fn check_page_size_bounds(ctxt: &Ctxt, request: &Request) {
    let Some(page_size) = request.page_size.get() else { return };
    let bound = |literal: &LitInt, message: &str| {
        let bound = literal.base10_parse::<i64>().ok().filter(|bound| *bound >= 1);
        if bound.is_none() {
            ctxt.error(literal, message);
        }
        bound
    };
    let (min, max) = (page_size.bounds.min.get(), page_size.bounds.max.get());
    let least = min.and_then(|min| bound(min, "`min` is the service's smallest page size, so 1 or more"));
    let most = max.and_then(|max| bound(max, "`max` is the service's largest page size, so 1 or more"));
    match (least, most) {
        (Some(least), Some(most)) if least > most => {
            let message = format!("no page size is between a `min` of {least} and a `max` of {most}");
            ctxt.error(min, format!("{message}\nhelp: write the smaller one as `min`"));
        }
        _ => {}
    }
}

/// The function is named after the operation, which can be anything a service likes.
fn check_function_name(ctxt: &Ctxt, request: &Request) {
    let function = names::ident(&names::snake_case(&request.operation()), Span::call_site());
    if request.container.function.get().is_none() && function.is_none() {
        let message = "no function can be named after this operation\n\
                       help: name it with `function = list_things`, or leave it out with `function = none`";
        match request.container.operation.get() {
            Some(operation) => ctxt.error(operation, message),
            None => ctxt.error(&request.original.ident, message),
        }
    }
    match request.container.function.get() {
        Some(Function::Named(name)) if names::ident(&name.to_string(), name.span()).is_none() => {
            ctxt.error(name, "this cannot be the name of a function");
        }
        _ => {}
    }
}

/// A response is walked by its items. Whether it needs a token depends on the request, which asks for it.
fn check_has_items(ctxt: &Ctxt, response: &Response) {
    let name = &response.original.ident;
    if response.misread || response.items.get().is_some() {
        return;
    }
    let message = match response.marks().is_empty() {
        false => format!(
            "no field of the response `{name}` holds its items\n\
             help: mark the one that does with `#[paginated(items)]`"
        ),
        true => format!(
            "nothing says how `{name}` is paginated\n\
             help: on a response mark `#[paginated(items)]` and `#[paginated(output_token)]`, \
             on a request name the response, `#[paginated(response = …)]`"
        ),
    };
    ctxt.error(name, message);
}
