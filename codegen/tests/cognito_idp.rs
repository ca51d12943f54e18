//! Are the nine Cognito models what is generated from the service's description? Names, wire names, types, annotations
//! and values of enums; the words about them are our own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests say what they expect by unwrapping it"
)]

use paginator_codegen::{Options, Source, models};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use syn::{Attribute, Item, ItemStruct};

/// By struct or enum: fields with their annotations and types, or variants with their values.
type Shapes = BTreeMap<String, BTreeMap<String, String>>;

#[test]
#[ignore = "needs the botocore of tests/interop/requirements.txt in `python3`: .ci/run has it"]
fn what_is_checked_in_is_what_is_generated() {
    let service = Source::installed().unwrap().service("cognito-idp").unwrap();
    let operations: Vec<&str> = service.paginators.keys().map(String::as_str).collect();
    assert_eq!(operations.len(), 9);
    let generated = shapes(&models(&service, &operations, &Options::default()).unwrap());

    let mut checked_in = Shapes::new();
    for path in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/src/cognito_idp")) {
        checked_in.extend(shapes(&fs::read_to_string(path).unwrap()));
    }
    for (name, members) in &generated {
        assert_eq!(checked_in.get(name), Some(members), "{name}");
    }
    let operations_of = |shapes: &Shapes| shapes.keys().filter(|name| name.ends_with("Request")).count();
    assert_eq!(operations_of(&checked_in), 9);
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
    for item in syn::parse_file(text).unwrap().items {
        match item {
            // Those that are written and read, not what helps with it.
            Item::Struct(item) if spelled(&item.attrs, "derive").contains("Serialize") => {
                found.insert(item.ident.to_string(), fields(&item));
            }
            Item::Macro(item) if item.mac.path.is_ident("open_enum") => {
                let (name, values) = open_enum(item.mac.tokens);
                found.insert(name, values);
            }
            _ => {}
        }
    }
    found
}

fn fields(item: &ItemStruct) -> BTreeMap<String, String> {
    let rule = spelled(&item.attrs, "serde");
    assert!(item.fields.is_empty() || rule.contains("rename_all=\"PascalCase\""), "{}: {rule}", item.ident);
    let mut found = BTreeMap::from([("on the struct".to_owned(), spelled(&item.attrs, "paginated"))]);
    for field in &item.fields {
        let serde = spelled(&field.attrs, "serde");
        let rename =
            serde.split("rename=").nth(1).map_or("by the rule", |rest| rest.split('"').nth(1).unwrap());
        let (ty, marks) = (field.ty.to_token_stream().to_string(), spelled(&field.attrs, "paginated"));
        found.insert(
            field.ident.as_ref().unwrap().to_string(),
            format!("{ty}, on the wire {rename}, {marks}"),
        );
    }
    found
}

/// What the attributes called `name` say, without spaces.
fn spelled(attrs: &[Attribute], name: &str) -> String {
    let of_name = attrs.iter().filter(|attr| attr.path().is_ident(name));
    of_name.map(|attr| attr.meta.to_token_stream().to_string().replace([' ', '\n'], "")).collect()
}

/// `/// … Name { /// … Value = "value", }`
fn open_enum(tokens: TokenStream) -> (String, BTreeMap<String, String>) {
    let mut name = String::new();
    let mut values = BTreeMap::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => name = ident.to_string(),
            TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
                let mut variant = String::new();
                for token in group.stream() {
                    match token {
                        TokenTree::Ident(ident) => variant = ident.to_string(),
                        TokenTree::Literal(value) => {
                            values.insert(variant.clone(), value.to_string());
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    (name, values)
}
