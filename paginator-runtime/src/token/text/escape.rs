//! What the strings of JSON stand for.

use std::borrow::Cow;

/// The number that hexadecimal digits stand for.
pub(crate) fn hex(digits: &str) -> Option<u32> {
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

#[cfg(test)]
mod tests {
    use super::unescape;

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
