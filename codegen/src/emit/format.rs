//! The text of a file: its first lines, its imports, its items, formatted.

use super::{
    options::Options,
    support::PUBLIC,
    unit::{Piece, Unit},
};
use crate::error::{Error, Result};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

/// What a module has besides its items.
pub(super) struct Frame<'a> {
    /// The first line of its documentation.
    pub(super) about: &'a str,
    pub(super) options: &'a Options,
    /// Where the support is: inside, or beside it.
    pub(super) support: &'a str,
    /// Shapes that it uses but does not contain.
    pub(super) elsewhere: &'a [&'a str],
    /// What is put at its end.
    pub(super) inside: &'a str,
    /// The crates that a whole module needs; empty for a file of a folder, where `mod.rs` names them for all.
    pub(super) needs: &'a str,
}

/// The text of a module.
pub(super) fn module(frame: &Frame<'_>, unit: &Unit) -> Result<String> {
    let Frame { about, options, support, elsewhere, inside, needs } = *frame;
    let mut paths: BTreeSet<String> = unit.uses.iter().map(|path| (*path).to_owned()).collect();
    paths.extend(unit.support.iter().map(|name| format!("{support}::{name}")));
    paths.extend(elsewhere.iter().map(|name| format!("super::shapes::{name}")));
    let mut public = String::new();
    if !needs.is_empty() {
        for (_, name) in PUBLIC {
            if paths.remove(&format!("support::{name}")) {
                public.push_str(&format!("pub use support::{name};\n"));
            }
        }
    }
    let more = if needs.is_empty() { String::new() } else { whole(options, needs) };
    let mut text = head(about, &more);
    text.push_str(&rust(&imports(&paths))?);
    if !public.is_empty() {
        text.push('\n');
        text.push_str(&public);
    }
    for piece in &unit.pieces {
        text.push('\n');
        match piece {
            Piece::Rust(items) => text.push_str(&rust(items)?),
            Piece::Macro(call) => text.push_str(call),
        }
    }
    if !inside.is_empty() {
        text.push('\n');
        text.push_str(&rust(inside)?);
    }
    Ok(text)
}

/// The `mod.rs` of a folder.
pub(super) fn door(about: &str, options: &Options, items: &str, needs: &str) -> Result<String> {
    let _ = rust(items)?;
    Ok(format!("{}{items}", head(about, &whole(options, needs))))
}

fn head(about: &str, more: &str) -> String {
    format!(
        "//! {about}\n//!\n//! Written by paginator-codegen; regenerate it instead of editing it.{more}\n\n"
    )
}

/// What a whole module needs, and which lints it allows: hardly anyone uses all that a service has.
fn whole(options: &Options, needs: &str) -> String {
    let mut text = format!(
        " It needs the crates\n//! {needs}.\n\
         #![allow(dead_code, unreachable_pub, unused_imports, reason = \"not everything that a service has is used\")]"
    );
    if !options.docs {
        text.push_str("\n#![allow(missing_docs, reason = \"the service's own documentation has it\")]");
    }
    text
}

/// One `use` for each parent of the paths, in rustfmt's order.
fn imports(paths: &BTreeSet<String>) -> String {
    let mut by_parent: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let (parent, name) = path.rsplit_once("::").unwrap_or(("self", path));
        by_parent.entry(parent).or_default().push(name);
    }
    let one = |(parent, names): (&&str, &Vec<&str>)| match names.as_slice() {
        [name] => format!("use {parent}::{name};\n"),
        names => format!("use {parent}::{{{}}};\n", names.join(", ")),
    };
    let (near, far): (Vec<_>, Vec<_>) = by_parent.iter().partition(|(parent, _)| parent.starts_with("super"));
    near.into_iter().chain(far).map(one).collect()
}

/// Items of Rust, formatted.
pub(crate) fn rust(items: &str) -> Result<String> {
    let file = syn::parse_file(items).map_err(|error| {
        Error::new(format!(
            "the generated text is not valid Rust, which is a bug of the generator, please report it: {error}"
        ))
    })?;
    Ok(spaced(&prettyplease::unparse(&file)))
}

/// Puts back the spaces that the formatter leaves out inside our attribute, which it does not understand.
fn spaced(text: &str) -> String {
    let mut inside = false;
    let mut lines = String::new();
    for line in text.lines() {
        inside |= line.trim_start().starts_with("#[paginated(");
        if inside {
            inside = !line.ends_with(")]");
            let line = line
                .replace("||", " || ")
                .replace(">= ", "> = ")
                .replace("i32= ", "i32 = ")
                .replace(")= ", ") = ");
            lines.push_str(&with_colons(&line));
        } else {
            lines.push_str(line);
        }
        lines.push('\n');
    }
    lines
}

/// A space after each colon that is alone.
fn with_colons(line: &str) -> String {
    let mut spaced = String::new();
    let mut before = ' ';
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        spaced.push(character);
        let alone = character == ':' && before != ':';
        if alone && characters.peek().is_some_and(|next| *next != ':' && *next != ' ') {
            spaced.push(' ');
        }
        before = character;
    }
    spaced
}

/// Whether two texts are the same code, doc comments included: layout does not count.
pub(crate) fn same_code(one: &str, other: &str) -> bool {
    let tokens = |text: &str| {
        let mut found = Vec::new();
        // Braces that a formatter adds or removes do not make a difference then.
        let text = prettyplease::unparse(&syn::parse_file(text).ok()?);
        flatten(text.parse().ok()?, &mut found);
        Some(found)
    };
    one == other || tokens(one).is_some_and(|one| Some(one) == tokens(other))
}

/// The tokens one by one, without the commas that a formatter adds or removes at the end of a list.
fn flatten(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let delimiter = format!("{:?}", group.delimiter());
                found.push(delimiter.clone());
                flatten(group.stream(), found);
                found.pop_if(|last| last == ",");
                found.push(delimiter);
            }
            token => found.push(token.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::same_code;

    #[test]
    fn layout_does_not_count_and_everything_else_does() {
        let one = "/// A.\nstruct A {\n    a: [u8; 2],\n}\nconst B: &str = \"a b\";";
        assert!(same_code(one, "/// A.\nstruct A { a: [u8; 2] }\n\nconst B: &str =\n    \"a b\";\n"));
        for other in [
            one.replace("/// A.", "/// B."),
            one.replace("u8", "u16"),
            one.replace("\"a b\"", "\"ab\""),
            one.replace("struct A", "struct B"),
            format!("{one} )"),
        ] {
            assert!(!same_code(one, &other), "{other}");
        }
    }
}
