//! The caller's own words in place of the description's, and members that `Debug` hides besides those that it marks.

use crate::{
    error::{Error, Result},
    read::{Json, read_json},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// What is merged over a description: `{"words": {"UserType": "…", "UserType.username": "…"}, "hidden":
/// ["UserType.username"]}`. Names are those in Rust: a struct or an enum, and with a dot a field or a variant of it.
/// Words are Markdown, and keep their lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Overlay {
    words: BTreeMap<String, String>,
    hidden: BTreeSet<String>,
}

impl Overlay {
    /// Reads the overlay in a file.
    ///
    /// # Errors
    /// When it cannot be read, or is not of that form.
    pub fn read(path: &Path) -> Result<Self> {
        let wrong = |what: &str| Error::new(format!("the overlay `{}` {what}", path.display()));
        let found = read_json(path)?;
        let members = found.object().ok_or_else(|| wrong("is no object"))?;
        if let Some(other) = members.keys().find(|key| !matches!(key.as_str(), "words" | "hidden")) {
            return Err(wrong(&format!("has `{other}`; it takes `words` and `hidden`")));
        }
        let mut words = BTreeMap::new();
        for (name, text) in found.get("words").and_then(Json::object).into_iter().flatten() {
            let text =
                text.text().ok_or_else(|| wrong(&format!("has words for `{name}` that are no text")))?;
            words.insert(name.clone(), text.to_owned());
        }
        Ok(Overlay { words, hidden: found.texts_at("hidden").into_iter().collect() })
    }

    /// The lines for a struct or an enum, or with `member` for one of its fields or variants.
    pub(crate) fn words(&self, owner: &str, member: Option<&str>) -> Option<Vec<&str>> {
        Some(self.words.get(&key(owner, member))?.lines().collect())
    }

    pub(crate) fn hides(&self, owner: &str, field: &str) -> bool {
        self.hidden.contains(&key(owner, Some(field)))
    }
}

fn key(owner: &str, member: Option<&str>) -> String {
    match member {
        Some(member) => format!("{owner}.{}", member.trim_start_matches("r#")),
        None => owner.to_owned(),
    }
}
