//! Of a response `Resp`:
//! ```text
//! impl PaginatedResponse for Resp {
//!     type Items = Vec<User>;                               // of the field marked `items`
//!     type Token = <Option<String> as TokenField>::Value;   // of the one marked `output_token`, or Tokens<_, N>
//!     const TOKEN_OUTPUTS
//!     fn items, items_mut, next_token, next_token_mut, more_results// each one reference to, or call on, a marked field
//!     fn blank_aggregates, gather, clear_tokens             // each one call on each marked field
//! }
//! impl Resp { const __PAGINATED_OUTPUTS }                   // the names of its tokens, where it gives them any
//! ```

use super::{
    access::{Access, access, access_both, span, token, token_trait},
    all_of, at, call, culprit, value_type,
};
use crate::ast::{OutputToken, Place, Response};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// `is_sound`: nothing wrong was found.
pub(super) fn expand(response: &Response, is_sound: bool) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.original.generics.split_for_impl();
    let items = items(response);
    let tokens = tokens(response);
    let more_results = response.more_results.get().map(more_results);
    let gathered = gathered(response);
    // Without names there is nothing for the request to check, and what it would find wrong with wrong ones was said.
    let outputs = (is_sound && names_outputs(response)).then(|| outputs(response));
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics __rt::PaginatedResponse for #name #type_generics #where_clause {
            #items
            #more_results
            #gathered
        }
        #[automatically_derived]
        impl #impl_generics __rt::HandsOutToken for #name #type_generics #where_clause {
            #tokens
        }
        #outputs
    }
}

fn names_outputs(response: &Response) -> bool {
    response.output_tokens.iter().any(|output| output.input.is_some())
}

/// The names of the response's tokens, for the request to check.
fn outputs(response: &Response) -> TokenStream {
    let name = &response.original.ident;
    let (impl_generics, type_generics, where_clause) = response.original.generics.split_for_impl();
    let outputs = response.output_tokens.iter().map(output_name);
    quote_spanned! {at(name)=>
        #[automatically_derived]
        impl #impl_generics #name #type_generics #where_clause {
            #[doc(hidden)]
            pub const __PAGINATED_OUTPUTS: __rt::Names = __rt::Some(&[#(#outputs),*]);
        }
    }
}

/// What the request calls the token; empty where it is the only one and not named.
fn output_name(output: &OutputToken) -> String {
    output.input.as_ref().map(|name| name.unraw().to_string()).unwrap_or_default()
}

fn items(response: &Response) -> TokenStream {
    let Some((place, ty)) = response.items.get().and_then(|place| Some((place, place.ty.as_ref()?))) else {
        return quote! {
            type Items = __Unknown;
            fn items(&self) -> __rt::Option<&Self::Items> {
                __rt::None
            }
            fn items_mut(&mut self) -> __rt::Option<&mut Self::Items> {
                __rt::None
            }
        };
    };
    let (mut read, mut write) = (access(place, Access::Read), access(place, Access::Write));
    if !place.marked {
        let span = Span::call_site().located_at(place.span());
        let of_trait = quote_spanned!(span=> __rt::ItemsAt<#ty>);
        read = quote_spanned!(span=> #read.map(|field| <_ as #of_trait>::items(field)));
        write = quote_spanned!(span=> #write.map(|field| <_ as #of_trait>::items_mut(field)));
    }
    quote! {
        type Items = #ty;
        fn items(&self) -> __rt::Option<&Self::Items> { #read }
        fn items_mut(&mut self) -> __rt::Option<&mut Self::Items> { #write }
    }
}

fn tokens(response: &Response) -> TokenStream {
    let outputs = response.output_tokens.as_slice();
    let Some(first) = outputs.first() else {
        return quote! {
            type Token = __Unknown;
            fn next_token(&self) -> __rt::Option<Self::Token> {
                __rt::None
            }
        };
    };
    let value = value_type(first.ty());
    let mut reads = outputs.iter().map(|output| read(output, told(outputs, &value)));
    let names = outputs.iter().map(output_name);
    let names = (outputs.len() > 1 || first.input.is_some())
        .then(|| quote!(const TOKEN_OUTPUTS: &'static [&'static __rt::str] = &[#(#names),*];));
    let (ty, read) = match (outputs.len(), reads.next()) {
        (1, read) => (value.clone(), quote!(#read)),
        (count, first) => {
            let rest = reads;
            (quote!(__rt::Tokens<#value, #count>), quote!(__rt::Tokens::of([#first #(, #rest)*])))
        }
    };
    // A key that could not be read may have been a further token's.
    let ty = if response.misread { quote!(__Unknown) } else { ty };
    // Not `Self::Token`, which needs the whole impl, and so would repeat whatever is wrong with that.
    let culprit = culprit(first.ty());
    let optional = all_of(&culprit, quote!(__rt::Optional<#ty>));
    let next_token = all_of(&culprit, quote!(fn next_token(&self) -> #optional { #read }));
    let token = all_of(&culprit, quote!(type Token = #ty;));
    quote! {
        #names
        #token
        #next_token
    }
}

/// The type of the token at a place, where it is not the field's own.
fn told<'a>(outputs: &[OutputToken], value: &'a TokenStream) -> impl Fn(&Place) -> Option<&'a TokenStream> {
    let several = outputs.len() > 1;
    move |place| (several || !place.marked).then_some(value)
}

/// The token at the first of an output's places that holds one.
fn read<'a>(output: &OutputToken, told: impl Fn(&Place) -> Option<&'a TokenStream>) -> TokenStream {
    let mut tokens = output.places.iter().map(|place| token(place, told(place)));
    let first = tokens.next();
    quote!(#first #(.or_else(|| #tokens))*)
}

fn more_results(place: &Place) -> TokenStream {
    let is_set = match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            call(ty, &path("FlagField", at(ty)), "is_set", quote!(&self.#member))
        }
        _ => {
            let (read, span) = (access(place, Access::Read), span(place));
            quote_spanned!(span=> #read.is_some_and(|field| <_ as __rt::FlagField>::is_set(field)))
        }
    };
    quote! {
        fn more_results(&self) -> __rt::Option<__rt::bool> {
            __rt::Some(#is_set)
        }
    }
}

/// What becomes of the fields when pages are gathered.
fn gathered(response: &Response) -> TokenStream {
    // A flag that is to be gathered too was reported.
    let flagged = |place: &Place| response.more_results.get().is_some_and(|flag| flag.is_same_as(place));
    let aggregates = || response.aggregates.iter().map(|(_, place)| place).filter(|place| !flagged(place));
    let items = response.items.get().map(|place| match place.marked {
        true => quote!(__rt::gather_items(self, later);),
        false => items_at_path(place),
    });
    let further: Vec<_> = aggregates().map(|place| both(place, "Aggregate", "gather")).collect();
    let flag = response.more_results.get().map(later_flag);
    // Where there is nothing but marked items, the default gathers them.
    let nothing_else =
        further.is_empty() && flag.is_none() && response.items.get().is_none_or(|place| place.marked);
    // The flag first: whether the later page has it is not to be seen once the lists took over what it lacks.
    let gather =
        (!nothing_else).then(|| quote!(fn gather(&mut self, later: &mut Self) { #flag #items #(#further)* }));
    let blanks = aggregates().map(|place| one(place, &path("Aggregate", span(place)), "blank", None));
    let blank =
        (!response.aggregates.is_empty()).then(|| quote!(fn blank_aggregates(&mut self) { #(#blanks)* }));
    let outputs = response.output_tokens.as_slice();
    let value = value_type(outputs.first().and_then(OutputToken::ty));
    let told = told(outputs, &value);
    let tokens = outputs.iter().flat_map(|output| &output.places).filter(|place| !place.takes_last());
    let clears = tokens
        .map(|place| one(place, &token_trait(place, told(place)), "set_token", Some(quote!(__rt::None))));
    quote! {
        #gather
        #blank
        fn clear_tokens(&mut self) { #(#clears)* }
    }
}

/// Gathers the items at a path. That their type can hold items is asked where it is told, and not here again.
fn items_at_path(place: &Place) -> TokenStream {
    let way = access_both(place, &Ident::new("later", Span::call_site()));
    let span = Span::call_site().located_at(place.span());
    let (of_trait, ty) = (path("ItemsAt", span), &place.ty);
    quote_spanned! {span=>
        if let __rt::Some((one, other)) = #way {
            __rt::gather_lists::<Self>(
                <_ as #of_trait<#ty>>::items_mut(one),
                <_ as #of_trait<#ty>>::items_mut(other),
            );
        }
    }
}

/// Makes the flag the later page's, which has none where it lacks what the path leads through.
fn later_flag(place: &Place) -> TokenStream {
    let replace = both(place, "FlagField", "replace");
    if place.marked {
        return replace;
    }
    let clear = one(place, &path("FlagField", span(place)), "clear", None);
    quote! {
        if __rt::PaginatedResponse::more_results(later) != __rt::Some(true) {
            #clear
        }
        #replace
    }
}

/// Calls `method` on what stands at `place`, if it is there.
fn one(place: &Place, of_trait: &TokenStream, method: &str, argument: Option<TokenStream>) -> TokenStream {
    let span = span(place);
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            let call = call(ty, of_trait, method, quote!(&mut self.#member, #argument));
            quote!(#call;)
        }
        _ => {
            let (way, method) = (access(place, Access::Write), Ident::new(method, span));
            quote_spanned! {span=>
                if let __rt::Some(field) = #way {
                    <_ as #of_trait>::#method(field, #argument);
                }
            }
        }
    }
}

/// Calls `method` on what stands at `place` on this page and on a later one, if both have it.
fn both(place: &Place, of_trait: &str, method: &str) -> TokenStream {
    let span = span(place);
    let of_trait = path(of_trait, span);
    let later = Ident::new("later", Span::call_site());
    match &place.ty {
        Some(ty) if place.marked => {
            let member = &place.first;
            let call = call(ty, &of_trait, method, quote!(&mut self.#member, &mut #later.#member));
            quote!(#call;)
        }
        _ => {
            let (way, method) = (access_both(place, &later), Ident::new(method, span));
            quote_spanned! {span=>
                if let __rt::Some((one, other)) = #way {
                    <_ as #of_trait>::#method(one, other);
                }
            }
        }
    }
}

/// A trait of the runtime, complained about at `span`.
fn path(of_trait: &str, span: Span) -> TokenStream {
    let name = Ident::new(of_trait, span);
    quote_spanned!(span=> __rt::#name)
}
