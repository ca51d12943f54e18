//! The text of resume tokens, byte for byte as botocore writes it.

mod base64;
mod binary;
pub(crate) mod check;
pub(crate) mod codec;
pub(crate) mod escape;
#[cfg(test)]
mod growth;
pub(crate) mod number;
pub(crate) mod python;
pub(crate) mod reader;
pub(crate) mod scan;
mod tree;
pub(crate) mod wire;
