//! Rule 19 as a table: what follows a page whose token is computed, for each has-more flag, total, number of pages and
//! number of items, with the one answer that the rule gives.

use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse, Position, Walk, WalkError, token::PageNumber,
};
use std::marker::PhantomData;

/// What a page has. The walk is at its third page of ten items: 20 items and 2 pages lie before it.
#[derive(Clone, Copy)]
struct Said {
    items: usize,
    more_results: bool,
    total: Option<i64>,
    total_pages: Option<u32>,
}

trait Answer: PaginatedResponse + Clone {
    fn of(said: Said) -> Self;
}

/// A response with these keys, each on a field of its own name.
macro_rules! responses {
    ($($name:ident { $($key:ident: $ty:ty),* })*) => {$(
        #[derive(Clone, Paginated)]
        struct $name {
            #[paginated(items)]
            items: Vec<u32>,
            $(#[paginated($key)] $key: $ty,)*
        }

        impl Answer for $name {
            fn of(said: Said) -> Self {
                $name { items: vec![0; said.items], $($key: said.$key),* }
            }
        }
    )*};
}
responses! {
    Silent {}
    Total { total: Option<i64> }
    Pages { total_pages: Option<u32> }
    Totals { total: Option<i64>, total_pages: Option<u32> }
    Flag { more_results: bool }
    FlagTotal { more_results: bool, total: Option<i64> }
    FlagPages { more_results: bool, total_pages: Option<u32> }
    FlagTotals { more_results: bool, total: Option<i64>, total_pages: Option<u32> }
}

/// A request of each kind. They are generic, so that one serves every response; an operation's are not.
macro_rules! requests {
    ($($name:ident { $last_page:ident, $key:meta })*) => {$(
        #[derive(Clone, Paginated)]
        #[paginated(response = R, operation = "ListThings", function = none, last_page = $last_page)]
        struct $name<R: PaginatedResponse> {
            #[paginated($key)]
            at: u32,
            #[paginated(page_size(max = 100))]
            size: u32,
            response: PhantomData<R>,
        }

        impl<R: Answer> From<u32> for $name<R> {
            fn from(size: u32) -> Self {
                $name { at: 0, size, response: PhantomData }
            }
        }
        impl<R: PaginatedResponse> AsRef<u32> for $name<R> {
            fn as_ref(&self) -> &u32 {
                &self.at
            }
        }
    )*};
}
requests! {
    Offset { empty, input_token(offset) }
    OffsetShort { short, input_token(offset) }
    Stepped { empty, input_token(offset, step = page_size) }
    SteppedShort { short, input_token(offset, step = page_size) }
    Number { empty, input_token(page_number) }
    NumberShort { short, input_token(page_number) }
}

/// What follows the third page: `E`, the end; `M`, items that an offset cannot reach; else what is asked for next.
fn follows<Q, R>(third: Q::Token, said: Said) -> String
where
    Q: PaginatedRequest<Response = R> + From<u32> + AsRef<u32>,
    R: Answer,
{
    let position = Position::At { token: Some(third), skip: 0 };
    let mut walk: Walk<Q> = Q::from(10).paginate(()).resume_from(position).walk();
    walk.request().unwrap().unwrap();
    walk.accept(R::of(said));
    match walk.request() {
        Ok(None) => "E".to_owned(),
        Ok(Some(next)) => next.as_ref().to_string(),
        Err(WalkError::ItemsMissing { received: 20, total }) => {
            assert_eq!(total, said.total.and_then(|total| total.try_into().ok()));
            "M".to_owned()
        }
        Err(error) => panic!("{error}"),
    }
}

/// The same for what the response type of these keys says.
fn answer<R: Answer>(kind: Kind, said: Said) -> String {
    let third = PageNumber { number: 3, page_size: Some(10), exact: true };
    match kind {
        Kind::Offset(false) => follows::<Offset<R>, R>(20, said),
        Kind::Offset(true) => follows::<OffsetShort<R>, R>(20, said),
        Kind::Stepped(false) => follows::<Stepped<R>, R>(20, said),
        Kind::Stepped(true) => follows::<SteppedShort<R>, R>(20, said),
        Kind::Number(false) => follows::<Number<R>, R>(third, said),
        Kind::Number(true) => follows::<NumberShort<R>, R>(third, said),
    }
}

/// The kind of the tokens, and whether the request says `last_page = short`.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Offset(bool),
    Stepped(bool),
    Number(bool),
}

/// A total as the service can have it. `Smaller` is what lies before the page; `Equal` is what the page reaches.
#[derive(Clone, Copy, PartialEq, Debug)]
enum InAll {
    Absent,
    Null,
    Smaller,
    Equal,
    Larger,
}

const IN_ALL: [InAll; 5] = [InAll::Absent, InAll::Null, InAll::Smaller, InAll::Equal, InAll::Larger];

impl InAll {
    /// The number, around `after`.
    fn number(self, before: i64, after: i64) -> Option<i64> {
        match self {
            InAll::Absent | InAll::Null => None,
            InAll::Smaller => Some(before),
            InAll::Equal => Some(after),
            InAll::Larger => Some(after + 1),
        }
    }
}

/// Where no flag says anything: a line for each total from absent to larger, and in it a letter for each number of
/// pages. `E` ends, `G` goes on, `M` says that items are missing.
type Grid = [&'static str; 5];

/// A page that says nothing by its number of items.
const OPEN: Grid = ["GGGEG", "GGGEG", "GGGEG", "EEEEG", "GGGGG"];
/// One that is the last by its number of items.
const LAST: Grid = ["EEEEG", "EEEEG", "EEEEG", "EEEEG", "GGGGG"];
/// An empty page at an offset that counts items: none of them can be reached.
const STUCK: Grid = ["EEEEM", "EEEEM", "EEEEM", "EEEEM", "MMMMM"];

/// For a page of no items, of four and of ten.
fn grids(kind: Kind) -> [Grid; 3] {
    match kind {
        Kind::Offset(false) => [STUCK, OPEN, OPEN],
        Kind::Offset(true) => [STUCK, LAST, OPEN],
        Kind::Stepped(false) | Kind::Number(false) => [LAST, OPEN, OPEN],
        Kind::Stepped(true) | Kind::Number(true) => [LAST, LAST, OPEN],
    }
}

#[test]
fn what_follows_a_page_is_what_rule_19_says() {
    let both = [false, true];
    let kinds = [both.map(Kind::Offset), both.map(Kind::Stepped), both.map(Kind::Number)];
    let mut rows = 0;
    for kind in kinds.into_iter().flatten() {
        for (items, grid) in [0, 4, 10].into_iter().zip(grids(kind)) {
            let after = if matches!(kind, Kind::Stepped(_)) { 30 } else { 20 + items };
            let next = match kind {
                Kind::Offset(_) | Kind::Stepped(_) => after.to_string(),
                Kind::Number(_) => "4".to_owned(),
            };
            let cannot = matches!(kind, Kind::Offset(_)) && items == 0;
            for (total, line) in IN_ALL.into_iter().zip(grid) {
                for (pages, letter) in IN_ALL.into_iter().zip(line.chars()) {
                    for flag in [None, Some(true), Some(false)] {
                        let said = Said {
                            items: items.try_into().unwrap(),
                            more_results: flag == Some(true),
                            total: total.number(20, after),
                            total_pages: pages.number(2, 3).map(|pages| pages.try_into().unwrap()),
                        };
                        let has = (flag.is_some(), total != InAll::Absent, pages != InAll::Absent);
                        let given = match has {
                            (false, false, false) => answer::<Silent>(kind, said),
                            (false, true, false) => answer::<Total>(kind, said),
                            (false, false, true) => answer::<Pages>(kind, said),
                            (false, true, true) => answer::<Totals>(kind, said),
                            (true, false, false) => answer::<Flag>(kind, said),
                            (true, true, false) => answer::<FlagTotal>(kind, said),
                            (true, false, true) => answer::<FlagPages>(kind, said),
                            (true, true, true) => answer::<FlagTotals>(kind, said),
                        };
                        // A flag decides whatever totals say.
                        let letter = match flag {
                            Some(true) if cannot => 'M',
                            Some(true) => 'G',
                            Some(false) => 'E',
                            None => letter,
                        };
                        let expected = if letter == 'G' { next.clone() } else { letter.to_string() };
                        assert_eq!(
                            given, expected,
                            "{kind:?}, {items} items, flag {flag:?}, total {total:?}, pages {pages:?}"
                        );
                        rows += 1;
                    }
                }
            }
        }
    }
    assert_eq!(rows, 6 * 3 * 5 * 5 * 3);
}
