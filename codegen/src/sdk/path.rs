//! Paths of the description through the SDK's structs.

use super::source::{SdkCrate, SdkType};
use crate::error::{Result, refused};

/// Where a path leads in the SDK's structs.
pub(super) struct Reached {
    /// From the struct itself, `stream_description.shards[-1].shard_id`.
    pub(super) path: String,
    /// The type at its end, as the crate writes it, without spaces.
    pub(super) ty: String,
}

impl Reached {
    /// The type inside of an `Option` or a `Box`.
    pub(super) fn inside(&self) -> &str {
        inside(&self.ty)
    }
}

/// Follows `path`, names of the description, from a struct.
pub(super) fn reach(sdk: &SdkCrate, operation: &str, from: &SdkType, path: &str) -> Result<Reached> {
    let mut holder = from.clone();
    let mut steps = Vec::new();
    let segments: Vec<&str> = path.split('.').collect();
    let mut ty = String::new();
    for (at, segment) in segments.iter().enumerate() {
        let name = segment.trim_end_matches("[-1]");
        let missing = || refused(operation, path, &format!("is not in the SDK's `{}`", holder.name));
        let (field, found) = holder.member(name).ok_or_else(missing)?;
        ty = found.to_owned();
        let mut step = field.to_owned();
        if segment.ends_with("[-1]") {
            step.push_str("[-1]");
            let list = inside(&ty).strip_prefix("::std::vec::Vec<").and_then(|ty| ty.strip_suffix('>'));
            ty = list.ok_or_else(|| refused(operation, path, "has a last item, and is no list"))?.to_owned();
        }
        steps.push(step);
        if at + 1 < segments.len() {
            let shape = inside(&ty).strip_prefix("crate::types::");
            let shape = shape.ok_or_else(|| refused(operation, path, "leads through what is no struct"))?;
            holder = sdk.shape(shape)?;
        }
    }
    Ok(Reached { path: steps.join("."), ty })
}

/// The type inside of `Option` and `Box`.
pub(super) fn inside(ty: &str) -> &str {
    for wrapper in ["::std::option::Option<", "Option<", "::std::boxed::Box<"] {
        if let Some(found) = ty.strip_prefix(wrapper).and_then(|ty| ty.strip_suffix('>')) {
            return inside(found);
        }
    }
    ty
}

/// A type as it is written outside of the crate `name`.
pub(super) fn outside(ty: &str, name: &str) -> String {
    ty.replace("::std::option::Option<", "Option<")
        .replace("::std::vec::Vec<", "Vec<")
        .replace("::std::string::String", "String")
        .replace("::std::boxed::Box<", "Box<")
        .replace("::std::collections::", "std::collections::")
        .replace("::aws_smithy_types::", &format!("{name}::primitives::"))
        .replace("crate::", &format!("{name}::"))
}
