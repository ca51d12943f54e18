//! What a terminal would obey, made visible: users choose their names and attributes.

/// Lines and columns, in which nothing else moves a terminal. JSON stays JSON, and says the same.
pub(crate) fn lines(text: &str) -> String {
    visible(text, |character| matches!(character, '\n' | '\t'))
}

/// What is to stay in one line and one column.
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

/// Controls, C1's among them, and what changes the direction of the text that follows: Unicode's `Bidi_Control`, and
/// the marks of format that it advises against.
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
