//! Reads what stands behind a key.

use crate::{
    ast::Place,
    attr::{malformed, with_form},
    keys::{Key, nearest, unknown},
    path::{alternatives, path, told_type},
};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Error, Token, ext::IdentExt, parse::ParseStream};

/// `: Type = path`, the type where it is told.
pub(crate) fn place_value(key: &Key, ident: &Ident, input: ParseStream) -> Result<Place, Error> {
    let ty = told_type(input)?;
    needs_value(key, ident, input)?;
    let place = path(input, ty)?;
    // What is written or cut has to be there itself; a key of the last item is only read.
    match place.last {
        Some(brackets) => {
            let message = format!("`[-1]` leads to an `output_token` only, not to `{}`", key.name);
            Err(Error::new(brackets, message))
        }
        None => Ok(place),
    }
}

/// The places of output tokens, each with the request's field that takes it.
type Outputs = Vec<(Option<Ident>, Vec<Place>)>;

/// The paths of an output token, and for each the request's field that takes it: `: Type = path || path`,
/// `(input): Type = path || path`, or `(input = path, input = path)`.
pub(crate) fn paths_of_inputs(key: &Key, ident: &Ident, input: ParseStream) -> Result<Outputs, Error> {
    let mut name = None;
    if input.peek(syn::token::Paren) {
        let content;
        let parentheses = syn::parenthesized!(content in input);
        let Ok(first) = content.call(Ident::parse_any) else {
            skip(&content)?;
            let message = format!("`{}` takes the name of the request's field", key.name);
            return Err(Error::new(parentheses.span.join(), with_form(&message, key.form)));
        };
        if !content.is_empty() {
            let read = paths_in_parentheses(key, first, &content);
            skip(&content)?;
            return read;
        }
        name = Some(first);
    }
    let ty = told_type(input)?;
    needs_value(key, ident, input)?;
    Ok(vec![(name, alternatives(input, ty.as_ref())?)])
}

fn paths_in_parentheses(key: &Key, first: Ident, content: ParseStream) -> Result<Outputs, Error> {
    let mut outputs = Vec::new();
    let mut next = Some(first);
    while let Some(name) = next.take() {
        let ty = told_type(content)?;
        needs_value(key, &name, content)?;
        outputs.push((Some(name), alternatives(content, ty.as_ref())?));
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
        if !content.is_empty() {
            next = Some(content.call(Ident::parse_any)?);
        }
    }
    Ok(outputs)
}

/// `(input)` behind an output's marker, or nothing; and what was wrong with it.
pub(crate) fn input_of_output(key: &Key, input: ParseStream) -> (Option<Ident>, Result<(), Error>) {
    if !input.peek(syn::token::Paren) {
        return (None, Ok(()));
    }
    let read = || {
        let content;
        let parentheses = syn::parenthesized!(content in input);
        let name = content.call(Ident::parse_any).ok();
        let rest = skip(&content)?;
        match name {
            Some(name) if rest.is_empty() => Ok(name),
            _ => {
                let message = format!("`{}` takes the name of the request's field", key.name);
                Err(Error::new(parentheses.span.join(), with_form(&message, key.form)))
            }
        }
    };
    match read() {
        Ok(name) => (Some(name), Ok(())),
        Err(error) => (None, Err(error)),
    }
}

fn needs_value(key: &Key, ident: &Ident, input: ParseStream) -> Result<(), Error> {
    if input.parse::<Option<Token![=]>>()?.is_none() || input.is_empty() || input.peek(Token![,]) {
        return Err(malformed(ident, &format!("`{}` needs a value", ident.unraw()), key.form));
    }
    Ok(())
}

/// `= …` behind a key.
pub(crate) fn value<T: syn::parse::Parse>(key: &Key, ident: &Ident, input: ParseStream) -> Result<T, Error> {
    value_with(key, ident, input, T::parse)
}

pub(crate) fn value_with<T>(
    key: &Key,
    ident: &Ident,
    input: ParseStream,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> Result<T, Error> {
    needs_value(key, ident, input)?;
    let name = ident.unraw();
    let culprit = next_token(input);
    parse(input).map_err(|_| malformed(culprit, &format!("this is not a value for `{name}`"), key.form))
}

/// A marker stands on the field that it means, and so takes no value.
pub(crate) fn no_value(key: &Key, input: ParseStream) -> Result<(), Error> {
    if !input.peek(Token![=]) && !input.peek(syn::token::Paren) {
        return Ok(());
    }
    Err(malformed(next_token(input), &format!("`{}` takes no value", key.name), key.form))
}

/// `(name = …)` behind a key, or nothing; and what was wrong with it.
pub(crate) fn argument<T>(
    key: &Key,
    input: ParseStream,
    name: &str,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> (Option<T>, Result<(), Error>) {
    if !input.peek(syn::token::Paren) {
        return (None, Ok(()));
    }
    match parenthesized_argument(key, input, name, parse) {
        Ok(value) => (Some(value), Ok(())),
        Err(error) => (None, Err(error)),
    }
}

fn parenthesized_argument<T>(
    key: &Key,
    input: ParseStream,
    name: &str,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> Result<T, Error> {
    let content;
    let parentheses = syn::parenthesized!(content in input);
    let Ok(ident) = content.call(Ident::parse_any) else {
        skip(&content)?;
        let message = format!("`{}` takes one key in its parentheses", key.name);
        return Err(Error::new(parentheses.span.join(), with_form(&message, key.form)));
    };
    let value = if ident == name {
        value_with(key, &ident, &content, parse)
    } else {
        let given = ident.to_string();
        let near = nearest(&given, [name].into_iter());
        Err(Error::new_spanned(&ident, unknown("key", &given, &[name], near)))
    };
    let rest = skip(&content)?;
    match value {
        Ok(_) if !rest.is_empty() => Err(malformed(rest, &format!("`{}` takes one key", key.name), key.form)),
        value => value,
    }
}

/// Takes what is left, so that syn does not complain about it on top.
fn skip(input: ParseStream) -> Result<TokenStream, Error> {
    input.parse()
}

fn next_token(input: ParseStream) -> impl ToTokens {
    input.fork().parse::<proc_macro2::TokenTree>().ok()
}
