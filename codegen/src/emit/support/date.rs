/// A date: epoch seconds, whole or with a fraction, on the wire. A value that is not a date between the years -9999 and 9999 is kept unchanged.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Date {
    /// A date, to the microsecond.
    Known(::jiff::Timestamp),
    /// Something else that the service sent in its place.
    Other(::serde_json::Value),
}

impl Date {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<::jiff::Timestamp> {
        match self {
            Date::Known(moment) => Some(*moment),
            Date::Other(_) => None,
        }
    }
}

impl Default for Date {
    fn default() -> Self {
        Date::Known(::jiff::Timestamp::UNIX_EPOCH)
    }
}

impl From<::jiff::Timestamp> for Date {
    fn from(moment: ::jiff::Timestamp) -> Self {
        Date::Known(moment)
    }
}

/// Shows nothing of what came in place of a date: nobody knows what it is.
impl ::std::fmt::Debug for Date {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Date::Known(moment) => ::std::fmt::Display::fmt(moment, f),
            Date::Other(_) => f.write_str("***"),
        }
    }
}

impl ::serde::Serialize for Date {
    fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            Date::Known(moment) => {
                let micros = moment.as_microsecond();
                if micros % 1_000_000 == 0 {
                    serializer.serialize_i64(micros / 1_000_000)
                } else {
                    // Exact to the microsecond until the year 2242.
                    serializer.serialize_f64(micros as f64 / 1e6)
                }
            }
            Date::Other(value) => value.serialize(serializer),
        }
    }
}

impl<'de> ::serde::Deserialize<'de> for Date {
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(moment(&value).map_or(Date::Other(value), Date::Known))
    }
}
