//! Reads what stands behind a key.

use crate::{
    attr::{list, malformed, with_form},
    keys::Entry,
    path::{alternatives, path, told_type},
    place::Way,
    words::{self, Word},
};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Error, Token, ext::IdentExt, parse::ParseStream};

/// `: Type = path`, the type where it is told.
pub(crate) fn path_value(entry: &Entry, input: ParseStream) -> Result<Way, Error> {
    let ty = told_type(input)?;
    needs_value(entry.ident, entry.form(), input)?;
    let way = path(input, ty)?;
    // What is written or cut has to be there itself; a key of the last item is only read.
    match way.last() {
        Some(brackets) => {
            let message = format!("`[-1]` leads to an `output_token` only, not to `{}`", entry.name());
            Err(Error::new(brackets, message))
        }
        None => Ok(way),
    }
}

/// The places of output tokens, each with the request's field that takes it.
type Outputs = Vec<(Option<Ident>, Vec<Way>)>;

/// The paths of an output token, and for each the request's field that takes it: `: Type = path || path`,
/// `(input): Type = path || path`, or `(input = path, input = path)`.
pub(crate) fn paths_of_inputs(entry: &Entry, input: ParseStream) -> Result<Outputs, Error> {
    let mut name = None;
    if input.peek(syn::token::Paren) {
        let content;
        let parentheses = syn::parenthesized!(content in input);
        let Ok(first) = content.call(Ident::parse_any) else {
            skip(&content)?;
            let message = format!("`{}` takes the name of the request's field", entry.name());
            return Err(Error::new(parentheses.span.join(), with_form(&message, entry.form())));
        };
        if !content.is_empty() {
            let read = paths_in_parentheses(entry, first, &content);
            skip(&content)?;
            return read;
        }
        name = Some(first);
    }
    let ty = told_type(input)?;
    needs_value(entry.ident, entry.form(), input)?;
    Ok(vec![(name, alternatives(input, ty.as_ref())?)])
}

fn paths_in_parentheses(entry: &Entry, first: Ident, content: ParseStream) -> Result<Outputs, Error> {
    let mut outputs = Vec::new();
    let mut next = Some(first);
    while let Some(name) = next.take() {
        let ty = told_type(content)?;
        needs_value(&name, entry.form(), content)?;
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
pub(crate) fn input_of_output(entry: &Entry, input: ParseStream) -> (Option<Ident>, Result<(), Error>) {
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
                let message = format!("`{}` takes the name of the request's field", entry.name());
                Err(Error::new(parentheses.span.join(), with_form(&message, entry.form())))
            }
        }
    };
    match read() {
        Ok(name) => (Some(name), Ok(())),
        Err(error) => (None, Err(error)),
    }
}

fn needs_value(ident: &Ident, form: &str, input: ParseStream) -> Result<(), Error> {
    if input.parse::<Option<Token![=]>>()?.is_none() || input.is_empty() || input.peek(Token![,]) {
        return Err(malformed(ident, &format!("`{}` needs a value", ident.unraw()), form));
    }
    Ok(())
}

/// `= …` behind a key or an argument; `form` is how that is written.
pub(crate) fn value<T: syn::parse::Parse>(ident: &Ident, form: &str, input: ParseStream) -> Result<T, Error> {
    value_with(ident, form, input, T::parse)
}

pub(crate) fn value_with<T>(
    ident: &Ident,
    form: &str,
    input: ParseStream,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> Result<T, Error> {
    needs_value(ident, form, input)?;
    let name = ident.unraw();
    let culprit = next_token(input);
    parse(input).map_err(|_| malformed(culprit, &format!("this is not a value for `{name}`"), form))
}

/// `= word` behind a key.
pub(crate) fn word<W: Word>(entry: &Entry, input: ParseStream) -> Result<W, Error> {
    let word = value_with(entry.ident, entry.form(), input, Ident::parse_any)?;
    words::read("value", &word)
}

/// A marker stands on the field that it means, and so takes no value.
pub(crate) fn no_value(entry: &Entry, input: ParseStream) -> Result<(), Error> {
    if !input.peek(Token![=]) && !input.peek(syn::token::Paren) {
        return Ok(());
    }
    Err(malformed(next_token(input), &format!("`{}` takes no value", entry.name()), entry.form()))
}

/// `(max = 60, …)` behind a key, or nothing: calls `read` behind the name of each argument.
///
/// # Errors
/// All that was wrong with them, as one.
pub(crate) fn arguments<A: Word>(
    entry: &Entry,
    input: ParseStream,
    mut read: impl FnMut(A, &Ident, ParseStream) -> Result<(), Error>,
) -> Result<(), Error> {
    if !input.peek(syn::token::Paren) {
        return Ok(());
    }
    let content;
    let parentheses = syn::parenthesized!(content in input);
    if content.is_empty() {
        let message = format!("`{}` takes keys in its parentheses, and these are empty", entry.name());
        return Err(Error::new(parentheses.span.join(), with_form(&message, entry.form())));
    }
    let help = format!("help: write `{}`", entry.form());
    let errors = list(&content, &help, |ident, input| read(words::read("key", ident)?, ident, input))?;
    let all = errors.into_iter().reduce(|mut all, error| {
        all.combine(error);
        all
    });
    all.map_or(Ok(()), Err)
}

/// Takes what is left, so that syn does not complain about it on top.
fn skip(input: ParseStream) -> Result<TokenStream, Error> {
    input.parse()
}

fn next_token(input: ParseStream) -> impl ToTokens {
    input.fork().parse::<proc_macro2::TokenTree>().ok()
}
