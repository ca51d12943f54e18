//! Whether a request and its response agree on their tokens, asked when compiling.
#![allow(missing_docs, reason = "hidden: the module says what they are")]

/// The names of the tokens that a response hands out, for one that does not derive `Paginated`, or whose only token
/// has no name: unknown.
pub trait OutputsUnknown {
    const __PAGINATED_OUTPUTS: Option<&'static [&'static str]> = None;
}

impl<T: ?Sized> OutputsUnknown for T {}

/// Refuses a response whose tokens are not the request's. An output without a name (`""`) is that of a request
/// with one token.
///
/// # Panics
/// When they are not; in a constant, so that it is a compile error.
#[allow(clippy::panic, reason = "it runs in a constant only, where it is the compile error")]
#[track_caller]
pub const fn agree(request: &str, inputs: &[&str], response: &str, outputs: Option<&[&str]>) {
    let Some(outputs) = outputs else { return };
    // Where one of the two marks none, or their numbers differ, that was reported: it is a matter of types.
    if inputs.len() != outputs.len() || inputs.is_empty() || do_agree(inputs, outputs) {
        return;
    }
    let text = Text::new()
        .add("the request `")
        .add(request)
        .add("` takes ")
        .add_names(inputs)
        .add(", and its response `")
        .add(response)
        .add("` hands out ")
        .add_names(outputs)
        .add(": mark each output with its input, `#[paginated(output_token(")
        .add(first_missing(inputs, outputs))
        .add("))]`");
    panic!("{}", text.as_str());
}

const fn do_agree(inputs: &[&str], outputs: &[&str]) -> bool {
    if inputs.len() != outputs.len() {
        return false;
    }
    inputs.len() == 1 && is_unnamed(outputs) || first_missing(inputs, outputs).is_empty()
}

const fn is_unnamed(outputs: &[&str]) -> bool {
    matches!(outputs, [name] if name.is_empty())
}

/// The first of `inputs` that `outputs` do not name; empty when there is none.
const fn first_missing<'a>(inputs: &[&'a str], outputs: &[&str]) -> &'a str {
    let mut left = inputs;
    while let [input, rest @ ..] = left {
        if !contains(outputs, input) {
            return input;
        }
        left = rest;
    }
    ""
}

const fn contains(names: &[&str], wanted: &str) -> bool {
    let mut left = names;
    while let [name, rest @ ..] = left {
        if equal(name.as_bytes(), wanted.as_bytes()) {
            return true;
        }
        left = rest;
    }
    false
}

const fn equal(a: &[u8], b: &[u8]) -> bool {
    let (mut a, mut b) = (a, b);
    loop {
        match (a, b) {
            ([], []) => return true,
            ([x, rest_of_a @ ..], [y, rest_of_b @ ..]) if *x == *y => (a, b) = (rest_of_a, rest_of_b),
            _ => return false,
        }
    }
}

/// A text that is put together in a constant; what does not fit is left out.
struct Text {
    bytes: [u8; 1024],
    length: usize,
}

impl Text {
    const fn new() -> Self {
        Text { bytes: [0; 1024], length: 0 }
    }

    const fn add(mut self, text: &str) -> Self {
        let mut left = text.as_bytes();
        while let ([byte, rest @ ..], (_, [place, ..])) = (left, self.bytes.split_at_mut(self.length)) {
            *place = *byte;
            self.length += 1;
            left = rest;
        }
        self
    }

    const fn add_names(self, names: &[&str]) -> Self {
        if is_unnamed(names) {
            return self.add("one token");
        }
        let mut text = self.add(if names.len() == 1 { "the token " } else { "the tokens " });
        let mut left = names;
        while let [name, rest @ ..] = left {
            text = text.add("`").add(name).add(if rest.is_empty() { "`" } else { "`, " });
            left = rest;
        }
        text
    }

    const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the tokens of the request and of its response do not agree",
        }
    }
}
