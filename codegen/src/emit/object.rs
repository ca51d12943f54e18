//! Structs: of requests and responses, and of the structures that these are made of.

use super::{marks::Marks, module::Module, support, types::Place, unit::Unit};
use crate::{
    description::{Kind, Shape},
    error::Result,
    names,
};
use std::{collections::BTreeSet, fmt::Write as _};

/// What a field is written from.
pub(super) struct Field<'a> {
    pub(super) member: &'a str,
    pub(super) ident: String,
    /// The type with its `Option`.
    pub(super) ty: String,
    /// Whether it can be left out of a request.
    pub(super) optional: bool,
    /// Whether `Debug` shows only that there is a value.
    hidden: bool,
    serde: Vec<String>,
    marks: Vec<String>,
}

/// A struct that is to be written.
pub(super) struct Object<'a> {
    pub(super) name: String,
    pub(super) shape_name: String,
    pub(super) shape: &'a Shape,
    /// The annotations; `None` where it is neither a request nor a response.
    pub(super) marks: Option<Marks>,
    /// The first line of its documentation.
    pub(super) about: Option<String>,
}

impl<'a> Module<'a> {
    /// The struct of a shape that others are made of.
    pub(super) fn nested(&mut self, unit: &mut Unit, shape_name: &str) -> Result<()> {
        let shape = self.service.shape(shape_name)?;
        let name = self.names.get(shape_name).cloned().unwrap_or_default();
        unit.spell(&name);
        let object = Object { name, shape_name: shape_name.to_owned(), shape, marks: None, about: None };
        let fields = self.object(unit, &object)?;
        let name = object.name;
        if self.in_tokens.contains(shape_name) {
            unit.uses.insert("paginator_runtime::token::token_value");
            let wire = |field: &Field<'_>| {
                let member = shape.members.get(field.member);
                member.map_or(field.member, |member| member.on_wire(field.member)).to_owned()
            };
            let parts = fields.iter().map(|field| format!("        {:?} => {},\n", wire(field), field.ident));
            unit.macro_call(format!(
                "token_value! {{\n    struct {name} {{\n{}    }}\n}}\n",
                parts.collect::<String>()
            ));
        }
        Ok(())
    }

    /// Writes a struct, and returns its fields.
    pub(super) fn object(&mut self, unit: &mut Unit, object: &Object<'a>) -> Result<Vec<Field<'a>>> {
        let fields = self.object_fields(unit, object)?;
        let (rule, renames) = renames(object.shape, &fields);
        let mut text = String::new();
        let described = object.shape.documentation.as_deref();
        match self.options.overlay.words(&object.name, None) {
            Some(lines) => written(&mut text, &lines),
            None => {
                if let Some(about) = &object.about {
                    let _ = writeln!(text, "/// {about}");
                }
                self.documentation(&mut text, described, object.about.is_some());
            }
        }
        let hides = fields.iter().any(|field| field.hidden);
        let _ = writeln!(text, "#[derive({})]", self.derives(unit, object, hides)?.join(", "));
        // serde reads a struct from a list too, and then `[]` would be an empty page: `json_object!` prevents it.
        let rule = rule.map(|rule| format!(", rename_all = \"{rule}\"")).unwrap_or_default();
        let _ = writeln!(text, "#[serde(remote = \"Self\"{rule})]");
        if let Some(marks) = object.marks.as_ref().filter(|marks| !marks.container.is_empty()) {
            let _ = writeln!(text, "#[paginated({})]", marks.container.join(", "));
        }
        let _ = writeln!(text, "pub struct {} {{", object.name);
        for (field, rename) in fields.iter().zip(renames) {
            let member = object.shape.members.get(field.member);
            match self.options.overlay.words(&object.name, Some(&field.ident)) {
                Some(lines) => written(&mut text, &lines),
                None => {
                    self.documentation(
                        &mut text,
                        member.and_then(|member| member.documentation.as_deref()),
                        false,
                    );
                }
            }
            let mut serde = field.serde.clone();
            if let Some(rename) = rename {
                // In the same place as in Cognito's models: before `skip_serializing_if`.
                let at = serde.iter().position(|word| word.starts_with("skip")).unwrap_or(serde.len());
                serde.insert(at, format!("rename = {rename:?}"));
            }
            if !serde.is_empty() {
                let _ = writeln!(text, "#[serde({})]", serde.join(", "));
            }
            for mark in &field.marks {
                let _ = writeln!(text, "#[paginated({mark})]");
            }
            let _ = writeln!(text, "pub {}: {},", field.ident, field.ty);
        }
        text.push_str("}\n");
        unit.rust(text);
        self.support.insert(support::OBJECT);
        unit.support.extend(["json_object", "Object"]);
        unit.macro_call(format!("json_object!({});\n", object.name));
        if hides {
            self.debug(unit, &object.name, &fields);
        }
        Ok(fields)
    }

    fn object_fields(&mut self, unit: &mut Unit, object: &Object<'a>) -> Result<Vec<Field<'a>>> {
        let idents = self.fields(object.shape);
        let mut fields = Vec::new();
        for (name, member) in &object.shape.members {
            let place = Place { owner: &object.shape_name, name, member };
            let marks = object.marks.as_ref();
            let ty = match marks.and_then(|marks| marks.tokens.get(name)) {
                Some(ty) => ty.clone(),
                None => self.member_type(unit, place)?,
            };
            let always = marks.is_some_and(|marks| marks.always.contains(name));
            // A token is absent on the first request or the last page, whatever the description says.
            let is_token = marks.is_some_and(|marks| marks.tokens.contains_key(name));
            let optional = (!member.required || is_token) && !always;
            let ident = idents.get(name.as_str()).map(String::as_str).unwrap_or_default();
            let mut serde = Vec::new();
            if optional || always {
                serde.push("default".to_owned());
            }
            if always {
                self.support.insert(support::PRESENT);
                unit.support.insert("null_is_empty");
                serde.push("deserialize_with = \"null_is_empty\"".to_owned());
            }
            if optional {
                serde.push("skip_serializing_if = \"Option::is_none\"".to_owned());
            }
            fields.push(Field {
                member: name,
                ident: ident.to_owned(),
                ty: if optional { format!("Option<{ty}>") } else { ty },
                optional,
                hidden: self.is_sensitive(&member.shape)?
                    || is_token
                    || self.options.overlay.hides(&object.name, ident),
                serde,
                marks: marks.and_then(|marks| marks.fields.get(name)).cloned().unwrap_or_default(),
            });
        }
        Ok(fields)
    }

    /// What a struct derives: this is the only place that says so.
    fn derives(&self, unit: &mut Unit, object: &Object<'a>, hides: bool) -> Result<Vec<&'static str>> {
        unit.uses.extend(["serde::Serialize", "serde::Deserialize"]);
        let mut derives = vec!["Clone", "PartialEq"];
        if self.has_eq(&object.shape_name, &mut BTreeSet::new())? {
            derives.push("Eq");
        }
        if !hides {
            derives.push("Debug");
        }
        if self.defaults(object)? {
            derives.push("Default");
        }
        derives.extend(["Serialize", "Deserialize"]);
        if object.marks.is_some() {
            unit.uses.insert("paginator_runtime::Paginated");
            derives.push("Paginated");
        }
        Ok(derives)
    }

    /// Whether a struct can have a `Default`.
    pub(super) fn defaults(&self, object: &Object<'a>) -> Result<bool> {
        for (name, member) in object.shape.members.iter().filter(|(_, member)| member.required) {
            let is_token = object.marks.as_ref().is_some_and(|marks| marks.tokens.contains_key(name));
            if !is_token && !self.has_default(&member.shape, &mut BTreeSet::new())? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A `Debug` that shows neither sensitive values nor tokens.
    fn debug(&mut self, unit: &mut Unit, name: &str, fields: &[Field<'a>]) {
        self.support.insert(support::HIDDEN);
        unit.support.insert("Hidden");
        let mut text = String::new();
        let _ = writeln!(text, "impl std::fmt::Debug for {name} {{");
        let _ = writeln!(text, "fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{");
        let _ = write!(text, "f.debug_struct(\"{name}\")");
        for field in fields {
            let ident = &field.ident;
            let shown = ident.trim_start_matches("r#");
            let value = match (field.hidden, field.optional) {
                (false, _) => format!("self.{ident}"),
                (true, true) => format!("self.{ident}.as_ref().map(|_| Hidden)"),
                (true, false) => "Hidden".to_owned(),
            };
            let _ = write!(text, ".field(\"{shown}\", &{value})");
        }
        text.push_str(".finish() } }\n");
        unit.rust(text);
    }

    /// The description's own words, where they are requested. `more` says that a line comes before them.
    pub(super) fn documentation(&self, text: &mut String, words: Option<&str>, more: bool) {
        let Some(words) = words.filter(|_| self.options.docs) else { return };
        let lines = crate::docs::markdown(words);
        if more && !lines.is_empty() {
            text.push_str("///\n");
        }
        for line in lines {
            let _ = writeln!(text, "/// {line}");
        }
    }

    /// The shape of that name, if it is a structure.
    pub(super) fn structure(&self, shape: &str) -> Result<Option<&'a Shape>> {
        let found = self.service.shape(shape)?;
        Ok((found.kind == Kind::Structure).then_some(found))
    }
}

/// Lines of documentation, unchanged.
pub(super) fn written(text: &mut String, lines: &[&str]) {
    for line in lines {
        let _ = writeln!(text, "///{}{line}", if line.is_empty() { "" } else { " " });
    }
}

/// The rule that gives most fields their names on the wire, and the names of the others.
fn renames<'a>(shape: &'a Shape, fields: &[Field<'_>]) -> (Option<&'static str>, Vec<Option<&'a str>>) {
    let wire: Vec<&str> = shape.members.iter().map(|(name, member)| member.on_wire(name)).collect();
    let named = |rule: &str| {
        let same = |(field, wire): &(&Field<'_>, &&str)| names::renamed(&field.ident, rule) == **wire;
        fields.iter().zip(&wire).filter(same).count()
    };
    let rule = if named("PascalCase") >= named("camelCase") { "PascalCase" } else { "camelCase" };
    if named(rule) == 0 {
        let plain =
            |field: &Field<'_>, wire: &'a str| (field.ident.trim_start_matches("r#") != wire).then_some(wire);
        return (None, fields.iter().zip(wire).map(|(field, wire)| plain(field, wire)).collect());
    }
    let other =
        |(field, wire): (&Field<'_>, &'a str)| (names::renamed(&field.ident, rule) != wire).then_some(wire);
    (Some(rule), fields.iter().zip(wire).map(other).collect())
}
