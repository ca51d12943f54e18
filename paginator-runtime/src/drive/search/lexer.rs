//! The tokens of an expression.
//!
//! Source: `jmespath/lexer.py` of Python's jmespath 1.0.1.

use super::{
    error::ExpressionError,
    json::{self, NotRead},
    value::Value,
};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Dot,
    Star,
    Comma,
    Colon,
    Current,
    LeftParen,
    RightParen,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    /// `[]`
    Flatten,
    /// `[?`
    Filter,
    Pipe,
    Or,
    And,
    Not,
    /// `&`
    Reference,
    Compare(Comparison),
    Name(String),
    QuotedName(String),
    /// Beyond 64 bits, the nearest: no array is that long.
    Number(i64),
    Literal(Literal),
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A value that `Debug` does not show.
#[derive(Clone, PartialEq)]
pub(super) struct Literal(pub(super) Value);

impl std::fmt::Debug for Literal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("..")
    }
}

/// The tokens, each with its offset. The last one is the end.
pub(super) fn tokens(text: &str) -> Result<Vec<(Token, usize)>, ExpressionError> {
    if text.is_empty() {
        return Err(ExpressionError::compile("it is empty", 0));
    }
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.skip(&[' ', '\t', '\n', '\r']);
        let start = lexer.at;
        let token = lexer.token()?;
        let over = token == Token::End;
        tokens.push((token, start));
        if over {
            return Ok(tokens);
        }
    }
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, characters: &[char]) {
        self.at += self.rest().len() - self.rest().trim_start_matches(characters).len();
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest().chars().next()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// `then` if `character` is next, which is then taken; else `otherwise`.
    fn either(&mut self, character: char, then: Token, otherwise: Token) -> Token {
        if self.rest().starts_with(character) {
            self.at += character.len_utf8();
            then
        } else {
            otherwise
        }
    }

    /// The longest run from here of characters for which `belongs` is true.
    fn run(&mut self, belongs: fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|character| !belongs(character)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn token(&mut self) -> Result<Token, ExpressionError> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Unequal};
        let start = self.at;
        let Some(first) = self.next() else { return Ok(Token::End) };
        Ok(match first {
            '.' => Token::Dot,
            '*' => Token::Star,
            ',' => Token::Comma,
            ':' => Token::Colon,
            '@' => Token::Current,
            '(' => Token::LeftParen,
            ')' => Token::RightParen,
            '{' => Token::LeftBrace,
            '}' => Token::RightBrace,
            ']' => Token::RightBracket,
            '[' => match self.either(']', Token::Flatten, Token::LeftBracket) {
                Token::LeftBracket => self.either('?', Token::Filter, Token::LeftBracket),
                flatten => flatten,
            },
            '|' => self.either('|', Token::Or, Token::Pipe),
            '&' => self.either('&', Token::And, Token::Reference),
            '<' => self.either('=', Token::Compare(LessOrEqual), Token::Compare(Less)),
            '>' => self.either('=', Token::Compare(GreaterOrEqual), Token::Compare(Greater)),
            '!' => self.either('=', Token::Compare(Unequal), Token::Not),
            '=' => match self.either('=', Token::Compare(Equal), Token::End) {
                Token::End => {
                    return Err(ExpressionError::compile("`=` is not an operator; compare with `==`", start));
                }
                equal => equal,
            },
            'a'..='z' | 'A'..='Z' | '_' => {
                self.at = start;
                Token::Name(self.run(|c| c.is_ascii_alphanumeric() || c == '_').to_owned())
            }
            '0'..='9' | '-' => self.number(start)?,
            '\'' => {
                let text = self.until('\'', start)?.replace("\\'", "'");
                Token::Literal(Literal(text.into()))
            }
            '`' => self.literal(start)?,
            '"' => self.quoted_name(start)?,
            other => {
                return Err(ExpressionError::compile(format!("unexpected character {other:?}"), start));
            }
        })
    }

    fn number(&mut self, start: usize) -> Result<Token, ExpressionError> {
        self.run(|character| character.is_ascii_digit());
        let text = self.text.get(start..self.at).unwrap_or_default();
        let negative = text.starts_with('-');
        if text == "-" {
            return Err(ExpressionError::compile("`-` means nothing without digits after it", start));
        }
        // Only too many digits can make this fail.
        Ok(Token::Number(text.parse().unwrap_or(if negative { i64::MIN } else { i64::MAX })))
    }

    /// The text before the next `delimiter` that no backslash escapes. Backslashes are kept.
    fn until(&mut self, delimiter: char, start: usize) -> Result<&'a str, ExpressionError> {
        let from = self.at;
        while let Some(next) = self.next() {
            if next == delimiter {
                return Ok(self.text.get(from..self.at - delimiter.len_utf8()).unwrap_or_default());
            }
            if next == '\\' {
                self.next();
            }
        }
        Err(ExpressionError::compile(format!("`{delimiter}` is not closed"), start))
    }

    /// JSON; what is not JSON is a text without its quotes, as in the first versions of JMESPath (JEP 12).
    fn literal(&mut self, start: usize) -> Result<Token, ExpressionError> {
        let text = self.until('`', start)?.replace("\\`", "`");
        let read = json::read(&text).or_else(|error| match error {
            NotRead::NotJson => {
                let bare =
                    text.trim_start_matches(|c: char| c.is_whitespace() || ('\u{1c}'..' ').contains(&c));
                json::read_string(&format!("\"{bare}\"")).map(Value::from)
            }
            refused @ NotRead::Refused(_) => Err(refused),
        });
        match read {
            Ok(value) => Ok(Token::Literal(Literal(value))),
            Err(NotRead::NotJson) => {
                Err(ExpressionError::compile("the text in the backticks is not JSON", start))
            }
            Err(NotRead::Refused(why)) => Err(ExpressionError::compile(why, start)),
        }
    }

    fn quoted_name(&mut self, start: usize) -> Result<Token, ExpressionError> {
        let text = self.until('"', start)?;
        match json::read_string(&format!("\"{text}\"")) {
            Ok(name) => Ok(Token::QuotedName(name)),
            Err(NotRead::NotJson) => {
                Err(ExpressionError::compile("the name in quotes is not a JSON string", start))
            }
            Err(NotRead::Refused(why)) => Err(ExpressionError::compile(why, start)),
        }
    }
}
