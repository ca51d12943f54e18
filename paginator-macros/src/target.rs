//! Reads what follows an `output_token`: which field of the request it is for, and where it is read from.

use crate::{
    ast::Source,
    attr::{malformed, with_form},
    keys::{Entry, OutputTokenArgument},
    path::{alternatives, named_type},
    place::Way,
    value::{header_on_struct, needs_value, skip, value},
    words::{self, Word},
};
use proc_macro2::{Ident, Span};
use syn::{Error, LitStr, Token, ext::IdentExt, parse::ParseStream};

/// Which field of the request an output token is for.
#[derive(Default)]
pub(crate) struct Target {
    /// The key `carried`, where it goes along with the token.
    pub(crate) carried: Option<Ident>,
    /// The request's field that takes it.
    pub(crate) input: Option<Ident>,
}

impl Target {
    /// `name`, `carried` or `carried(name)`.
    fn read(input: ParseStream) -> Result<Self, Error> {
        let name = input.call(Ident::parse_any)?;
        if name != OutputTokenArgument::Carried.name() {
            return Ok(Target { carried: None, input: Some(name) });
        }
        let mut of_input = None;
        if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            of_input = Some(content.call(Ident::parse_any)?);
            if !content.is_empty() {
                skip(&content)?;
                return Err(malformed(
                    &name,
                    "`carried` takes the name of the request's field",
                    "carried(field)",
                ));
            }
        }
        Ok(Target { carried: Some(name), input: of_input })
    }
}

/// The places of output tokens, with the target of each token.
type Outputs = Vec<(Target, Vec<Way>)>;

/// The paths of output tokens, with the target of each token: `: Type = path || path`,
/// `(input): Type = path || path`, or `(input = path, carried(input) = path)`.
pub(crate) fn outputs_at_paths(entry: &Entry, input: ParseStream) -> Result<Outputs, Error> {
    let mut target = Target::default();
    if input.peek(syn::token::Paren) {
        let content;
        let parentheses = syn::parenthesized!(content in input);
        if !content.peek(Ident::peek_any) {
            skip(&content)?;
            return Err(no_name(entry, parentheses.span.join()));
        }
        let first = Target::read(&content);
        let first = first.inspect_err(|_| drop(skip(&content)))?;
        if !content.is_empty() {
            let read = paths_in_parentheses(entry, first, &content);
            skip(&content)?;
            return read;
        }
        target = first;
    }
    let ty = named_type(input)?;
    needs_value(entry.ident, entry.form(), input)?;
    Ok(vec![(target, alternatives(input, ty.as_ref())?)])
}

fn no_name(entry: &Entry, culprit: Span) -> Error {
    let message = format!("`{}` takes the name of the request's field", entry.name());
    Error::new(culprit, with_form(&message, entry.form()))
}

fn paths_in_parentheses(entry: &Entry, first: Target, content: ParseStream) -> Result<Outputs, Error> {
    let mut outputs = Vec::new();
    let mut next = Some(first);
    while let Some(target) = next.take() {
        let ty = named_type(content)?;
        if let Some(name) = target.input.as_ref().or(target.carried.as_ref()) {
            needs_value(name, entry.form(), content)?;
            // The name of a header, where a path belongs.
            if content.peek(LitStr) && words::find::<OutputTokenArgument>(&name.to_string()).is_some() {
                return Err(header_on_struct(name, &format!("output_token({name} = \"…\")")));
            }
        }
        outputs.push((target, alternatives(content, ty.as_ref())?));
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
        if !content.is_empty() {
            next = Some(Target::read(content)?);
        }
    }
    Ok(outputs)
}

/// `(input)`, `(carried(input))`, `(header = "…")`, `(input, link = "next")` after an output's marker, or nothing; and
/// what was wrong with it.
pub(crate) fn target_of_output(entry: &Entry, input: ParseStream) -> (Target, Source, Result<(), Error>) {
    let (mut target, mut source) = (Target::default(), Source::Body);
    if !input.peek(syn::token::Paren) {
        return (target, source, Ok(()));
    }
    let mut read = || {
        let content;
        let parentheses = syn::parenthesized!(content in input);
        let no_name = || no_name(entry, parentheses.span.join());
        if content.is_empty() {
            return Err(no_name());
        }
        let (mut is_named, mut is_sourced) = (false, false);
        while !content.is_empty() {
            let ahead = content.fork();
            let word = ahead.call(Ident::parse_any).ok();
            match word.as_ref().and_then(|word| words::find::<OutputTokenArgument>(&word.to_string())) {
                Some(OutputTokenArgument::Header) if !is_sourced => {
                    let (name, wrong) = header_name(&content)?;
                    source = Source::Header(name);
                    wrong?;
                    is_sourced = true;
                }
                Some(OutputTokenArgument::Link) if !is_sourced => {
                    let (relation, wrong) = header_name(&content)?;
                    source = Source::Link(relation);
                    wrong?;
                    is_sourced = true;
                }
                Some(OutputTokenArgument::Header | OutputTokenArgument::Link) => {
                    skip(&content)?;
                    return Err(Error::new_spanned(word, "a token is read from one header"));
                }
                Some(OutputTokenArgument::Carried) | None if !is_named => {
                    target = Target::read(&content)
                        .map_err(|error| {
                            // That is no name at all.
                            if content.is_empty() { error } else { no_name() }
                        })
                        .inspect_err(|_| drop(skip(&content)))?;
                    is_named = true;
                }
                Some(OutputTokenArgument::Carried) | None => {
                    skip(&content)?;
                    return Err(no_name());
                }
            }
            if !content.is_empty() && content.parse::<Token![,]>().is_err() {
                skip(&content)?;
                return Err(no_name());
            }
        }
        Ok(())
    };
    let wrong = read();
    (target, source, wrong)
}

/// `header = "…"` or `link = "…"`, and what was wrong with it: even then the field is read from a header.
fn header_name(content: ParseStream) -> Result<(LitStr, Result<(), Error>), Error> {
    let key = content.call(Ident::parse_any)?;
    let form = words::find::<OutputTokenArgument>(&key.to_string()).map_or("", Word::form);
    match value(&key, &format!("output_token({form})"), content) {
        Ok(name) => Ok((name, Ok(()))),
        Err(error) => {
            skip(content)?;
            Ok((LitStr::new("", key.span()), Err(error)))
        }
    }
}
