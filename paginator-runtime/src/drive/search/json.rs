//! JSON in literals, read as Python's `json.loads` reads it: any number exactly, `NaN` and `Infinity` too.

use super::{
    members::Members,
    number::{MOST_DIGITS, Number},
    value::{MAX_DEPTH, TooDeep, Value},
};

/// Why a text was not read.
#[derive(Clone, Copy, Debug)]
pub(super) enum NotRead {
    /// It is not JSON.
    NotJson,
    /// It is, but no value can hold it.
    Refused(&'static str),
}

use NotRead::{NotJson, Refused};

impl From<TooDeep> for NotRead {
    fn from(_: TooDeep) -> Self {
        Refused(TooDeep::SAYS)
    }
}

pub(super) fn read(text: &str) -> Result<Value, NotRead> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = reader.value()?;
    reader.blanks();
    if reader.rest().is_empty() { Ok(value) } else { Err(NotJson) }
}

/// The text that `"text"` stands for.
pub(super) fn read_string(text: &str) -> Result<String, NotRead> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    reader.expect("\"")?;
    let string = reader.string()?;
    if reader.rest().is_empty() { Ok(string) } else { Err(NotJson) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u16,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn expect(&mut self, token: &str) -> Result<(), NotRead> {
        if self.take(token) { Ok(()) } else { Err(NotJson) }
    }

    fn value(&mut self) -> Result<Value, NotRead> {
        self.blanks();
        if let Some(value) = self.word() {
            return Ok(value);
        }
        if self.take("\"") {
            return self.string().map(Value::from);
        }
        if !self.rest().starts_with(['[', '{']) {
            return self.number().map(Value::number);
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(TooDeep.into());
        }
        let value = if self.take("[") { self.array() } else { self.object() };
        self.depth -= 1;
        value
    }

    fn word(&mut self) -> Option<Value> {
        let words = [
            ("null", Value::NULL),
            ("true", Value::from(true)),
            ("false", Value::from(false)),
            ("NaN", Value::from(f64::NAN)),
            ("Infinity", Value::from(f64::INFINITY)),
            ("-Infinity", Value::from(f64::NEG_INFINITY)),
        ];
        words.into_iter().find(|(word, _)| self.take(word)).map(|(_, value)| value)
    }

    fn array(&mut self) -> Result<Value, NotRead> {
        let mut elements = Vec::new();
        self.blanks();
        if self.take("]") {
            return Ok(Value::array(elements)?);
        }
        loop {
            elements.push(self.value()?);
            self.blanks();
            if self.take("]") {
                return Ok(Value::array(elements)?);
            }
            self.expect(",")?;
        }
    }

    fn object(&mut self) -> Result<Value, NotRead> {
        let mut members = Members::default();
        self.expect("{")?;
        self.blanks();
        if self.take("}") {
            return Ok(Value::object(members)?);
        }
        loop {
            self.blanks();
            self.expect("\"")?;
            let name = self.string()?;
            self.blanks();
            self.expect(":")?;
            members.insert(name.into(), self.value()?);
            self.blanks();
            if self.take("}") {
                return Ok(Value::object(members)?);
            }
            self.expect(",")?;
        }
    }

    fn number(&mut self) -> Result<Number, NotRead> {
        let bytes = self.rest().as_bytes();
        let digits = |from: usize| {
            bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
        };
        let sign = usize::from(bytes.first() == Some(&b'-'));
        let whole = match bytes.get(sign) {
            Some(b'0') => 1,
            _ => digits(sign),
        };
        if whole == 0 {
            return Err(NotJson);
        }
        let integer = sign + whole;
        let mut end = integer;
        if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
            end += 1 + digits(end + 1);
        }
        if let Some(b'e' | b'E') = bytes.get(end) {
            let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            let exponent = digits(end + 1 + sign);
            if exponent > 0 {
                end += 1 + sign + exponent;
            }
        }
        let text = self.rest().get(..end).ok_or(NotJson)?;
        self.at += end;
        if end == integer {
            if whole > MOST_DIGITS { Err(NotJson) } else { Ok(Number::integer(text)) }
        } else {
            text.parse().map(Number::Float).map_err(|_| NotJson)
        }
    }

    /// The rest of a string, after its first quote.
    fn string(&mut self) -> Result<String, NotRead> {
        let mut string = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ').ok_or(NotJson)?;
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            if self.take("\"") {
                return Ok(string);
            }
            self.expect("\\")?;
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, NotRead> {
        let escape = self.rest().chars().next().ok_or(NotJson)?;
        self.at += escape.len_utf8();
        Ok(match escape {
            '"' | '\\' | '/' => escape,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode(),
            _ => return Err(NotJson),
        })
    }

    fn unicode(&mut self) -> Result<char, NotRead> {
        const HALF: NotRead = Refused("half a character (a lone surrogate) is no text");
        let first = self.unit()?;
        let units = if (0xD800..0xDC00).contains(&first) && self.take("\\u") {
            vec![first, self.unit()?]
        } else {
            vec![first]
        };
        // If two units are not one character, at least one of them is half a character.
        String::from_utf16(&units).ok().and_then(|text| text.chars().next()).ok_or(HALF)
    }

    fn unit(&mut self) -> Result<u16, NotRead> {
        let digits = self.rest().get(..4).ok_or(NotJson)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotJson);
        }
        self.at += 4;
        u16::from_str_radix(digits, 16).map_err(|_| NotJson)
    }
}
