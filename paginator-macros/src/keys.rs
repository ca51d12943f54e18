//! The keys of `#[paginated(…)]`: where each belongs, its right form, and how an unknown one is answered.

use proc_macro2::Ident;
use syn::Error;

/// A place that a key can stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    Request,
    Response,
    RequestField,
    ResponseField,
}

impl Home {
    fn is_of_request(self) -> bool {
        matches!(self, Home::Request | Home::RequestField)
    }

    fn describe(self) -> &'static str {
        match self {
            Home::Request => "the request struct",
            Home::Response => "the response struct",
            Home::RequestField => "a field of the request",
            Home::ResponseField => "a field of the response",
        }
    }
}

pub(crate) struct Key {
    pub(crate) name: &'static str,
    places: &'static [Home],
    /// How it is written, shown where it was written wrong.
    pub(crate) form: &'static str,
}

pub(crate) const KEYS: &[Key] = &[
    Key { name: "response", places: &[Home::Request], form: "response = ListThingsResponse" },
    Key { name: "operation", places: &[Home::Request], form: "operation = \"ListThings\"" },
    Key { name: "function", places: &[Home::Request], form: "function = list_things` or `function = none" },
    Key {
        name: "repeated_token",
        places: &[Home::Request],
        form: "repeated_token = error`, `repeated_token = stop` or `repeated_token = continue",
    },
    Key {
        name: "crate",
        places: &[Home::Request, Home::Response],
        form: "crate = path::to::paginator_runtime",
    },
    Key {
        name: "input_token",
        places: &[Home::RequestField],
        form: "input_token` or `input_token(name = \"WireName\")",
    },
    Key { name: "input_token", places: &[Home::Request], form: "input_token = variables.after" },
    Key { name: "page_size", places: &[Home::RequestField], form: "page_size` or `page_size(max = 60)" },
    Key { name: "page_size", places: &[Home::Request], form: "page_size = variables.first" },
    Key { name: "items", places: &[Home::ResponseField], form: "items" },
    Key { name: "items", places: &[Home::Response], form: "items: Vec<Thing> = result.things" },
    Key {
        name: "output_token",
        places: &[Home::ResponseField],
        form: "output_token` or `output_token(input_field)",
    },
    Key {
        name: "output_token",
        places: &[Home::Response],
        form: "output_token = result.next_token` or `output_token(input_field = result.next_token)",
    },
    Key { name: "more_results", places: &[Home::ResponseField], form: "more_results" },
    Key { name: "more_results", places: &[Home::Response], form: "more_results = result.has_more" },
    Key { name: "aggregate", places: &[Home::ResponseField], form: "aggregate" },
    Key { name: "aggregate", places: &[Home::Response], form: "aggregate = result.more_things" },
];

/// The key that `ident` names, if it may stand at `home`.
///
/// # Errors
/// When it is no key, or one that belongs elsewhere.
pub(crate) fn find(ident: &Ident, home: Home) -> Result<&'static Key, Error> {
    let allowed = |key: &&Key| key.places.contains(&home);
    let name = ident.to_string();
    let named = || KEYS.iter().filter(|key| key.name == name);
    if let Some(key) = named().find(allowed) {
        return Ok(key);
    }
    // Where the struct has a place for it, that; else the first, which is the plain one: a path on the struct is
    // for those who need it.
    let homes = || named().flat_map(|key| key.places);
    let home = homes().find(|place| place.is_of_request() == home.is_of_request()).or_else(|| homes().next());
    let message = match home {
        Some(home) => format!("`{name}` belongs on {}", home.describe()),
        None if name == "name" => {
            "`name` belongs in parentheses\nhelp: write `input_token(name = \"WireName\")`".to_owned()
        }
        None if name == "max" => "`max` belongs in parentheses\nhelp: write `page_size(max = 60)`".to_owned(),
        None => {
            let valid: Vec<_> = KEYS.iter().filter(allowed).map(|key| key.name).collect();
            unknown("key", &name, &valid, nearest(&name, KEYS.iter().map(|key| key.name)))
        }
    };
    Err(Error::new_spanned(ident, message))
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
        .map(|candidate| {
            (if same_letters(name, candidate) { 1 } else { distance(name, candidate) }, candidate)
        })
        .min()
        .and_then(|(distance, candidate)| (distance <= within).then_some(candidate))
}

/// Two letters in the wrong order are one slip.
fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<_> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
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

/// An example of what may stand at `home`.
pub(crate) fn example(home: Home) -> String {
    let form = KEYS.iter().find(|key| key.places.contains(&home)).map_or("items", |key| key.form);
    format!("#[paginated({form})]")
}
