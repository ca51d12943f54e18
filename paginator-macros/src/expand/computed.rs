//! A token that is computed, as the output reads and writes it.

use super::{
    access::Access,
    site::{Call, Site},
};
use crate::ast::{InputToken, Kind, Request};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// A token that is computed.
pub(super) struct Computed {
    pub(super) kind: Kind,
    pub(super) first: u64,
    pub(super) steps_by_page_size: bool,
    pub(super) has_page_size: bool,
}

impl Computed {
    pub(super) fn of(token: &InputToken, request: &Request) -> Option<Self> {
        let kind = token.kind();
        (kind != Kind::HandedOut).then(|| Computed {
            kind,
            first: token.first(),
            steps_by_page_size: token.arguments.step.get().is_some(),
            has_page_size: request.page_size.get().is_some(),
        })
    }

    pub(super) fn paging(&self) -> TokenStream {
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
    pub(super) fn asked(&self) -> TokenStream {
        match self.has_page_size {
            true => quote!(__rt::Some(__rt::PaginatedRequest::page_size(self))),
            false => quote!(__rt::None),
        }
    }

    pub(super) fn get(&self, site: &Site, value: &TokenStream) -> TokenStream {
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

    pub(super) fn set(&self, site: &Site) -> TokenStream {
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

/// The integer at `site`, of type `value`.
pub(super) fn integer(site: &Site, value: &TokenStream) -> TokenStream {
    let of_trait = match site {
        Site::Field { .. } => site.of_trait("CountField"),
        Site::Path { .. } => quote_spanned!(site.span()=> __rt::CountAt<#value>),
    };
    let absent = quote!(__rt::None);
    site.call(&Call { of_trait, method: "integer", access: Access::Read, argument: None, absent })
}
