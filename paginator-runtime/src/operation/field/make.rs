//! `Make`: what a path of a request leads through, and so may have to be created.

/// A value on the way to a field of a request. Where it is absent it is created, if it can be [`Make`]d. The derive
/// calls this for a path of a request.
///
/// # Example
/// ```
/// use paginator_runtime::field::Fill;
///
/// let mut variables: Option<String> = None;
/// Fill(&mut variables).open().unwrap().push_str("after");
/// assert_eq!(variables.as_deref(), Some("after"));
/// ```
pub struct Fill<T>(pub T);

impl<T: Fills> Fill<T> {
    /// What is inside, created where it is absent.
    pub fn open(self) -> Option<T::Inside>
    where
        T::Made: Make,
    {
        self.0.filled()
    }
}

/// What [`Fill`] can open: a mutable reference to an `Option` or a `Box`.
pub trait Fills {
    /// What is inside.
    type Inside;
    /// What may have to be created.
    type Made;

    /// What is inside, created where it is absent.
    fn filled(self) -> Option<Self::Inside>
    where
        Self::Made: Make;
}

impl<'a, T> Fills for &'a mut Option<T> {
    type Inside = &'a mut T;
    type Made = T;

    fn filled(self) -> Option<&'a mut T>
    where
        T: Make,
    {
        Some(self.get_or_insert_with(T::make))
    }
}

impl<'a, T: ?Sized> Fills for &'a mut Box<T> {
    type Inside = &'a mut T;
    type Made = ();

    fn filled(self) -> Option<&'a mut T> {
        Some(self)
    }
}

/// What can be created where it is absent: whatever has a [`Default`].
///
/// # Example
/// ```
/// use paginator_runtime::field::Make;
///
/// assert_eq!(String::make(), "");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` may be absent here, and nothing says how to make one",
    label = "an `Option` of what has no default",
    note = "a request is given its token and its page size; derive `Default` for `{Self}`"
)]
pub trait Make {
    /// A new value, with nothing set.
    fn make() -> Self;
}

impl<T: Default> Make for T {
    fn make() -> T {
        T::default()
    }
}
