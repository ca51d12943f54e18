//! The annotations of a request or a response: botocore's paths as markers on fields, and as paths on the struct where
//! they lead deeper.

use super::{module::Module, support, types::Place, unit::Unit};
use crate::{
    description::{Kind, Member, Shape},
    error::{Error, Result},
};
use std::collections::{BTreeMap, BTreeSet};

/// The annotations of one struct.
#[derive(Default)]
pub(super) struct Marks {
    /// Keys on the struct.
    pub(super) container: Vec<String>,
    /// Keys on fields, by member.
    pub(super) fields: BTreeMap<String, Vec<String>>,
    /// Members that are tokens, with their types: a text is a `String` even where the description lists its values,
    /// and a map keeps its order. `Debug` does not show them.
    pub(super) tokens: BTreeMap<String, String>,
    /// Members that are never absent: the items.
    pub(super) always: BTreeSet<String>,
}

/// Where a path of the description leads.
pub(super) struct Reached<'a> {
    /// The path in Rust.
    path: String,
    /// The member at its end.
    pub(super) place: Place<'a>,
    /// The shape at its end; after `[-1]`, that of the list's elements.
    pub(super) shape: &'a Shape,
    /// Whether it is a member of the struct itself.
    is_own: bool,
}

impl Marks {
    /// Puts `key` on the field that is reached, or on the struct, with `ty` where the derive needs it.
    pub(super) fn put(&mut self, key: &str, reached: &Reached<'_>, ty: Option<&str>) {
        if reached.is_own {
            self.fields.entry(reached.place.name.to_owned()).or_default().push(key.to_owned());
        } else {
            self.container.push(with_path(key, ty, &reached.path));
        }
    }

    /// Puts a token, which may be in one of several places.
    pub(super) fn put_token(&mut self, key: &str, alternatives: &[Reached<'_>], ty: &str) {
        for reached in alternatives.iter().filter(|reached| reached.is_own) {
            self.tokens.insert(reached.place.name.to_owned(), ty.to_owned());
        }
        match alternatives {
            [one] => self.put(key, one, (ty != "String").then_some(ty)),
            several => {
                let paths: Vec<_> = several.iter().map(|reached| reached.path.as_str()).collect();
                self.container.push(with_path(key, (ty != "String").then_some(ty), &paths.join(" || ")));
            }
        }
    }
}

fn with_path(key: &str, ty: Option<&str>, path: &str) -> String {
    let ty = ty.map(|ty| format!(": {ty}")).unwrap_or_default();
    format!("{key}{ty} = {path}")
}

impl<'a> Module<'a> {
    /// Where a path of names leads, from the structure `owner`; `[-1]` after a name means the last of its list.
    pub(super) fn reach(&self, owner: &'a str, path: &'a str) -> Result<Reached<'a>> {
        let mut path_in_rust = Vec::new();
        let (mut holder, mut last) = (owner, None);
        for segment in path.split('.') {
            let (name, is_last) = match segment.strip_suffix("[-1]") {
                Some(name) => (name, true),
                None => (segment, false),
            };
            let shape = self.structure(holder)?;
            let found = shape.and_then(|shape| Some((shape, shape.members.get_key_value(name)?)));
            let Some((shape, (name, member))) = found else {
                let what =
                    format!("`{owner}` has no member `{name}`, where the description's `{path}` leads");
                return Err(Error::new(what));
            };
            let place = Place { owner: holder, name, member };
            let ident = self.fields(shape).get(name.as_str()).cloned().unwrap_or_default();
            let (step, inside) = match (is_last, &self.service.shape(&member.shape)?.kind) {
                (false, _) => (ident, member.shape.as_str()),
                (true, Kind::List(inside)) => (format!("{ident}[-1]"), inside.as_str()),
                (true, _) => {
                    return Err(place.refused(&format!("is no list, where `{path}` leads to its last")));
                }
            };
            path_in_rust.push(step);
            last = Some((place, inside));
            holder = inside;
        }
        let (place, shape_name) = last.ok_or_else(|| Error::new(format!("a path of `{owner}` is empty")))?;
        let path_in_rust = path_in_rust.join(".");
        Ok(Reached {
            is_own: !path_in_rust.contains(['.', '[']),
            path: path_in_rust,
            place,
            shape: self.service.shape(shape_name)?,
        })
    }

    /// The places of a token, and its type.
    pub(super) fn token(
        &mut self,
        unit: &mut Unit,
        owner: &'a str,
        expression: &'a str,
    ) -> Result<(Vec<Reached<'a>>, String)> {
        let mut alternatives = Vec::new();
        let mut found: Option<String> = None;
        for path in expression.split("||") {
            let reached = self.reach(owner, path.trim())?;
            let ty = self.token_type(unit, &reached)?;
            if found.as_ref().is_some_and(|found| *found != ty) {
                return Err(reached.place.refused("is a token of another type than the one before it"));
            }
            found = Some(ty);
            alternatives.push(reached);
        }
        Ok((alternatives, found.unwrap_or_default()))
    }

    fn token_type(&mut self, unit: &mut Unit, reached: &Reached<'a>) -> Result<String> {
        match &reached.shape.kind {
            // In a nested struct, the field has the enum's type.
            Kind::String if reached.shape.is_enum() && !reached.is_own => {
                Err(reached.place.refused("is a token and an enum, which a token cannot be"))
            }
            Kind::String => Ok("String".to_owned()),
            Kind::Integer => Ok("i32".to_owned()),
            Kind::Long => Ok("i64".to_owned()),
            Kind::Map { value, .. } if reached.is_own => {
                self.part_of_token(value, reached.place)?;
                unit.uses.insert("paginator_runtime::token::OrderedMap");
                let value = Member { shape: value.clone(), ..Member::default() };
                let value = self.member_type(unit, Place { member: &value, ..reached.place })?;
                Ok(format!("OrderedMap<{value}>"))
            }
            _ => Err(reached
                .place
                .refused("is a token of a kind that tokens cannot be: no text, number or map")),
        }
    }

    /// Marks a structure, and what it is made of, as parts of a token.
    fn part_of_token(&mut self, shape: &'a str, place: Place<'_>) -> Result<()> {
        let found = self.service.shape(shape)?;
        match &found.kind {
            Kind::String if !found.is_enum() => Ok(()),
            Kind::Boolean => Ok(()),
            Kind::Blob => {
                self.support.insert(support::TOKEN_BLOB);
                Ok(())
            }
            Kind::List(inside) | Kind::Map { value: inside, .. } => self.part_of_token(inside, place),
            Kind::Structure if found.members.values().all(|member| !member.required) => {
                if self.in_tokens.insert(shape.to_owned()) {
                    for member in found.members.values() {
                        self.part_of_token(&member.shape, place)?;
                    }
                }
                Ok(())
            }
            _ => Err(place.refused(&format!("is a token, and holds a `{shape}`, which a token cannot"))),
        }
    }
}
