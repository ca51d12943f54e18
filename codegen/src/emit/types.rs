//! The Rust type of a shape, and what follows from it.

use super::{module::Module, support, unit::Unit};
use crate::{
    description::{Kind, Member, Shape, TimestampFormat},
    error::{Error, Result},
    names,
};
use std::collections::{BTreeMap, BTreeSet};

/// A member of a structure: the structure's name, its own, and what it is.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) owner: &'a str,
    pub(super) name: &'a str,
    pub(super) member: &'a Member,
}

impl<'a> Place<'a> {
    pub(super) fn refused(&self, what: &str) -> Error {
        Error::new(format!("member `{}` of `{}` {what}", self.name, self.owner))
    }
}

impl<'a> Module<'a> {
    /// The fields of a structure, by member.
    pub(super) fn fields(&self, shape: &'a Shape) -> BTreeMap<&'a str, String> {
        let mut taken = BTreeSet::new();
        shape.members.keys().map(|member| (member.as_str(), names::field(member, &mut taken))).collect()
    }

    /// The type of a member as such, without an `Option` around it.
    pub(super) fn member_type(&mut self, unit: &mut Unit, place: Place<'_>) -> Result<String> {
        let found = self.shape_type(unit, place, &place.member.shape, 0)?;
        let is_structure = self.service.shape(&place.member.shape)?.kind == Kind::Structure;
        let recursive = is_structure && self.holds(&place.member.shape)?.contains(place.owner);
        Ok(if recursive { format!("Box<{found}>") } else { found })
    }

    fn shape_type(&mut self, unit: &mut Unit, place: Place<'_>, name: &str, depth: u32) -> Result<String> {
        let shape = self.service.shape(name)?;
        if depth > 32 {
            return Err(place.refused("is a list or map of itself, which no type of Rust is"));
        }
        Ok(match &shape.kind {
            Kind::String if shape.is_enum() => self.spelled(unit, name),
            Kind::String => "String".to_owned(),
            Kind::Integer => "i32".to_owned(),
            Kind::Long => "i64".to_owned(),
            Kind::Float => "f32".to_owned(),
            Kind::Double => "f64".to_owned(),
            Kind::Boolean => "bool".to_owned(),
            Kind::Timestamp => self.date(unit, place, shape).to_owned(),
            Kind::Blob => {
                self.support.insert(support::BLOB);
                unit.support.insert("Blob");
                "Blob".to_owned()
            }
            Kind::Document => {
                unit.uses.insert("serde_json::Value");
                "Value".to_owned()
            }
            Kind::List(member) => format!("Vec<{}>", self.shape_type(unit, place, member, depth + 1)?),
            Kind::Map { value, .. } => {
                unit.uses.insert("std::collections::BTreeMap");
                format!("BTreeMap<String, {}>", self.shape_type(unit, place, value, depth + 1)?)
            }
            Kind::Structure => self.spelled(unit, name),
            Kind::Other(kind) => {
                return Err(place.refused(&format!("is of the kind `{kind}`, which is not known")));
            }
        })
    }

    /// The members of a structure that are lists.
    pub(super) fn lists(&self, shape: &str) -> Result<Vec<String>> {
        let mut lists = Vec::new();
        for (name, member) in &self.service.shape(shape)?.members {
            if matches!(self.service.shape(&member.shape)?.kind, Kind::List(_)) {
                lists.push(format!("`{name}`"));
            }
        }
        Ok(lists)
    }

    /// The Rust name of a shape that has one of its own.
    fn spelled(&mut self, unit: &mut Unit, shape: &str) -> String {
        if !self.names.contains_key(shape) {
            let name = names::type_name(shape, &mut self.taken);
            self.names.insert(shape.to_owned(), name);
            self.left.push_back(shape.to_owned());
        }
        let name = self.names.get(shape).cloned().unwrap_or_default();
        unit.spell(&name);
        name
    }

    /// The structures that a structure holds without a list or a map in between, however deep.
    pub(super) fn holds(&self, shape: &str) -> Result<BTreeSet<String>> {
        let mut found = BTreeSet::new();
        let mut left = vec![shape.to_owned()];
        while let Some(shape) = left.pop() {
            let shape = self.service.shape(&shape)?;
            for member in shape.members.values() {
                if self.service.shape(&member.shape)?.kind == Kind::Structure
                    && found.insert(member.shape.clone())
                {
                    left.push(member.shape.clone());
                }
            }
        }
        found.insert(shape.to_owned());
        Ok(found)
    }

    /// The type of a moment, by how it is written.
    fn date(&mut self, unit: &mut Unit, place: Place<'_>, shape: &Shape) -> &'static str {
        let by_place = match place.member.location.as_deref() {
            Some("header") => TimestampFormat::HttpDate,
            Some("querystring" | "uri") => TimestampFormat::DateTime,
            _ => self.service.metadata.timestamp_format,
        };
        let (piece, name) = match place.member.timestamp_format.or(shape.timestamp_format).unwrap_or(by_place)
        {
            TimestampFormat::EpochSeconds => (support::DATE, "Date"),
            TimestampFormat::DateTime => (support::DATE_TIME, "DateTime"),
            TimestampFormat::HttpDate => (support::HTTP_DATE, "HttpDate"),
        };
        self.support.extend([support::MOMENT, piece]);
        unit.support.insert(name);
        name
    }

    /// Whether a member must not be shown. Structures hide their sensitive members themselves.
    pub(super) fn is_sensitive(&self, shape: &str) -> Result<bool> {
        let shape = self.service.shape(shape)?;
        Ok(shape.sensitive
            || match &shape.kind {
                Kind::List(inside) => self.is_sensitive(inside)?,
                Kind::Map { key, value } => self.is_sensitive(key)? || self.is_sensitive(value)?,
                _ => false,
            })
    }

    /// Whether a type has a `Default`: enums do not, and neither does what requires one.
    pub(super) fn has_default(&self, name: &str, seen: &mut BTreeSet<String>) -> Result<bool> {
        let shape = self.service.shape(name)?;
        if shape.kind != Kind::Structure {
            return Ok(!shape.is_enum());
        }
        if !seen.insert(name.to_owned()) {
            return Ok(true);
        }
        for member in shape.members.values().filter(|member| member.required) {
            if !self.has_default(&member.shape, seen)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a type can be `Eq`: a float may not equal itself.
    pub(super) fn has_eq(&self, name: &str, seen: &mut BTreeSet<String>) -> Result<bool> {
        let shape = self.service.shape(name)?;
        Ok(match &shape.kind {
            Kind::Float | Kind::Double => false,
            Kind::List(inside) | Kind::Map { value: inside, .. } => {
                !seen.insert(name.to_owned()) || self.has_eq(inside, seen)?
            }
            Kind::Structure if seen.insert(name.to_owned()) => {
                for member in shape.members.values() {
                    if !self.has_eq(&member.shape, seen)? {
                        return Ok(false);
                    }
                }
                true
            }
            _ => true,
        })
    }
}
