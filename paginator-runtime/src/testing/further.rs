//! `FurtherList`: a list of the responses besides the items, which a check compares too.

use super::compare::difference;
use std::sync::{Mutex, PoisonError};

type Read<Response> = dyn Fn(&Response) -> Vec<usize> + Send + Sync;

/// What each further list holds, each element as a number.
pub(super) type Lists = Vec<Vec<usize>>;

/// A further list: its name, and how it is read from a response.
pub(super) struct FurtherList<Response> {
    pub(super) name: String,
    read: Box<Read<Response>>,
}

impl<Response> FurtherList<Response> {
    /// Equal elements have the same number.
    pub(super) fn new<U: PartialEq + Send + 'static>(
        name: String,
        list: impl Fn(&Response) -> Vec<U> + Send + Sync + 'static,
    ) -> Self {
        let known: Mutex<Vec<U>> = Mutex::new(Vec::new());
        let number = move |element| {
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            known.iter().position(|other| *other == element).unwrap_or_else(|| {
                known.push(element);
                known.len() - 1
            })
        };
        FurtherList {
            name,
            read: Box::new(move |response| list(response).into_iter().map(&number).collect()),
        }
    }

    pub(super) fn of(&self, response: &Response) -> Vec<usize> {
        (self.read)(response)
    }
}

/// Puts the lists of a later page after these.
pub(super) fn append(lists: &mut Lists, later: Lists) {
    if lists.is_empty() {
        *lists = later;
        return;
    }
    for (list, mut later) in lists.iter_mut().zip(later) {
        list.append(&mut later);
    }
}

/// What these pages hold, each with its number of items. A walk that begins within a page leaves the lists of that page
/// out: they came with its earlier items.
pub(super) fn on_pages<'a>(pages: impl Iterator<Item = (usize, &'a Lists)>, mut skip: usize) -> Lists {
    let mut all = Lists::new();
    for (items, lists) in pages {
        let is_begun = skip > 0;
        skip = skip.saturating_sub(items);
        let blank = || lists.iter().map(|_| Vec::new()).collect();
        append(&mut all, if is_begun { blank() } else { lists.clone() });
    }
    all
}

/// What is wrong with the `given` list, which should be `wanted`; the message counts elements over all pages.
pub(super) fn differs(name: &str, all: &[usize], wanted: &[usize], given: &[usize]) -> Option<String> {
    if wanted == given {
        return None;
    }
    let start = (0..=all.len()).find(|start| all.get(*start..).is_some_and(|rest| rest.starts_with(wanted)));
    let said = match start {
        Some(start) => difference(all, start..start + wanted.len(), given),
        None => difference(wanted, 0..wanted.len(), given),
    };
    Some(format!("in the further list `{name}`: {}", said.unwrap_or_default()))
}
