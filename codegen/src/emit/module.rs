//! What is written together, as one module of Rust: its names, its shapes, and what it needs.

use super::{options::Options, support, unit::Unit};
use crate::{
    description::{Pagination, Service},
    error::{Error, Result, unknown},
    names,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What is written together: names are unique here, and every shape comes once.
pub(super) struct Module<'a> {
    pub(super) service: &'a Service,
    pub(super) options: &'a Options,
    /// The Rust names of shapes.
    pub(super) names: BTreeMap<String, String>,
    pub(super) taken: BTreeSet<String>,
    /// Shapes that have a name and are not written yet.
    pub(super) left: VecDeque<String>,
    /// Structures that tokens are made of.
    pub(super) in_tokens: BTreeSet<String>,
    /// The pieces of the support that are needed.
    pub(super) support: BTreeSet<&'static str>,
}

impl<'a> Module<'a> {
    pub(super) fn new(service: &'a Service, operations: &[&str], options: &'a Options) -> Result<Self> {
        let mut module = Module {
            service,
            options,
            names: BTreeMap::new(),
            taken: BTreeSet::new(),
            left: VecDeque::new(),
            in_tokens: BTreeSet::new(),
            support: BTreeSet::new(),
        };
        for operation in operations {
            let stem = names::camel_case(operation);
            module.taken.extend(["Request", "Response"].map(|kind| format!("{stem}{kind}")));
        }
        Ok(module)
    }

    /// The crates that are needed, with their features.
    pub(super) fn needs(&self, uses: &BTreeSet<&'static str>) -> String {
        let uses = |name: &str| uses.iter().any(|path| path.starts_with(name));
        let mut needs = vec!["`paginator-runtime`", "`serde` (`derive`)"];
        let further = [
            (uses("paginator_models"), "`paginator-models` (`aws`)"),
            (self.support.contains(support::BLOB), "`base64`"),
            (self.support.contains(support::MOMENT), "`jiff`"),
            (uses("serde_json") || self.support.contains(support::MOMENT), "`serde_json`"),
        ];
        needs.extend(further.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, name)| name));
        let last = needs.pop().unwrap_or_default();
        format!("{} and {last}", needs.join(", "))
    }

    /// How an operation is paginated, under the name that the description has.
    pub(super) fn pagination(&self, operation: &str) -> Result<&'a Pagination> {
        let service = self.service;
        if let Some(found) = service.paginators.get(operation) {
            return Ok(found);
        }
        let list = format!("`--list {}`", service.name);
        if service.operations.contains_key(operation) {
            let what = format!("{} does not describe a paginator of", service.name);
            return Err(Error::new(format!("{what} `{operation}`; {list} lists what there is")));
        }
        let what = format!("{} has no paginated operation", service.name);
        Err(unknown(&what, operation, service.paginators.keys().map(String::as_str), &list))
    }

    /// Writes every shape that was named and not written yet, and those that they name.
    pub(super) fn shapes(&mut self) -> Result<Unit> {
        let mut unit = Unit::default();
        while let Some(shape) = self.left.pop_front() {
            if self.service.shape(&shape)?.is_enum() {
                self.enumeration(&mut unit, &shape)?;
            } else {
                self.nested(&mut unit, &shape)?;
            }
        }
        Ok(unit)
    }
}
