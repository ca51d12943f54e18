//! Reads the keys of a request.

use super::read_crate;
use crate::{
    ast::{Bounds, Function, InputToken, Kind, PageSize, Request, TokenArguments},
    attr::given_twice,
    keys::{Entry, InputTokenArgument, Key, PageSizeArgument},
    refused::{refuse_foreign_response, refuse_unbounded_token},
    spot::Spot,
    value::{arguments, flag, value, value_with, word},
    words::Word,
};
use proc_macro2::Ident;
use syn::{Error, LitStr, Path, Type, parse::ParseStream};

impl<'a> Request<'a> {
    pub(super) fn read(
        &mut self,
        entry: Entry,
        spot: &Spot<'_, 'a>,
        input: ParseStream,
    ) -> Result<(), Error> {
        match entry.key {
            Key::InputToken => self.read_input_token(entry, spot, input),
            Key::PageSize => self.read_page_size(entry, spot, input),
            Key::Response => {
                // syn reads `A + B` as a type, but the generated code cannot name it.
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
        // Even if an argument is wrong, the place is marked, so no error may call the token missing. And a token that
        // is marked twice is still one token, so no error may speak of several.
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
