//! Prints the public API that a JSON file of rustdoc describes, a line an item, to be read and compared.
//!
//! What says nothing of its own is left out: impls for every type, `Send` and its kin (`tests/streams` and `tests/threads`
//! hold them), and the functions of a trait's impl, which the trait lists.

use std::{error::Error, io::Write};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: paginator-api FILE")?;
    let api = public_api::Builder::from_rustdoc_json(file)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()?;
    let mut out = std::io::stdout().lock();
    let mut in_impl_of_trait = false;
    for item in api.items() {
        let line = item.to_string();
        let is_function = line.starts_with("pub fn") || line.starts_with("pub async fn");
        if line.starts_with("impl") {
            in_impl_of_trait = line.contains(" for ");
        } else if !is_function && !line.starts_with("pub type") && !line.starts_with("pub const") {
            in_impl_of_trait = false;
        }
        let is_implied = is_function && in_impl_of_trait;
        if !is_implied && !line.contains("core::marker::StructuralPartialEq") {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}
