//! Writes the impls. Cannot fail: where something is missing, the error about it takes its place, as a type.
//!
//! ```text
//! const _: () = {
//!     use ::paginator_runtime::derive::{self as __rt, …};   // all that the impls name
//!     type __Unknown = …;                                      // the errors, if there are any
//!     impl …                                                   // as `request` or `response` has it
//! };
//! pub fn operation…                                            // as `function` has it
//! ```

mod access;
mod attributes;
mod complaints;
mod computed;
mod follows;
mod function;
mod gather;
mod generics;
mod headers;
mod request;
mod response;
mod site;
mod tokens;
mod types;

use crate::ast::Input;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// `errors` are what was found wrong.
pub(crate) fn expand(input: &Input, errors: &TokenStream) -> TokenStream {
    let span = complaints::at(&input.original().ident);
    let runtime = match input.container().krate.get() {
        Some(path) => quote!(#path),
        None => quote_spanned!(span=> ::paginator_runtime),
    };
    let is_sound = errors.is_empty();
    let (impls, function) = match input {
        Input::Request(request) => {
            (request::expand(request, is_sound), function::function(request, &runtime))
        }
        Input::Response(response) => (response::expand(response, is_sound), None),
    };
    let unknown = complaints::unknown(errors);
    // Only paths need `OpenOther`: each import costs compile time.
    let import = match input.has_paths() {
        true => quote!(use #runtime::derive::{self as __rt, OpenOther as _};),
        false => quote!(use #runtime::derive as __rt;),
    };
    let lints = attributes::of_impls(input.original());
    quote_spanned! {span=>
        #lints
        const _: () = {
            #import
            #unknown
            #impls
        };
        #function
    }
}
