//! `Legible`: what a person reads off a response, without the runtime's help. The plain walker reads it so.

use paginator_runtime::{PaginatedRequest, operation::ItemOf};

/// An operation whose responses can be read so.
pub trait Legible: PaginatedRequest {
    /// The number that a test knows an item by.
    fn number(item: &ItemOf<Self>) -> u32;

    /// The token that the response hands out, unset or not, and its has-more flag, where there is one.
    fn handed_out(response: &Self::Response) -> (Option<Self::Token>, Option<bool>);

    /// What else than primary items the response holds, as text.
    fn others(response: &Self::Response) -> Option<String> {
        let _ = response;
        None
    }

    /// Drops what botocore's full result does not keep.
    fn keep_what_botocore_keeps(response: &mut Self::Response) {
        let _ = response;
    }
}
