//! Does the derive's output pass the lints that a strict crate turns on? Most of them run under clippy only.

// For the whole file, since some lints check a crate as a whole. Forbidden, so that the derive cannot allow them.
#![forbid(
    warnings,
    dead_code,
    future_incompatible,
    let_underscore,
    missing_debug_implementations,
    missing_docs,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![forbid(clippy::all, clippy::pedantic, clippy::nursery)]
// The restriction lints that a crate might turn on everywhere.
#![forbid(
    clippy::absolute_paths,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    clippy::alloc_instead_of_core,
    clippy::arbitrary_source_item_ordering,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::else_if_without_else,
    clippy::exhaustive_structs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::map_err_ignore,
    clippy::min_ident_chars,
    clippy::missing_docs_in_private_items,
    clippy::missing_errors_doc,
    clippy::missing_inline_in_public_items,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::partial_pub_fields,
    clippy::pattern_type_mismatch,
    clippy::question_mark_used,
    clippy::renamed_function_params,
    clippy::self_named_module_files,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_char_lifetime_names,
    clippy::std_instead_of_alloc,
    clippy::str_to_string,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]
#![allow(clippy::tests_outside_test_module, reason = "an integration test is all test")]

extern crate alloc;

/// A public operation with every marker.
pub mod operation {
    use core::marker::PhantomData;
    use renamed::Paginated;

    /// Borrows, and is generic.
    #[derive(Clone, Debug, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Numbers)]
    pub struct ListGenericRequest<'name, Kind, const COUNT: usize> {
        /// Something generic.
        pub kind: PhantomData<Kind>,
        /// Something borrowed.
        pub names: [&'name str; COUNT],
        /// Where to begin.
        #[paginated(input_token)]
        pub token: Option<String>,
    }

    /// Asks for numbers.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Numbers, repeated_token = continue)]
    pub struct ListNumbersRequest {
        /// How many to a page.
        #[paginated(page_size(max = 1_000))]
        pub limit: Option<i32>,
        /// Where to begin.
        #[paginated(input_token)]
        pub token: Option<String>,
    }

    /// A page of numbers.
    #[derive(Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed)]
    pub struct Numbers {
        /// Whether there are more.
        #[paginated(more_results)]
        pub more: Option<bool>,
        /// Where to go on.
        #[paginated(output_token)]
        pub next: Option<String>,
        /// The numbers.
        #[paginated(items)]
        pub numbers: Vec<u32>,
    }

    impl Numbers {
        /// A page.
        #[must_use]
        #[inline]
        pub const fn new(numbers: Vec<u32>, next: Option<String>) -> Self {
            Self { more: Some(next.is_some()), next, numbers }
        }
    }
}

/// The further forms: paths, several tokens, and types that the derive does not know by name.
pub mod forms {
    use alloc::collections::{BTreeMap, VecDeque};
    use renamed::Paginated;

    /// What the items are.
    pub type Queue = VecDeque<u32>;

    /// A part of the request.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct Query {
        /// Where to begin.
        pub after: Option<Box<str>>,
        /// How many to a page.
        pub first: Option<String>,
    }

    /// Asks for what lies inside.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Inside, page_size = query.first)]
    #[paginated(input_token: Box<str> = query.after)]
    pub struct ListInside {
        /// The query.
        pub query: Option<Query>,
    }

    /// A page of what lies inside.
    #[derive(Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, items: Queue = found.queue, more_results = found.more)]
    #[paginated(output_token: Box<str> = found.next || marker, aggregate = found.total)]
    pub struct Inside {
        /// What was found.
        pub found: Option<Found>,
        /// Where to go on, where nothing was found.
        pub marker: Option<Box<str>>,
    }

    /// A part of the response.
    #[derive(Debug, Default)]
    #[non_exhaustive]
    pub struct Found {
        /// Whether there are more.
        pub more: bool,
        /// Where to go on.
        pub next: Option<Box<str>>,
        /// The items.
        pub queue: Queue,
        /// How many.
        pub total: u32,
    }

    /// Asks for versions.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Versions)]
    pub struct ListVersions {
        /// Where to begin.
        #[paginated(input_token)]
        pub key: Option<Box<str>>,
        /// And in which version.
        #[paginated(input_token)]
        pub version: Option<Box<str>>,
    }

    /// A page of versions.
    #[derive(Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed)]
    pub struct Versions {
        /// Gathered too.
        #[paginated(aggregate)]
        pub folders: Vec<u32>,
        /// Where to go on.
        #[paginated(output_token(key))]
        pub next_key: Option<Box<str>>,
        /// And in which version.
        #[paginated(output_token(version))]
        pub next_version: Option<Box<str>>,
        /// The items.
        #[paginated(items)]
        pub versions: BTreeMap<u32, u32>,
    }
}

/// Tokens that are computed, carried and checked, headers, and a function that says what follows.
pub mod computed {
    use renamed::{
        Paginated,
        field::Header,
        operation::{Next, Seen},
        token::TokenError,
    };

    /// Asks by offset.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Counted, last_page = short)]
    pub struct ListOffsets {
        /// How many to a page.
        #[paginated(page_size(max = 10))]
        pub limit: Option<i32>,
        /// Goes along.
        #[paginated(input_token(carried))]
        pub session: Option<Box<str>>,
        /// Where to begin.
        #[paginated(input_token(offset, first = 1, step = page_size, check = even))]
        pub skip: u32,
    }

    /// Asks by page number.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Counted)]
    pub struct ListPages {
        /// How many to a page.
        #[paginated(page_size(max = 10))]
        pub limit: Option<i32>,
        /// Which page.
        #[paginated(input_token(page_number, first = 0))]
        pub page: Option<u32>,
    }

    /// A page, and how many there are.
    #[derive(Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed)]
    pub struct Counted {
        /// The items.
        #[paginated(items)]
        pub items: Vec<u32>,
        /// The number of pages.
        #[paginated(total_pages)]
        pub pages: Option<u32>,
        /// Goes along.
        #[paginated(output_token(carried))]
        pub session: Option<Box<str>>,
        /// How many there are.
        #[paginated(total(header = "X-Total"))]
        pub total: Header<u64>,
    }

    /// Asks for pages of which a function says what follows.
    #[derive(Clone, Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, response = Linked, next = end)]
    pub struct ListTold {
        /// Where to begin.
        #[paginated(input_token)]
        pub token: u32,
    }

    /// A page with links.
    #[derive(Debug, Default, Paginated)]
    #[non_exhaustive]
    #[paginated(crate = ::renamed, more_results = !done)]
    pub struct Linked {
        /// Whether it is the last one.
        pub done: bool,
        /// The items.
        #[paginated(items)]
        pub items: Vec<u32>,
        /// Where to go on.
        #[paginated(output_token(link = "next"))]
        pub next: Header<String>,
    }

    fn even(_: &ListOffsets, skip: u32) -> Result<u32, TokenError> {
        if skip == u32::MAX { Err(TokenError::new("it is odd")) } else { Ok(skip) }
    }

    const fn end(_: &ListTold, _: &Linked, _: Seen) -> Next<u32> {
        Next::End
    }
}

/// A private operation, whose function nobody calls.
mod private {
    use super::operation::Numbers;
    use renamed::Paginated;

    /// Asks for numbers.
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    struct ListOthers {
        /// Where to begin.
        #[paginated(input_token)]
        token: String,
    }

    #[test]
    fn passes() {
        use paginator_hygiene::{ALL, Slice, walk};

        let given = walk(ListOthers { token: String::new() }, |request| {
            let Slice { numbers, next, .. } = Slice::at(Some(&request.token));
            Numbers::new(numbers, next)
        });
        assert_eq!(given, ALL, "all come");
    }
}

#[test]
fn passes() {
    use paginator_hygiene::{ALL, Slice, walk};

    let given = walk(operation::ListNumbersRequest::default(), |request| {
        let Slice { numbers, next, .. } = Slice::at(request.token.as_deref());
        operation::Numbers::new(numbers, next)
    });
    assert_eq!(given, ALL, "all come");
}
