//! The keys of `#[paginated(…)]`: where each belongs, its right form, and how an unknown one is answered.

use proc_macro2::Ident;
use syn::Error;

/// A place that a key can stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Request,
    Response,
    RequestField,
    ResponseField,
}

impl Place {
    fn describe(self) -> &'static str {
        match self {
            Place::Request => "the request struct",
            Place::Response => "the response struct",
            Place::RequestField => "a field of the request",
            Place::ResponseField => "a field of the response",
        }
    }
}

pub(crate) struct Key {
    pub(crate) name: &'static str,
    places: &'static [Place],
    /// How it is written, shown where it was written wrong.
    pub(crate) form: &'static str,
}

pub(crate) const KEYS: &[Key] = &[
    Key { name: "response", places: &[Place::Request], form: "response = ListThingsResponse" },
    Key { name: "operation", places: &[Place::Request], form: "operation = \"ListThings\"" },
    Key { name: "function", places: &[Place::Request], form: "function = list_things` or `function = none" },
    Key {
        name: "repeated_token",
        places: &[Place::Request],
        form: "repeated_token = error`, `repeated_token = stop` or `repeated_token = continue",
    },
    Key {
        name: "crate",
        places: &[Place::Request, Place::Response],
        form: "crate = path::to::paginator_runtime",
    },
    Key {
        name: "input_token",
        places: &[Place::RequestField],
        form: "input_token` or `input_token(name = \"WireName\")",
    },
    Key { name: "page_size", places: &[Place::RequestField], form: "page_size` or `page_size(max = 60)" },
    Key { name: "items", places: &[Place::ResponseField], form: "items" },
    Key { name: "output_token", places: &[Place::ResponseField], form: "output_token" },
    Key { name: "more_results", places: &[Place::ResponseField], form: "more_results" },
];

/// The key that `ident` names, if it may stand at `place`.
///
/// # Errors
/// When it is no key, or one that belongs elsewhere.
pub(crate) fn find(ident: &Ident, place: Place) -> Result<&'static Key, Error> {
    let allowed = |key: &&Key| key.places.contains(&place);
    let name = ident.to_string();
    let Some(key) = KEYS.iter().find(|key| key.name == name) else {
        let valid: Vec<_> = KEYS.iter().filter(allowed).map(|key| key.name).collect();
        let near = nearest(&name, KEYS.iter().map(|key| key.name));
        return Err(Error::new_spanned(ident, unknown("key", &name, &valid, near)));
    };
    if !allowed(&key) {
        let homes: Vec<_> = key.places.iter().map(|place| place.describe()).collect();
        return Err(Error::new_spanned(ident, format!("`{name}` belongs on {}", homes.join(" or "))));
    }
    Ok(key)
}

/// The message for something that is none of `valid`.
pub(crate) fn unknown(what: &str, name: &str, valid: &[&str], near: Option<&str>) -> String {
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    format!("unknown {what} `{name}`\nhelp: {near}valid here: `{}`", valid.join("`, `"))
}

/// The candidate that a slip of the fingers away from `name` is.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let within = (name.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (distance(name, candidate), candidate))
        .min()
        .and_then(|(distance, candidate)| (distance <= within).then_some(candidate))
}

/// Levenshtein's distance, row by row.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(b.chars()) {
            let above = *cell;
            let best = (diagonal + usize::from(from != to)).min(above + 1).min(left + 1);
            (diagonal, left, *cell) = (above, best, best);
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// An example of what may stand at `place`.
pub(crate) fn example(place: Place) -> String {
    let form = KEYS.iter().find(|key| key.places.contains(&place)).map_or("items", |key| key.form);
    format!("#[paginated({form})]")
}
