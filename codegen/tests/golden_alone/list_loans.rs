//! `ListLoans` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; write it anew rather than change it. It needs the crates
//! `paginator-runtime`, `serde` (`derive`) and `jiff`.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "not all that a service has is used")]
#![allow(missing_docs, reason = "the service's own documentation has it")]

use jiff::Timestamp;
use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use support::{Hidden, epoch_seconds};

/// The request of `ListLoans`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListLoansResponse)]
pub struct ListLoansRequest {
    #[paginated(page_size(max = 100))]
    pub limit: i32,
    #[serde(default, rename = "loan-marker", skip_serializing_if = "Option::is_none")]
    #[paginated(input_token(name = "Marker"))]
    pub marker: Option<String>,
}

impl std::fmt::Debug for ListLoansRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansRequest")
            .field("limit", &self.limit)
            .field("marker", &self.marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl ListLoansRequest {
    /// A request for the first page, with what the service requires.
    /// `limit` is the page size.
    pub fn new(limit: i32) -> Self {
        ListLoansRequest { limit, ..Self::default() }
    }
}

/// The response of `ListLoans`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(
    output_token = next_marker || result.loans[-1].id,
    items: Vec<Loan> = result.loans,
    aggregate = result.returned,
    aggregate = result.count,
    more_results = result.has_more
)]
pub struct ListLoansResponse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<LoanResult>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

impl std::fmt::Debug for ListLoansResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansResponse")
            .field("result", &self.result)
            .field("next_marker", &self.next_marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Loan {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, with = "epoch_seconds", skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LoanResult {
    pub loans: Vec<Loan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Vec<Loan>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

mod support {
    /// Stands in `Debug` for a value that is not shown: what the service's description marks as sensitive, and tokens.
    pub(super) struct Hidden;
    impl ::std::fmt::Debug for Hidden {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("***")
        }
    }
    /// Epoch seconds, whole or with a fraction. For `#[serde(with = "epoch_seconds")]`.
    pub(super) mod epoch_seconds {
        use super::{MomentVisitor, Moments};
        use ::jiff::Timestamp;
        use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
        pub(crate) fn serialize<S: Serializer, M>(moments: &M, serializer: S) -> Result<S::Ok, S::Error>
        where
            M: Moments<Wire, Wire: Serialize>,
        {
            moments.to_wire().serialize(serializer)
        }
        pub(crate) fn deserialize<'de, D: Deserializer<'de>, M>(deserializer: D) -> Result<M, D::Error>
        where
            M: Moments<Wire, Wire: Deserialize<'de>>,
        {
            M::Wire::deserialize(deserializer).map(M::from_wire)
        }
        /// One moment on the wire.
        pub(crate) struct Wire(Timestamp);
        impl Moments<Wire> for Timestamp {
            type Wire = Wire;
            fn to_wire(&self) -> Wire {
                Wire(*self)
            }
            fn from_wire(Wire(moment): Wire) -> Self {
                moment
            }
        }
        impl Serialize for Wire {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                /// The finest fraction that a double can hold today, and finer than what services send.
                const MICROS: i64 = 1_000_000;
                match self.0.as_microsecond() {
                    micros if micros % MICROS == 0 => serializer.serialize_i64(micros / MICROS),
                    micros => serializer.serialize_f64(micros as f64 / MICROS as f64),
                }
            }
        }
        impl<'de> Deserialize<'de> for Wire {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(MomentVisitor).map(Wire)
            }
        }
    }
    /// One or more moments, which may be absent: as they stand in structs, and as they are on the wire.
    pub(super) trait Moments<Format>: Sized {
        type Wire;
        fn to_wire(&self) -> Self::Wire;
        fn from_wire(wire: Self::Wire) -> Self;
    }
    impl<Format, M: Moments<Format>> Moments<Format> for Option<M> {
        type Wire = Option<M::Wire>;
        fn to_wire(&self) -> Self::Wire {
            self.as_ref().map(M::to_wire)
        }
        fn from_wire(wire: Self::Wire) -> Self {
            wire.map(M::from_wire)
        }
    }
    impl<Format, M: Moments<Format>> Moments<Format> for Vec<M> {
        type Wire = Vec<M::Wire>;
        fn to_wire(&self) -> Self::Wire {
            self.iter().map(M::to_wire).collect()
        }
        fn from_wire(wire: Self::Wire) -> Self {
            wire.into_iter().map(M::from_wire).collect()
        }
    }
    impl<Format, M: Moments<Format>> Moments<Format> for ::std::collections::BTreeMap<String, M> {
        type Wire = ::std::collections::BTreeMap<String, M::Wire>;
        fn to_wire(&self) -> Self::Wire {
            self.iter().map(|(key, moment)| (key.clone(), moment.to_wire())).collect()
        }
        fn from_wire(wire: Self::Wire) -> Self {
            wire.into_iter().map(|(key, moment)| (key, M::from_wire(moment))).collect()
        }
    }
    /// Reads a moment in any of the forms that AWS writes, as botocore does.
    struct MomentVisitor;
    impl ::serde::de::Visitor<'_> for MomentVisitor {
        type Value = ::jiff::Timestamp;
        fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("epoch seconds or a date")
        }
        fn visit_i64<E: ::serde::de::Error>(
            self,
            seconds: i64,
        ) -> ::std::result::Result<::jiff::Timestamp, E> {
            ::jiff::Timestamp::from_second(seconds).map_err(|_| E::custom("a date out of range"))
        }
        fn visit_u64<E: ::serde::de::Error>(
            self,
            seconds: u64,
        ) -> ::std::result::Result<::jiff::Timestamp, E> {
            self.visit_i64(seconds.try_into().unwrap_or(i64::MAX))
        }
        fn visit_f64<E: ::serde::de::Error>(
            self,
            seconds: f64,
        ) -> ::std::result::Result<::jiff::Timestamp, E> {
            let micros = (seconds.fract() * 1e6).round() as i64;
            let micros = (seconds.trunc() as i64).saturating_mul(1_000_000).saturating_add(micros);
            ::jiff::Timestamp::from_microsecond(micros).map_err(|_| E::custom("a date out of range"))
        }
        fn visit_str<E: ::serde::de::Error>(self, text: &str) -> ::std::result::Result<::jiff::Timestamp, E> {
            if let Ok(moment) = text.parse() {
                return Ok(moment);
            }
            if let Ok(moment) = ::jiff::fmt::rfc2822::parse(text) {
                return Ok(moment.timestamp());
            }
            match text.parse() {
                Ok(seconds) => self.visit_f64(seconds),
                Err(_) => Err(E::custom("a text that is no date")),
            }
        }
    }
}
