/// Stands in `Debug` for a value that is not shown: what the service's description marks as sensitive, and tokens.
pub(super) struct Hidden;

impl ::std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("***")
    }
}
