/// A date: a text like `Sun, 22 Nov 2026 11:10:30 GMT` on the wire. A value that is not a date between the years -9999 and 9999 is kept unchanged.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HttpDate {
    /// A date, to the microsecond.
    Known(::jiff::Timestamp),
    /// Something else that the service sent in its place.
    Other(::serde_json::Value),
}

impl HttpDate {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<::jiff::Timestamp> {
        match self {
            HttpDate::Known(moment) => Some(*moment),
            HttpDate::Other(_) => None,
        }
    }
}

impl Default for HttpDate {
    fn default() -> Self {
        HttpDate::Known(::jiff::Timestamp::UNIX_EPOCH)
    }
}

impl From<::jiff::Timestamp> for HttpDate {
    fn from(moment: ::jiff::Timestamp) -> Self {
        HttpDate::Known(moment)
    }
}

/// Shows nothing of what came in place of a date: nobody knows what it is.
impl ::std::fmt::Debug for HttpDate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            HttpDate::Known(moment) => ::std::fmt::Display::fmt(moment, f),
            HttpDate::Other(_) => f.write_str("***"),
        }
    }
}

impl ::serde::Serialize for HttpDate {
    fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            HttpDate::Known(moment) => {
                let printer = ::jiff::fmt::rfc2822::DateTimePrinter::new();
                let text = printer.timestamp_to_rfc9110_string(moment);
                serializer.serialize_str(&text.map_err(::serde::ser::Error::custom)?)
            }
            HttpDate::Other(value) => value.serialize(serializer),
        }
    }
}

impl<'de> ::serde::Deserialize<'de> for HttpDate {
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(moment(&value).map_or(HttpDate::Other(value), HttpDate::Known))
    }
}
