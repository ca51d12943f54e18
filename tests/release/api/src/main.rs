//! Prints the public API that a JSON file of rustdoc describes, a line an item, to be read and compared.
//!
//! What adds nothing is left out: impls for every type, `Send` and its kin (`tests/streams` and `tests/threads`
//! hold them), and the functions of a trait's impl, which the trait lists. How a type's own functions are divided among
//! impls makes no difference.

use std::{error::Error, io::Write};

/// An item, and the functions of an impl beneath it.
struct Block {
    head: String,
    functions: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("usage: paginator-api FILE")?;
    let api = public_api::Builder::from_rustdoc_json(file)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()?;
    let mut blocks: Vec<Block> = Vec::new();
    // The impl that functions belong to.
    let mut current: Option<usize> = None;
    for item in api.items() {
        let line = item.to_string();
        let is_function = line.starts_with("pub fn")
            || line.starts_with("pub const fn")
            || line.starts_with("pub async fn");
        if let (Some(at), true) = (current, is_function) {
            if let Some(block) = blocks.get_mut(at).filter(|block: &&mut Block| !block.head.contains(" for "))
            {
                block.functions.push(line);
            }
            continue;
        }
        if line.contains("core::marker::StructuralPartialEq") {
            continue;
        }
        // What is re-exported is listed in each place, and an impl with its trait and its type.
        let same = blocks.iter().position(|block| block.head == line);
        if line.starts_with("impl") {
            current = Some(same.unwrap_or(blocks.len()));
        } else if !line.starts_with("pub type") && !line.starts_with("pub const") {
            current = None;
        }
        if same.is_none() {
            blocks.push(Block { head: line, functions: Vec::new() });
        }
    }
    let mut out = std::io::stdout().lock();
    for mut block in blocks {
        block.functions.sort();
        block.functions.dedup();
        writeln!(out, "{}", block.head)?;
        for function in block.functions {
            writeln!(out, "{function}")?;
        }
    }
    Ok(())
}
