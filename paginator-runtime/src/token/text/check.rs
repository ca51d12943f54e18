//! Says whether a text is JSON as Python's `json.loads` takes it, and how long its lists and objects are.

use crate::token::text::scan::Scanner;

/// How deep objects and lists may nest. Python's own limit is about a thousand; no token that was ever seen comes near
/// this one, and each level of it takes stack where a token is read.
pub(crate) const MAX_DEPTH: usize = 256;

/// Why a text was not read.
#[derive(PartialEq, Debug)]
pub(crate) enum Fault {
    NotJson,
    TooDeep,
}

/// The lists and objects of some length in a text: where each begins and how many values it has, so that a vector for
/// them has the right size from the beginning. One that grows takes three times that.
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

impl<'a> Scanner<'a> {
    /// Steps over the whole text, which is to be one value. Calls `on_member` for each member of the outermost object,
    /// with its key as it is written, and where its value begins.
    ///
    /// # Errors
    /// When it is not JSON, or too deep. What `on_member` was called with before means nothing then.
    pub(crate) fn check(&mut self, mut on_member: impl FnMut(&'a str, usize)) -> Result<Lengths, Fault> {
        let mut open = Levels::default();
        let mut lengths = Lengths::default();
        loop {
            // A value begins here.
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
            // A value ended here.
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

#[cfg(test)]
mod tests {
    use super::{Fault, MAX_DEPTH};
    use crate::token::text::scan::Scanner;

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
}
