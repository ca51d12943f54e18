//! From a description to Rust: the same description always gives the same text.

mod enumeration;
mod format;
mod marks;
mod module;
mod object;
mod operation;
mod options;
mod support;
mod types;
mod unit;

use crate::{description::Service, error::Result, names};
use format::Frame;
use module::Module;
use std::collections::BTreeSet;
use unit::Unit;

pub use options::Options;

pub(crate) use format::{rust, same_code};
pub(crate) use operation::page_size_bounds;

/// One file of Rust.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name in the folder, `scan.rs`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// One module with operations of a service, and every shape that they are made of, once.
///
/// # Errors
/// When there is no such operation, it is not paginated, or a part of it cannot be expressed; the text says which.
///
/// # Example
/// ```no_run
/// use paginator_codegen::{Options, Source, models};
///
/// let service = Source::installed()?.service("dynamodb")?;
/// let rust = models(&service, &["Scan"], &Options::default())?;
/// assert!(rust.contains("pub struct ScanRequest"));
/// # Ok::<(), paginator_codegen::Error>(())
/// ```
pub fn models(service: &Service, operations: &[&str], options: &Options) -> Result<String> {
    let mut module = Module::new(service, operations, options)?;
    let mut all = Unit::default();
    for operation in operations {
        all.append(module.operation(operation)?);
    }
    all.append(module.shapes()?);
    let support = support::text(&module.support);
    let inside =
        if support.is_empty() { String::new() } else { format!("\nmod support {{\n{support}\n}}\n") };
    let about = about(service, operations);
    let needs = module.needs(&all.uses);
    let frame =
        Frame { about: &about, options, support: "support", elsewhere: &[], inside: &inside, needs: &needs };
    format::module(&frame, &all)
}

/// A folder: one module per operation, `shapes.rs` with what they are made of, `support.rs`, and `mod.rs`.
///
/// # Errors
/// As for [`models`].
pub fn models_in_files(service: &Service, operations: &[&str], options: &Options) -> Result<Vec<File>> {
    let mut module = Module::new(service, operations, options)?;
    let mut units: Vec<(String, String, Unit)> = Vec::new();
    let mut taken = BTreeSet::from(["mod".to_owned(), "shapes".to_owned(), "support".to_owned()]);
    for operation in operations {
        let mut name = names::module(operation);
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        units.push((name, about(service, &[operation]), module.operation(operation)?));
    }
    let shapes = module.shapes()?;
    if !shapes.is_empty() {
        let about = format!("What the paginated operations of {} are made of.", service.metadata.service_id);
        units.push(("shapes".to_owned(), about, shapes));
    }
    let mut files = Vec::new();
    let support = support::text(&module.support);
    let mut modules: Vec<&str> = units.iter().map(|(name, ..)| name.as_str()).collect();
    let mut public: Vec<String> = modules.iter().map(|name| format!("pub use {name}::*;\n")).collect();
    if !support.is_empty() {
        modules.push("support");
    }
    let reachable = support::PUBLIC.iter().filter(|(piece, _)| module.support.contains(piece));
    public.extend(reachable.map(|(_, name)| {
        format!(
            "pub use support::{name};
"
        )
    }));
    modules.sort_unstable();
    public.sort_unstable();
    let modules: String = modules.iter().map(|name| format!("mod {name};\n")).collect();
    let door = format!("{modules}\n{}", public.concat());
    let about = about(service, operations);
    let uses: BTreeSet<_> = units.iter().flat_map(|(_, _, unit)| unit.uses.iter().copied()).collect();
    files.push(File {
        name: "mod.rs".to_owned(),
        text: format::door(&about, options, &door, &module.needs(&uses))?,
    });
    if !support.is_empty() {
        let text = format!("//! What else the structs of this folder need.\n\n{}", rust(&support)?);
        files.push(File { name: "support.rs".to_owned(), text });
    }
    for (name, about, unit) in &units {
        let elsewhere: Vec<_> = if name == "shapes" { Vec::new() } else { unit.shapes() };
        let support = "super::support";
        let frame = Frame { about, options, support, elsewhere: &elsewhere, inside: "", needs: "" };
        let text = format::module(&frame, unit)?;
        files.push(File { name: format!("{name}.rs"), text });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn about(service: &Service, operations: &[&str]) -> String {
    let id = &service.metadata.service_id;
    match operations {
        [one] => format!("`{one}` of {id}, from the service's description."),
        _ => format!("Paginated operations of {id}, from the service's description."),
    }
}
