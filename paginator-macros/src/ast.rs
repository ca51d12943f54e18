//! What the derive understood of a struct. Everything is optional: what is missing or wrong was reported, and
//! the expansion puts a stub in its place.

use crate::attr::Once;
use proc_macro2::Ident;
use syn::{Attribute, DeriveInput, LitInt, LitStr, Member, Path, Type, ext::IdentExt};

pub(crate) enum Input<'a> {
    Request(Request<'a>),
    Response(Response<'a>),
}

pub(crate) struct Request<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) container: Container,
    pub(crate) input_token: Once<InputToken<'a>>,
    pub(crate) page_size: Once<PageSize<'a>>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

pub(crate) struct Response<'a> {
    pub(crate) original: &'a DeriveInput,
    pub(crate) container: Container,
    pub(crate) items: Once<Marked<'a>>,
    pub(crate) output_token: Once<Marked<'a>>,
    pub(crate) more_results: Once<Marked<'a>>,
    /// Some key could not be read, so nothing can be called missing.
    pub(crate) misread: bool,
}

/// The keys on the struct itself; all but `krate` are a request's.
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

/// A field that carries a marker.
#[derive(Clone)]
pub(crate) struct Marked<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) attrs: &'a [Attribute],
}

pub(crate) struct InputToken<'a> {
    pub(crate) field: Marked<'a>,
    /// `name = "…"`
    pub(crate) name: Option<String>,
}

pub(crate) struct PageSize<'a> {
    pub(crate) field: Marked<'a>,
    /// `max = …`
    pub(crate) max: Option<LitInt>,
}

impl Marked<'_> {
    /// The field's name without `r#`; `None` in a tuple struct.
    pub(crate) fn name(&self) -> Option<String> {
        match &self.member {
            Member::Named(name) => Some(name.unraw().to_string()),
            Member::Unnamed(_) => None,
        }
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
