//! Are the nine Cognito models what is generated from the service's description and the overlay with our own words?
//! Names, wire names, types, annotations, values of enums, words, and what `Debug` hides: everything but the layout.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests say what they expect by unwrapping it"
)]

use paginator_codegen::{Options, Overlay, Source, models};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use syn::{Attribute, Expr, ExprLit, Item, ItemImpl, ItemStruct, Lit, LitStr, Meta};

/// By struct or enum: fields with their annotations, types and words, or variants with their values and words.
type Shapes = BTreeMap<String, BTreeMap<String, String>>;

#[test]
#[ignore = "needs the botocore of tests/interop/requirements.txt in `python3`: .ci/run has it"]
fn what_is_checked_in_is_what_is_generated() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let service = Source::installed().unwrap().service("cognito-idp").unwrap();
    let operations: Vec<&str> = service.paginators.keys().map(String::as_str).collect();
    assert_eq!(operations.len(), 9);
    let overlay = Overlay::read(&here.join("overlays/cognito_idp.json")).unwrap();
    let generated =
        shapes(&models(&service, &operations, &Options { overlay, ..Options::default() }).unwrap());

    let mut checked_in = Shapes::new();
    for path in rust_files(&here.join("../models/src/cognito_idp")) {
        checked_in.extend(shapes(&fs::read_to_string(path).unwrap()));
    }
    for (name, members) in &generated {
        assert_eq!(checked_in.get(name), Some(members), "{name}");
    }
    assert_eq!(generated.keys().collect::<Vec<_>>(), checked_in.keys().collect::<Vec<_>>());
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn shapes(text: &str) -> Shapes {
    let mut found = Shapes::new();
    let mut hidden = Vec::new();
    for item in syn::parse_file(text).unwrap().items {
        match item {
            // Structs that are written and read, not their helpers.
            Item::Struct(item) if spelled(&item.attrs, "derive").contains("Serialize") => {
                found.insert(item.ident.to_string(), fields(&item));
            }
            Item::Macro(item) if item.mac.path.is_ident("open_enum") => {
                let (name, values) = open_enum(item.mac.tokens);
                found.insert(name, values);
            }
            // `Name { field, field: hidden }`, as the crate writes it.
            Item::Macro(item) if item.mac.path.is_ident("debug_hiding") => {
                let text = item.mac.tokens.to_string().replace([' ', '\n'], "");
                let (name, fields) = text.trim_end_matches('}').split_once('{').unwrap();
                let is_hidden = |field: &&str| field.ends_with(":hidden");
                let fields = fields.split(',').filter(is_hidden).map(|field| field.replace(":hidden", ""));
                hidden.push((name.to_owned(), fields.collect::<BTreeSet<_>>()));
            }
            // `.field("name", &self.name.map(|_| Hidden))`, as it is generated.
            Item::Impl(item) if is_debug(&item) => {
                let name = item.self_ty.to_token_stream().to_string();
                let text = item.to_token_stream().to_string().replace([' ', '\n'], "");
                let fields = text.split(".field(\"").skip(1).filter(|field| field.contains("Hidden"));
                hidden
                    .push((name, fields.map(|field| field.split('"').next().unwrap().to_owned()).collect()));
            }
            _ => {}
        }
    }
    for (name, fields) in hidden {
        if let Some(found) = found.get_mut(&name) {
            found.insert("hidden".to_owned(), format!("{fields:?}"));
        }
    }
    found
}

fn is_debug(item: &ItemImpl) -> bool {
    let path = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    path.is_some_and(|last| last.ident == "Debug")
}

fn fields(item: &ItemStruct) -> BTreeMap<String, String> {
    let rule = spelled(&item.attrs, "serde");
    assert!(item.fields.is_empty() || rule.contains("rename_all=\"PascalCase\""), "{}: {rule}", item.ident);
    let mut found = BTreeMap::from([
        ("on the struct".to_owned(), spelled(&item.attrs, "paginated")),
        ("words".to_owned(), words(&item.attrs)),
    ]);
    for field in &item.fields {
        let serde = spelled(&field.attrs, "serde");
        let rename =
            serde.split("rename=").nth(1).map_or("by the rule", |rest| rest.split('"').nth(1).unwrap());
        let (ty, marks) = (field.ty.to_token_stream().to_string(), spelled(&field.attrs, "paginated"));
        let words = words(&field.attrs);
        let told = format!("{ty}, on the wire {rename}, {marks}\n{words}");
        found.insert(field.ident.as_ref().unwrap().to_string(), told);
    }
    found
}

/// What the attributes called `name` say, without spaces.
fn spelled(attrs: &[Attribute], name: &str) -> String {
    let of_name = attrs.iter().filter(|attr| attr.path().is_ident(name));
    of_name.map(|attr| attr.meta.to_token_stream().to_string().replace([' ', '\n'], "")).collect()
}

/// The lines of documentation.
fn words(attrs: &[Attribute]) -> String {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `/// … Name { /// … Value = "value", }`
fn open_enum(tokens: TokenStream) -> (String, BTreeMap<String, String>) {
    let mut name = String::new();
    let mut values = BTreeMap::new();
    let mut words = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => name = ident.to_string(),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                words += &line(group.stream())
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                values.insert("words".to_owned(), words.trim().to_owned());
                let (mut variant, mut words) = (String::new(), String::new());
                for token in group.stream() {
                    match token {
                        TokenTree::Ident(ident) => variant = ident.to_string(),
                        TokenTree::Group(group) => words += &line(group.stream()),
                        TokenTree::Literal(value) => {
                            values.insert(variant.clone(), format!("{value}\n{}", words.trim()));
                            words.clear();
                        }
                        TokenTree::Punct(_) => {}
                    }
                }
            }
            _ => {}
        }
    }
    (name, values)
}

/// The line of `doc = "…"`.
fn line(doc: TokenStream) -> String {
    let literal = doc.into_iter().find_map(|token| match token {
        TokenTree::Literal(literal) => Some(literal),
        _ => None,
    });
    let literal = literal.map(|literal| syn::parse_str::<LitStr>(&literal.to_string()).unwrap().value());
    format!("{}\n", literal.unwrap_or_default().trim())
}
