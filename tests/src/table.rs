//! Tables of what the rules of the walk say, which every driver and the plain walker are held to.

use crate::{legible::Legible, plan::Plan, service::Service, trace::trace, way::Way};

/// A line of a table: a situation, and its expected outcome.
pub struct Case {
    /// What the case asks.
    pub name: String,
    /// What is to be reported.
    pub expected: String,
    tell: Box<dyn Fn(Way) -> Option<String>>,
}

/// The cases of a file.
pub struct Table {
    /// Its name, from `tests/` on.
    pub file: &'static str,
    /// In the order in which they are tried.
    pub cases: Vec<Case>,
}

impl Case {
    /// One whose outcome `tell` reports; `None` where the case does not apply to a way.
    pub fn new(
        name: impl Into<String>,
        expected: impl Into<String>,
        tell: impl Fn(Way) -> Option<String> + 'static,
    ) -> Self {
        Case { name: name.into(), expected: expected.into(), tell: Box::new(tell) }
    }

    /// The [`trace`] of a walk of `plan`, by every way that gives items or pages one by one.
    pub fn walk<R: Legible + 'static>(
        name: impl Into<String>,
        plan: Plan<R>,
        service: impl Fn() -> Service<R> + 'static,
        expected: impl Into<String>,
    ) -> Self {
        Case::new(name, expected, move |way| {
            if !way.sends_when_asked() {
                return None;
            }
            let service = service();
            Some(trace(&service, &mut *way.walk(&plan, &service)))
        })
    }

    /// The [`trace`] of a walk by pages, which shows what else they hold.
    pub fn pages<R: Legible + 'static>(
        name: impl Into<String>,
        plan: Plan<R>,
        service: impl Fn() -> Service<R> + 'static,
        expected: impl Into<String>,
    ) -> Self {
        let Case { name, expected, tell } = Case::walk(name, plan, service, expected);
        Case::new(name, expected, move |way| if way.gives_pages() { tell(way) } else { None })
    }

    /// Whether the outcome differs from the expected one.
    fn notices(&self, way: Way) -> bool {
        (self.tell)(way).is_some_and(|told| told != self.expected)
    }
}

impl Table {
    /// Holds every way to every case.
    ///
    /// # Panics
    /// Where an outcome differs, or a case applies to no way.
    #[allow(clippy::panic)]
    pub fn hold(&self) {
        let mut wrong = Vec::new();
        for case in &self.cases {
            let told: Vec<_> = Way::all().filter_map(|way| Some((way, (case.tell)(way)?))).collect();
            assert!(told.len() > 1, "{}: {} applies to no way", self.file, case.name);
            for (way, told) in told.iter().filter(|(_, told)| *told != case.expected) {
                wrong
                    .push(format!("{}, {way:?}\n  told     {told}\n  expected {}", case.name, case.expected));
            }
        }
        assert!(wrong.is_empty(), "{}:\n{}", self.file, wrong.join("\n"));
    }
}

/// The first case that notices that the rule `broken` is broken, with its file.
pub fn noticed(tables: &[Table], broken: u8) -> Option<(&'static str, &str)> {
    let mut cases = tables.iter().flat_map(|table| table.cases.iter().map(|case| (table.file, case)));
    let (file, case) = cases.find(|(_, case)| case.notices(Way::Plain(broken)))?;
    Some((file, &case.name))
}
