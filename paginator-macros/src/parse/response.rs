//! Reads the keys of a response.

use super::read_crate;
use crate::{
    ast::{Count, Flag, OutputToken, Response, Source},
    attr::{Once, given_twice, malformed},
    keys::{CountArgument, Entry, Key, TotalArgument},
    place::Place,
    refused::refuse_unbounded_token,
    spot::Spot,
    target::{Target, outputs_at_paths, target_of_output},
    value::{arguments, flag, header_on_struct, is_negation, negated_marker, negation, value},
};
use proc_macro2::Ident;
use syn::{Error, LitStr, parse::ParseStream};

impl<'a> Response<'a> {
    pub(super) fn read(
        &mut self,
        entry: Entry,
        spot: &Spot<'_, 'a>,
        input: ParseStream,
    ) -> Result<(), Error> {
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
            return Err(malformed(entry.ident, "the type of the items is missing", entry.form()));
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

    /// A token that is marked twice is still one token, as in a request.
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
