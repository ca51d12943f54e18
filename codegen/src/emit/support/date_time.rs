/// A date: a text like `2026-11-22T11:10:30Z` on the wire. A value that is not a date between the years -9999 and 9999 is kept unchanged.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateTime {
    /// A date, to the microsecond.
    Known(::jiff::Timestamp),
    /// Something else that the service sent in its place.
    Other(::serde_json::Value),
}

impl DateTime {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<::jiff::Timestamp> {
        match self {
            DateTime::Known(moment) => Some(*moment),
            DateTime::Other(_) => None,
        }
    }
}

impl Default for DateTime {
    fn default() -> Self {
        DateTime::Known(::jiff::Timestamp::UNIX_EPOCH)
    }
}

impl From<::jiff::Timestamp> for DateTime {
    fn from(moment: ::jiff::Timestamp) -> Self {
        DateTime::Known(moment)
    }
}

/// Shows nothing of what came in place of a date: nobody knows what it is.
impl ::std::fmt::Debug for DateTime {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            DateTime::Known(moment) => ::std::fmt::Display::fmt(moment, f),
            DateTime::Other(_) => f.write_str("***"),
        }
    }
}

impl ::serde::Serialize for DateTime {
    fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            DateTime::Known(moment) => {
                serializer.collect_str(moment)
            }
            DateTime::Other(value) => value.serialize(serializer),
        }
    }
}

impl<'de> ::serde::Deserialize<'de> for DateTime {
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(moment(&value).map_or(DateTime::Other(value), DateTime::Known))
    }
}
