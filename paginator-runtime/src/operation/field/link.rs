//! `Link` headers, read by RFC 8288, "Web Linking", appendix B.2: links separated by commas, each a target in angle
//! brackets with parameters, of which `rel` lists relations.

/// The target of the first link that has `relation`, in upper or lower case. A link about another resource (`anchor`)
/// is passed over.
pub(super) fn target(values: &[String], relation: &str) -> Option<String> {
    values.iter().find_map(|value| {
        let mut reader = Reader { rest: value };
        std::iter::from_fn(|| reader.link()).find(|link| link.has(relation)).map(|link| link.target)
    })
}

struct Link {
    target: String,
    /// Of several `rel` the first one counts.
    relations: Option<String>,
    is_about_another: bool,
}

impl Link {
    fn has(&self, relation: &str) -> bool {
        let mut relations = self.relations.as_deref().unwrap_or_default().split_whitespace();
        !self.is_about_another && relations.any(|own| own.eq_ignore_ascii_case(relation))
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// The next link; `None` at the end, or where no target in brackets begins.
    fn link(&mut self) -> Option<Link> {
        self.rest = self.rest.trim_start_matches([' ', '\t', ',']);
        let (target, rest) = self.rest.strip_prefix('<')?.split_once('>')?;
        let mut link = Link { target: target.trim().to_owned(), relations: None, is_about_another: false };
        self.rest = rest;
        while self.eat(';') {
            let name = self.until(&['=', ';', ',']).trim().to_ascii_lowercase();
            let value = if self.eat('=') { self.value() } else { String::new() };
            match name.as_str() {
                "rel" if link.relations.is_none() => link.relations = Some(value),
                "anchor" => link.is_about_another = true,
                _ => {}
            }
        }
        // Skips the rest of a parameter that does not follow the grammar.
        self.until(&[',']);
        Some(link)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let rest = self.rest.trim_start_matches([' ', '\t']);
        rest.strip_prefix(wanted).map(|rest| self.rest = rest).is_some()
    }

    fn until(&mut self, ends: &[char]) -> String {
        let (text, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        text.to_owned()
    }

    /// A token, or a text in quotes, in which a backslash escapes the next character.
    fn value(&mut self) -> String {
        if !self.eat('"') {
            return self.until(&[';', ',']).trim().to_owned();
        }
        let (mut text, mut characters) = (String::new(), self.rest.char_indices());
        while let Some((at, character)) = characters.next() {
            match character {
                '"' => {
                    self.rest = self.rest.get(at + 1..).unwrap_or_default();
                    return text;
                }
                '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
                other => text.push(other),
            }
        }
        self.rest = "";
        text
    }
}

#[cfg(test)]
mod tests {
    use super::target;

    fn next(values: &[&str]) -> Option<String> {
        target(&values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>(), "next")
    }

    /// The examples are RFC 8288's (section 3.5), GitHub's documentation's, and others that the grammar allows.
    #[test]
    fn finds_the_link_of_a_relation() {
        for (values, expected) in [
            (
                &["<http://example.com/TheBook/chapter2>; rel=\"previous\"; title=\"previous chapter\""][..],
                None,
            ),
            (&["</>; rel=\"http://example.net/foo\""], None),
            (&["</terms>; rel=\"copyright\"; anchor=\"#foo\", </2>; rel=next"], Some("/2")),
            (&["</2>; rel=\"next\"; anchor=\"#foo\""], None),
            (&["</a>; rel=\"start http://example.net/relation/other NEXT\""], Some("/a")),
            (
                &[
                    "<https://api.github.com/r?page=1>; rel=\"prev\", <https://api.github.com/r?page=3>; rel=\"next\"",
                ],
                Some("https://api.github.com/r?page=3"),
            ),
            (&["</1>; rel=prev", "</3>; rel=next"], Some("/3")),
            (&["</x,y;z>; REL=Next"], Some("/x,y;z")),
            (&["</1>; title=\"a, </9>; rel=next\"; rel=prev, </2> ; rel = next"], Some("/2")),
            (&["</1>; title=\"a \\\" b\"; rel=\"next\""], Some("/1")),
            (&["</1>; rel=prev; rel=next"], None),
            (&["</1>; crossorigin; rel=next"], Some("/1")),
            (&["?cursor=abc; rel=next"], None),
            (&["<?cursor=abc>; rel=\"next\""], Some("?cursor=abc")),
            (&["", ",, </1>;;rel=next"], Some("/1")),
            (&["</1>; rel=\"next"], Some("/1")),
            (&["</1"], None),
            (&[], None),
        ] {
            assert_eq!(next(values).as_deref(), expected, "{values:?}");
        }
    }
}
