//! Does the derive work on structs that a user's macro makes, whatever part of them the macro is given?

// A function that the derive writes and nobody calls has to cause no warning.
#![forbid(dead_code)]

use paginator_hygiene::{ALL, Slice, walk, wire_names};
use renamed::Paginated;

macro_rules! whole_operation {
    ($request:ident -> $response:ident { $token:ident: $type:ty, $items:ident: $list:ty }) => {
        #[derive(Clone, Paginated)]
        #[paginated(crate = ::renamed, response = $response)]
        pub(crate) struct $request {
            #[paginated(input_token)]
            pub(crate) $token: $type,
        }

        #[derive(Paginated)]
        #[paginated(crate = ::renamed)]
        pub(crate) struct $response {
            #[paginated(items)]
            pub(crate) $items: $list,
            #[paginated(output_token)]
            pub(crate) $token: $type,
        }
    };
}
whole_operation!(ListNumbersRequest -> Numbers { token: Option<String>, numbers: Vec<u32> });

#[test]
fn with_the_caller_s_names() {
    let given = walk(ListNumbersRequest { token: None }, |request| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Numbers { numbers, token: next }
    });
    assert_eq!(given, ALL);
    let _ = list_numbers((), ListNumbersRequest { token: None });
}

mod inside {
    macro_rules! nobody_calls_its_function {
        () => {
            #[derive(Clone, ::renamed::Paginated)]
            #[paginated(crate = ::renamed, response = super::Numbers)]
            pub(super) struct ListMade<Kind>
            where
                Kind: Clone,
            {
                pub(super) kind: Kind,
                #[paginated(input_token)]
                pub(super) token: Option<String>,
            }
        };
    }
    nobody_calls_its_function!();
}

#[test]
fn without_anything_from_the_caller() {
    let given = walk(inside::ListMade { kind: 'a', token: None }, |request| {
        assert_eq!(request.kind, 'a');
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Numbers { numbers, token: next }
    });
    assert_eq!(given, ALL);
}

macro_rules! own_names {
    ($module:ident, $crate_path:path, $operation:literal, $max:literal) => {
        mod $module {
            #[derive(Clone, Default, ::renamed::Paginated)]
            #[paginated(crate = $crate_path, response = Page, operation = $operation, function = walk_all)]
            #[serde(rename_all = "PascalCase")]
            pub(crate) struct Ask {
                #[paginated(page_size(max = $max))]
                pub(crate) limit: Option<i32>,
                #[paginated(input_token)]
                pub(crate) next_token: Option<String>,
            }

            #[derive(::renamed::Paginated)]
            #[paginated(crate = $crate_path)]
            pub(crate) struct Page {
                #[paginated(items)]
                pub(crate) items: Vec<u32>,
                #[paginated(output_token)]
                pub(crate) next_token: Option<String>,
            }
        }
    };
}
own_names!(one, ::renamed, "ListOne", 60);
own_names!(two, renamed, "ListTwo", 5);

#[test]
fn with_the_macro_s_own_names() {
    let given = walk(one::Ask::default(), |request| {
        let Slice { numbers, next } = Slice::at(request.next_token.as_deref());
        one::Page { items: numbers, next_token: next }
    });
    assert_eq!(given, ALL);
    assert_eq!(wire_names::<one::Ask>(), ["NextToken"]);
    assert_eq!(<one::Ask as renamed::PaginatedRequest>::OPERATION, "ListOne");
    assert_eq!(<two::Ask as renamed::PaginatedRequest>::MAX_PAGE_SIZE, Some(5));
    let _ = two::walk_all((), two::Ask::default()).page_size(3);
}

macro_rules! passed_through {
    ($($item:item)*) => { $($item)* };
}
passed_through! {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Others)]
    pub(crate) struct ListOthers {
        #[paginated(input_token)]
        pub(crate) token: Option<String>,
    }

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Others(#[paginated(items)] pub(crate) Vec<u32>, #[paginated(output_token)] pub(crate) Option<String>);
}

#[test]
fn passed_through_a_macro() {
    let given = walk(ListOthers { token: None }, |request| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Others(numbers, next)
    });
    assert_eq!(given, ALL);
}

macro_rules! attributes_given {
    ($(#[$on_struct:meta])* $name:ident { $($(#[$on_field:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$on_struct])*
        pub(crate) struct $name {
            $($(#[$on_field])* pub $field: $type,)*
        }
    };
}
attributes_given! {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Others, function = none)]
    ListGiven {
        #[paginated(input_token(name = "Marker"))]
        token: Option<String>,
    }
}

#[test]
fn attributes_given_to_a_macro() {
    let given = walk(ListGiven { token: None }, |request| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Others(numbers, next)
    });
    assert_eq!(given, ALL);
    assert_eq!(wire_names::<ListGiven>(), ["Marker"]);
}
