//! Reads `key`, `key = …` and `key(…)` lists, and continues after a mistake.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Error, Token,
    ext::IdentExt,
    parse::{ParseStream, discouraged::Speculative},
};

/// Calls `read` after each key of an attribute, and returns every mistake. After one it continues at the next comma.
pub(crate) fn entries(
    attr: &Attribute,
    read: impl FnMut(&Ident, ParseStream) -> Result<(), Error>,
) -> impl Iterator<Item = Error> {
    let mut errors = Vec::new();
    let help = "help: a key is a bare word, as in `items`";
    let parsed = attr.parse_args_with(|input: ParseStream| {
        errors = list(input, help, read)?;
        Ok(())
    });
    errors.extend(parsed.err());
    errors.into_iter()
}

/// The same after an opened parenthesis; `help` says what a key is.
///
/// # Errors
/// When not even the commas can be found.
pub(crate) fn list(
    input: ParseStream,
    help: &str,
    mut read: impl FnMut(&Ident, ParseStream) -> Result<(), Error>,
) -> Result<Vec<Error>, Error> {
    let mut errors = Vec::new();
    while !input.is_empty() {
        let key = input.call(Ident::parse_any).map_err(|_| input.error(format!("this is not a key\n{help}")));
        let entry = key.and_then(|key| {
            read(&key, input)?;
            match input.is_empty() || input.peek(Token![,]) {
                true => Ok(()),
                false => Err(input.error("a key ends here\nhelp: put a comma between two keys")),
            }
        });
        errors.extend(entry.err());
        skip_to_comma(input)?;
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(errors)
}

fn skip_to_comma(input: ParseStream) -> Result<(), Error> {
    // The commas between a closure's parameters do not separate keys.
    if input.peek(Token![|]) && !input.peek(Token![||]) {
        let ahead = input.fork();
        ahead.parse::<Token![|]>()?;
        while !ahead.is_empty() && !ahead.peek(Token![|]) {
            ahead.parse::<TokenTree>()?;
        }
        if ahead.parse::<Token![|]>().is_ok() {
            input.advance_to(&ahead);
        }
    }
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// A key's value, with the key that it was given under.
pub(crate) struct Given<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

pub(crate) fn given_twice(key: &Ident) -> Error {
    // Someone who marks two lists most likely wants the items of both.
    let help = match key == "items" {
        true => "\nhelp: one list is the primary one; mark a further one with `aggregate`",
        false => "",
    };
    Error::new_spanned(key, format!("`{key}` is given twice{help}"))
}

/// The value of a key that may be given once.
pub(crate) struct Once<T>(Option<Given<T>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Once(None)
    }
}

impl<T> Once<T> {
    /// # Errors
    /// When the key was given before; the first value stays.
    pub(crate) fn set(&mut self, key: &Ident, value: T) -> Result<(), Error> {
        if self.0.is_some() {
            return Err(given_twice(key));
        }
        self.0 = Some(Given { key: key.clone(), value });
        Ok(())
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|given| &given.value)
    }

    pub(crate) fn given(&self) -> Option<&Given<T>> {
        self.0.as_ref()
    }
}

/// The error for a key or value that is written wrong, with the right `form` on a help line.
pub(crate) fn malformed(culprit: impl ToTokens, message: &str, form: &str) -> Error {
    Error::new_spanned(culprit, with_form(message, form))
}

pub(crate) fn with_form(message: &str, form: &str) -> String {
    format!("{message}\nhelp: write `{form}`")
}
