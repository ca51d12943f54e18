//! What is generated for a request `Req` with the response `Resp`:
//! ```text
//! type __Response = Resp;                                   // checked
//! impl PaginatedRequest for Req {
//!     type Response = Same<__Response>;
//!     const OPERATION, REPEATED_TOKEN, LAST_PAGE, MIN_PAGE_SIZE, MAX_PAGE_SIZE   // all but the first where given
//!     …                                                     // its tokens, as `tokens` has it
//!     fn page_size, set_page_size                           // each one call on the marked field
//! }
//! impl HasPageSize for Req {}
//! ```

use super::{
    access::Access,
    complaints::{all_of, at, checked},
    generics::clonable,
    site::{Call, Site},
    tokens::Tokens,
    types::response_type,
};
use crate::{
    ast::{LastPage, PageSize, RepeatedToken, Request},
    attr::{Given, Once},
};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::LitInt;

/// `is_sound`: nothing wrong was found.
pub(super) fn expand(request: &Request, is_sound: bool) -> TokenStream {
    let name = &request.original.ident;
    let generics = clonable(request);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let tokens = Tokens::of(request);
    let (checked_response, response) = response(request);
    let operation = request.operation();
    let input_tokens = tokens.members(request);
    let last_page = request.container.last_page.given().map(last_page);
    let repeated_token = request.container.repeated_token.get().map(repeated_token);
    let page_size = request.page_size.get().map(page_size);
    let follows = tokens.follows(request, &response, is_sound);
    let ends = is_sound.then(|| ends(request)).flatten();
    // A key that could not be read may have been the page size's. An impl without code needs no
    // `automatically_derived`.
    let has_page_size = (request.page_size.get().is_some() || request.misread).then(|| {
        quote_spanned!(at(name)=> impl #impl_generics __rt::HasPageSize for #name #type_generics #where_clause {})
    });
    let response = all_of(&response, quote!(type Response = #response;));
    quote_spanned! {at(name)=>
        #checked_response
        #[automatically_derived]
        impl #impl_generics __rt::PaginatedRequest for #name #type_generics #where_clause {
            #response
            const OPERATION: &'static __rt::str = #operation;
            #input_tokens
            #repeated_token
            #last_page
            #page_size
        }
        #follows
        #ends
        #has_page_size
    }
}

fn last_page(given: &Given<LastPage>) -> TokenStream {
    let variant = match given.value {
        LastPage::Short => quote!(Short),
        LastPage::Empty => quote!(Empty),
    };
    quote!(const LAST_PAGE: __rt::LastPage = __rt::LastPage::#variant;)
}

/// Checks that the response says which page is the last one where the request relies on it, and does not where the
/// request says it. Not for generic structs, which no constant can name.
fn ends(request: &Request) -> Option<TokenStream> {
    request.container.response.get().filter(|_| request.generics().params.is_empty())?;
    let step = request.input_tokens.iter().find_map(|token| token.arguments.step.given());
    let step = step
        .map(|step| quote_spanned!(at(&step.key)=> const _: () = __rt::says_what_follows::<__Response>();));
    let last_page = request.container.last_page.given().map(
        |last_page| quote_spanned!(at(&last_page.key)=> const _: () = __rt::has_no_flag::<__Response>();),
    );
    Some(quote!(#step #last_page))
}

/// The definition of the response for associated types, and its name there: the type, checked unless the request has
/// parameters, which no constant can name.
fn response(request: &Request) -> (Option<TokenStream>, TokenStream) {
    match request.container.response.get().filter(|_| request.generics().params.is_empty()) {
        Some(ty) => {
            let checked = checked(ty, &quote!(__rt::PaginatedResponse), &quote!(Items));
            (Some(quote!(type __Response = #checked;)), all_of(ty, quote!(__rt::Same<__Response>)))
        }
        None => (None, response_type(request)),
    }
}

fn repeated_token(then: &RepeatedToken) -> TokenStream {
    let variant = match then {
        RepeatedToken::Error => quote!(Error),
        RepeatedToken::Stop => quote!(Stop),
        RepeatedToken::Continue => quote!(Continue),
    };
    quote!(const REPEATED_TOKEN: __rt::RepeatedToken = __rt::RepeatedToken::#variant;)
}

fn page_size(page_size: &PageSize) -> TokenStream {
    let site = Site::other(&page_size.place);
    let call = |method, access, argument, absent| {
        let of_trait = site.of_trait("PageSizeField");
        site.call(&Call { of_trait, method, access, argument, absent })
    };
    let get = call("exact_page_size", Access::Read, None, quote!(__rt::Ok(__rt::None)));
    let set = call("set_page_size", Access::Fill, Some(quote!(size)), quote!(__rt::Ok(())));
    let bound = |bound: &Once<LitInt>| bound.get().and_then(|bound| bound.base10_parse::<i64>().ok());
    let min = bound(&page_size.bounds.min)
        .map(|min| quote!(const MIN_PAGE_SIZE: __rt::PageSizeBound = __rt::Some(#min);));
    let max = bound(&page_size.bounds.max)
        .map(|max| quote!(const MAX_PAGE_SIZE: __rt::PageSizeBound = __rt::Some(#max);));
    quote! {
        #min
        #max
        fn exact_page_size(&self) -> __rt::ExactPageSize { #get }
        fn set_page_size(&mut self, size: __rt::i64) -> __rt::PageSizeSet { #set }
    }
}
