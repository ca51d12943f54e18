//! Operations of the official SDK: newtypes over its structs, and its client as their fetcher.

mod key;
mod module;
mod newtypes;
mod operation;
mod path;
mod source;

use crate::{description::Service, emit::rust, error::Result};
use key::Keys;
use module::Module;
pub use source::SdkCrate;
use std::collections::BTreeSet;

/// One module with operations over the official SDK's own structs: an annotated input and output each, and
/// [`Fetch`](https://docs.rs/paginator-runtime) for the SDK's client. `sdk` is the source of the SDK's crate, which
/// names and types come from.
///
/// # Errors
/// When there is no such operation, it is not paginated, or a part of it cannot be expressed over the SDK's types;
/// the text names the member.
///
/// # Example
/// ```no_run
/// use paginator_codegen::{SdkCrate, Source, sdk};
/// use std::path::Path;
///
/// let service = Source::installed()?.service("s3")?;
/// let crate_of_s3 = SdkCrate::of(&service, Path::new("."))?;
/// let rust = sdk(&service, &["ListObjectsV2"], &crate_of_s3)?;
/// assert!(rust.contains("impl Fetch<ListObjectsV2Input> for Client"));
/// # Ok::<(), paginator_codegen::Error>(())
/// ```
pub fn sdk(service: &Service, operations: &[&str], sdk: &SdkCrate) -> Result<String> {
    let mut module = Module { service, sdk, keys: Keys::default(), uses: BTreeSet::new() };
    let mut items = Vec::new();
    for operation in operations {
        items.push(module.operation(operation)?);
    }
    items.extend(module.keys.items());
    let name = sdk.name();
    module.uses.extend([
        format!("{name}::{{Client, error::SdkError}}"),
        "paginator_runtime::{Fetch, Paginated}".to_owned(),
        "std::{future::Future, pin::Pin}".to_owned(),
    ]);
    let uses: String = module.uses.iter().map(|path| format!("use {path};\n")).collect();
    let about = match operations {
        [one] => format!("`{one}` of {}, over the official SDK's structs.", service.metadata.service_id),
        _ => format!(
            "Paginated operations of {}, over the official SDK's structs.",
            service.metadata.service_id
        ),
    };
    let mut text = format!(
        "//! {about}\n//!\n//! Written by paginator-codegen; regenerate it instead of editing it.\n\
         #![allow(dead_code, unreachable_pub, reason = \"not everything that a service has is used\")]\n\n{}",
        rust(&uses)?
    );
    for item in items.iter().flat_map(|items| items.split("\n\n")) {
        text.push('\n');
        text.push_str(&rust(item)?);
    }
    Ok(text)
}
