//! A part of what is written, and what it uses from elsewhere.

use std::collections::BTreeSet;

/// Items of Rust in their order, and what they use.
#[derive(Default)]
pub(super) struct Unit {
    pub(super) pieces: Vec<Piece>,
    /// Paths from other crates, `std::collections::BTreeMap`.
    pub(super) uses: BTreeSet<&'static str>,
    /// What is used from the support by name.
    pub(super) support: BTreeSet<&'static str>,
    /// The Rust names of shapes that appear in it.
    shapes: BTreeSet<String>,
}

pub(super) enum Piece {
    /// Items that are still to be formatted.
    Rust(String),
    /// A call of a macro of the support, whose form no formatter knows.
    Macro(String),
}

impl Unit {
    pub(super) fn rust(&mut self, text: String) {
        self.pieces.push(Piece::Rust(text));
    }

    pub(super) fn macro_call(&mut self, text: String) {
        self.pieces.push(Piece::Macro(text));
    }

    pub(super) fn spell(&mut self, shape: &str) {
        self.shapes.insert(shape.to_owned());
    }

    pub(super) fn shapes(&self) -> Vec<&str> {
        self.shapes.iter().map(String::as_str).collect()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    pub(super) fn append(&mut self, other: Unit) {
        self.pieces.extend(other.pieces);
        self.uses.extend(other.uses);
        self.support.extend(other.support);
        self.shapes.extend(other.shapes);
    }
}
