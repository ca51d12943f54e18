//! From syn's tree to ours: every attribute is read; what cannot be read is reported.

mod request;
mod response;

use crate::{
    ast::{Container, Input, Request, Response},
    attr::{Once, entries, malformed},
    ctxt::Ctxt,
    keys::{self, Entry, Home, Key, Side},
    spot::{Spot, Struct},
    value::value_with,
    words,
};
use proc_macro2::Ident;
use syn::{Attribute, DeriveInput, Error, Path, parse::ParseStream};

pub(crate) fn parse<'a>(ctxt: &Ctxt, original: &'a DeriveInput) -> Input<'a> {
    let (own, misread) = match Struct::of(original) {
        Ok(own) => (own, false),
        Err(error) => {
            ctxt.push(error);
            (Struct::without_fields(original), true)
        }
    };
    let container = Container::default();
    match side(original, &own) {
        Side::Request => {
            let (input_tokens, carried, page_size) = (Vec::new(), Vec::new(), Once::default());
            let mut request = Request { original, container, input_tokens, carried, page_size, misread };
            let read =
                |entry: Entry, spot: Spot<'_, 'a>, input: ParseStream| request.read(entry, &spot, input);
            let all_read = read_all(ctxt, &own, [Home::Request, Home::RequestField], read);
            request.misread |= !all_read;
            Input::Request(Box::new(request))
        }
        Side::Response => {
            let mut response = Response {
                original,
                container,
                items: Once::default(),
                output_tokens: Vec::new(),
                carried: Once::default(),
                more_results: Once::default(),
                aggregates: Vec::new(),
                total: Once::default(),
                total_pages: Once::default(),
                page_size: Once::default(),
                misread,
            };
            let read =
                |entry: Entry, spot: Spot<'_, 'a>, input: ParseStream| response.read(entry, &spot, input);
            let all_read = read_all(ctxt, &own, [Home::Response, Home::ResponseField], read);
            response.misread |= !all_read;
            Input::Response(Box::new(response))
        }
    }
}

/// Which of the two a struct is: the one that most of its keys suggest, so that a key of the other is reported as
/// misplaced. On a tie, a struct that names a response is a request.
fn side(original: &DeriveInput, own: &Struct) -> Side {
    let mut keys: Vec<Key> = Vec::new();
    let attrs = own.fields.iter().flat_map(|(_, attrs)| attrs.iter());
    for attr in original.attrs.iter().chain(attrs).filter(|attr| is_ours(attr)) {
        let add = |ident: &Ident, _: ParseStream| {
            keys.extend(words::find::<Key>(&ident.to_string()));
            Ok(())
        };
        // Whatever is wrong with the attribute is reported when it is read.
        entries(attr, add).for_each(drop);
    }
    let count = |side| keys.iter().filter(|key| key.tells_of() == Some(side)).count();
    let (request, response) = (count(Side::Request), count(Side::Response));
    if request > response || request == response && keys.contains(&Key::Response) {
        Side::Request
    } else {
        Side::Response
    }
}

fn is_ours(attr: &Attribute) -> bool {
    attr.path().is_ident("paginated")
}

/// Calls `take` after every key, on the struct and then on its fields; false when something was wrong.
fn read_all<'a>(
    ctxt: &Ctxt,
    own: &Struct<'a>,
    [on_struct, on_field]: [Home; 2],
    mut take: impl FnMut(Entry, Spot<'_, 'a>, ParseStream) -> Result<(), Error>,
) -> bool {
    let mut all_read = true;
    let whole = own.attrs.iter().map(|attr| (attr, on_struct, Spot::Struct(own)));
    let fields = own.fields.iter().flat_map(|(field, attrs)| {
        attrs.iter().map(move |attr| (attr, on_field, Spot::Field { field, attrs }))
    });
    for (attr, home, spot) in whole.chain(fields).filter(|(attr, ..)| is_ours(attr)) {
        if attr.meta.require_list().is_err() {
            let form = keys::example(home);
            ctxt.push(malformed(&attr.meta, "`paginated` takes keys in parentheses", &form));
            all_read = false;
            continue;
        }
        let errors = entries(attr, |ident, input| take(Entry::find(ident, home)?, spot, input));
        all_read &= errors.map(|error| ctxt.push(error)).count() == 0;
    }
    all_read
}

fn read_crate(container: &mut Container, entry: Entry, input: ParseStream) -> Result<(), Error> {
    let path = value_with(entry.ident, entry.form(), input, Path::parse_mod_style)?;
    container.krate.set(entry.ident, path)
}
