//! Steps through JSON text, and says whether it is JSON as Python's `json.loads` takes it.
//!
//! A reader of its own, since none on the registry does what a token needs: numbers kept as they are written whatever
//! features of serde_json a build turns on, nothing built before it is asked for, `NaN` and `Infinity` read as Python
//! reads them, and no recursion.

use std::borrow::Cow;

/// Objects and lists inside of one another. Python's own limit is some thousand; no token that was ever seen comes
/// near this one, and each level of it takes stack where a token is read.
pub(crate) const MAX_DEPTH: usize = 256;

/// Why a text was not read.
#[derive(PartialEq, Debug)]
pub(crate) enum Fault {
    NotJson,
    TooDeep,
}

/// The lists and objects of some length in a text: where each begins and how many values it has, so that what is read
/// of it is as large as it has to be from the beginning. A vector that grows takes three times that.
#[derive(Default)]
pub(crate) struct Lengths(Vec<(usize, usize)>);

impl Lengths {
    /// Shorter ones are not worth their place here.
    const NOTED: usize = 32;

    /// The length of what begins at `at`; 0 for a short one.
    pub(crate) fn of(&self, at: usize) -> usize {
        let place = self.0.binary_search_by_key(&at, |(start, _)| *start).ok();
        place.and_then(|place| self.0.get(place)).map_or(0, |(_, length)| *length)
    }
}

/// A place in a text.
pub(crate) struct Scanner<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, at: usize) -> Self {
        Scanner { text, at }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        #[cfg(test)]
        steps::count(1);
        self.text.as_bytes().get(self.at).copied()
    }

    pub(crate) fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Steps over `byte`, if it is next.
    pub(crate) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Steps over a string, and gives what is between its quotes.
    pub(crate) fn string(&mut self) -> Option<&'a str> {
        if !self.take(b'"') {
            return None;
        }
        let start = self.at;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    match self.peek()? {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            hex(self.text.get(self.at + 1..self.at + 5)?)?;
                            self.at += 4;
                        }
                        _ => return None,
                    }
                }
                0..0x20 => return None,
                _ => {}
            }
            self.at += 1;
        }
        let inside = self.text.get(start..self.at);
        self.at += 1;
        inside
    }

    /// Steps over a number, and gives its text.
    pub(crate) fn number(&mut self) -> Option<&'a str> {
        let start = self.at;
        for word in ["NaN", "Infinity", "-Infinity"] {
            if self.word(word) {
                return Some(word);
            }
        }
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        self.text.get(start..self.at)
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Steps over `word`, if it is next.
    pub(crate) fn word(&mut self, word: &str) -> bool {
        let is_next = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        self.at += if is_next { word.len() } else { 0 };
        is_next
    }

    /// Steps over the whole text, which is to be one value. Tells `on_member` of each member of the outermost object:
    /// its key as it is written, and where its value begins.
    ///
    /// # Errors
    /// When it is not JSON, or too deep. What `on_member` heard before means nothing then.
    pub(crate) fn check(&mut self, mut on_member: impl FnMut(&'a str, usize)) -> Result<Lengths, Fault> {
        let mut open = Levels::default();
        let mut lengths = Lengths::default();
        loop {
            // Here begins a value.
            self.skip_space();
            let opens = match self.peek().ok_or(Fault::NotJson)? {
                b'{' => Some(true),
                b'[' => Some(false),
                b'"' => self.string().map(|_| None).ok_or(Fault::NotJson)?,
                _ if self.word("null") || self.word("true") || self.word("false") => None,
                _ => self.number().map(|_| None).ok_or(Fault::NotJson)?,
            };
            if let Some(is_map) = opens {
                open.push(is_map, self.at)?;
                self.at += 1;
                self.skip_space();
                if !self.take(if is_map { b'}' } else { b']' }) {
                    if is_map {
                        self.member(&open, &mut on_member)?;
                    }
                    continue;
                }
                open.pop();
            }
            // Here ended one.
            loop {
                self.skip_space();
                let Some(is_map) = open.last() else {
                    lengths.0.sort_unstable();
                    return if self.peek().is_none() { Ok(lengths) } else { Err(Fault::NotJson) };
                };
                open.count();
                if self.take(b',') {
                    if is_map {
                        self.member(&open, &mut on_member)?;
                    }
                    break;
                }
                if !self.take(if is_map { b'}' } else { b']' }) {
                    return Err(Fault::NotJson);
                }
                lengths.0.extend(open.pop().filter(|(_, length)| *length >= Lengths::NOTED));
            }
        }
    }

    /// Steps over a key and its colon, to where the value begins.
    fn member(&mut self, open: &Levels, on_member: &mut impl FnMut(&'a str, usize)) -> Result<(), Fault> {
        self.skip_space();
        let key = self.string().ok_or(Fault::NotJson)?;
        self.skip_space();
        if !self.take(b':') {
            return Err(Fault::NotJson);
        }
        self.skip_space();
        if open.depth == 1 {
            on_member(key, self.at);
        }
        Ok(())
    }

    /// Steps over a value of a text that was checked.
    pub(crate) fn skip(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {
                    self.at += 1;
                    continue;
                }
                _ if self.string().is_some() => {}
                _ if self.word("null") || self.word("true") || self.word("false") => {}
                _ if self.number().is_some() => {}
                _ => return,
            }
            if depth == 0 {
                return;
            }
        }
    }
}

/// What is open around a place.
struct Levels {
    levels: [Level; MAX_DEPTH],
    depth: usize,
}

#[derive(Clone, Copy, Default)]
struct Level {
    is_map: bool,
    start: usize,
    length: usize,
}

impl Default for Levels {
    fn default() -> Self {
        Levels { levels: [Level::default(); MAX_DEPTH], depth: 0 }
    }
}

impl Levels {
    fn push(&mut self, is_map: bool, start: usize) -> Result<(), Fault> {
        *self.levels.get_mut(self.depth).ok_or(Fault::TooDeep)? = Level { is_map, start, length: 0 };
        self.depth += 1;
        Ok(())
    }

    /// Where the innermost one begins, and its length.
    fn pop(&mut self) -> Option<(usize, usize)> {
        self.depth = self.depth.checked_sub(1)?;
        self.levels.get(self.depth).map(|level| (level.start, level.length))
    }

    /// Adds a value to the innermost one.
    fn count(&mut self) {
        if let Some(level) = self.depth.checked_sub(1).and_then(|at| self.levels.get_mut(at)) {
            level.length += 1;
        }
    }

    /// Whether the innermost one is an object; `None` where nothing is open.
    fn last(&self) -> Option<bool> {
        self.levels.get(self.depth.checked_sub(1)?).map(|level| level.is_map)
    }
}

fn hex(digits: &str) -> Option<u32> {
    // `from_str_radix` takes a sign.
    if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        u32::from_str_radix(digits, 16).ok()
    } else {
        None
    }
}

/// The text that a string of JSON stands for; `None` where it holds half a surrogate pair, which no text can.
pub(crate) fn unescape(inside: &str) -> Option<Cow<'_, str>> {
    let Some(first) = inside.find('\\') else { return Some(Cow::Borrowed(inside)) };
    let (plain, mut rest) = inside.split_at_checked(first)?;
    let mut text = String::with_capacity(inside.len());
    text.push_str(plain);
    while let Some(escape) = rest.strip_prefix('\\') {
        let unit = |from: &str| hex(from.strip_prefix('u')?.get(..4)?);
        let mut length = 1;
        text.push(match escape.bytes().next()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = unit(escape)?;
                length = 5;
                match high {
                    0xd800..0xdc00 => {
                        let low = unit(escape.get(5..)?.strip_prefix('\\')?)?;
                        length = 11;
                        char::from_u32(0x10000 + ((high - 0xd800) << 10) + low.checked_sub(0xdc00)?)
                            .filter(|_| low < 0xe000)?
                    }
                    _ => char::from_u32(high)?,
                }
            }
            other => other.into(),
        });
        rest = escape.get(length..)?;
        let plain = rest.find('\\').unwrap_or(rest.len());
        text.push_str(rest.get(..plain)?);
        rest = rest.get(plain..)?;
    }
    Some(Cow::Owned(text))
}

/// Counts what reading takes, for the tests of its growth.
#[cfg(test)]
pub(crate) mod steps {
    use std::cell::Cell;

    thread_local!(static STEPS: Cell<u64> = const { Cell::new(0) });

    pub(crate) fn count(steps: u64) {
        STEPS.with(|all| all.set(all.get() + steps));
    }

    pub(crate) fn taken() -> u64 {
        STEPS.with(Cell::take)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, MAX_DEPTH, Scanner, unescape};

    fn check(text: &str) -> Result<(), Fault> {
        let checked = Scanner::new(text, 0).check(|_, _| {}).map(drop);
        if checked.is_ok() {
            let mut scanner = Scanner::new(text.trim_start(), 0);
            scanner.skip();
            assert_eq!(scanner.text.trim_end().len(), scanner.at, "skips {text}");
        }
        checked
    }

    /// Expected: whether `json.loads` of CPython 3.11 takes it.
    #[test]
    fn takes_what_python_takes() {
        for text in [
            "{}",
            "[]",
            " [ ] ",
            "\t{\"a\":1}\n",
            "[1,2]",
            "[[],{}]",
            "NaN",
            "-Infinity",
            "[Infinity]",
            "0",
            "-0",
            "1e5",
            "1E+5",
            "0.5e-3",
            "\"\"",
            "\"\\u00e9\"",
            "\"\\ud800\"",
            "\"\u{7f}\u{e9}\"",
            "true",
            "null",
            "{\"a\":1,\"a\":2}",
            "\"\\/\"",
            "1e400",
            "12345678901234567890123",
            "{\"a\" : [ 1 , {} ] }",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
        for text in [
            "",
            " ",
            "{",
            "}",
            "[",
            "[1,]",
            "{\"a\":1,}",
            "{\"a\"}",
            "{a:1}",
            "{1:1}",
            "[1 2]",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "1e+",
            "nan",
            "inf",
            "-NaN",
            "+Infinity",
            "\"",
            "\"\\x\"",
            "\"\\u00g0\"",
            "\"\\u+123\"",
            "\"a\nb\"",
            "'a'",
            "[1]]",
            "{}{}",
            "tru",
            "truefalse",
            "[,1]",
            "{,}",
            "\u{feff}{}",
            "[1}",
            "{\"a\":1]",
            "1_000",
            "\u{a0}1",
        ] {
            assert_eq!(check(text), Err(Fault::NotJson), "{text}");
        }
    }

    #[test]
    fn long_lists_are_counted() {
        let long = format!("[{}[[]]]", "{},".repeat(39));
        let text = format!(" {{\"a\": [1, 2], \"b\" : {long} , {} \"\":0}}", "\"a\": 0, ".repeat(31));
        let lengths = Scanner::new(&text, 0).check(|_, _| {}).unwrap();
        let lengths = |part: &str| lengths.of(text.find(part).unwrap());
        assert_eq!((lengths("{\"a\""), lengths("[1, 2"), lengths("[{}"), lengths("[[]]")), (34, 0, 40, 0));
    }

    #[test]
    fn depth_has_a_limit_and_takes_no_stack() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(check(&nested(MAX_DEPTH)), Ok(()));
        assert_eq!(check(&nested(MAX_DEPTH + 1)), Err(Fault::TooDeep));
        assert_eq!(check(&"{\"a\":[".repeat(1_000_000)), Err(Fault::TooDeep));
    }

    /// Expected values: `json.loads` of CPython 3.11.
    #[test]
    fn escapes_are_read() {
        for (inside, expected) in [
            ("", Some("")),
            ("é", Some("é")),
            (r#"\"\\\/\b\f\n\r\t"#, Some("\"\\/\u{8}\u{c}\n\r\t")),
            (r"\u00e9\u20AC\ud83d\ude00!", Some("é€😀!")),
            (r"a\u0000b\u007f", Some("a\0b\u{7f}")),
            (r"\ud83d", None),
            (r"\ud83dx", None),
            (r"\ud83d\u0041", None),
            (r"\ude00\ud83d", None),
            (r"\ud83d\ue000", None),
        ] {
            assert_eq!(unescape(inside).as_deref(), expected, "{inside}");
        }
    }
}
