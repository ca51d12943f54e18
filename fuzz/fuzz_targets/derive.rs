//! The derive macro over any tokens: gives code, or an error as code, valid Rust either way, and never panics.
//!
//! A derive macro runs in the compiler only, so its modules are included here, where proc-macro2 uses its own lexer.
#![no_main]
#![allow(dead_code)]

#[path = "../../paginator-macros/src/ast.rs"]
mod ast;
#[path = "../../paginator-macros/src/attr.rs"]
mod attr;
#[path = "../../paginator-macros/src/check/mod.rs"]
mod check;
#[path = "../../paginator-macros/src/ctxt.rs"]
mod ctxt;
#[path = "../../paginator-macros/src/expand/mod.rs"]
mod expand;
#[path = "../../paginator-macros/src/keys.rs"]
mod keys;
#[path = "../../paginator-macros/src/names.rs"]
mod names;
#[path = "../../paginator-macros/src/parse/mod.rs"]
mod parse;
#[path = "../../paginator-macros/src/path.rs"]
mod path;
#[path = "../../paginator-macros/src/place.rs"]
mod place;
#[path = "../../paginator-macros/src/refused.rs"]
mod refused;
#[path = "../../paginator-macros/src/spot.rs"]
mod spot;
#[path = "../../paginator-macros/src/target.rs"]
mod target;
#[path = "../../paginator-macros/src/value.rs"]
mod value;
#[path = "../../paginator-macros/src/words.rs"]
mod words;

use libfuzzer_sys::{Corpus, fuzz_target};
use syn::{Data, DeriveInput, Field, Type};

/// The lines as a struct: the first is the container's attribute, each further one a field's, with its type
/// after the last `;`.
fn as_struct(text: &str) -> String {
    let mut lines = text.lines();
    let container = lines.next().unwrap_or_default();
    let fields = lines.enumerate().map(|(index, line)| {
        let (attribute, kind) = line.rsplit_once(';').unwrap_or((line, "Option<String>"));
        format!("#[paginated({attribute})] field_{index}: {kind},")
    });
    format!("#[paginated({container})] struct ListUsersRequest {{ {} }}", fields.collect::<String>())
}

fn fields(input: &DeriveInput) -> impl Iterator<Item = &Field> {
    let fields = match &input.data {
        Data::Struct(data) => Some(&data.fields),
        _ => None,
    };
    fields.into_iter().flatten()
}

fn derive(text: &str) -> Option<()> {
    let input: DeriveInput = syn::parse_str(text).ok()?;
    if fields(&input).any(|field| matches!(field.ty, Type::TraitObject(_))) {
        // syn takes `A +` for a field's type; the compiler, which reads the struct first, does not.
        return None;
    }
    let ctxt = ctxt::Ctxt::default();
    let parsed = parse::parse(&ctxt, &input);
    check::check(&ctxt, &parsed);
    let output = expand::expand(&parsed, &ctxt.finish());
    if let Err(error) = syn::parse2::<syn::File>(output.clone()) {
        panic!("{error} in {output}");
    }
    Some(())
}

fuzz_target!(|text: &str| -> Corpus {
    let (whole, lines) = (derive(text), derive(&as_struct(text)));
    if whole.or(lines).is_some() { Corpus::Keep } else { Corpus::Reject }
});
