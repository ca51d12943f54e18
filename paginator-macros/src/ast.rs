//! What the derive understood of a struct. Everything is optional: what is missing or wrong was reported, and
//! the expansion puts the error in its place.

use crate::{
    attr::Once,
    names::{self, SerdeNames, serde_names},
    place::Place,
    words::words,
};
use proc_macro2::Ident;
use syn::{Attribute, DeriveInput, Generics, LitInt, LitStr, Path, Type};

pub(crate) enum Input<'a> {
    Request(Box<Request<'a>>),
    Response(Box<Response<'a>>),
}

pub(crate) struct Request<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) container: Container,
    /// Those that lead to the page.
    pub(crate) input_tokens: Vec<InputToken<'a>>,
    /// The carried ones; more than one was reported as an error.
    pub(crate) carried: Vec<InputToken<'a>>,
    pub(crate) page_size: Once<PageSize>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

pub(crate) struct Response<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) container: Container,
    pub(crate) items: Once<Place>,
    /// Those that lead to the next page.
    pub(crate) output_tokens: Vec<OutputToken>,
    /// What goes along with them.
    pub(crate) carried: Once<OutputToken>,
    pub(crate) more_results: Once<Flag>,
    pub(crate) aggregates: Vec<(Ident, Place)>,
    pub(crate) total: Once<Count>,
    pub(crate) total_pages: Once<Count>,
    pub(crate) page_size: Once<Count>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

/// The keys that belong on the struct itself, not on a field; all but `krate` are a request's.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) response: Once<Type>,
    pub(crate) operation: Once<LitStr>,
    pub(crate) function: Once<Function>,
    pub(crate) repeated_token: Once<RepeatedToken>,
    pub(crate) last_page: Once<LastPage>,
    /// The function in place of the derived `next`.
    pub(crate) next: Once<Path>,
    pub(crate) krate: Once<Path>,
}

pub(crate) enum Function {
    Named(Ident),
    None,
}

words! {
    enum RepeatedToken {
        Error = "error",
        Stop = "stop",
        Continue = "continue",
    }
}

words! {
    enum LastPage {
        Short = "short",
        Empty = "empty",
    }
}

words! {
    /// What is added to an offset.
    enum Step {
        PageSize = "page_size",
    }
}

/// What a token of a request is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    HandedOut,
    Offset,
    PageNumber,
    Carried,
}

/// What the parentheses of an `input_token` contain.
#[derive(Default)]
pub(crate) struct TokenArguments {
    /// `name = "…"`
    pub(crate) name: Once<LitStr>,
    /// `offset`, `page_number` or `carried`.
    pub(crate) kind: Once<Kind>,
    pub(crate) first: Once<LitInt>,
    pub(crate) step: Once<Step>,
    pub(crate) check: Once<Path>,
}

pub(crate) struct InputToken<'a> {
    pub(crate) key: Ident,
    pub(crate) place: Place,
    pub(crate) arguments: TokenArguments,
    /// The attributes of the field, or of the one that the path begins with.
    pub(crate) attrs: &'a [Attribute],
}

pub(crate) struct PageSize {
    pub(crate) place: Place,
    pub(crate) bounds: Bounds,
}

/// `min = …, max = …`
#[derive(Default)]
pub(crate) struct Bounds {
    pub(crate) min: Once<LitInt>,
    pub(crate) max: Once<LitInt>,
}

pub(crate) struct OutputToken {
    pub(crate) key: Ident,
    /// The field of the request that takes it.
    pub(crate) input: Option<Ident>,
    /// Where it is read from: the first of these that holds a token.
    pub(crate) places: Vec<Place>,
    pub(crate) source: Source,
}

/// Where a field of a response is read from.
pub(crate) enum Source {
    Body,
    Header(LitStr),
    /// The link of this relation.
    Link(LitStr),
}

/// A has-more flag.
pub(crate) struct Flag {
    pub(crate) place: Place,
    /// `!path`: it says that nothing follows.
    pub(crate) is_negated: bool,
}

/// A total, or the page size that the service used.
pub(crate) struct Count {
    pub(crate) place: Place,
    pub(crate) header: Option<LitStr>,
    pub(crate) is_hint: bool,
}

impl Input<'_> {
    pub(crate) fn original(&self) -> &DeriveInput {
        match self {
            Input::Request(request) => request.original,
            Input::Response(response) => response.original,
        }
    }

    pub(crate) fn container(&self) -> &Container {
        match self {
            Input::Request(request) => &request.container,
            Input::Response(response) => &response.container,
        }
    }

    /// Each key that marks a place, with that place.
    pub(crate) fn marks(&self) -> Vec<(&Ident, &Place)> {
        match self {
            Input::Request(request) => request.marks(),
            Input::Response(response) => response.marks(),
        }
    }

    /// Whether any place is a path.
    pub(crate) fn has_paths(&self) -> bool {
        self.marks().iter().any(|(_, place)| matches!(place, Place::Path(_)))
    }
}

impl<'a> Request<'a> {
    fn marks(&self) -> Vec<(&Ident, &Place)> {
        let tokens = self.all_tokens().map(|token| (&token.key, &token.place));
        let page_size = self.page_size.given().map(|given| (&given.key, &given.value.place));
        tokens.chain(page_size).collect()
    }

    pub(crate) fn generics(&self) -> &Generics {
        &self.original.generics
    }

    /// The tokens in the order of their names: the carried one comes last.
    pub(crate) fn all_tokens(&self) -> impl Iterator<Item = &InputToken<'a>> {
        self.input_tokens.iter().chain(&self.carried)
    }

    /// The function that checks every token before it is followed.
    pub(crate) fn check(&self) -> Option<&Path> {
        self.input_tokens.iter().find_map(|token| token.arguments.check.get())
    }

    /// The operation's name, as the service spells it.
    pub(crate) fn operation(&self) -> String {
        match self.container.operation.get() {
            Some(operation) => operation.value(),
            None => names::operation_of(&self.original.ident),
        }
    }

    /// The name of the token inside a resume token: the one that the key gives, serde's, or the field's name.
    pub(crate) fn wire_name(&self, token: &InputToken) -> String {
        let of_field = || token.serde_names().rename;
        let of_struct = || {
            let rule = serde_names(&self.original.attrs).rename_all;
            names::rename_field(&token.input(), rule.as_deref())
        };
        token.arguments.name.get().map(LitStr::value).or_else(of_field).unwrap_or_else(of_struct)
    }
}

impl Response<'_> {
    pub(crate) fn marks(&self) -> Vec<(&Ident, &Place)> {
        let items = self.items.given().map(|given| (&given.key, &given.value));
        let flag = self.more_results.given().map(|given| (&given.key, &given.value.place));
        let counts = [&self.total, &self.total_pages, &self.page_size].into_iter().filter_map(Once::given);
        let counts = counts.map(|given| (&given.key, &given.value.place));
        let further = self.aggregates.iter().map(|(key, place)| (key, place));
        let outputs = self.output_tokens.iter().chain(self.carried.get());
        let tokens = outputs.flat_map(|output| output.places.iter().map(|place| (&output.key, place)));
        items.into_iter().chain(flag).chain(further).chain(tokens).chain(counts).collect()
    }

    pub(crate) fn generics(&self) -> &Generics {
        &self.original.generics
    }
}

impl OutputToken {
    /// The first place whose type is known; the first place if none is.
    pub(crate) fn typed_place(&self) -> Option<&Place> {
        self.places.iter().find(|place| place.ty().is_some()).or(self.places.first())
    }
}

impl InputToken<'_> {
    pub(crate) fn kind(&self) -> Kind {
        self.arguments.kind.get().copied().unwrap_or(Kind::HandedOut)
    }

    /// The number of the first page, or the offset of the first item.
    pub(crate) fn first(&self) -> u64 {
        let default = u64::from(self.kind() == Kind::PageNumber);
        self.arguments.first.get().and_then(|first| first.base10_parse().ok()).unwrap_or(default)
    }

    /// What the response calls it: the name of its field; empty for a tuple's.
    pub(crate) fn input(&self) -> String {
        self.place.name().unwrap_or_default()
    }

    /// What serde's attributes say about the token's name. Those of a deeper field are visible to serde only.
    pub(crate) fn serde_names(&self) -> SerdeNames {
        let mut names = serde_names(self.attrs);
        if self.place.is_nested() {
            names.rename = None;
            // With `flatten` the inner field is one of the request's own keys, under its own name.
            names.nameless = names.nameless.filter(|key| key != "flatten");
        }
        names
    }
}
