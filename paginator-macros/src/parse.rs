//! From syn's tree to ours: every attribute is read, what cannot be is reported.

use crate::{
    ast::{Container, Function, Input, InputToken, OutputToken, PageSize, Place, Request, Response},
    attr::{Once, entries, given_twice, malformed},
    ctxt::Ctxt,
    keys::{self, Key, nearest, unknown},
    value::{argument, input_of_output, no_value, paths_of_inputs, place_value, value, value_with},
};
use proc_macro2::Ident;
use syn::{
    Attribute, Data, DeriveInput, Error, LitInt, LitStr, Member, Path, Type, ext::IdentExt,
    parse::ParseStream,
};

pub(crate) fn parse<'a>(ctxt: &Ctxt, original: &'a DeriveInput) -> Input<'a> {
    let fields = fields_of(ctxt, original);
    let misread = !matches!(original.data, Data::Struct(_));
    let container = Container::default();
    if is_request(original, &fields) {
        let (input_tokens, page_size) = (Vec::new(), Once::default());
        let mut request = Request { original, container, input_tokens, page_size, misread };
        request.read(ctxt, &fields);
        Input::Request(Box::new(request))
    } else {
        let mut response = Response {
            original,
            container,
            items: Once::default(),
            output_tokens: Vec::new(),
            more_results: Once::default(),
            aggregates: Vec::new(),
            misread,
        };
        response.read(ctxt, &fields);
        Input::Response(Box::new(response))
    }
}

impl<'a> Request<'a> {
    /// A token that is marked twice is one token still, so that nothing is said of several.
    fn add_token(&mut self, token: InputToken<'a>) -> Result<(), Error> {
        if self.input_tokens.iter().any(|earlier| earlier.place.is_same_as(&token.place)) {
            return Err(given_twice(&token.key));
        }
        self.input_tokens.push(token);
        Ok(())
    }

    fn read(&mut self, ctxt: &Ctxt, fields: &[(Place, &'a [Attribute])]) {
        let own = |place| of_the_struct(&self.original.ident, fields, place);
        for attr in paginated(&self.original.attrs) {
            self.misread |= !read(ctxt, attr, keys::Home::Request, |key, ident, input| match key.name {
                "input_token" => {
                    let (name, wrong) = argument(key, input, "name", |input| input.parse::<LitStr>());
                    let (place, attrs) = own(place_value(key, ident, input)?)?;
                    let name = name.map(|name| name.value());
                    self.add_token(InputToken { key: ident.clone(), place, name, attrs })?;
                    wrong
                }
                "page_size" => {
                    let (max, wrong) = argument(key, input, "max", |input| input.parse::<LitInt>());
                    let (place, _) = own(place_value(key, ident, input)?)?;
                    self.page_size.set(ident, PageSize { place, max })?;
                    wrong
                }
                _ => container_key(&mut self.container, key, ident, input),
            });
        }
        for (place, attrs) in fields {
            for attr in paginated(attrs) {
                self.misread |= !read(ctxt, attr, keys::Home::RequestField, |key, ident, input| {
                    // Whatever is wrong with the argument, the field is marked: nothing may call it missing.
                    let place = place.clone();
                    if key.name == "input_token" {
                        let (name, wrong) = argument(key, input, "name", |input| input.parse::<LitStr>());
                        let name = name.map(|name| name.value());
                        self.add_token(InputToken { key: ident.clone(), place, name, attrs })?;
                        wrong.and_then(|()| no_value(key, input))
                    } else {
                        let (max, wrong) = argument(key, input, "max", |input| input.parse::<LitInt>());
                        self.page_size.set(ident, PageSize { place, max })?;
                        wrong.and_then(|()| no_value(key, input))
                    }
                });
            }
        }
    }
}

impl Response<'_> {
    /// As a request's.
    fn add_token(&mut self, token: OutputToken) -> Result<(), Error> {
        let mut earlier = self.output_tokens.iter().flat_map(|output| &output.places);
        if earlier.any(|earlier| token.places.iter().any(|place| earlier.is_same_as(place))) {
            return Err(given_twice(&token.key));
        }
        self.output_tokens.push(token);
        Ok(())
    }

    fn read(&mut self, ctxt: &Ctxt, fields: &[(Place, &[Attribute])]) {
        let own = |place| of_the_struct(&self.original.ident, fields, place).map(|(place, _)| place);
        for attr in paginated(&self.original.attrs) {
            self.misread |= !read(ctxt, attr, keys::Home::Response, |key, ident, input| match key.name {
                "items" => {
                    let place = own(place_value(key, ident, input)?)?;
                    if place.ty.is_none() {
                        let message = "the type of the items has to be told";
                        return Err(malformed(ident, message, key.form));
                    }
                    self.items.set(ident, place)
                }
                "output_token" => {
                    for (input, places) in paths_of_inputs(key, ident, input)? {
                        let places = places.into_iter().map(own).collect::<Result<_, _>>()?;
                        self.add_token(OutputToken { key: ident.clone(), input, places })?;
                    }
                    Ok(())
                }
                "more_results" => self.more_results.set(ident, own(place_value(key, ident, input)?)?),
                "aggregate" => {
                    self.aggregates.push((ident.clone(), own(place_value(key, ident, input)?)?));
                    Ok(())
                }
                _ => container_key(&mut self.container, key, ident, input),
            });
        }
        for (place, attrs) in fields {
            for attr in paginated(attrs) {
                self.misread |= !read(ctxt, attr, keys::Home::ResponseField, |key, ident, input| {
                    let place = place.clone();
                    match key.name {
                        "items" => self.items.set(ident, place)?,
                        "more_results" => self.more_results.set(ident, place)?,
                        "aggregate" => self.aggregates.push((ident.clone(), place)),
                        _ => {
                            let (input, wrong) = input_of_output(key, input);
                            let places = vec![place];
                            self.add_token(OutputToken { key: ident.clone(), input, places })?;
                            wrong?;
                        }
                    }
                    no_value(key, input)
                });
            }
        }
    }
}

/// `place`, if the field that it begins with is one of the struct's, and that field's attributes. What lies deeper
/// only the compiler knows.
fn of_the_struct<'a>(
    name: &Ident,
    fields: &[(Place, &'a [Attribute])],
    place: Place,
) -> Result<(Place, &'a [Attribute]), Error> {
    if let Some((_, attrs)) = fields.iter().find(|(field, _)| field.first == place.first) {
        return Ok((place, attrs));
    }
    let own = fields.iter().map(|(field, _)| match &field.first {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    });
    let own: Vec<_> = own.collect();
    let (first, span) = match &place.first {
        Member::Named(name) => (name.unraw().to_string(), name.span()),
        Member::Unnamed(index) => (index.index.to_string(), index.span),
    };
    let near = nearest(&first, own.iter().map(String::as_str));
    let near = near.map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
    Err(Error::new(span, format!("`{name}` has no field `{first}`{near}")))
}

/// A struct is what most of its keys make it, so that a key of the other kind is called misplaced. Where they
/// are even, one that names a response is a request.
fn is_request(original: &DeriveInput, fields: &[(Place, &[Attribute])]) -> bool {
    let count = |names| {
        let on_struct = count_mentions(&original.attrs, names);
        fields.iter().map(|(_, attrs)| count_mentions(attrs, names)).sum::<usize>() + on_struct
    };
    let names_response = count_mentions(&original.attrs, &["response"]) > 0;
    let request = count(&["input_token", "page_size"]) + usize::from(names_response);
    let response = count(&["items", "output_token", "more_results", "aggregate"]);
    request > response || request == response && names_response
}

/// The struct's fields as places, with their attributes.
fn fields_of<'a>(ctxt: &Ctxt, original: &'a DeriveInput) -> Vec<(Place, &'a [Attribute])> {
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
    let places = fields.members().zip(fields).map(|(mut first, field)| {
        if let Member::Unnamed(index) = &mut first {
            index.span = syn::spanned::Spanned::span(&field.ty);
        }
        let place = Place { first, steps: Vec::new(), ty: Some(field.ty.clone()), marked: true, last: None };
        (place, field.attrs.as_slice())
    });
    places.collect()
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

/// Reads the keys of one attribute that stands at `home`; false when something was wrong.
fn read(
    ctxt: &Ctxt,
    attr: &Attribute,
    home: keys::Home,
    mut take: impl FnMut(&'static Key, &Ident, ParseStream) -> Result<(), Error>,
) -> bool {
    if attr.meta.require_list().is_err() {
        let form = keys::example(home);
        ctxt.push(malformed(&attr.meta, "`paginated` takes keys in parentheses", &form));
        return false;
    }
    let errors = entries(attr, |ident, input| take(keys::find(ident, home)?, ident, input));
    errors.map(|error| ctxt.push(error)).count() == 0
}

fn container_key(
    container: &mut Container,
    key: &Key,
    ident: &Ident,
    input: ParseStream,
) -> Result<(), Error> {
    match key.name {
        // `A + B` is a type to syn, and none where the code names it.
        "response" => container.response.set(ident, value_with(key, ident, input, Type::without_plus)?),
        "operation" => container.operation.set(ident, value::<LitStr>(key, ident, input)?),
        "crate" => container.krate.set(ident, value_with(key, ident, input, Path::parse_mod_style)?),
        "function" => {
            let name = value::<Ident>(key, ident, input)?;
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
