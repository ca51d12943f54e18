//! The text of resume tokens, byte for byte as botocore has it.

pub(crate) mod codec;
pub(crate) mod python;
pub(crate) mod wire;
