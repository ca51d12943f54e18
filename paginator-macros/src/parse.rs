//! From syn's tree to ours: every attribute is read, what cannot be is reported.

use crate::{
    ast::{Bounds, Container, Function, Input, InputToken, OutputToken, PageSize, Request, Response},
    attr::{Once, entries, given_twice, malformed},
    ctxt::Ctxt,
    keys::{self, Entry, Home, InputTokenArgument, Key, PageSizeArgument, Side},
    place::Place,
    spot::{Spot, Struct},
    value::{arguments, input_of_output, paths_of_inputs, value, value_with, word},
    words,
};
use proc_macro2::Ident;
use syn::{Attribute, DeriveInput, Error, LitStr, Path, Type, parse::ParseStream};

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
            let (input_tokens, page_size) = (Vec::new(), Once::default());
            let mut request = Request { original, container, input_tokens, page_size, misread };
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
                more_results: Once::default(),
                aggregates: Vec::new(),
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

/// Which of the two a struct is: what most of its keys make it, so that a key of the other one is called misplaced.
/// Where they are even, one that names a response is a request.
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

/// Calls `take` behind every key, on the struct and then on its fields; false when something was wrong.
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

impl<'a> Request<'a> {
    fn read(&mut self, entry: Entry, spot: &Spot<'_, 'a>, input: ParseStream) -> Result<(), Error> {
        match entry.key {
            Key::InputToken => self.read_input_token(entry, spot, input),
            Key::PageSize => self.read_page_size(entry, spot, input),
            Key::Response => {
                // `A + B` is a type to syn, and none where the code names it.
                let ty = value_with(entry.ident, entry.form(), input, Type::without_plus)?;
                self.container.response.set(entry.ident, ty)
            }
            Key::Operation => {
                let name = value::<LitStr>(entry.ident, entry.form(), input)?;
                self.container.operation.set(entry.ident, name)
            }
            Key::Function => {
                let name = value::<Ident>(entry.ident, entry.form(), input)?;
                let function = if name == "none" { Function::None } else { Function::Named(name) };
                self.container.function.set(entry.ident, function)
            }
            Key::RepeatedToken => self.container.repeated_token.set(entry.ident, word(&entry, input)?),
            Key::Crate => read_crate(&mut self.container, entry, input),
            Key::Items | Key::OutputToken | Key::MoreResults | Key::Aggregate => Err(entry.misplaced()),
        }
    }

    fn read_input_token(
        &mut self,
        entry: Entry,
        spot: &Spot<'_, 'a>,
        input: ParseStream,
    ) -> Result<(), Error> {
        let mut name = Once::default();
        let wrong = arguments(&entry, input, |argument, ident, input| match argument {
            InputTokenArgument::Name => name.set(ident, value::<LitStr>(ident, entry.form(), input)?),
        });
        let (place, attrs) = spot.place(&entry, input)?;
        // Whatever is wrong with the argument, the place is marked: nothing may call it missing. And a token that
        // is marked twice is one token still, so that nothing is said of several.
        if self.input_tokens.iter().any(|earlier| earlier.place.is_same_as(&place)) {
            return Err(given_twice(entry.ident));
        }
        self.input_tokens.push(InputToken { key: entry.ident.clone(), place, name, attrs });
        wrong.and_then(|()| spot.end(&entry, input))
    }

    fn read_page_size(&mut self, entry: Entry, spot: &Spot<'_, 'a>, input: ParseStream) -> Result<(), Error> {
        let mut bounds = Bounds::default();
        let wrong = arguments(&entry, input, |argument, ident, input| {
            let bound = match argument {
                PageSizeArgument::Min => &mut bounds.min,
                PageSizeArgument::Max => &mut bounds.max,
            };
            bound.set(ident, value(ident, entry.form(), input)?)
        });
        let (place, _) = spot.place(&entry, input)?;
        self.page_size.set(entry.ident, PageSize { place, bounds })?;
        wrong.and_then(|()| spot.end(&entry, input))
    }
}

impl<'a> Response<'a> {
    fn read(&mut self, entry: Entry, spot: &Spot<'_, 'a>, input: ParseStream) -> Result<(), Error> {
        match entry.key {
            Key::Items => self.read_items(entry, spot, input),
            Key::OutputToken => self.read_output_token(entry, spot, input),
            Key::MoreResults => {
                self.more_results.set(entry.ident, spot.place(&entry, input)?.0)?;
                spot.end(&entry, input)
            }
            Key::Aggregate => {
                self.aggregates.push((entry.ident.clone(), spot.place(&entry, input)?.0));
                spot.end(&entry, input)
            }
            Key::Crate => read_crate(&mut self.container, entry, input),
            Key::Response
            | Key::Operation
            | Key::Function
            | Key::RepeatedToken
            | Key::InputToken
            | Key::PageSize => Err(entry.misplaced()),
        }
    }

    fn read_items(&mut self, entry: Entry, spot: &Spot<'_, 'a>, input: ParseStream) -> Result<(), Error> {
        let (place, _) = spot.place(&entry, input)?;
        if place.ty().is_none() {
            return Err(malformed(entry.ident, "the type of the items has to be told", entry.form()));
        }
        self.items.set(entry.ident, place)?;
        spot.end(&entry, input)
    }

    fn read_output_token(
        &mut self,
        entry: Entry,
        spot: &Spot<'_, 'a>,
        input: ParseStream,
    ) -> Result<(), Error> {
        match spot {
            Spot::Field { .. } => {
                let (name, wrong) = input_of_output(&entry, input);
                self.add_token(&entry, name, vec![spot.place(&entry, input)?.0])?;
                wrong?;
            }
            Spot::Struct(own) => {
                for (name, ways) in paths_of_inputs(&entry, input)? {
                    let places = ways.into_iter().map(|way| own.at_path(way).map(|(place, _)| place));
                    self.add_token(&entry, name, places.collect::<Result<_, _>>()?)?;
                }
            }
        }
        spot.end(&entry, input)
    }

    /// A token that is marked twice is one token still, as a request's.
    fn add_token(&mut self, entry: &Entry, name: Option<Ident>, places: Vec<Place>) -> Result<(), Error> {
        let mut earlier = self.output_tokens.iter().flat_map(|output| &output.places);
        if earlier.any(|earlier| places.iter().any(|place| earlier.is_same_as(place))) {
            return Err(given_twice(entry.ident));
        }
        self.output_tokens.push(OutputToken { key: entry.ident.clone(), input: name, places });
        Ok(())
    }
}

fn read_crate(container: &mut Container, entry: Entry, input: ParseStream) -> Result<(), Error> {
    let path = value_with(entry.ident, entry.form(), input, Path::parse_mod_style)?;
    container.krate.set(entry.ident, path)
}
