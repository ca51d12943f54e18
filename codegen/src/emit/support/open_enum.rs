/// An enum of the values that the service is known to send, each with the service's spelling. One that is not known is
/// kept in `Other`, and written as it came.
macro_rules! open_enum {
    ($(#[$about:meta])* $name:ident { $($(#[$means:meta])* $value:ident = $spelling:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        #[non_exhaustive]
        #[allow(non_camel_case_types, reason = "values are spelled as the service does, as far as Rust has it")]
        pub enum $name {
            $($(#[$means])* $value,)+
            /// A value that is not known here, as the service spells it.
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

        impl ::std::convert::From<String> for $name {
            fn from(value: String) -> Self {
                match value.as_str() {
                    $($spelling => $name::$value,)+
                    _ => $name::Other(value),
                }
            }
        }

        impl ::std::convert::From<$name> for String {
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
