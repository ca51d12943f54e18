//! Does README work as written? Its length, its derive copied into a new crate, its first command; and an example on
//! every public method of the paginator and the streams.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod first_command;
mod first_derive;
mod method_examples;

use std::{fs, path::Path};

/// The most words that README may have, as `wc -w` counts them.
const MOST_WORDS: usize = 900;
/// The line by which README's first derive has to appear.
const DERIVE_BY: usize = 30;

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn readme() -> String {
    fs::read_to_string(workspace().join("README.md")).unwrap()
}

/// The content of the first fenced block of `language` in `text`.
fn block<'a>(text: &'a str, language: &str) -> &'a str {
    let fence = format!("```{language}\n");
    text.split_once(&fence).expect(&fence).1.split_once("```").expect("the end of the block").0
}

#[test]
fn readme_is_short_and_begins_with_a_derive() {
    let readme = readme();
    let words = readme.split_whitespace().count();
    assert!(words <= MOST_WORDS, "README has {words} words");
    let derive = readme.lines().position(|line| line.starts_with("#[derive(")).expect("a derive") + 1;
    assert!(derive <= DERIVE_BY, "README's first derive is on line {derive}");
}
