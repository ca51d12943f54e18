//! Does the derive's output mean the same where every name that it might use is the user's own?

use paginator_hygiene::{ALL, Slice, walk};

#[test]
fn where_all_common_names_mean_something_else() {
    let answer = |request: shadowed::ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        shadowed::Numbers { more: Some(next.is_some()), numbers, next }
    };
    assert_eq!(walk(shadowed::ListNumbers { limit: 0, token: None }, answer), ALL);
}

#[test]
fn where_the_names_of_primitives_are_types() {
    let answer = |request: primitives::ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        primitives::Numbers { more: next.is_some(), numbers, next }
    };
    assert_eq!(walk(primitives::ListNumbers { limit: Some(2), token: None }, answer), ALL);
}

/// Types, traits, values, macros and modules, all with the wrong meaning.
#[allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]
mod shadowed {
    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct String;
    pub(crate) struct Vec;
    pub(crate) struct Box;
    pub(crate) struct Paginator;
    pub(crate) struct Seen;
    pub(crate) struct Next;
    pub(crate) struct RepeatedToken;
    pub(crate) struct SettingsError;
    pub(crate) trait Clone {}
    pub(crate) trait Default {}
    pub(crate) trait Fetch {}
    pub(crate) trait From {}
    pub(crate) trait Into {}
    pub(crate) trait Iterator {}
    pub(crate) trait Sized {}
    pub(crate) trait Send {}
    pub(crate) trait Fn {}
    pub(crate) trait HasPageSize {}
    pub(crate) trait PageItems {}
    pub(crate) trait PageSizeField {}
    pub(crate) trait PaginatedRequest {}
    pub(crate) trait PaginatedResponse {}
    pub(crate) trait Token {}
    pub(crate) trait TokenField {}
    pub(crate) trait TokenValue {}
    pub(crate) trait FlagField {}
    pub(crate) trait __F {}
    pub(crate) const Some: () = ();
    pub(crate) const None: () = ();
    pub(crate) const Ok: () = ();
    pub(crate) const Err: () = ();
    pub(crate) fn drop() {}
    pub(crate) fn fetch() {}
    pub(crate) fn request() {}
    pub(crate) fn token() {}
    pub(crate) fn size() {}
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod alloc {}
    pub(crate) mod paginator_runtime {}
    pub(crate) mod derive {}
    macro_rules! panic {
        () => {};
    }
    macro_rules! vec {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }

    #[derive(::core::clone::Clone, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    pub(crate) struct ListNumbers {
        #[paginated(page_size(max = 60))]
        pub(crate) limit: i32,
        #[paginated(input_token)]
        pub(crate) token: ::core::option::Option<::std::string::String>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: ::std::vec::Vec<u32>,
        #[paginated(output_token)]
        pub(crate) next: ::core::option::Option<::std::string::String>,
        #[paginated(more_results)]
        pub(crate) more: ::core::option::Option<bool>,
    }
}

/// Primitives are names like any other.
#[allow(dead_code, non_camel_case_types)]
mod primitives {
    pub(crate) struct i64;
    pub(crate) struct str;
    pub(crate) struct bool;
    pub(crate) struct usize;
    pub(crate) struct u32;

    #[derive(Clone, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    pub(crate) struct ListNumbers {
        #[paginated(page_size)]
        pub(crate) limit: Option<i32>,
        #[paginated(input_token)]
        pub(crate) token: Option<String>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: Vec<::core::primitive::u32>,
        #[paginated(output_token)]
        pub(crate) next: Option<String>,
        #[paginated(more_results)]
        pub(crate) more: ::core::primitive::bool,
    }
}

#[test]
fn where_methods_of_the_structs_have_the_traits_names() {
    let answer = |request: methods::ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        methods::Numbers { numbers, next }
    };
    assert_eq!(walk(methods::ListNumbers { limit: Some(2), token: None }, answer), ALL);
}

/// An inherent method takes precedence over a trait's, and a trait of the user's makes a call ambiguous.
#[allow(dead_code)]
mod methods {
    #[derive(Clone, ::renamed::Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    pub(crate) struct ListNumbers {
        #[paginated(page_size)]
        pub(crate) limit: Option<i32>,
        #[paginated(input_token)]
        pub(crate) token: Option<String>,
    }

    impl ListNumbers {
        pub(crate) const OPERATION: () = ();
        pub(crate) const TOKEN_NAMES: () = ();
        pub(crate) const MAX_PAGE_SIZE: () = ();
        pub(crate) fn token(self) {}
        pub(crate) fn set_token(self) {}
        pub(crate) fn page_size(self) {}
        pub(crate) fn set_page_size(self) {}
        pub(crate) fn next(self) {}
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
        #[paginated(output_token)]
        pub(crate) next: Option<String>,
    }

    impl Numbers {
        pub(crate) fn items(self) {}
        pub(crate) fn items_mut(self) {}
        pub(crate) fn next_token(self) {}
        pub(crate) fn next(self) {}
        pub(crate) fn more_results(self) {}
    }

    pub(crate) trait Everywhere {
        fn token(&self) {}
        fn set_token(&self) {}
        fn page_size(&self) {}
        fn is_set(&self) {}
        fn clone(&self) {}
    }
    impl<T: ?Sized> Everywhere for T {}
}
