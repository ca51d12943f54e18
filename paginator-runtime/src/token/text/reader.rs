//! `WireReader`: one value inside a resume token, before anything was built of it.

use crate::token::{
    error::TokenError,
    text::{
        base64,
        binary::{BinaryPaths, Step},
        check::Lengths,
        escape::unescape,
        number::Number,
        scan::{Scanner, each_part},
        wire::{Kind, WireValue},
    },
};

/// A JSON text that was checked, with what it says about binary.
pub(crate) struct Document<'a> {
    text: &'a str,
    lengths: Lengths,
    binary: Option<BinaryPaths>,
}

impl<'a> Document<'a> {
    /// A text that [`Scanner::check`] accepted, what that returned, and where the text lists the paths of its binary
    /// values, if it does.
    ///
    /// # Errors
    /// When there is no such list.
    pub(crate) fn new(
        text: &'a str,
        lengths: Lengths,
        encoded_keys: Option<usize>,
    ) -> Result<Self, TokenError> {
        let mut document = Document { text, lengths, binary: None };
        if let Some(at) = encoded_keys {
            let mut binary = BinaryPaths::default();
            let paths = document.paths(at, &binary).ok_or_else(no_paths)?;
            if !binary.set(paths) {
                return Err(no_paths());
            }
            document.binary = Some(binary);
        }
        Ok(document)
    }

    fn paths(&self, mut at: usize, binary: &BinaryPaths) -> Option<Vec<u64>> {
        let mut paths = Vec::with_capacity(self.lengths.of(at));
        let list = WireReader { source: Source::Text { document: self, at: &mut at, path: 0 } };
        let read = list.list("", |path| {
            let mut hash = None;
            path.list("", |step| {
                let before = hash.unwrap_or(0_u64);
                hash = Some(match step.kind() {
                    Kind::String => binary.inner(before, &Step::Key(&step.string("")?)),
                    _ => {
                        let index = step.number("")?.as_i128().and_then(|index| index.try_into().ok());
                        binary.inner(before, &Step::Index(index.ok_or_else(no_paths)?))
                    }
                });
                Ok(())
            })?;
            paths.push(hash.ok_or_else(no_paths)?);
            Ok(())
        });
        read.ok().map(|()| paths)
    }

    /// The value of the operation's token `name`, which begins at `at`.
    pub(crate) fn value<'r>(&'r self, name: &str, at: &'r mut usize) -> WireReader<'r> {
        let path = self.step(0, &Step::Key(name));
        WireReader { source: Source::Text { document: self, at, path } }
    }

    /// # Errors
    /// When a path leads to no value that was read as binary, so the text is not what botocore wrote.
    pub(crate) fn finish(&self) -> Result<(), TokenError> {
        match &self.binary {
            Some(binary) if !binary.all_met() => Err(no_paths()),
            _ => Ok(()),
        }
    }

    fn step(&self, path: u64, step: &Step<'_>) -> u64 {
        self.binary.as_ref().map_or(0, |binary| binary.inner(path, step))
    }

    /// Whether the string at `path` is binary.
    fn is_binary(&self, path: u64) -> bool {
        self.binary.as_ref().is_some_and(|binary| binary.contains(path))
    }

    /// Passes the value at `at` to `read`, and steps over it if `read` did not.
    fn give(
        &self,
        at: &mut usize,
        path: u64,
        read: impl FnOnce(WireReader<'_>) -> Result<(), TokenError>,
    ) -> Result<(), TokenError> {
        let start = *at;
        read(WireReader { source: Source::Text { document: self, at, path } })?;
        if *at == start {
            let mut scanner = Scanner::new(self.text, start);
            scanner.skip();
            *at = scanner.at;
        }
        Ok(())
    }
}

fn no_paths() -> TokenError {
    TokenError::new("its `boto_encoded_keys` does not list the paths of base64 texts")
}

/// One value inside a resume token, to be read as what the token's type needs. Its kind is known before anything is
/// built from it, so that an untrusted text takes at most the memory of the token that it is read into.
///
/// Every method reads the value whole. Input of [`TokenValue::read`](crate::token::TokenValue::read).
///
/// # Example
/// ```
/// use paginator_runtime::token::{WireReader, WireValue};
///
/// let value = WireValue::List(vec![WireValue::String("a".to_owned()), WireValue::String("b".to_owned())]);
/// let mut texts = Vec::new();
/// WireReader::from(value).list("a list of texts", |text| {
///     texts.push(text.string("a text")?);
///     Ok(())
/// })?;
/// assert_eq!(texts, ["a", "b"]);
/// # Ok::<(), paginator_runtime::token::TokenError>(())
/// ```
pub struct WireReader<'r> {
    source: Source<'r>,
}

enum Source<'r> {
    Text { document: &'r Document<'r>, at: &'r mut usize, path: u64 },
    Value(WireValue),
}

impl From<WireValue> for WireReader<'_> {
    fn from(value: WireValue) -> Self {
        WireReader { source: Source::Value(value) }
    }
}

impl<'r> WireReader<'r> {
    /// Whether this is null.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// Whether this is a number.
    pub fn is_number(&self) -> bool {
        self.kind() == Kind::Number
    }

    /// Whether this is a text.
    pub fn is_string(&self) -> bool {
        self.kind() == Kind::String
    }

    /// The number of values in a list or a map of some length, to make room for; 0 for a short one and for what is
    /// neither.
    pub fn length_hint(&self) -> usize {
        match &self.source {
            Source::Value(WireValue::List(list)) => list.len(),
            Source::Value(WireValue::Map(map)) => map.len(),
            Source::Value(_) => 0,
            Source::Text { document, at, .. } => document.lengths.of(**at),
        }
    }

    /// The error for a value that is not the `expected` one ("a string").
    pub fn wrong_type(&self, expected: &str) -> TokenError {
        TokenError::wrong_kind(expected, self.kind())
    }

    pub(crate) fn kind(&self) -> Kind {
        let (document, at, path) = match &self.source {
            Source::Value(value) => return value.kind(),
            Source::Text { document, at, path } => (document, **at, *path),
        };
        match Scanner::new(document.text, at).peek() {
            Some(b'"') if document.is_binary(path) => Kind::Bytes,
            Some(b'"') => Kind::String,
            Some(b'[') => Kind::List,
            Some(b'{') => Kind::Map,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') => Kind::Null,
            _ => Kind::Number,
        }
    }

    /// A text. `expected` says in the error what the token is ("a string").
    ///
    /// # Errors
    /// When it is something else.
    pub fn string(self, expected: &str) -> Result<String, TokenError> {
        match self.source {
            Source::Value(WireValue::String(text)) => Ok(text),
            Source::Text { .. } if self.kind() == Kind::String => self.raw_string().and_then(text_of),
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// Binary. `expected` says in the error what the token is ("binary").
    ///
    /// # Errors
    /// When it is something else.
    pub fn bytes(self, expected: &str) -> Result<Vec<u8>, TokenError> {
        match self.source {
            Source::Value(WireValue::Bytes(bytes)) => Ok(bytes),
            Source::Text { .. } if self.kind() == Kind::Bytes => {
                self.raw_string().and_then(|inside| match unescape(inside) {
                    Some(text) => base64::decode(&text).ok_or_else(no_paths),
                    None => Err(no_paths()),
                })
            }
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// A number. `expected` says in the error what the token is ("a number").
    ///
    /// # Errors
    /// When it is something else.
    pub fn number(self, expected: &str) -> Result<Number, TokenError> {
        match self.source {
            Source::Value(WireValue::Number(number)) => Ok(number),
            Source::Text { document, at, .. } if self.kind() == Kind::Number => {
                let mut scanner = Scanner::new(document.text, *at);
                let number = scanner.number().and_then(|text| text.parse().ok());
                *at = scanner.at;
                number.ok_or_else(unreadable)
            }
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// True or false. `expected` says in the error what the token is ("a boolean").
    ///
    /// # Errors
    /// When it is something else.
    pub fn boolean(self, expected: &str) -> Result<bool, TokenError> {
        match self.source {
            Source::Value(WireValue::Bool(value)) => Ok(value),
            Source::Text { document, at, .. } if self.kind() == Kind::Bool => {
                let mut scanner = Scanner::new(document.text, *at);
                let is_true = scanner.word("true");
                scanner.word("false");
                *at = scanner.at;
                Ok(is_true)
            }
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// A list: each of its values goes to `each`. `expected` says in the error what the token is ("a list").
    ///
    /// # Errors
    /// When it is something else, and the first error of `each`.
    pub fn list(
        self,
        expected: &str,
        mut each: impl FnMut(WireReader<'_>) -> Result<(), TokenError>,
    ) -> Result<(), TokenError> {
        match self.source {
            Source::Value(WireValue::List(list)) => list.into_iter().try_for_each(|value| each(value.into())),
            Source::Text { document, at, path } if self.kind() == Kind::List => {
                let mut index = 0;
                each_part(document.text, at, b']', |at| {
                    let path = document.step(path, &Step::Index(index));
                    index += 1;
                    document.give(at, path, &mut each)
                })
            }
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// A map: each of its keys and values goes to `each`, in the order of the text. For a key that is there twice, the
    /// last value counts. `expected` says in the error what the token is ("a map").
    ///
    /// # Errors
    /// When it is something else, and the first error of `each`.
    pub fn map(
        self,
        expected: &str,
        mut each: impl FnMut(String, WireReader<'_>) -> Result<(), TokenError>,
    ) -> Result<(), TokenError> {
        match self.source {
            Source::Value(WireValue::Map(map)) => {
                map.into_iter().try_for_each(|(key, value)| each(key, value.into()))
            }
            Source::Text { document, at, path } if self.kind() == Kind::Map => {
                each_part(document.text, at, b'}', |at| {
                    let mut scanner = Scanner::new(document.text, *at);
                    let key = scanner.string().ok_or_else(unreadable).and_then(text_of)?;
                    scanner.skip_space();
                    scanner.take(b':');
                    scanner.skip_space();
                    *at = scanner.at;
                    let path = document.step(path, &Step::Key(&key));
                    document.give(at, path, |value| each(key, value))
                })
            }
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// The value, where it is built already.
    pub(super) fn built(self) -> Result<WireValue, Self> {
        match self.source {
            Source::Value(value) => Ok(value),
            source => Err(WireReader { source }),
        }
    }

    /// Steps over a string, and gives what is between its quotes.
    fn raw_string(self) -> Result<&'r str, TokenError> {
        let Source::Text { document, at, .. } = self.source else { return Err(unreadable()) };
        let mut scanner = Scanner::new(document.text, *at);
        let inside = scanner.string();
        *at = scanner.at;
        inside.ok_or_else(unreadable)
    }
}

fn text_of(inside: &str) -> Result<String, TokenError> {
    unescape(inside)
        .map(Into::into)
        .ok_or_else(|| TokenError::new("it holds half of a surrogate pair, which is no character"))
}

/// For what cannot be in a text that was checked.
fn unreadable() -> TokenError {
    TokenError::new("it cannot be read")
}
