//! Enums of the values that a service is known to send; they keep unknown values too.

use super::{module::Module, object::written, support, unit::Unit};
use crate::{error::Result, names};
use std::{collections::BTreeSet, fmt::Write as _};

impl Module<'_> {
    /// The enum of a text whose values the description lists.
    pub(super) fn enumeration(&mut self, unit: &mut Unit, shape_name: &str) -> Result<()> {
        let shape = self.service.shape(shape_name)?;
        let name = self.names.get(shape_name).cloned().unwrap_or_default();
        unit.spell(&name);
        self.support.insert(support::OPEN_ENUM);
        unit.support.insert("open_enum");
        let mut text = String::from("open_enum! {\n");
        let mut docs = String::new();
        match self.options.overlay.words(&name, None) {
            Some(lines) => written(&mut docs, &lines),
            None => self.documentation(&mut docs, shape.documentation.as_deref(), false),
        }
        text.extend(docs.lines().map(|line| format!("    {line}\n")));
        let _ = writeln!(text, "    {name} {{");
        let mut taken = BTreeSet::new();
        let values: BTreeSet<_> = shape.values.iter().collect();
        // In the description's order, each once.
        let mut left = values;
        for value in shape.values.iter().filter(|value| left.remove(value)) {
            let variant = names::variant(value, &mut taken);
            let mut docs = String::new();
            written(&mut docs, &self.options.overlay.words(&name, Some(&variant)).unwrap_or_default());
            text.extend(docs.lines().map(|line| format!("        {line}\n")));
            let _ = writeln!(text, "        {variant} = {value:?},");
        }
        text.push_str("    }\n}\n");
        unit.macro_call(text);
        Ok(())
    }
}
