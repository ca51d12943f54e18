//! From syn's tree to ours: every attribute is read, what cannot be is reported.

use crate::{
    ast::{Container, Function, Input, InputToken, Marked, PageSize, Request, Response},
    attr::{Once, entries, malformed, with_form},
    ctxt::Ctxt,
    keys::{self, Key, Place, nearest, unknown},
};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{
    Attribute, Data, DeriveInput, Error, LitInt, LitStr, Member, Path, Token, Type, ext::IdentExt,
    parse::ParseStream,
};

pub(crate) fn parse<'a>(ctxt: &Ctxt, original: &'a DeriveInput) -> Input<'a> {
    let fields = fields_of(ctxt, original);
    let is_request = is_request(original, &fields);
    let place = if is_request { Place::Request } else { Place::Response };

    let mut container = Container::default();
    let mut misread = !matches!(original.data, Data::Struct(_));
    for attr in paginated(&original.attrs) {
        misread |=
            !read(ctxt, attr, place, |key, ident, input| container_key(&mut container, key, ident, input));
    }
    if is_request {
        let (mut input_token, mut page_size) = (Once::default(), Once::default());
        for field in fields {
            for attr in paginated(field.attrs) {
                misread |= !read(ctxt, attr, Place::RequestField, |key, ident, input| match key.name {
                    // Whatever is wrong with the argument, the field is marked: nothing may call it missing.
                    "input_token" => {
                        let (name, wrong) = argument(key, input, "name", |input| input.parse::<LitStr>());
                        let name = name.map(|name| name.value());
                        input_token.set(ident, InputToken { field: field.clone(), name })?;
                        wrong
                    }
                    _ => {
                        let (max, wrong) = argument(key, input, "max", |input| input.parse::<LitInt>());
                        page_size.set(ident, PageSize { field: field.clone(), max })?;
                        wrong
                    }
                });
            }
        }
        Input::Request(Request { original, container, input_token, page_size, misread })
    } else {
        let (mut items, mut output_token, mut more_results) =
            (Once::default(), Once::default(), Once::default());
        for field in fields {
            for attr in paginated(field.attrs) {
                misread |= !read(ctxt, attr, Place::ResponseField, |key, ident, input| {
                    let slot = match key.name {
                        "items" => &mut items,
                        "output_token" => &mut output_token,
                        _ => &mut more_results,
                    };
                    slot.set(ident, field.clone())?;
                    no_value(key, input)
                });
            }
        }
        Input::Response(Response { original, container, items, output_token, more_results, misread })
    }
}

/// A struct is what most of its keys make it, so that a key of the other kind is called misplaced. Where they
/// are even, one that names a response is a request.
fn is_request(original: &DeriveInput, fields: &[Marked]) -> bool {
    let count = |names| {
        let on_struct = count_mentions(&original.attrs, names);
        fields.iter().map(|field| count_mentions(field.attrs, names)).sum::<usize>() + on_struct
    };
    let names_response = count_mentions(&original.attrs, &["response"]) > 0;
    let request = count(&["input_token", "page_size"]) + usize::from(names_response);
    let response = count(&["items", "output_token", "more_results"]);
    request > response || request == response && names_response
}

fn fields_of<'a>(ctxt: &Ctxt, original: &'a DeriveInput) -> Vec<Marked<'a>> {
    let fields = match &original.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => {
            ctxt.error(
                data.enum_token,
                "`Paginated` is derived for structs: put the enum into a field of one",
            );
            return Vec::new();
        }
        Data::Union(data) => {
            ctxt.error(
                data.union_token,
                "`Paginated` is derived for structs: put the union's fields into one",
            );
            return Vec::new();
        }
    };
    let marked = fields.members().zip(fields).map(|(member, field)| Marked {
        member: match member {
            Member::Named(name) => Member::Named(name),
            Member::Unnamed(mut index) => {
                index.span = syn::spanned::Spanned::span(&field.ty);
                Member::Unnamed(index)
            }
        },
        ty: &field.ty,
        attrs: &field.attrs,
    });
    marked.collect()
}

fn paginated(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("paginated"))
}

/// How often one of the keys `names` is given, whatever is wrong with the attribute.
fn count_mentions(attrs: &[Attribute], names: &[&str]) -> usize {
    let mut count = 0;
    for attr in paginated(attrs) {
        let _ = entries(attr, |key, _| {
            count += usize::from(names.iter().any(|name| key == name));
            Ok(())
        });
    }
    count
}

/// Reads the keys of one attribute that stands at `place`; false when something was wrong.
fn read(
    ctxt: &Ctxt,
    attr: &Attribute,
    place: Place,
    mut take: impl FnMut(&'static Key, &Ident, ParseStream) -> Result<(), Error>,
) -> bool {
    if attr.meta.require_list().is_err() {
        let form = keys::example(place);
        ctxt.push(malformed(&attr.meta, "`paginated` takes keys in parentheses", &form));
        return false;
    }
    let errors = entries(attr, |ident, input| take(keys::find(ident, place)?, ident, input));
    errors.map(|error| ctxt.push(error)).count() == 0
}

fn container_key(
    container: &mut Container,
    key: &Key,
    ident: &Ident,
    input: ParseStream,
) -> Result<(), Error> {
    match key.name {
        "response" => container.response.set(ident, value::<Type>(key, ident, input)?),
        "operation" => container.operation.set(ident, value::<LitStr>(key, ident, input)?),
        "crate" => container.krate.set(ident, value_with(key, ident, input, Path::parse_mod_style)?),
        "function" => {
            let name = value_with(key, ident, input, Ident::parse_any)?;
            let function = if name == "none" { Function::None } else { Function::Named(name) };
            container.function.set(ident, function)
        }
        _ => {
            let word = value_with(key, ident, input, Ident::parse_any)?;
            let valid = ["error", "stop", "continue"];
            let Some(then) = valid.into_iter().find(|valid| word == valid) else {
                let name = word.to_string();
                let near = nearest(&name, valid.into_iter());
                return Err(Error::new_spanned(&word, unknown("value", &name, &valid, near)));
            };
            container.repeated_token.set(ident, then)
        }
    }
}

/// `= …` behind a key.
fn value<T: syn::parse::Parse>(key: &Key, ident: &Ident, input: ParseStream) -> Result<T, Error> {
    value_with(key, ident, input, T::parse)
}

fn value_with<T>(
    key: &Key,
    ident: &Ident,
    input: ParseStream,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> Result<T, Error> {
    let name = ident.unraw();
    if input.parse::<Option<Token![=]>>()?.is_none() || input.is_empty() || input.peek(Token![,]) {
        return Err(malformed(ident, &format!("`{name}` needs a value"), key.form));
    }
    let culprit = next_token(input);
    parse(input).map_err(|_| malformed(culprit, &format!("this is not a value for `{name}`"), key.form))
}

/// A marker stands on the field that it means, and so takes no value.
fn no_value(key: &Key, input: ParseStream) -> Result<(), Error> {
    if !input.peek(Token![=]) && !input.peek(syn::token::Paren) {
        return Ok(());
    }
    Err(malformed(next_token(input), &format!("`{}` takes no value", key.name), key.form))
}

/// `(name = …)` behind a key, or nothing; and what was wrong with it.
fn argument<T>(
    key: &Key,
    input: ParseStream,
    name: &str,
    parse: impl FnOnce(ParseStream) -> Result<T, Error>,
) -> (Option<T>, Result<(), Error>) {
    if !input.peek(syn::token::Paren) {
        return (None, no_value(key, input));
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
