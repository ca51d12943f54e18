//! Items of 8, 32 and 200 bytes that own memory elsewhere.

use super::{source::Sample, take::Numbered};

/// 8 bytes, all of them a pointer.
#[derive(Clone)]
pub(crate) struct Boxed(Box<u64>);

impl Sample for Boxed {
    fn numbered(number: u64) -> Self {
        Boxed(Box::new(number))
    }
}

impl Numbered for Boxed {
    fn number(&self) -> u64 {
        *self.0
    }
}

/// A number and `TEXTS` strings: 32 bytes with one, 200 with eight.
#[derive(Clone)]
pub(crate) struct Texts<const TEXTS: usize> {
    number: u64,
    texts: [String; TEXTS],
}

impl<const TEXTS: usize> Sample for Texts<TEXTS> {
    fn numbered(number: u64) -> Self {
        Texts { number, texts: [(); TEXTS].map(|()| "a text of twenty-four b.".to_owned()) }
    }
}

impl<const TEXTS: usize> Numbered for Texts<TEXTS> {
    fn number(&self) -> u64 {
        // Uses the texts, so that the compiler cannot leave out making them.
        std::hint::black_box(&self.texts);
        self.number
    }
}
