//! The keys of `#[paginated(…)]`: where each belongs, its right form, and the error for a wrong one.
//!
//! To add a key, add its variant; the compiler then points at its forms, at its arguments, at the struct that it
//! suggests, and at the reader of each struct in `parse`.

use crate::words::{self, Word, nearest, unknown, words};
use proc_macro2::Ident;
use syn::Error;

words! {
    enum Key {
        Response = "response",
        Operation = "operation",
        Function = "function",
        RepeatedToken = "repeated_token",
        LastPage = "last_page",
        Next = "next",
        Crate = "crate",
        InputToken = "input_token",
        Items = "items",
        OutputToken = "output_token",
        MoreResults = "more_results",
        Aggregate = "aggregate",
        Total = "total",
        TotalPages = "total_pages",
        PageSize = "page_size",
    }
}

words! {
    /// What `input_token` takes in parentheses.
    enum InputTokenArgument {
        Name = "name" as "name = \"WireName\"",
        Offset = "offset",
        PageNumber = "page_number",
        Carried = "carried",
        First = "first" as "offset, first = 1",
        Step = "step" as "offset, step = page_size",
        Check = "check" as "check = own_host",
    }
}

words! {
    /// What `output_token` takes in parentheses, apart from a name of the user's.
    enum OutputTokenArgument {
        Carried = "carried",
        Header = "header" as "header = \"x-next-token\"",
        Link = "link" as "link = \"next\"",
    }
}

words! {
    /// What `total` takes in parentheses.
    enum TotalArgument {
        Hint = "hint",
        Header = "header" as "header = \"X-Total\"",
    }
}

words! {
    /// What `total_pages` takes in parentheses, and `page_size` on a response.
    enum CountArgument {
        Header = "header" as "header = \"X-Total-Pages\"",
    }
}

words! {
    /// What `page_size` takes in parentheses.
    enum PageSizeArgument {
        Min = "min" as "min = 5",
        Max = "max" as "max = 60",
    }
}

/// A place where a key can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    Request,
    Response,
    RequestField,
    ResponseField,
}

/// One of an operation's two structs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Response,
}

impl Home {
    fn side(self) -> Side {
        match self {
            Home::Request | Home::RequestField => Side::Request,
            Home::Response | Home::ResponseField => Side::Response,
        }
    }

    fn describe(self) -> &'static str {
        match self {
            Home::Request => "the request struct",
            Home::Response => "the response struct",
            Home::RequestField => "a field of the request",
            Home::ResponseField => "a field of the response",
        }
    }
}

impl Key {
    /// Where it may be, the usual place first, and how it is written there.
    fn forms(self) -> &'static [(Home, &'static str)] {
        match self {
            Key::Response => &[(Home::Request, "response = ListThingsResponse")],
            Key::Operation => &[(Home::Request, "operation = \"ListThings\"")],
            Key::Function => &[(Home::Request, "function = list_things` or `function = none")],
            Key::RepeatedToken => &[(
                Home::Request,
                "repeated_token = error`, `repeated_token = stop` or `repeated_token = continue",
            )],
            Key::LastPage => &[(Home::Request, "last_page = short` or `last_page = empty")],
            Key::Next => &[(Home::Request, "next = path::to::function")],
            Key::Crate => &[
                (Home::Request, "crate = path::to::paginator_runtime"),
                (Home::Response, "crate = path::to::paginator_runtime"),
            ],
            Key::InputToken => &[
                (Home::RequestField, "input_token` or `input_token(name = \"WireName\")"),
                (Home::Request, "input_token = variables.after"),
            ],
            Key::PageSize => &[
                (Home::RequestField, "page_size` or `page_size(min = 5, max = 60)"),
                (Home::Request, "page_size = variables.first"),
                (Home::ResponseField, "page_size` or `page_size(header = \"X-Per-Page\")"),
                (Home::Response, "page_size = meta.per_page"),
            ],
            Key::Items => {
                &[(Home::ResponseField, "items"), (Home::Response, "items: Vec<Thing> = result.things")]
            }
            Key::OutputToken => &[
                (Home::ResponseField, "output_token` or `output_token(input_field)"),
                (
                    Home::Response,
                    "output_token = result.next_token` or `output_token(input_field = result.next_token)",
                ),
            ],
            Key::MoreResults => &[
                (Home::ResponseField, "more_results"),
                (Home::Response, "more_results = result.has_more` or `more_results = !result.done"),
            ],
            Key::Aggregate => {
                &[(Home::ResponseField, "aggregate"), (Home::Response, "aggregate = result.more_things")]
            }
            Key::Total => &[
                (Home::ResponseField, "total`, `total(hint)` or `total(header = \"X-Total\")"),
                (Home::Response, "total = meta.total` or `total(hint) = meta.total"),
            ],
            Key::TotalPages => &[
                (Home::ResponseField, "total_pages` or `total_pages(header = \"X-Total-Pages\")"),
                (Home::Response, "total_pages = meta.pages"),
            ],
        }
    }

    fn form(self, home: Home) -> Option<&'static str> {
        self.forms().iter().find(|(place, _)| *place == home).map(|(_, form)| *form)
    }

    /// The names and forms of the keys in its parentheses.
    fn arguments(self) -> Vec<(&'static str, &'static str)> {
        fn of<A: Word>() -> Vec<(&'static str, &'static str)> {
            A::ALL.iter().map(|argument| (argument.name(), argument.form())).collect()
        }
        match self {
            Key::InputToken => of::<InputTokenArgument>(),
            Key::PageSize => of::<PageSizeArgument>(),
            Key::OutputToken => of::<OutputTokenArgument>(),
            Key::Total => of::<TotalArgument>(),
            Key::TotalPages => of::<CountArgument>(),
            Key::Response
            | Key::Operation
            | Key::Function
            | Key::RepeatedToken
            | Key::LastPage
            | Key::Next
            | Key::Crate
            | Key::Items
            | Key::MoreResults
            | Key::Aggregate => Vec::new(),
        }
    }

    /// Which of the two structs a key suggests. Keys that are likely to be misplaced suggest neither.
    pub(crate) fn tells_of(self) -> Option<Side> {
        match self {
            // A page size is mostly a request's, but alone it does not make a request of a struct with items.
            Key::Response | Key::InputToken | Key::LastPage | Key::PageSize => Some(Side::Request),
            Key::Items
            | Key::OutputToken
            | Key::MoreResults
            | Key::Aggregate
            | Key::Total
            | Key::TotalPages => Some(Side::Response),
            Key::Operation | Key::Function | Key::RepeatedToken | Key::Next | Key::Crate => None,
        }
    }
}

/// A key as it was found.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) key: Key,
    pub(crate) ident: &'a Ident,
    pub(crate) home: Home,
}

impl<'a> Entry<'a> {
    /// # Errors
    /// When `ident` is not a key, or is one that belongs elsewhere.
    pub(crate) fn find(ident: &'a Ident, home: Home) -> Result<Self, Error> {
        let name = ident.to_string();
        let Some(key) = words::find::<Key>(&name) else {
            return Err(Error::new_spanned(ident, no_key(&name, home)));
        };
        let entry = Entry { key, ident, home };
        if key.form(home).is_none() { Err(entry.misplaced()) } else { Ok(entry) }
    }

    pub(crate) fn name(&self) -> &'static str {
        self.key.name()
    }

    /// How it is written here.
    pub(crate) fn form(&self) -> &'static str {
        self.key.form(self.home).unwrap_or_else(|| self.name())
    }

    /// The error for an argument that the key takes on the other struct.
    pub(crate) fn misplaced_argument(&self, ident: &Ident) -> Option<Error> {
        let is_bound = words::find::<PageSizeArgument>(&ident.to_string()).is_some();
        let message = format!("`{ident}` belongs on the `page_size` of the request");
        (is_bound && self.key == Key::PageSize).then(|| Error::new_spanned(ident, message))
    }

    /// The error for a key in the wrong place.
    pub(crate) fn misplaced(&self) -> Error {
        // The place that this struct has for it, if any; else the first, which is the usual one: a path on the struct
        // is for those who need it.
        let mut homes = self.key.forms().iter().map(|(home, _)| *home);
        let plain = homes.clone().next().unwrap_or(self.home);
        let home = homes.find(|home| home.side() == self.home.side()).unwrap_or(plain);
        Error::new_spanned(self.ident, format!("`{}` belongs on {}", self.name(), home.describe()))
    }
}

/// The message for a word that is not a key.
fn no_key(name: &str, home: Home) -> String {
    // Keys that belong here come before those that belong elsewhere.
    let (here, elsewhere): (Vec<Key>, Vec<Key>) = Key::ALL.iter().partition(|key| key.form(home).is_some());
    for key in here.into_iter().chain(elsewhere) {
        if let Some((_, form)) = key.arguments().into_iter().find(|(argument, _)| *argument == name) {
            return format!("`{name}` belongs in parentheses\nhelp: write `{}({form})`", key.name());
        }
    }
    let valid = Key::ALL.iter().filter(|key| key.form(home).is_some());
    let valid: Vec<_> = valid.map(|key| key.name()).collect();
    unknown("key", name, &valid, nearest(name, Key::ALL.iter().map(|key| key.name())))
}

/// An example of a key at `home`.
pub(crate) fn example(home: Home) -> String {
    let form = Key::ALL.iter().find_map(|key| key.form(home)).unwrap_or_default();
    format!("#[paginated({form})]")
}
