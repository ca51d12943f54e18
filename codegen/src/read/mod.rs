//! Where descriptions are: an installed botocore, a folder of its form, or Smithy's models.

pub(crate) mod botocore;
mod files;
pub(crate) mod json;
mod smithy;
mod source;

pub(crate) use json::{Json, read as read_json, read_text as read_json_text};
pub use source::Source;
