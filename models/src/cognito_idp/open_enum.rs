//! Enums that the service may add values to.

/// An enum of the values that the service is known to send, each with the service's spelling. One that is not
/// known is kept in `Other`, and written unchanged.
macro_rules! open_enum {
    (
        $(#[doc = $about:literal])+
        $name:ident {
            $($(#[doc = $means:literal])+ $value:ident = $spelling:literal,)+
        }
    ) => {
        $(#[doc = $about])+
        ///
        /// # Example
        /// ```
        #[doc = concat!("use paginator_models::cognito_idp::", stringify!($name), ";")]
        ///
        #[doc = concat!("let value = ", stringify!($name), "::from(\"A_VALUE_TO_COME\".to_owned());")]
        #[doc = concat!("assert_eq!(value, ", stringify!($name), "::Other(\"A_VALUE_TO_COME\".to_owned()));")]
        /// assert_eq!(value.as_str(), "A_VALUE_TO_COME");
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash, Debug, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $means])+ $value,)+
            /// A value that this crate does not know, as the service spells it.
            Other(String),
        }

        impl $name {
            /// The value as the service spells it.
            pub fn as_str(&self) -> &str {
                match self {
                    $($name::$value => $spelling,)+
                    $name::Other(value) => value,
                }
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                match value.as_str() {
                    $($spelling => $name::$value,)+
                    _ => $name::Other(value),
                }
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                match value {
                    $name::Other(value) => value,
                    known => known.as_str().to_owned(),
                }
            }
        }
    };
}

pub(super) use open_enum;
