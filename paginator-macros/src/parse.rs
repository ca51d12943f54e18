//! From syn's tree to ours: every attribute is read, what cannot be is reported.

use crate::{
    ast::{
        Bounds, Container, Count, Flag, Function, Input, InputToken, Kind, OutputToken, PageSize, Request,
        Response, Source, TokenArguments,
    },
    attr::{Once, entries, given_twice, malformed},
    ctxt::Ctxt,
    keys::{
        self, CountArgument, Entry, Home, InputTokenArgument, Key, PageSizeArgument, Side, TotalArgument,
    },
    place::Place,
    refused::{refuse_foreign_response, refuse_unbounded_token},
    spot::{Spot, Struct},
    target::{Target, outputs_at_paths, target_of_output},
    value::{
        arguments, flag, header_on_struct, is_negation, negated_marker, negation, value, value_with, word,
    },
    words::{self, Word},
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
                refuse_foreign_response(&ty)?;
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
            Key::RepeatedToken => {
                self.container.repeated_token.set(entry.ident, word(entry.ident, entry.form(), input)?)
            }
            Key::LastPage => {
                self.container.last_page.set(entry.ident, word(entry.ident, entry.form(), input)?)
            }
            Key::Next => {
                let function = value_with(entry.ident, entry.form(), input, Path::parse_mod_style)?;
                self.container.next.set(entry.ident, function)
            }
            Key::Crate => read_crate(&mut self.container, entry, input),
            Key::Items
            | Key::OutputToken
            | Key::MoreResults
            | Key::Aggregate
            | Key::Total
            | Key::TotalPages => Err(entry.misplaced()),
        }
    }

    fn read_input_token(
        &mut self,
        entry: Entry,
        spot: &Spot<'_, 'a>,
        input: ParseStream,
    ) -> Result<(), Error> {
        let mut given = TokenArguments::default();
        let wrong = arguments(&entry, input, |argument: InputTokenArgument, ident, input| {
            let form = format!("input_token({})", argument.form());
            let mut kind = |kind| {
                flag(ident, &form, input)?;
                match given.kind.given() {
                    Some(earlier) if earlier.value != kind => Err(Error::new_spanned(
                        ident,
                        format!("a token is either `{}` or `{ident}`\nhelp: mark two fields", earlier.key),
                    )),
                    _ => given.kind.set(ident, kind),
                }
            };
            match argument {
                InputTokenArgument::Name => given.name.set(ident, value::<LitStr>(ident, &form, input)?),
                InputTokenArgument::Offset => kind(Kind::Offset),
                InputTokenArgument::PageNumber => kind(Kind::PageNumber),
                InputTokenArgument::Carried => kind(Kind::Carried),
                InputTokenArgument::First => given.first.set(ident, value(ident, &form, input)?),
                InputTokenArgument::Step => given.step.set(ident, word(ident, &form, input)?),
                InputTokenArgument::Check => {
                    given.check.set(ident, value_with(ident, &form, input, Path::parse_mod_style)?)
                }
            }
        });
        let (place, attrs) = spot.place(&entry, input)?;
        refuse_unbounded_token(place.ty(), &self.original.generics)?;
        // Whatever is wrong with the argument, the place is marked: nothing may call it missing. And a token that
        // is marked twice is one token still, so that nothing is said of several.
        if self.all_tokens().any(|earlier| earlier.place.is_same_as(&place)) {
            return Err(given_twice(entry.ident));
        }
        let token = InputToken { key: entry.ident.clone(), place, arguments: given, attrs };
        let tokens = match token.kind() {
            Kind::Carried => &mut self.carried,
            Kind::HandedOut | Kind::Offset | Kind::PageNumber => &mut self.input_tokens,
        };
        tokens.push(token);
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
            Key::MoreResults => self.read_flag(entry, spot, input),
            Key::Total => {
                let (mut is_hint, mut header) = (Once::default(), Once::default());
                let wrong =
                    arguments(&entry, input, |argument: TotalArgument, ident, input| match argument {
                        TotalArgument::Hint => {
                            flag(ident, "total(hint)", input)?;
                            is_hint.set(ident, ())
                        }
                        TotalArgument::Header => read_header(&mut header, &entry, spot, ident, input),
                    });
                let count = read_count(&entry, spot, input, &header, is_hint.get().is_some())?;
                self.total.set(entry.ident, count)?;
                wrong.and_then(|()| spot.end(&entry, input))
            }
            Key::TotalPages | Key::PageSize => {
                let mut header = Once::default();
                let wrong =
                    arguments(&entry, input, |argument: CountArgument, ident, input| match argument {
                        CountArgument::Header => read_header(&mut header, &entry, spot, ident, input),
                    });
                let count = read_count(&entry, spot, input, &header, false)?;
                let slot =
                    if entry.key == Key::PageSize { &mut self.page_size } else { &mut self.total_pages };
                slot.set(entry.ident, count)?;
                wrong.and_then(|()| spot.end(&entry, input))
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
            | Key::LastPage
            | Key::Next
            | Key::InputToken => Err(entry.misplaced()),
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
                let (target, source, wrong) = target_of_output(&entry, input);
                self.add_token(&entry, target, source, vec![spot.place(&entry, input)?.0])?;
                wrong?;
            }
            Spot::Struct(own) => {
                for (target, ways) in outputs_at_paths(&entry, input)? {
                    let places = ways.into_iter().map(|way| own.at_path(way).map(|(place, _)| place));
                    self.add_token(&entry, target, Source::Body, places.collect::<Result<_, _>>()?)?;
                }
            }
        }
        spot.end(&entry, input)
    }

    fn read_flag(&mut self, entry: Entry, spot: &Spot<'_, 'a>, input: ParseStream) -> Result<(), Error> {
        let (place, is_negated) = match spot {
            Spot::Field { .. } => {
                let place = spot.place(&entry, input)?.0;
                if is_negation(input) {
                    self.more_results.set(entry.ident, Flag { place, is_negated: true })?;
                    return Err(negated_marker(&entry));
                }
                (place, false)
            }
            Spot::Struct(own) => {
                let (way, is_negated) = negation(&entry, input)?;
                (own.at_path(way)?.0, is_negated)
            }
        };
        self.more_results.set(entry.ident, Flag { place, is_negated })?;
        spot.end(&entry, input)
    }

    /// A token that is marked twice is one token still, as a request's.
    fn add_token(
        &mut self,
        entry: &Entry,
        target: Target,
        source: Source,
        places: Vec<Place>,
    ) -> Result<(), Error> {
        let mut earlier =
            self.output_tokens.iter().chain(self.carried.get()).flat_map(|output| &output.places);
        if earlier.any(|earlier| places.iter().any(|place| earlier.is_same_as(place))) {
            return Err(given_twice(entry.ident));
        }
        for place in &places {
            refuse_unbounded_token(place.ty(), &self.original.generics)?;
        }
        let output = OutputToken { key: entry.ident.clone(), input: target.input, places, source };
        match target.carried {
            Some(carried) => self.carried.set(&carried, output),
            None => {
                self.output_tokens.push(output);
                Ok(())
            }
        }
    }
}

/// `header = "…"` among the arguments of a key.
fn read_header(
    header: &mut Once<LitStr>,
    entry: &Entry,
    spot: &Spot,
    ident: &Ident,
    input: ParseStream,
) -> Result<(), Error> {
    let form = format!("{}(header = \"…\")", entry.name());
    let name = value::<LitStr>(ident, &form, input);
    // Whatever is wrong with its name, the field is read from a header.
    let no_name = || LitStr::new("", ident.span());
    header.set(ident, name.as_ref().map_or_else(|_| no_name(), LitStr::clone))?;
    name?;
    match spot {
        Spot::Field { .. } => Ok(()),
        Spot::Struct(_) => Err(header_on_struct(ident, &form)),
    }
}

fn read_count(
    entry: &Entry,
    spot: &Spot,
    input: ParseStream,
    header: &Once<LitStr>,
    is_hint: bool,
) -> Result<Count, Error> {
    Ok(Count { place: spot.place(entry, input)?.0, header: header.get().cloned(), is_hint })
}

fn read_crate(container: &mut Container, entry: Entry, input: ParseStream) -> Result<(), Error> {
    let path = value_with(entry.ident, entry.form(), input, Path::parse_mod_style)?;
    container.krate.set(entry.ident, path)
}
