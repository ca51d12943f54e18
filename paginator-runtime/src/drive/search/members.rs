//! The members of an object in the order in which they came first, as in a Python dict.

use std::{collections::HashMap, sync::Arc};

/// Up to this many members are searched one by one.
const FEW: usize = 16;

#[derive(Clone)]
pub(super) struct Members<T> {
    list: Vec<(Arc<str>, T)>,
    /// Where each name is, once there are more than a few.
    index: HashMap<Arc<str>, usize>,
}

impl<T> Default for Members<T> {
    fn default() -> Self {
        Members { list: Vec::new(), index: HashMap::new() }
    }
}

impl<T> Members<T> {
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &T)> {
        self.list.iter().map(|(name, value)| (&**name, value))
    }

    pub(super) fn get(&self, name: &str) -> Option<&T> {
        self.list.get(self.find(name)?).map(|(_, value)| value)
    }

    /// Replaces the member of that name, or adds one at the end.
    pub(super) fn insert(&mut self, name: Arc<str>, value: T) {
        let found = self.find(&name);
        if let Some((_, old)) = found.and_then(|at| self.list.get_mut(at)) {
            *old = value;
            return;
        }
        self.list.push((name, value));
        match self.list.len() {
            count if count == FEW + 1 => {
                let names = self.list.iter().map(|(name, _)| Arc::clone(name));
                self.index = names.zip(0..).collect();
            }
            count if count > FEW => {
                let last = self.list.last().map(|(name, _)| (Arc::clone(name), count - 1));
                self.index.extend(last);
            }
            _ => {}
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        if self.list.len() > FEW {
            self.index.get(name).copied()
        } else {
            self.list.iter().position(|(own, _)| **own == *name)
        }
    }
}
