//! What the impls of a request say about its tokens:
//! ```text
//! const TOKEN_NAMES, PAGING                                 // the latter where tokens are computed
//! type Token = <Option<String> as TokenField>::Value;       // of the field marked `input_token`, or Tokens<_, N>;
//!                                                           // With<_, C> where a value goes along
//! fn next                                                   // asks the walk's own rules, or the function of `next`
//! fn computed, locate                                       // likewise, where tokens are computed
//! fn check_token                                            // calls the function of `check`
//! fn token, set_token                                       // each one call on each marked field
//! ```

use super::{
    access::Access,
    complaints::{Token, all_of, at},
    computed::{Computed, integer},
    site::{Call, Site},
    types::response_type,
};
use crate::ast::{InputToken, Kind, Request};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Path;

/// The request's tokens, with what holds for all of them.
pub(super) struct Tokens<'a> {
    /// The places of those that lead to the page.
    pub(super) sites: Vec<Site<'a>>,
    /// The place of the carried value, and what the response calls it.
    pub(super) carried: Option<(Site<'a>, String)>,
    pub(super) computed: Option<Computed>,
    /// What the response calls each of them.
    pub(super) inputs: TokenStream,
    /// The type of each.
    pub(super) value: TokenStream,
    /// The type of what leads to the page. Never `Self::Token`, which needs the whole impl, and so would repeat its
    /// errors.
    pub(super) main: TokenStream,
    /// The type of what the request takes: the same, or `With` what goes along.
    pub(super) ty: TokenStream,
    /// An error leaves the type open.
    pub(super) is_unclear: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(request: &'a Request) -> Self {
        let site = |token: &'a InputToken| {
            let kind = match token.kind() {
                Kind::HandedOut | Kind::Carried => Token::Field,
                Kind::Offset | Kind::PageNumber => Token::Count,
            };
            Site::token(kind, &token.place, request.generics())
        };
        let sites: Vec<_> = request.input_tokens.iter().map(site).collect();
        let carried = request.carried.first().map(|token| (site(token), token.input()));
        let computed = match request.input_tokens.as_slice() {
            [one] => Computed::of(one, request),
            _ => None,
        };
        let inputs = request.input_tokens.iter().map(InputToken::input);
        // The type is unknown where a key that could not be read may have been another token's, or where one of several
        // is computed.
        let is_computed = |token: &InputToken| token.kind() != Kind::HandedOut;
        let is_unclear = request.misread || sites.len() > 1 && request.input_tokens.iter().any(is_computed);
        let value = match sites.first() {
            Some(site) if computed.is_none() || site.ty().is_some() => site.value(),
            Some(_) => quote!(__Unknown),
            None => quote!(__rt::String),
        };
        let main = match sites.len() {
            _ if is_unclear => quote!(__Unknown),
            0 => quote!(__Unknown),
            1 if computed.as_ref().is_some_and(|computed| computed.kind == Kind::PageNumber) => {
                quote!(__rt::PageNumber)
            }
            1 => value.clone(),
            count => quote!(__rt::Tokens<#value, #count>),
        };
        let ty = match &carried {
            Some((site, _)) if !sites.is_empty() && !is_unclear => {
                let carried = site.value();
                quote!(__rt::With<#main, #carried>)
            }
            _ => main.clone(),
        };
        Tokens { sites, carried, computed, inputs: quote!(&[#(#inputs),*]), value, main, ty, is_unclear }
    }

    /// What the impl says about tokens.
    pub(super) fn members(&self, request: &Request) -> TokenStream {
        let names = request.all_tokens().map(|token| request.wire_name(token));
        let names = quote!(const TOKEN_NAMES: __rt::Names = &[#(#names),*];);
        let (ty, response) = (&self.ty, response_type(request));
        if self.sites.is_empty() {
            return quote! {
                #names
                type Token = #ty;
                fn next(&self, _: &#response, _: __rt::Seen) -> __rt::Next<#ty> { __rt::Next::End }
                fn token(&self) -> __rt::Option<#ty> { __rt::None }
                fn set_token(&mut self, _: __rt::Option<#ty>) {}
            };
        }
        // The user's function may have any name that a variable here could have, except these.
        let (page, seen, next) = match request.container.next.get() {
            Some(function) => {
                let next = quote_spanned!(at(function)=> __rt::next_by(self, __page, __seen, #function));
                (quote!(__page), quote!(__seen), next)
            }
            None if self.is_unclear => (quote!(_), quote!(_), quote!(__rt::Next::End)),
            None => (quote!(page), quote!(seen), self.next()),
        };
        let next = quote!(fn next(&self, #page: &#response, #seen: __rt::Seen) -> __rt::Next<#ty> { #next });
        let computed = self.computed.as_ref().map(|computed| self.computed(computed));
        let check = request.check().map(|check| self.check(check));
        let (get, set) = (self.get(), self.set());
        let culprit = match self.sites.as_slice() {
            [one] => one.ty().map(|ty| ty.culprit().clone()).unwrap_or_default(),
            _ => TokenStream::new(),
        };
        let optional = all_of(&culprit, quote!(__rt::Optional<#ty>));
        let token = all_of(&culprit, quote!(fn token(&self) -> #optional { #get }));
        let set_token = all_of(&culprit, quote!(fn set_token(&mut self, token: #optional)));
        let set_token = all_of(&culprit, quote!(#set_token { #set }));
        let ty = all_of(&culprit, quote!(type Token = #ty;));
        quote! {
            #names
            #ty
            #next
            #computed
            #check
            #token
            #set_token
        }
    }

    /// What follows a page, by the walk's own rules.
    fn next(&self) -> TokenStream {
        let (main, inputs) = (&self.main, &self.inputs);
        match (&self.computed, &self.carried) {
            (None, None) => quote!(__rt::follow::<Self, #main>(page, seen, #inputs)),
            (Some(_), None) => quote!(__rt::computed(self, page, seen)),
            (computed, Some((site, _))) => {
                let carried = site.value();
                let next = match computed {
                    Some(computed) => self.rule(computed, &quote!(__rt::stated(page))),
                    None => quote!(__rt::follow::<Self, #main>(page, seen, #inputs)),
                };
                quote!(__rt::with_carried::<Self, #main, #carried>(#next, page))
            }
        }
    }

    /// The rule by which a computed token follows.
    fn rule(&self, computed: &Computed, stated: &TokenStream) -> TokenStream {
        let value = &self.value;
        match (computed.kind, self.sites.first()) {
            (Kind::PageNumber, Some(site)) => {
                let (integer, asked, first) = (integer(site, value), computed.asked(), computed.first);
                let number = quote!(__rt::number_of(#integer, #first));
                quote!(__rt::page_number::<Self, #value>(#stated, seen, #number, #asked))
            }
            _ => quote!(__rt::offset::<Self, #value>(#stated, seen)),
        }
    }

    /// The further members for computed tokens.
    fn computed(&self, computed: &Computed) -> TokenStream {
        let (ty, paging) = (&self.ty, computed.paging());
        // A carried value is known only once the response is there, so nothing can be computed ahead.
        let ahead = self.carried.is_none().then(|| {
            let rule = self.rule(computed, &quote!(stated));
            quote! {
                fn computed(&self, stated: __rt::Stated, seen: __rt::Seen) -> __rt::Option<__rt::Next<#ty>> {
                    __rt::Some(#rule)
                }
            }
        });
        let locate = self.locate(computed);
        let locate = match &self.carried {
            None => locate,
            Some(_) => quote!(__rt::locate_main(token, skip, |token, skip| #locate)),
        };
        quote! {
            const PAGING: __rt::Paging = #paging;
            #ahead
            fn locate(
                &self,
                token: __rt::Option<#ty>,
                skip: __rt::usize,
            ) -> __rt::Result<(__rt::Option<#ty>, __rt::usize), __rt::TokenError> {
                #locate
            }
        }
    }

    fn locate(&self, computed: &Computed) -> TokenStream {
        let (value, has_page_size) = (&self.value, computed.has_page_size);
        match computed.kind {
            Kind::PageNumber => {
                quote!(__rt::locate_page_number::<Self, #value>(self, token, skip, #has_page_size))
            }
            Kind::HandedOut | Kind::Offset | Kind::Carried => {
                quote!(__rt::locate_offset::<Self, #value>(token, skip))
            }
        }
    }

    /// Calls the user's function with a token that is to be followed.
    fn check(&self, function: &Path) -> TokenStream {
        let ty = &self.ty;
        let check = quote_spanned!(at(function)=> __rt::check_by(self, __token, #function));
        let check = match &self.carried {
            None => check,
            Some(_) => quote!(__rt::check_main(__token, |__token| #check)),
        };
        quote!(fn check_token(&self, __token: #ty) -> __rt::Result<#ty, __rt::TokenError> { #check })
    }

    /// The token that the request carries.
    fn get(&self) -> TokenStream {
        let main = match (self.sites.as_slice(), &self.computed) {
            ([one], Some(computed)) => computed.get(one, &self.value),
            ([one], None) => self.get_one(one),
            (several, _) => {
                let gets = several.iter().map(|site| self.get_one(site));
                quote!(__rt::Tokens::of([#(#gets),*]))
            }
        };
        match &self.carried {
            None => main,
            Some((site, _)) => {
                let carried = site.read_token(site.token_trait(&site.value(), false));
                quote!(__rt::join(#main, #carried))
            }
        }
    }

    /// Stores the variable `token`.
    fn set(&self) -> TokenStream {
        let main = match (self.sites.as_slice(), &self.computed) {
            ([one], Some(computed)) => computed.set(one),
            ([one], None) => self.set_one(one),
            (several, _) => {
                let variables: Vec<_> =
                    (0..several.len()).map(|index| format_ident!("token_{}", index)).collect();
                let sets = several.iter().map(|site| self.set_one(site));
                quote! {
                    let __rt::Tokens([#(#variables),*]) = token.unwrap_or_else(__rt::Tokens::none);
                    #({ let token = #variables; #sets })*
                }
            }
        };
        match &self.carried {
            None => main,
            Some((site, _)) => {
                let set = set_token(site, site.token_trait(&site.value(), false));
                quote! {
                    let (token, carried) = __rt::part(token);
                    { #main };
                    let token = carried;
                    #set
                }
            }
        }
    }

    fn token_trait(&self, site: &Site) -> TokenStream {
        site.token_trait(&self.value, self.sites.len() > 1)
    }

    fn get_one(&self, site: &Site) -> TokenStream {
        site.read_token(self.token_trait(site))
    }

    fn set_one(&self, site: &Site) -> TokenStream {
        set_token(site, self.token_trait(site))
    }
}

fn set_token(site: &Site, of_trait: TokenStream) -> TokenStream {
    site.call(&Call {
        of_trait,
        method: "set_token",
        access: Access::FillWithToken,
        argument: Some(quote!(token)),
        absent: quote!({}),
    })
}
