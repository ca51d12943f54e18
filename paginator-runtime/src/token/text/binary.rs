//! `BinaryPaths`: which values of a text are binary, as botocore lists them in `boto_encoded_keys`.

use std::{
    cell::Cell,
    hash::{BuildHasher, RandomState},
};

/// One step of a path.
#[derive(Hash)]
pub(super) enum Step<'a> {
    Key(&'a str),
    Index(u64),
}

/// The paths of all binary values, by their hashes: the paths themselves would take several times their text. The
/// hash is keyed at random, so nobody can find two paths with the same hash.
#[derive(Default)]
pub(super) struct BinaryPaths {
    hasher: RandomState,
    /// Sorted.
    paths: Vec<u64>,
    /// Whether each was met.
    met: Vec<Cell<bool>>,
}

impl BinaryPaths {
    /// The path one step inside `path`; 0 is the path of the whole text.
    pub(super) fn inner(&self, path: u64, step: &Step<'_>) -> u64 {
        self.hasher.hash_one((path, step))
    }

    /// Keeps these paths. False if one of them is listed twice.
    pub(super) fn set(&mut self, mut paths: Vec<u64>) -> bool {
        paths.sort_unstable();
        self.met = vec![Cell::new(false); paths.len()];
        self.paths = paths;
        self.paths.windows(2).all(|pair| !matches!(pair, [one, other] if one == other))
    }

    /// Whether the value at `path` is binary. If so, the path counts as met.
    pub(super) fn contains(&self, path: u64) -> bool {
        let place = self.paths.binary_search(&path).ok().and_then(|place| self.met.get(place));
        place.inspect(|met| met.set(true)).is_some()
    }

    /// Whether every path led to a value.
    pub(super) fn all_met(&self) -> bool {
        self.met.iter().all(Cell::get)
    }
}
