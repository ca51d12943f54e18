//! What a caller can choose about the text.

use crate::overlay::Overlay;

/// What is written besides the structs.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The description's own words on shapes and members.
    pub docs: bool,
    /// No `JsonOperation`, which needs `paginator-models` with its feature `aws`.
    pub no_client: bool,
    /// The caller's own words, which replace the description's, and members to hide.
    pub overlay: Overlay,
}
