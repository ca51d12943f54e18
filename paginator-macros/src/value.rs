//! Reads what follows a key.

use crate::{
    attr::{list, malformed, with_form},
    keys::Entry,
    path::{named_type, path},
    place::Way,
    words::{self, Word},
};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Error, Token, ext::IdentExt, parse::ParseStream};

/// `: Type = path` or `= path`.
pub(crate) fn path_value(entry: &Entry, input: ParseStream) -> Result<Way, Error> {
    let ty = named_type(input)?;
    needs_value(entry.ident, entry.form(), input)?;
    no_last(entry, path(input, ty)?)
}

fn no_last(entry: &Entry, way: Way) -> Result<Way, Error> {
    // Such a place is written or trimmed; the key of the last item can only be read.
    match way.last() {
        Some(brackets) => {
            let message = format!("`[-1]` leads to an `output_token` only, not to `{}`", entry.name());
            Err(Error::new(brackets, message))
        }
        None => Ok(way),
    }
}

/// Whether `= !` follows.
pub(crate) fn is_negation(input: ParseStream) -> bool {
    let ahead = input.fork();
    ahead.parse::<Token![=]>().is_ok() && ahead.peek(Token![!])
}

/// The error for a negated flag on its own field, where a marker takes no value.
pub(crate) fn negated_marker(entry: &Entry) -> Error {
    let help = "help: negate it on the struct, `#[paginated(more_results = !done)]`";
    Error::new_spanned(entry.ident, format!("`{}` on a field takes no value\n{help}", entry.name()))
}

/// `= path` or `= !path`, and whether it is negated.
pub(crate) fn negation(entry: &Entry, input: ParseStream) -> Result<(Way, bool), Error> {
    if !is_negation(input) {
        return Ok((path_value(entry, input)?, false));
    }
    input.parse::<Token![=]>()?;
    input.parse::<Token![!]>()?;
    let way = path(input, None)?;
    Ok((no_last(entry, way)?, true))
}

pub(crate) fn needs_value(ident: &Ident, form: &str, input: ParseStream) -> Result<(), Error> {
    if input.parse::<Option<Token![=]>>()?.is_none() || input.is_empty() || input.peek(Token![,]) {
        return Err(malformed(ident, &format!("`{}` needs a value", ident.unraw()), form));
    }
    Ok(())
}

/// `= …` after a key or an argument; `form` is how that is written.
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

/// `= word` after a key or an argument.
pub(crate) fn word<W: Word>(ident: &Ident, form: &str, input: ParseStream) -> Result<W, Error> {
    let word = value_with(ident, form, input, Ident::parse_any)?;
    words::read("value", &word)
}

/// An argument that takes no value.
pub(crate) fn flag(ident: &Ident, form: &str, input: ParseStream) -> Result<(), Error> {
    if !input.peek(Token![=]) && !input.peek(syn::token::Paren) {
        return Ok(());
    }
    Err(malformed(next_token(input), &format!("`{}` takes no value", ident.unraw()), form))
}

/// A marker is on the field that it means, and so takes no value.
pub(crate) fn no_value(entry: &Entry, input: ParseStream) -> Result<(), Error> {
    if !input.peek(Token![=]) && !input.peek(syn::token::Paren) {
        return Ok(());
    }
    Err(malformed(next_token(input), &format!("`{}` takes no value", entry.name()), entry.form()))
}

/// `(max = 60, …)` after a key, or nothing: calls `read` after the name of each argument.
///
/// # Errors
/// All that was wrong with them, as one error.
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
    let errors = list(&content, &help, |ident, input| {
        let argument =
            words::read("key", ident).map_err(|error| entry.misplaced_argument(ident).unwrap_or(error))?;
        read(argument, ident, input)
    })?;
    let all = errors.into_iter().reduce(|mut all, error| {
        all.combine(error);
        all
    });
    all.map_or(Ok(()), Err)
}

/// Takes what is left, so that syn does not report it as well.
pub(crate) fn skip(input: ParseStream) -> Result<TokenStream, Error> {
    input.parse()
}

fn next_token(input: ParseStream) -> impl ToTokens {
    input.fork().parse::<proc_macro2::TokenTree>().ok()
}

/// The error for a header that is to be read into a path.
pub(crate) fn header_on_struct(ident: &Ident, form: &str) -> Error {
    let message = format!("`{ident}` belongs on a field of type `field::Header`");
    Error::new_spanned(ident, format!("{message}\nhelp: mark it `#[paginated({form})]`"))
}
