//! What is written together, as one module of Rust.

use super::{key::Keys, source::SdkCrate};
use crate::description::Service;
use std::collections::BTreeSet;

/// What is written together.
pub(super) struct Module<'a> {
    pub(super) service: &'a Service,
    pub(super) sdk: &'a SdkCrate,
    /// The types that keys consist of.
    pub(super) keys: Keys,
    pub(super) uses: BTreeSet<String>,
}
