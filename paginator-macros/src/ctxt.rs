//! Collects every mistake of a struct, so that all are reported in one pass.

use proc_macro2::TokenStream;
use quote::ToTokens;
use std::{cell::RefCell, fmt::Display};

/// The mistakes found so far. Has to be turned into tokens with [`Ctxt::finish`].
#[must_use = "the mistakes have to be reported"]
#[derive(Default)]
pub(crate) struct Ctxt {
    errors: RefCell<Option<syn::Error>>,
}

impl Ctxt {
    /// Reports `message`, underlining `culprit`.
    pub(crate) fn error(&self, culprit: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(culprit, message));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        match &mut *self.errors.borrow_mut() {
            Some(errors) => errors.combine(error),
            none => *none = Some(error),
        }
    }

    /// One `compile_error!` for each mistake; nothing without mistakes.
    pub(crate) fn finish(self) -> TokenStream {
        self.errors.into_inner().map(|errors| errors.to_compile_error()).unwrap_or_default()
    }
}
