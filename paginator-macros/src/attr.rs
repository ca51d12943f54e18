//! Reads `key`, `key = …` and `key(…)` lists, going on behind a mistake.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Error, Token, ext::IdentExt, parse::ParseStream};

/// Calls `read` behind each key of an attribute, and gives every mistake. After one it goes on behind the
/// next comma.
pub(crate) fn entries(
    attr: &Attribute,
    mut read: impl FnMut(&Ident, ParseStream) -> Result<(), Error>,
) -> impl Iterator<Item = Error> {
    let mut errors = Vec::new();
    let parsed = attr.parse_args_with(|input: ParseStream| {
        while !input.is_empty() {
            let entry = key(input).and_then(|key| {
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
        Ok(())
    });
    errors.extend(parsed.err());
    errors.into_iter()
}

fn key(input: ParseStream) -> Result<Ident, Error> {
    input
        .call(Ident::parse_any)
        .map_err(|_| input.error("this is not a key\nhelp: a key is a bare word, as in `items`"))
}

fn skip_to_comma(input: ParseStream) -> Result<(), Error> {
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
    // Who marks two lists most likely wants the items of both.
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

    pub(crate) fn get_mut(&mut self) -> Option<&mut T> {
        self.0.as_mut().map(|given| &mut given.value)
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
