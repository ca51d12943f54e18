//! Of a request `Req` with the response `Resp`:
//! ```text
//! type __Response = Resp;                                   // checked
//! impl PaginatedRequest for Req {
//!     type Response = Same<__Response>;
//!     const OPERATION, TOKEN_NAMES, REPEATED_TOKEN, MIN_PAGE_SIZE, MAX_PAGE_SIZE   // the last three where given
//!     type Token = <Option<String> as TokenField>::Value;   // of the field marked `input_token`, or Tokens<_, N>
//!     fn next                                               // asks the walk's own rules
//!     fn token, set_token, page_size, set_page_size         // each one call on each marked field
//! }
//! impl FollowsResponse<String> for Req {                    // Resp hands out what Req takes
//!     type HandsOut = Same<__Response>;
//! }
//! const _: () = agree::<Req, String>(…);                    // under the same names
//! impl HasPageSize for Req {}
//! ```

use super::{
    access::Access,
    complaints::{all_of, at, checked},
    generics::clonable,
    site::{Call, Site},
};
use crate::{
    ast::{PageSize, RepeatedToken, Request},
    attr::Once,
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
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
    let repeated_token = request.container.repeated_token.get().map(repeated_token);
    let page_size = request.page_size.get().map(page_size);
    let follows = tokens.follows(request, &response, is_sound);
    // A key that could not be read may have been the page size's. An impl without code needs no mark for lints.
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
            #page_size
        }
        #follows
        #has_page_size
    }
}

fn response_type(request: &Request) -> TokenStream {
    match request.container.response.get() {
        Some(response) => quote!(#response),
        None => quote!(__Unknown),
    }
}

/// The response as it stands in associated types, and what defines that: the type, checked unless it has parameters,
/// which no constant can name.
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

/// The request's tokens, with what is said of all of them.
struct Tokens<'a> {
    sites: Vec<Site<'a>>,
    /// What the response calls each of them.
    inputs: TokenStream,
    /// The type of each.
    value: TokenStream,
    /// The type of what the request takes. Never `Self::Token`, which needs the whole impl, and so would repeat
    /// whatever is wrong with that.
    ty: TokenStream,
}

impl<'a> Tokens<'a> {
    fn of(request: &'a Request) -> Self {
        let tokens = request.input_tokens.iter();
        let sites: Vec<_> = tokens.map(|token| Site::token(&token.place, request.generics())).collect();
        let inputs = request.input_tokens.iter().map(|token| token.input());
        let value = sites.first().map_or_else(|| quote!(__rt::String), Site::value);
        let ty = match sites.len() {
            // Nothing is known where a key that could not be read may have been a further token's.
            _ if request.misread => quote!(__Unknown),
            0 => quote!(__Unknown),
            1 => value.clone(),
            count => quote!(__rt::Tokens<#value, #count>),
        };
        Tokens { sites, inputs: quote!(&[#(#inputs),*]), value, ty }
    }

    /// What the impl says of tokens.
    fn members(&self, request: &Request) -> TokenStream {
        let names = request.input_tokens.iter().map(|token| request.wire_name(token));
        let names = quote!(const TOKEN_NAMES: &'static [&'static __rt::str] = &[#(#names),*];);
        let (ty, response) = (&self.ty, response_type(request));
        let next = |answer: TokenStream| quote!(fn next(&self, page: &#response, seen: __rt::Seen) -> __rt::Next<#ty> { #answer });
        let inputs = &self.inputs;
        let follow = next(quote!(__rt::follow::<Self, #ty>(page, seen, #inputs)));
        match self.sites.as_slice() {
            [] => quote! {
                #names
                type Token = #ty;
                fn next(&self, _: &#response, _: __rt::Seen) -> __rt::Next<#ty> { __rt::Next::End }
                fn token(&self) -> __rt::Option<#ty> { __rt::None }
                fn set_token(&mut self, _: __rt::Option<#ty>) {}
            },
            [one] => {
                let culprit = one.ty().map(|ty| ty.culprit().clone()).unwrap_or_default();
                let (get, set) = (self.get(one), self.set(one));
                let optional = all_of(&culprit, quote!(__rt::Optional<#ty>));
                let token = all_of(&culprit, quote!(fn token(&self) -> #optional { #get }));
                let set_token = all_of(&culprit, quote!(fn set_token(&mut self, token: #optional)));
                let set_token = all_of(&culprit, quote!(#set_token { #set }));
                let ty = all_of(&culprit, quote!(type Token = #ty;));
                quote! {
                    #names
                    #ty
                    #follow
                    #token
                    #set_token
                }
            }
            several => {
                let gets = several.iter().map(|site| self.get(site));
                let variables: Vec<_> =
                    (0..several.len()).map(|index| format_ident!("token_{}", index)).collect();
                let sets = several.iter().map(|site| self.set(site));
                quote! {
                    #names
                    type Token = #ty;
                    #follow
                    fn token(&self) -> __rt::Optional<#ty> {
                        __rt::Tokens::of([#(#gets),*])
                    }
                    fn set_token(&mut self, token: __rt::Optional<#ty>) {
                        let __rt::Tokens([#(#variables),*]) = token.unwrap_or_else(__rt::Tokens::none);
                        #({ let token = #variables; #sets })*
                    }
                }
            }
        }
    }

    fn token_trait(&self, site: &Site) -> TokenStream {
        site.token_trait(&self.value, self.sites.len() > 1)
    }

    fn get(&self, site: &Site) -> TokenStream {
        site.read_token(self.token_trait(site))
    }

    fn set(&self, site: &Site) -> TokenStream {
        site.call(&Call {
            of_trait: self.token_trait(site),
            method: "set_token",
            access: Access::FillWithToken,
            argument: Some(quote!(token)),
            absent: quote!({}),
        })
    }

    /// That the response hands out what the request takes, and calls it the same. The latter is not for generic
    /// structs, which no constant can name, nor where wrong names were reported.
    fn follows(&self, request: &Request, response: &TokenStream, is_sound: bool) -> Option<TokenStream> {
        if self.sites.is_empty() {
            return None;
        }
        let (name, ty, inputs) = (&request.original.ident, &self.ty, &self.inputs);
        let generics = clonable(request);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let hands_out = all_of(response, quote!(type HandsOut = #response;));
        let is_comparable = generics.params.is_empty() && is_sound;
        let agree =
            request.container.response.get().filter(|_| is_comparable).map(
                |response| quote_spanned!(at(response)=> const _: () = __rt::agree::<#name, #ty>(#inputs);),
            );
        Some(quote_spanned! {at(name)=>
            impl #impl_generics __rt::FollowsResponse<#ty> for #name #type_generics #where_clause {
                #hands_out
            }
            #agree
        })
    }
}

fn page_size(page_size: &PageSize) -> TokenStream {
    let site = Site::other(&page_size.place);
    let call = |method, access, argument, absent| {
        let of_trait = site.of_trait("PageSizeField");
        site.call(&Call { of_trait, method, access, argument, absent })
    };
    let get = call("page_size", Access::Read, None, quote!(__rt::None));
    let exact = call("exact_page_size", Access::Read, None, quote!(__rt::Ok(__rt::None)));
    let set = call("set_page_size", Access::Fill, Some(quote!(size)), quote!(__rt::Ok(())));
    let bound = |bound: &Once<LitInt>| bound.get().and_then(|bound| bound.base10_parse::<i64>().ok());
    let min = bound(&page_size.bounds.min)
        .map(|min| quote!(const MIN_PAGE_SIZE: __rt::Option<__rt::i64> = __rt::Some(#min);));
    let max = bound(&page_size.bounds.max)
        .map(|max| quote!(const MAX_PAGE_SIZE: __rt::Option<__rt::i64> = __rt::Some(#max);));
    quote! {
        #min
        #max
        fn page_size(&self) -> __rt::Option<__rt::i64> { #get }
        fn exact_page_size(&self) -> __rt::Result<__rt::Option<__rt::i128>, __rt::SettingsError> { #exact }
        fn set_page_size(&mut self, size: __rt::i64) -> __rt::Result<(), __rt::SettingsError> { #set }
    }
}
