//! Reads a path from `self`: `stream_description.shards[-1].shard_id`, `0.next_token`.

use crate::place::{Step, Way};
use proc_macro2::{Ident, Span, TokenStream};
use syn::{Error, Index, LitFloat, LitInt, Member, Token, Type, ext::IdentExt, parse::ParseStream, token};

pub(crate) const FORM: &str = "help: a path is made of fields, `user_pool.users` or `0.users`";

const COMPUTED: &str = "help: the next token is computed where the request's field is marked \
    `input_token(offset)` or `input_token(page_number)`; for any other rule, name a function: `next = path` on the request";

/// Whether an operator follows, which would make the path an expression.
fn computes(input: ParseStream) -> bool {
    input.peek(Token![+])
        || input.peek(Token![-])
        || input.peek(Token![*])
        || input.peek(Token![/])
        || input.peek(Token![%])
}

/// A path; `ty` is its type, where that was named.
pub(crate) fn path(input: ParseStream, ty: Option<Type>) -> Result<Way, Error> {
    let mut members = members(input)?.into_iter();
    let first = members.next().ok_or_else(|| not_a_path(input))?;
    let mut steps: Vec<_> = members.map(Step::Field).collect();
    loop {
        if input.peek(token::Paren) {
            return Err(input.error(format!("a path does not call methods\n{FORM}")));
        }
        if input.peek(token::Bracket) {
            steps.push(Step::Last(last(input)?));
        } else if input.parse::<Option<Token![.]>>()?.is_some() {
            steps.extend(self::members(input)?.into_iter().map(Step::Field));
        } else if computes(input) {
            return Err(input.error(format!("a path does not compute\n{COMPUTED}")));
        } else {
            return Ok(Way { first, steps, ty });
        }
    }
}

/// One member, or two where Rust reads `0.1` as a number.
fn members(input: ParseStream) -> Result<Vec<Member>, Error> {
    if input.peek(LitFloat) {
        let number: LitFloat = input.parse()?;
        let indices = number.to_string();
        let indices = indices.split('.').filter(|index| !index.is_empty());
        return indices.map(|digits| index(digits, number.span())).collect();
    }
    if input.peek(LitInt) {
        let number: LitInt = input.parse()?;
        return Ok(vec![index(&number.to_string(), number.span())?]);
    }
    // `parse_any` would accept keywords, and no field has such a name.
    let name = input.fork().call(Ident::parse_any).ok();
    match input.parse::<Ident>() {
        Ok(name) => Ok(vec![Member::Named(name)]),
        Err(_) => Err(match name {
            Some(keyword) => not_a_field(&keyword),
            None => not_a_path(input),
        }),
    }
}

fn index(digits: &str, span: Span) -> Result<Member, Error> {
    let index = digits.parse().map_err(|_| Error::new(span, format!("this is not a field\n{FORM}")))?;
    Ok(Member::Unnamed(Index { index, span }))
}

fn not_a_field(keyword: &Ident) -> Error {
    let help = match keyword.to_string().as_str() {
        "self" => "help: leave it out, every path begins there".to_owned(),
        "Self" | "super" | "crate" => FORM.to_owned(),
        other => format!("help: a field that is named by a keyword is written `r#{other}`"),
    };
    Error::new(keyword.span(), format!("`{keyword}` is not a field\n{help}"))
}

fn not_a_path(input: ParseStream) -> Error {
    if input.peek(Token![!]) {
        return input.error("`!` negates a flag only\nhelp: a path for `more_results` may begin with it, `more_results = !done`");
    }
    input.error(format!("this is not a path\n{FORM}"))
}

/// `[-1]`
fn last(input: ParseStream) -> Result<Span, Error> {
    let content;
    let brackets = syn::bracketed!(content in input);
    let inside: TokenStream = content.parse()?;
    match inside.to_string().replace(' ', "").as_str() {
        "-1" => Ok(brackets.span.join()),
        _ => Err(Error::new(brackets.span.join(), "a path takes the last item of a list only, `[-1]`")),
    }
}

/// `path || path || …`: the first that holds something.
pub(crate) fn alternatives(input: ParseStream, ty: Option<&Type>) -> Result<Vec<Way>, Error> {
    let mut places = vec![path(input, ty.cloned())?];
    while input.parse::<Option<Token![||]>>()?.is_some() {
        places.push(path(input, ty.cloned())?);
    }
    Ok(places)
}

/// `: Type`, or nothing.
pub(crate) fn named_type(input: ParseStream) -> Result<Option<Type>, Error> {
    match input.parse::<Option<Token![:]>>()? {
        Some(_) => Ok(Some(input.call(Type::without_plus)?)),
        None => Ok(None),
    }
}
