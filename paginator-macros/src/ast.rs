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
    pub(crate) input_tokens: Vec<InputToken<'a>>,
    pub(crate) page_size: Once<PageSize>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

pub(crate) struct Response<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) container: Container,
    pub(crate) items: Once<Place>,
    pub(crate) output_tokens: Vec<OutputToken>,
    pub(crate) more_results: Once<Place>,
    pub(crate) aggregates: Vec<(Ident, Place)>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

/// The keys that stand on the struct itself whatever it holds; all but `krate` are a request's.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) response: Once<Type>,
    pub(crate) operation: Once<LitStr>,
    pub(crate) function: Once<Function>,
    pub(crate) repeated_token: Once<RepeatedToken>,
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

pub(crate) struct InputToken<'a> {
    pub(crate) key: Ident,
    pub(crate) place: Place,
    /// `name = "…"`
    pub(crate) name: Once<LitStr>,
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
    /// Where it stands: in the first of these that holds one.
    pub(crate) places: Vec<Place>,
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

    /// Each key that says where something stands, with that place.
    pub(crate) fn marks(&self) -> Vec<(&Ident, &Place)> {
        match self {
            Input::Request(request) => request.marks(),
            Input::Response(response) => response.marks(),
        }
    }

    /// Whether anything stands at a path.
    pub(crate) fn has_paths(&self) -> bool {
        self.marks().iter().any(|(_, place)| matches!(place, Place::Path(_)))
    }
}

impl Request<'_> {
    fn marks(&self) -> Vec<(&Ident, &Place)> {
        let tokens = self.input_tokens.iter().map(|token| (&token.key, &token.place));
        let page_size = self.page_size.given().map(|given| (&given.key, &given.value.place));
        tokens.chain(page_size).collect()
    }

    pub(crate) fn generics(&self) -> &Generics {
        &self.original.generics
    }

    /// The operation's name, as the service spells it.
    pub(crate) fn operation(&self) -> String {
        match self.container.operation.get() {
            Some(operation) => operation.value(),
            None => names::operation_of(&self.original.ident),
        }
    }

    /// The name of the token inside a resume token: the key's own word, serde's, or the field's name.
    pub(crate) fn wire_name(&self, token: &InputToken) -> String {
        let of_field = || token.serde_names().rename;
        let of_struct = || {
            let rule = serde_names(&self.original.attrs).rename_all;
            names::rename_field(&token.input(), rule.as_deref())
        };
        token.name.get().map(LitStr::value).or_else(of_field).unwrap_or_else(of_struct)
    }
}

impl Response<'_> {
    fn marks(&self) -> Vec<(&Ident, &Place)> {
        let once = [&self.items, &self.more_results].into_iter().filter_map(|once| once.given());
        let once = once.map(|given| (&given.key, &given.value));
        let further = self.aggregates.iter().map(|(key, place)| (key, place));
        let outputs = self.output_tokens.iter();
        let tokens = outputs.flat_map(|output| output.places.iter().map(|place| (&output.key, place)));
        once.chain(further).chain(tokens).collect()
    }

    pub(crate) fn generics(&self) -> &Generics {
        &self.original.generics
    }

    /// Where the first token stands, whose type is that of all: at a place whose type is known, if there is one.
    pub(crate) fn first_token(&self) -> Option<&Place> {
        let places = &self.output_tokens.first()?.places;
        places.iter().find(|place| place.ty().is_some()).or(places.first())
    }
}

impl InputToken<'_> {
    /// What the response calls it: the name of its field; empty for a tuple's.
    pub(crate) fn input(&self) -> String {
        self.place.name().unwrap_or_default()
    }

    /// serde's word on the token's name. That of what lies deeper it has where only serde sees it.
    pub(crate) fn serde_names(&self) -> SerdeNames {
        let mut names = serde_names(self.attrs);
        if self.place.is_nested() {
            names.rename = None;
            // Then what lies inside stands among the request's own keys, by its own name.
            names.nameless = names.nameless.filter(|key| key != "flatten");
        }
        names
    }
}
