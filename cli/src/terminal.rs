//! Makes visible what a terminal would obey: users choose their names and attributes.

/// For text of several lines and columns: newlines and tabs stay. JSON stays JSON with the same meaning.
pub(crate) fn lines(text: &str) -> String {
    visible(text, |character| matches!(character, '\n' | '\t'))
}

/// For text that has to stay in one line and one column.
pub(crate) fn line(text: &str) -> String {
    visible(text, |_| false)
}

fn visible(text: &str, is_layout: impl Fn(char) -> bool) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in text.chars() {
        if obeyed(character) && !is_layout(character) {
            seen += &format!("\\u{:04x}", u32::from(character));
        } else {
            seen.push(character);
        }
    }
    seen
}

/// Control characters, C1 included, and Unicode's line separators, deprecated format characters, and `Bidi_Control`,
/// which changes the direction of the text that follows.
fn obeyed(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
        )
}

#[cfg(test)]
mod tests {
    use super::{line, lines};
    #[test]
    fn what_a_terminal_would_obey_is_seen() {
        let text = "a\u{1b}[2J\tb\r\u{7f}\u{9b}31m\n\u{202e}txt.exe\u{2066}\u{200f}\u{61c}é日🙂\u{200d}";
        let seen = r"a\u001b[2J	b\u000d\u007f\u009b31m
\u202etxt.exe\u2066\u200f\u061cé日🙂‍";
        assert_eq!(lines(text), seen);
        assert_eq!(line(text), seen.replace('\t', r"\u0009").replace('\n', r"\u000a"));
    }
}
