//! What is read from a response's headers: `read_headers`, `unread_header`.

use super::site::Site;
use crate::ast::{Response, Source};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

/// A field that is read from a header.
struct Field<'a> {
    site: Site<'a>,
    name: String,
    /// The trait that reads it.
    of_trait: &'static str,
    /// The link's relation, for a `Link` header.
    relation: Option<&'a LitStr>,
}

pub(super) fn headers(response: &Response) -> Option<TokenStream> {
    let fields = fields(response);
    if fields.is_empty() {
        return None;
    }
    let reads = fields.iter().map(read);
    let states = fields.iter().map(|field| {
        let name = &field.name;
        let is_read = call(field, "is_read", &quote!(&), TokenStream::new());
        quote!((#name, #is_read))
    });
    Some(quote! {
        fn read_headers(&mut self, mut lookup: impl __rt::FnMut(&__rt::str) -> __rt::Vec<__rt::String>) {
            #(#reads;)*
        }
        fn unread_header(&self) -> __rt::Option<&'static __rt::str> {
            __rt::first_unread(&[#(#states),*])
        }
    })
}

fn fields<'a>(response: &'a Response) -> Vec<Field<'a>> {
    let outputs = response.output_tokens.iter().chain(response.carried.get());
    let tokens = outputs.flat_map(|output| output.places.iter().map(move |place| (output, place)));
    let tokens = tokens.filter_map(|(output, place)| {
        let (name, relation) = match &output.source {
            Source::Body => return None,
            Source::Header(name) => (name.value(), None),
            Source::Link(relation) => ("Link".to_owned(), Some(relation)),
        };
        let site = Site::output(output, place, response.generics());
        Some(Field { site, name, of_trait: "HeaderToken", relation })
    });
    let counts = [&response.total, &response.total_pages, &response.page_size].into_iter();
    let counts = counts.filter_map(|count| count.get()).filter_map(|count| {
        let name = count.header.as_ref()?.value();
        Some(Field { site: Site::other(&count.place), name, of_trait: "HeaderCount", relation: None })
    });
    // A header at a path was reported.
    tokens.chain(counts).filter(|field| matches!(field.site, Site::Field { .. })).collect()
}

fn read(field: &Field) -> TokenStream {
    let name = &field.name;
    match field.relation {
        None => call(field, "read", &quote!(&mut), quote!(, lookup(#name))),
        Some(relation) => {
            let (Site::Field { member, .. }, span) = (&field.site, field.site.span()) else {
                return TokenStream::new();
            };
            quote_spanned!(span=> __rt::read_link(&mut self.#member, lookup(#name), #relation))
        }
    }
}

/// A method of the field's trait. Headers are read into fields alone: a path was reported.
fn call(field: &Field, method: &str, reference: &TokenStream, arguments: TokenStream) -> TokenStream {
    let Site::Field { member, ty } = &field.site else { return TokenStream::new() };
    let of_trait = Ident::new(field.of_trait, Span::call_site());
    ty.call(&quote!(__rt::#of_trait), method, quote!(#reference self.#member #arguments))
}
