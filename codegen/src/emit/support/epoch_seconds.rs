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
