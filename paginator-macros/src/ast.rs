//! What the derive understood of a struct. Everything is optional: what is missing or wrong was reported, and
//! the expansion puts the error in its place.

use crate::{
    attr::Once,
    names::{SerdeNames, serde_names},
};
use proc_macro2::{Ident, Span};
use syn::{Attribute, DeriveInput, LitInt, LitStr, Member, Path, Type, ext::IdentExt};

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
    pub(crate) repeated_token: Once<&'static str>,
    pub(crate) krate: Once<Path>,
}

pub(crate) enum Function {
    Named(Ident),
    None,
}

/// Where something stands: a field that carries a marker, or a path from `self`.
#[derive(Clone)]
pub(crate) struct Place {
    /// The field of the struct itself.
    pub(crate) first: Member,
    /// The way on from there; empty for a marked field.
    pub(crate) steps: Vec<Step>,
    /// The type of what stands there: of a marked field, or told with the path.
    pub(crate) ty: Option<Type>,
    /// Whether this is a marked field.
    pub(crate) marked: bool,
    /// Where it says `[-1]`.
    pub(crate) last: Option<Span>,
}

#[derive(Clone, PartialEq)]
pub(crate) enum Step {
    Field(Member),
    /// `[-1]`
    Last,
}

pub(crate) struct InputToken<'a> {
    pub(crate) key: Ident,
    pub(crate) place: Place,
    /// `name = "…"`
    pub(crate) name: Option<String>,
    /// The attributes of the field, or of the one that the path begins with.
    pub(crate) attrs: &'a [Attribute],
}

pub(crate) struct PageSize {
    pub(crate) place: Place,
    /// `max = …`
    pub(crate) max: Option<LitInt>,
}

pub(crate) struct OutputToken {
    pub(crate) key: Ident,
    /// The field of the request that takes it.
    pub(crate) input: Option<Ident>,
    /// Where it stands: in the first of these that holds one.
    pub(crate) places: Vec<Place>,
}

impl Place {
    pub(crate) fn last_member(&self) -> &Member {
        let members = self.steps.iter().rev().filter_map(|step| match step {
            Step::Field(member) => Some(member),
            Step::Last => None,
        });
        members.into_iter().next().unwrap_or(&self.first)
    }

    /// The last field's name without `r#`; `None` for a tuple's.
    pub(crate) fn name(&self) -> Option<String> {
        match self.last_member() {
            Member::Named(name) => Some(name.unraw().to_string()),
            Member::Unnamed(_) => None,
        }
    }

    pub(crate) fn span(&self) -> Span {
        match self.last_member() {
            Member::Named(name) => name.span(),
            Member::Unnamed(index) => index.span,
        }
    }

    pub(crate) fn takes_last(&self) -> bool {
        self.last.is_some()
    }

    pub(crate) fn is_same_as(&self, other: &Place) -> bool {
        self.first == other.first && self.steps == other.steps
    }
}

impl Request<'_> {
    /// Whether anything stands at a path.
    pub(crate) fn has_paths(&self) -> bool {
        let tokens = self.input_tokens.iter().map(|token| &token.place);
        tokens.chain(self.page_size.get().map(|size| &size.place)).any(|place| !place.marked)
    }
}

impl Response<'_> {
    /// Whether anything stands at a path.
    pub(crate) fn has_paths(&self) -> bool {
        let tokens = self.output_tokens.iter().flat_map(|output| &output.places);
        let further = self.aggregates.iter().map(|(_, place)| place);
        let places = self.items.get().into_iter().chain(self.more_results.get()).chain(tokens).chain(further);
        places.into_iter().any(|place| !place.marked)
    }
}

impl InputToken<'_> {
    /// serde's word on the token's name. That of what lies deeper it has where only serde sees it.
    pub(crate) fn serde_names(&self) -> SerdeNames {
        let mut names = serde_names(self.attrs);
        if !self.place.steps.is_empty() {
            names.rename = None;
            // Then what lies inside stands among the request's own keys, by its own name.
            names.nameless = names.nameless.filter(|key| key != "flatten");
        }
        names
    }
}

impl OutputToken {
    /// The type of the token's field, as far as it is known.
    pub(crate) fn ty(&self) -> Option<&Type> {
        self.places.iter().find_map(|place| place.ty.as_ref())
    }
}

impl Input<'_> {
    pub(crate) fn container(&self) -> &Container {
        match self {
            Input::Request(request) => &request.container,
            Input::Response(response) => &response.container,
        }
    }
}
