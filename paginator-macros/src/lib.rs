//! `#[derive(Paginated)]`; use it as `paginator_runtime::Paginated`.
//!
//! The work has three steps, one module each: `parse` reads the attributes into `ast`, `check` holds the
//! rules, `expand` writes the impls and cannot fail. Mistakes are collected on the way, and what they leave
//! open is filled with stubs, so that each is reported once and the rest of the crate still type-checks.

mod ast;
mod attr;
mod check;
mod ctxt;
mod expand;
mod keys;
mod names;
#[cfg(test)]
mod output;
mod parse;
mod path;
mod value;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements the pagination traits for the request or the response of an operation.
///
/// # On a request
/// ```
/// use paginator_runtime::Paginated;
///
/// #[derive(Clone, Paginated)]
/// #[paginated(response = ListUsersResponse)]
/// pub struct ListUsersRequest {
///     pub pool: String,
///     #[paginated(page_size(max = 60))]
///     pub limit: Option<i32>,
///     #[paginated(input_token)]
///     pub next_token: Option<String>,
/// }
/// # #[derive(Paginated)]
/// # pub struct ListUsersResponse {
/// #     #[paginated(items)]
/// #     pub users: Vec<String>,
/// #     #[paginated(output_token)]
/// #     pub next_token: Option<String>,
/// # }
/// ```
/// The struct has to be `Clone`. Besides `PaginatedRequest` (and `HasPageSize`) it gets a function named
/// after the operation, with the struct's visibility: `list_users(fetcher, request)` gives a `Paginator`. A
/// response that is less visible than its request is refused by the compiler (E0446).
///
/// | key on the struct | means |
/// |---|---|
/// | `response = Type` | the response; makes this struct a request |
/// | `operation = "ListUsers"` | the operation; unless given, the struct's name less `Request` or `Input` |
/// | `function = list_users` | the generated function; unless given, the operation in snake case; `none` for none |
/// | `repeated_token = error` | what a token that comes back means: `error` (unless given), `stop` or `continue` |
/// | `crate = path` | where `paginator_runtime` is, for a crate that renames or re-exports it |
///
/// | marker on a field | means |
/// |---|---|
/// | `input_token` | takes the page token; its wire name, the key inside resume tokens, is serde's (`rename`, `rename_all`), whether or not serde is derived |
/// | `input_token(name = "KeyMarker")` | …or this |
/// | `page_size` | takes the page size |
/// | `page_size(max = 60)` | …up to the service's bound: larger ones are refused before anything is sent |
///
/// Tokens and page sizes are strings or integers, plain (empty or 0 means unset) or in an `Option`.
///
/// # On a response
/// ```
/// use paginator_runtime::Paginated;
///
/// #[derive(Paginated)]
/// pub struct ListUsersResponse {
///     #[paginated(items)]
///     pub users: Vec<String>,
///     #[paginated(output_token)]
///     pub next_token: Option<String>,
///     #[paginated(more_results)]
///     pub is_truncated: bool,
/// }
/// ```
///
/// | marker on a field | means |
/// |---|---|
/// | `items` | the primary list, which `max_items` counts |
/// | `output_token` | hands out the next page's token |
/// | `more_results` | a flag; false (or absent) ends the walk whatever the token says |
///
/// `crate = path` may stand on the struct.
#[proc_macro_derive(Paginated, attributes(paginated, serde))]
pub fn derive_paginated(input: TokenStream) -> TokenStream {
    derive(&parse_macro_input!(input as DeriveInput)).into()
}

fn derive(original: &DeriveInput) -> proc_macro2::TokenStream {
    let ctxt = ctxt::Ctxt::default();
    let input = parse::parse(&ctxt, original);
    check::check(&ctxt, &input);
    let mut output = expand::expand(&input);
    output.extend(ctxt.finish());
    output
}
