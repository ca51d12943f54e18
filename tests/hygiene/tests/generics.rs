//! Does the derive carry lifetimes, type and const parameters, their bounds and defaults?

use paginator_hygiene::{ALL, Slice, walk};
use renamed::{Paginated, field::TokenField};
use std::fmt::{Debug, Display};

/// Generic in its items and in its token; the defaults are what most users choose.
#[derive(Paginated)]
#[paginated(crate = ::renamed)]
pub(crate) struct Page<T = u32, N = Option<String>>
where
    N: TokenField,
{
    #[paginated(items)]
    items: Vec<T>,
    #[paginated(output_token)]
    next: N,
}

fn page(token: Option<&str>) -> Page {
    let Slice { numbers, next } = Slice::at(token);
    Page { items: numbers, next }
}

#[test]
fn lifetimes() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Page)]
    struct ListBorrowed<'a, 'b: 'a> {
        pool: &'a str,
        group: &'b str,
        #[paginated(input_token)]
        token: Option<String>,
    }

    let pool = String::from("pool");
    let request = ListBorrowed { pool: &pool, group: "group", token: None };
    let given = walk(request, |request| {
        assert_eq!((request.pool, request.group), ("pool", "group"));
        page(request.token.as_deref())
    });
    assert_eq!(given, ALL);
    let _ = list_borrowed((), ListBorrowed { pool: &pool, group: "group", token: None });
}

#[test]
fn type_parameters_with_bounds() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Page<T>)]
    struct ListOf<T: Debug + From<u32>, Filter = String>
    where
        Filter: Display,
        Vec<Filter>: Clone,
    {
        filter: Vec<Filter>,
        kind: std::marker::PhantomData<T>,
        #[paginated(page_size)]
        limit: Option<u8>,
        #[paginated(input_token)]
        token: Option<String>,
    }

    let request = || ListOf::<u64, &str> {
        filter: vec!["all"],
        kind: std::marker::PhantomData,
        limit: None,
        token: None,
    };
    let given = walk(request(), |request| {
        assert_eq!(request.filter[0].to_string(), "all");
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Page { items: numbers.into_iter().map(u64::from).collect(), next }
    });
    assert_eq!(given, ALL.map(u64::from));
    let _ = list_of((), request()).page_size(5);
}

#[test]
fn a_token_that_is_a_parameter() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Page<u32, N>)]
    struct ListBy<N: TokenField> {
        #[paginated(input_token)]
        token: N,
    }

    let given = walk(ListBy { token: 0_u32 }, |request| {
        let Slice { numbers, next } = Slice::at(Some(&request.token.to_string()));
        Page { items: numbers, next: next.map_or(0, |next| next.parse().unwrap()) }
    });
    assert_eq!(given, ALL);
}

#[test]
fn const_parameters() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Page)]
    struct ListShards<const SHARDS: usize, const ALL: bool = true> {
        shards: [u8; SHARDS],
        #[paginated(input_token)]
        token: Option<String>,
    }

    let request = || ListShards::<3> { shards: [1, 2, 3], token: None };
    let given = walk(request(), |request| {
        assert_eq!(request.shards, [1, 2, 3]);
        page(request.token.as_deref())
    });
    assert_eq!(given, ALL);
    let _ = list_shards((), request());
}

/// The generated function has a type parameter of its own.
#[test]
fn parameters_with_the_names_that_a_macro_would_choose() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Page)]
    struct ListNamed<F, R, T, Fetch> {
        all: (F, R, T, Fetch),
        #[paginated(input_token)]
        token: Option<String>,
    }

    let request = || ListNamed { all: (1, 2, 3, 4), token: None };
    let given = walk(request(), |request| {
        assert_eq!(request.all, (1, 2, 3, 4));
        page(request.token.as_deref())
    });
    assert_eq!(given, ALL);
    let _ = list_named((), request());
}
