//! Does what the derive writes for computed, carried and checked tokens, headers and the user's functions mean the
//! same without a prelude, where every name is the user's own, and for generic structs?

use paginator_hygiene::{ALL, walk};
use renamed::{PaginatedResponse, field::Header};

/// The page from this offset, and how many numbers there are.
fn slice(start: usize) -> (Vec<u32>, u64) {
    (ALL.into_iter().skip(start).take(2).collect(), 5)
}

#[test]
fn without_a_prelude_and_under_the_names_of_variables() {
    let answer = |request: absolute::ListNumbers| {
        let (numbers, total) = slice(request.skip.try_into().unwrap());
        let mut page = absolute::Numbers { numbers, ..absolute::Numbers::default() };
        page.read_headers(|name| match name {
            "X-Total" => vec![total.to_string()],
            other => vec![format!("of {other}")],
        });
        assert_eq!(page.session, Header::from(Some("of x-session".to_owned())));
        page
    };
    assert_eq!(walk(absolute::ListNumbers::default(), answer), ALL);

    let answer = |request: absolute::ListPages| {
        let (numbers, _) = slice(2 * (usize::from(request.number.unwrap_or(1)) - 1));
        absolute::Pages { done: numbers.len() < 2, numbers }
    };
    assert_eq!(walk(absolute::ListPages::default(), answer), ALL);

    let answer = |request: absolute::ListTold| {
        let (numbers, _) = slice(request.at.unwrap_or(0).into());
        absolute::Told { numbers }
    };
    assert_eq!(walk(absolute::ListTold::default(), answer), ALL);
}

/// The functions have the names that variables of the output could have.
mod absolute {
    #![no_implicit_prelude]
    use ::renamed::{
        field::Header,
        operation::{Next, Seen},
        token::TokenError,
    };
    use ::std::{
        clone::Clone,
        convert::From,
        default::Default,
        option::Option,
        result::Result::{self, Ok},
        string::String,
        vec::Vec,
    };

    #[derive(Clone, Default, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Numbers, last_page = short)]
    pub(crate) struct ListNumbers {
        #[paginated(page_size(max = 10))]
        pub(crate) limit: Option<i32>,
        #[paginated(input_token(offset, step = page_size, check = token))]
        pub(crate) skip: u32,
        #[paginated(input_token(carried))]
        pub(crate) session: Option<String>,
    }

    fn token(_: &ListNumbers, skip: u32) -> Result<u32, TokenError> {
        Ok(skip)
    }

    #[derive(Default, ::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
        #[paginated(output_token(carried(session), header = "x-session"))]
        pub(crate) session: Header<String>,
        #[paginated(total(header = "X-Total"))]
        pub(crate) total: Header<u64>,
        #[paginated(page_size)]
        pub(crate) size: Size,
    }

    /// Always two, as a field of the user's own type.
    #[derive(Default)]
    pub(crate) struct Size;

    impl ::renamed::field::CountField for Size {
        type Value = u8;
        fn integer(&self) -> Option<u8> {
            Option::Some(2)
        }
        fn set_count(&mut self, _: u64) {}
        fn reset(&mut self, _: u64) {}
    }

    #[derive(Clone, Default, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Pages)]
    pub(crate) struct ListPages {
        #[paginated(input_token(page_number))]
        pub(crate) number: Option<u8>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed, more_results = !done)]
    pub(crate) struct Pages {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
        pub(crate) done: bool,
    }

    #[derive(Clone, Default, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Told, next = page)]
    pub(crate) struct ListTold {
        #[paginated(input_token)]
        pub(crate) at: Option<u16>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Told {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
    }

    fn page(request: &ListTold, _: &Told, seen: Seen) -> Next<u16> {
        match (request.at, seen.items) {
            (_, 0 | 1) => Next::End,
            (at, _) => Next::from(Option::Some(at.unwrap_or(0) + 2)),
        }
    }
}

#[test]
fn in_generic_structs() {
    use renamed::{Paginated, token::TokenValue};

    #[derive(Clone, Default, Paginated)]
    #[paginated(crate = ::renamed, response = Page<T>)]
    struct ListGeneric<T: TokenValue> {
        #[paginated(input_token(offset))]
        skip: usize,
        #[paginated(input_token(carried))]
        session: Option<T>,
    }

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct Page<T: TokenValue> {
        #[paginated(items)]
        numbers: Vec<u32>,
        #[paginated(output_token(carried))]
        session: Option<T>,
    }

    let answer = |request: ListGeneric<u64>| {
        assert_eq!(request.session.is_some(), request.skip > 0);
        Page { numbers: slice(request.skip).0, session: Some(7) }
    };
    assert_eq!(walk(ListGeneric { skip: 0, session: None }, answer), ALL);
}
