//! Turns the description's own words, HTML as AWS writes it, into Markdown for rustdoc.

/// The lines of a text, without anything that rustdoc would take for code to run or a link to follow.
pub(crate) fn markdown(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut links: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        words(&mut text, before);
        let Some(end) = from.find('>') else {
            rest = from;
            break;
        };
        let (tag, after) = from.split_at(end + 1);
        element(&mut text, &mut links, tag);
        rest = after;
    }
    words(&mut text, rest);
    lines(&text)
}

/// What an element becomes. Those that are not listed become nothing.
fn element(text: &mut String, links: &mut Vec<String>, tag: &str) {
    let inside = tag.trim_matches(['<', '>', '/']).trim();
    let name = inside.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let is_end = tag.starts_with("</");
    match name.as_str() {
        // The first paragraph of a list entry follows its dash on the same line.
        "p" if !is_end && text.trim_end().ends_with("\n-") => {}
        "p" | "ul" | "ol" | "dl" | "dd" | "note" | "important" | "h1" | "h2" | "h3" | "br" | "pre"
        | "fullname" | "div" => {
            text.push_str("\n\n");
        }
        "li" | "dt" if !is_end => text.push_str("\n\n- "),
        "code" => text.push('`'),
        "b" | "strong" => text.push_str("**"),
        "a" if !is_end => {
            let href =
                inside.split("href=\"").nth(1).and_then(|href| href.split('"').next()).unwrap_or_default();
            links.push(href.to_owned());
        }
        "a" => {
            if let Some(href) = links.pop().filter(|href| href.starts_with("http")) {
                text.push_str(" (<");
                text.push_str(&href);
                text.push_str(">)");
            }
        }
        _ => {}
    }
}

/// Words between elements. What would have a meaning in Markdown or rustdoc is escaped.
fn words(text: &mut String, words: &str) {
    let words =
        words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ");
    let words = words.replace("&#39;", "'").replace("&amp;", "&");
    // Within backticks nothing needs escaping.
    let in_code = text.matches('`').count() % 2 == 1;
    for character in words.chars() {
        match character {
            '`' => text.push('\''),
            '[' | ']' | '<' | '>' | '*' | '_' | '\\' | '#' if !in_code => {
                text.push('\\');
                text.push(character);
            }
            character if character.is_whitespace() => text.push(' '),
            character => text.push(character),
        }
    }
}

/// Paragraphs, each on one line, with one empty line between them. None begins with spaces, which would be code.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_empty = line.is_empty() || line == "-";
        if !is_empty {
            lines.push(line);
        } else if lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(String::new());
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    // An unpaired backtick would make the rest of the page code.
    if lines.iter().map(|line| line.matches('`').count()).sum::<usize>() % 2 == 1 {
        for line in &mut lines {
            *line = line.replace('`', "'");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn html_becomes_markdown_that_rustdoc_takes() {
        let cases: [(&str, &[&str]); 10] = [
            ("<p>The <code>Limit</code>, 1 &lt; n.</p>", &["The `Limit`, 1 \\< n."]),
            ("<p>a</p> <p>b\n   c</p>", &["a", "", "b c"]),
            ("a<ul> <li> <p>b</p> </li> <li>c</li> </ul>d", &["a", "", "- b", "", "- c", "", "d"]),
            ("see <a href=\"https://example.com/x\">there</a>", &["see there (<https://example.com/x>)"]),
            ("see <a>ListThings</a>", &["see ListThings"]),
            // Four spaces would be code, and would be run as a test.
            ("    let a = b[0];", &["let a = b\\[0\\];"]),
            ("<code>a[0]</code> <b>x_y</b>", &["`a[0]` **x\\_y**"]),
            ("an `odd one", &["an 'odd one"]),
            ("<code>never closed", &["'never closed"]),
            ("", &[]),
        ];
        for (html, expected) in cases {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }
}
