//! What histories encountered, and how often.

/// What histories encountered.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) faults: u64,
    /// `next` futures dropped before they were ready.
    pub(crate) cancels: u64,
    /// Pages cut by `max_items`.
    pub(crate) cuts: u64,
    pub(crate) resumes: u64,
    /// Walks resumed further into a page than its length is now.
    pub(crate) smaller_pages: u64,
    /// Histories over offsets that count items, over those that page sizes are added to, over page numbers.
    pub(crate) offsets: u64,
    pub(crate) stepped: u64,
    pub(crate) page_numbers: u64,
    /// Walks resumed at a page number with a page size other than the one it counts.
    pub(crate) page_size_changes: u64,
    /// Those of them that were refused, and walks that needed a page size and had none.
    pub(crate) refused: u64,
    /// See [`Observed`](crate::service::Observed).
    pub(crate) capped: u64,
    pub(crate) totals_changed: u64,
    pub(crate) short_pages: u64,
    pub(crate) carried: u64,
    pub(crate) lost: u64,
    pub(crate) twice: u64,
}

impl Tally {
    /// What histories encountered, and how often, by name.
    pub(crate) fn coverage(&self) -> [(&'static str, u64); 14] {
        [
            ("faults", self.faults),
            ("cancels", self.cancels),
            ("cuts", self.cuts),
            ("resumes", self.resumes),
            ("smaller_pages", self.smaller_pages),
            ("offsets", self.offsets),
            ("stepped", self.stepped),
            ("page_numbers", self.page_numbers),
            ("page_size_changes", self.page_size_changes),
            ("refused", self.refused),
            ("capped", self.capped),
            ("totals_changed", self.totals_changed),
            ("short_pages", self.short_pages),
            ("carried", self.carried),
        ]
    }
}
