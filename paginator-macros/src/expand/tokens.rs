//! What the impls of a request say of its tokens:
//! ```text
//! const TOKEN_NAMES, PAGING                                 // the latter where tokens are computed
//! type Token = <Option<String> as TokenField>::Value;       // of the field marked `input_token`, or Tokens<_, N>;
//!                                                           // With<_, C> where a value goes along
//! fn next                                                   // asks the walk's own rules, or the function of `next`
//! fn computed, locate                                       // likewise, where tokens are computed
//! fn check_token                                            // calls the function of `check`
//! fn token, set_token                                       // each one call on each marked field
//!
//! impl FollowsResponse<String> for Req {                    // where they are handed out: Resp hands out what Req takes
//!     type HandsOut = Same<__Response>;
//! }
//! const _: () = agree::<Req, String>(…);                    // under the same names
//! impl CarriesAlong<C> for Req { … }                        // the same for what goes along
//! ```

use super::{
    access::Access,
    complaints::{Token, Typed, all_of, at},
    generics::clonable,
    request::response_type,
    site::{Call, Site},
};
use crate::ast::{InputToken, Kind, Request};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;

/// The request's tokens, with what is said of all of them.
pub(super) struct Tokens<'a> {
    /// Where those stand that lead to the page.
    sites: Vec<Site<'a>>,
    /// Where what goes along stands, and what the response calls it.
    carried: Option<(Site<'a>, String)>,
    computed: Option<Computed>,
    /// What the response calls each of them.
    inputs: TokenStream,
    /// The type of each.
    value: TokenStream,
    /// The type of what leads to the page. Never `Self::Token`, which needs the whole impl, and so would repeat
    /// whatever is wrong with that.
    main: TokenStream,
    /// The type of what the request takes: the same, or `With` what goes along.
    ty: TokenStream,
    /// What was found wrong leaves the type open.
    is_unclear: bool,
}

/// A token that is computed.
struct Computed {
    kind: Kind,
    first: u64,
    steps_by_page_size: bool,
    has_page_size: bool,
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
        // Nothing is known where a key that could not be read may have been a further token's, nor where one of
        // several is computed.
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

    /// What the impl says of tokens.
    pub(super) fn members(&self, request: &Request) -> TokenStream {
        let names = request.all_tokens().map(|token| request.wire_name(token));
        let names = quote!(const TOKEN_NAMES: &'static [&'static __rt::str] = &[#(#names),*];);
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
        // A function of the user's may have any name that a variable could have, but for these.
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

    /// What is said of computed tokens besides.
    fn computed(&self, computed: &Computed) -> TokenStream {
        let (ty, paging) = (&self.ty, computed.paging());
        // Where something goes along the response has to be there.
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

    /// Asks the user's function of a token that is to be followed.
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

    /// That the response hands out what the request takes, and calls it the same. The latter is not for generic
    /// structs, which no constant can name, nor where wrong names were reported.
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
        let told = request.container.response.get().filter(|_| is_comparable);
        let fits = self.first_fits(request);
        let main = self.computed.is_none().then(|| {
            let hands_out = all_of(response, quote!(type HandsOut = #response;));
            let agree = told.map(
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
            let agree = told.map(|response| {
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

    /// That the field holds the first offset or page number, where its type is known.
    fn first_fits(&self, request: &Request) -> Option<TokenStream> {
        let first = request.input_tokens.first()?.arguments.first.get()?;
        let value = &self.value;
        let mut literal = Literal::u64_unsuffixed(first.base10_parse().ok()?);
        literal.set_span(first.span());
        let is_known = self.sites.first().and_then(Site::ty).is_some_and(Typed::is_integer);
        is_known.then(|| quote!(const _: #value = #literal;))
    }
}

impl Computed {
    fn of(token: &InputToken, request: &Request) -> Option<Self> {
        let kind = token.kind();
        (kind != Kind::HandedOut).then(|| Computed {
            kind,
            first: token.first(),
            steps_by_page_size: token.arguments.step.get().is_some(),
            has_page_size: request.page_size.get().is_some(),
        })
    }

    fn paging(&self) -> TokenStream {
        let first = self.first;
        match self.kind {
            Kind::PageNumber => quote!(__rt::Paging::PageNumber { first: #first }),
            Kind::HandedOut | Kind::Offset | Kind::Carried => {
                let step = if self.steps_by_page_size { quote!(PageSize) } else { quote!(Items) };
                quote!(__rt::Paging::Offset { first: #first, step: __rt::Step::#step })
            }
        }
    }

    /// The page size that is asked for, none where the operation has none.
    fn asked(&self) -> TokenStream {
        match self.has_page_size {
            true => quote!(__rt::Some(__rt::PaginatedRequest::page_size(self))),
            false => quote!(__rt::None),
        }
    }

    fn get(&self, site: &Site, value: &TokenStream) -> TokenStream {
        let (integer, first) = (integer(site, value), self.first);
        match self.kind {
            Kind::PageNumber => {
                let asked = self.asked();
                quote!(__rt::page_number_of(#integer, #first, #asked))
            }
            Kind::HandedOut | Kind::Offset | Kind::Carried => {
                quote!(__rt::offset_of(#integer, #first))
            }
        }
    }

    fn set(&self, site: &Site) -> TokenStream {
        let first = self.first;
        let size = (self.kind == Kind::PageNumber && self.has_page_size)
            .then(|| quote!(__rt::set_page_size_of(self, token.as_ref());));
        let set = site.call(&Call {
            of_trait: site.of_trait("CountField"),
            method: "set_to",
            access: Access::FillWithToken,
            argument: Some(quote!(token.as_ref().and_then(__rt::count_of), #first)),
            absent: quote!({}),
        });
        quote!(#size #set)
    }
}

/// The integer that stands there, of type `value`.
fn integer(site: &Site, value: &TokenStream) -> TokenStream {
    let of_trait = match site {
        Site::Field { .. } => site.of_trait("CountField"),
        Site::Path { .. } => quote_spanned!(site.span()=> __rt::CountAt<#value>),
    };
    let absent = quote!(__rt::None);
    site.call(&Call { of_trait, method: "integer", access: Access::Read, argument: None, absent })
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
