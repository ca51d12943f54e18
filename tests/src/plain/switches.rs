//! One switch for each rule of the walk (the numbers are those of the design's table): what the plain walker does
//! instead, which is what botocore does where it differs, and otherwise the most likely mistake.

/// A rule that can be broken.
pub struct Switch {
    /// The rule's number.
    pub rule: u8,
    /// What is done instead.
    pub instead: &'static str,
    /// Whether botocore does that.
    pub is_botocores: bool,
}

const fn mistake(rule: u8, instead: &'static str) -> Switch {
    Switch { rule, instead, is_botocores: false }
}

const fn botocore(rule: u8, instead: &'static str) -> Switch {
    Switch { rule, instead, is_botocores: true }
}

/// Every rule, in order. Further rules add a line here and a branch where the plain walker keeps them.
pub const SWITCHES: [Switch; 22] = [
    mistake(1, "a cut counts what this walk gave of the page, not from the page's start"),
    mistake(2, "a limit met at a page's end asks for one more page"),
    botocore(3, "a starting token without an amount empties the further lists too"),
    botocore(4, "an amount is dropped from the first page only"),
    botocore(5, "the token `None` asks for the first page"),
    botocore(6, "the next token is read after the cut"),
    botocore(7, "only two equal tokens in a row are noticed"),
    mistake(8, "JSON is spelled without spaces"),
    botocore(9, "any base64 JSON object is taken for a resume token"),
    botocore(10, "a negative amount and a page size of 0 are let through"),
    botocore(
        11,
        "the position is known only after a limit, and a token that the request carried is forgotten",
    ),
    botocore(12, "an error of the client has no position"),
    mistake(13, "a request that is not answered at once is given up"),
    botocore(14, "a walk leaves its token in the paginator's request"),
    botocore(15, "a full result drops what is not gathered"),
    mistake(16, "the first page is fetched before it is polled for"),
    botocore(17, "a missing token ends the walk quietly"),
    botocore(18, "neither pages nor empty pages are limited"),
    mistake(19, "a page with fewer items than its size is the last one, whatever flag and totals say"),
    mistake(20, "a page keeps its number under another page size"),
    mistake(21, "a token that is handed out is followed unchecked"),
    mistake(22, "the position of an offset is the page's own offset and an amount"),
];
