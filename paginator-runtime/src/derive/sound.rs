//! `Checked`: a type about which the compiler reports one error, wherever it is used.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

/// `T`; where `SOUND` does not compile, a type of which the compiler requires nothing more.
pub type Checked<T, const SOUND: bool> = <Sound<SOUND> as Of<T>>::Same;

/// `T`, under a name of several tokens: an error about it can underline a type from its first token to its last.
pub type Same<T> = T;

/// See [`Checked`].
pub struct Sound<const SOUND: bool>;

/// See [`Checked`].
pub trait Of<T> {
    type Same;
}

impl<T, const SOUND: bool> Of<T> for Sound<SOUND> {
    type Same = T;
}

/// True for every type that compiles.
pub const fn is_sound<T>() -> bool {
    true
}
