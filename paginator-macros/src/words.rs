//! Closed sets of words: the keys of `#[paginated(…)]`, the arguments in their parentheses, and their values. Each set
//! is an enum, so that a new word has to be handled wherever the set is matched.

use proc_macro2::Ident;
use syn::Error;

/// One word of a set.
pub(crate) trait Word: Copy + 'static {
    const ALL: &'static [Self];

    /// As the user writes it.
    fn name(self) -> &'static str;

    /// The same with an example of its value, if it takes one.
    fn form(self) -> &'static str;
}

/// An enum of words: `Max = "max" as "max = 60"`.
macro_rules! words {
    (@form $name:literal) => { $name };
    (@form $name:literal $form:literal) => { $form };
    (
        $(#[$about:meta])*
        enum $set:ident { $($(#[$about_word:meta])* $word:ident = $name:literal $(as $form:literal)?),* $(,)? }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $set { $($(#[$about_word])* $word),* }

        impl $crate::words::Word for $set {
            const ALL: &'static [Self] = &[$($set::$word),*];

            fn name(self) -> &'static str {
                match self { $($set::$word => $name),* }
            }
            fn form(self) -> &'static str {
                match self { $($set::$word => $crate::words::words!(@form $name $($form)?)),* }
            }
        }
    };
}
pub(crate) use words;

/// The word with this name, of one set.
pub(crate) fn find<W: Word>(name: &str) -> Option<W> {
    W::ALL.iter().copied().find(|word| word.name() == name)
}

/// The word with the name `ident`, of one set; `what` says what the set holds.
///
/// # Errors
/// When it is not one of them.
pub(crate) fn read<W: Word>(what: &str, ident: &Ident) -> Result<W, Error> {
    let name = ident.to_string();
    find(&name).ok_or_else(|| {
        let valid: Vec<_> = W::ALL.iter().map(|word| word.name()).collect();
        Error::new_spanned(ident, unknown(what, &name, &valid, nearest(&name, valid.iter().copied())))
    })
}

/// The message for something that is not one of `valid`.
pub(crate) fn unknown(what: &str, name: &str, valid: &[&str], near: Option<&str>) -> String {
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    format!("unknown {what} `{name}`\nhelp: {near}valid here: `{}`", valid.join("`, `"))
}

/// The candidate that is a typing error away from `name`.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let within = (name.chars().count() / 3).max(1);
    candidates
        .map(|candidate| {
            (if same_letters(name, candidate) { 1 } else { distance(name, candidate) }, candidate)
        })
        .min()
        .and_then(|(distance, candidate)| (distance <= within).then_some(candidate))
}

/// Letters in the wrong order are one error.
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
