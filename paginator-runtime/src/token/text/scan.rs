//! Steps through JSON text, as Python's `json.loads` takes it.
//!
//! A reader of its own, since none on the registry does what a token needs: numbers kept as they are written whatever
//! features of serde_json a build turns on, nothing built before it is asked for, `NaN` and `Infinity` read as Python
//! reads them, and no recursion.

use crate::token::text::escape::hex;

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

/// Calls `each` where each part of a list or an object begins; `end` closes it.
pub(crate) fn each_part<E>(
    text: &str,
    at: &mut usize,
    end: u8,
    mut each: impl FnMut(&mut usize) -> Result<(), E>,
) -> Result<(), E> {
    *at += 1;
    loop {
        let mut scanner = Scanner::new(text, *at);
        scanner.skip_space();
        if scanner.take(b',') {
            scanner.skip_space();
        }
        *at = scanner.at;
        if scanner.take(end) || scanner.peek().is_none() {
            *at = scanner.at;
            return Ok(());
        }
        each(at)?;
    }
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
