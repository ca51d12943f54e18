//! Checks that a request and its response agree on their tokens:
//! ```text
//! impl FollowsResponse<String> for Req {                    // where they are handed out: Resp returns what Req takes
//!     type HandsOut = Same<__Response>;
//! }
//! const _: () = agree::<Req, String>(…);                    // under the same names
//! impl CarriesAlong<C> for Req { … }                        // the same for what goes along
//! const _: u8 = 1;                                          // for a first offset: its field holds it
//! ```

use super::{
    complaints::{Typed, all_of, at},
    generics::clonable,
    site::Site,
    tokens::Tokens,
};
use crate::ast::Request;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

impl Tokens<'_> {
    /// Checks that the response returns what the request takes, under the same names. The names are not checked for
    /// generic structs, which no constant can name, or where wrong names were reported.
    pub(super) fn follows(
        &self,
        request: &Request,
        response: &TokenStream,
        is_sound: bool,
    ) -> Option<TokenStream> {
        if self.sites.is_empty() || self.is_unclear || request.container.next.get().is_some() {
            return None;
        }
        let (name, main, inputs) = (&request.original.ident, &self.main, &self.inputs);
        let generics = clonable(request);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let is_comparable = generics.params.is_empty() && is_sound;
        let named = request.container.response.get().filter(|_| is_comparable);
        let fits = self.first_fits(request);
        let main = self.computed.is_none().then(|| {
            let hands_out = all_of(response, quote!(type HandsOut = #response;));
            let agree = named.map(
                |response| quote_spanned!(at(response)=> const _: () = __rt::agree::<#name, #main>(#inputs);),
            );
            quote_spanned! {at(name)=>
                impl #impl_generics __rt::FollowsResponse<#main> for #name #type_generics #where_clause {
                    #hands_out
                }
                #agree
            }
        });
        let carried = self.carried.as_ref().map(|(site, input)| {
            let value = site.value();
            let carries = all_of(response, quote!(type Carries = #response;));
            let agree = named.map(|response| {
                quote_spanned!(at(response)=> const _: () = __rt::agree_carried::<#name, #value>(#input);)
            });
            quote_spanned! {at(name)=>
                impl #impl_generics __rt::CarriesAlong<#value> for #name #type_generics #where_clause {
                    #carries
                }
                #agree
            }
        });
        Some(quote!(#fits #main #carried))
    }

    /// Checks that the field holds the first offset or page number, where its type is known.
    fn first_fits(&self, request: &Request) -> Option<TokenStream> {
        let first = request.input_tokens.first()?.arguments.first.get()?;
        let value = &self.value;
        let mut literal = Literal::u64_unsuffixed(first.base10_parse().ok()?);
        literal.set_span(first.span());
        let is_known = self.sites.first().and_then(Site::ty).is_some_and(Typed::is_integer);
        is_known.then(|| quote!(const _: #value = #literal;))
    }
}
