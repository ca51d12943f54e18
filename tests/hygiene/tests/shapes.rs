//! Does the derive take structs of every shape that Rust allows?

use paginator_hygiene::{ALL, Slice, walk, wire_names};
use renamed::Paginated;
use std::{borrow::Cow, collections::VecDeque};

/// The response of most requests here.
#[derive(Paginated)]
#[paginated(crate = ::renamed)]
pub(crate) struct Numbers {
    #[paginated(items)]
    pub(crate) numbers: Vec<u32>,
    #[paginated(output_token)]
    pub(crate) next: Option<String>,
}

fn answer(token: Option<&str>) -> Numbers {
    let Slice { numbers, next } = Slice::at(token);
    Numbers { numbers, next }
}

#[test]
fn structs_in_a_function() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Local)]
    struct ListNumbers {
        #[paginated(input_token)]
        token: Cow<'static, str>,
    }

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct Local {
        #[paginated(items)]
        numbers: VecDeque<u32>,
        #[paginated(output_token)]
        next: Cow<'static, str>,
    }

    let given = walk(ListNumbers { token: "".into() }, |request| {
        let Slice { numbers, next } = Slice::at(Some(&request.token));
        Local { numbers: numbers.into(), next: next.unwrap_or_default().into() }
    });
    assert_eq!(given, ALL);
}

#[test]
fn two_operations_of_private_structs_in_one_module() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    struct ListNumbersRequest {
        #[paginated(input_token)]
        token: Option<Box<str>>,
    }

    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    struct ListMoreNumbersInput {
        #[paginated(input_token)]
        token: Box<str>,
    }

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct Numbers {
        #[paginated(items)]
        numbers: Box<[u32]>,
        #[paginated(output_token)]
        next: Option<Box<str>>,
    }

    let answer = |token: Option<&str>| {
        let Slice { numbers, next } = Slice::at(token);
        Numbers { numbers: numbers.into(), next: next.map(Into::into) }
    };
    assert_eq!(walk(ListNumbersRequest { token: None }, |request| answer(request.token.as_deref())), ALL);
    assert_eq!(walk(ListMoreNumbersInput { token: "".into() }, |request| answer(Some(&request.token))), ALL);
    let _ = list_numbers((), ListNumbersRequest { token: None });
    let _ = list_more_numbers((), ListMoreNumbersInput { token: "".into() });
}

#[test]
fn raw_identifiers() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = r#gen)]
    struct r#Match {
        #[paginated(input_token)]
        r#type: Option<String>,
    }

    #[allow(non_camel_case_types)]
    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct r#gen {
        #[paginated(items)]
        r#fn: Vec<u32>,
        #[paginated(output_token)]
        r#type: Option<String>,
    }

    let answer = |request: r#Match| {
        let Slice { numbers, next } = Slice::at(request.r#type.as_deref());
        r#gen { r#fn: numbers, r#type: next }
    };
    assert_eq!(walk(r#Match { r#type: None }, answer), ALL);
    assert_eq!(wire_names::<r#Match>(), ["type"]);
    // Named after the operation, which is a keyword.
    let _ = r#match((), r#Match { r#type: None });
}

#[test]
fn functions_named_by_a_keyword() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers, function = r#loop)]
    struct ListNumbers {
        #[paginated(input_token)]
        token: Option<String>,
    }

    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers, operation = "Move")]
    struct ListOthers {
        #[paginated(input_token)]
        token: Option<String>,
    }

    let client = renamed::fetch::fetch_fn(|request: ListNumbers| {
        std::future::ready(Ok::<_, ()>(answer(request.token.as_deref())))
    });
    let items = r#loop(client, ListNumbers { token: None }).items();
    assert_eq!(pollster::block_on(items.try_collect::<Vec<_>>()).unwrap(), ALL);
    let _ = r#move((), ListOthers { token: None });
}

#[test]
fn tuple_structs() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Pair)]
    struct ListPair(
        u8,
        #[paginated(input_token(name = "Marker"))] Option<String>,
        #[paginated(page_size)] i32,
    );

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct Pair(#[paginated(items)] Vec<u32>, #[paginated(output_token)] Option<String>);

    let given = walk(ListPair(7, None, 0), |ListPair(seven, token, _)| {
        assert_eq!(seven, 7);
        let Slice { numbers, next } = Slice::at(token.as_deref());
        Pair(numbers, next)
    });
    assert_eq!(given, ALL);
    assert_eq!(wire_names::<ListPair>(), ["Marker"]);
}

#[test]
fn fields_that_are_removed_by_cfg() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Sometimes)]
    struct ListSometimes {
        #[cfg(not(test))]
        #[paginated(input_token)]
        token: NoSuchType,
        #[cfg(test)]
        #[paginated(input_token)]
        token: Option<String>,
        #[cfg_attr(not(test), paginated(page_size))]
        limit: f64,
    }

    #[derive(Paginated)]
    #[paginated(crate = ::renamed)]
    struct Sometimes(
        #[cfg(not(test))]
        #[paginated(items)]
        NoSuchType,
        #[cfg_attr(test, paginated(items))] Vec<u32>,
        #[paginated(output_token)] Option<String>,
    );

    let given = walk(ListSometimes { token: None, limit: 0.5 }, |request| {
        assert_eq!(request.limit, 0.5);
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Sometimes(numbers, next)
    });
    assert_eq!(given, ALL);
}

#[test]
fn names_that_edition_2024_reserves_and_operations_with_dots() {
    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    struct GenRequest {
        #[paginated(input_token)]
        token: Option<String>,
    }

    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers, operation = "drive.files.list")]
    struct ListFiles
    where
        Self: Sized,
    {
        #[paginated(input_token)]
        token: Option<String>,
    }

    #[derive(Clone, Paginated)]
    #[paginated(crate = ::renamed, response = Numbers)]
    struct Request {
        #[paginated(input_token)]
        token: Option<String>,
    }

    let _ = r#gen((), GenRequest { token: None });
    let _ = drive_files_list((), ListFiles { token: None });
    let _ = request((), Request { token: None });
    assert_eq!(<ListFiles as renamed::PaginatedRequest>::OPERATION, "drive.files.list");
    assert_eq!(<Request as renamed::PaginatedRequest>::OPERATION, "Request");
    let given = walk(GenRequest { token: None }, |request| answer(request.token.as_deref()));
    assert_eq!(given, ALL);
}

/// Deprecated structs and fields warn where a user uses them, and not where the derive does.
#[test]
fn deprecated_structs() {
    #[deny(deprecated)]
    mod old {
        #[deprecated]
        #[derive(Clone, ::renamed::Paginated)]
        #[paginated(crate = ::renamed, response = Numbers)]
        pub(super) struct ListNumbers {
            #[paginated(input_token)]
            pub(super) token: Option<String>,
        }

        #[deprecated]
        #[derive(::renamed::Paginated)]
        #[paginated(crate = ::renamed)]
        pub(super) struct Numbers {
            #[paginated(items)]
            pub(super) numbers: Vec<u32>,
            #[deprecated]
            #[paginated(output_token)]
            pub(super) next: Option<String>,
        }
    }

    #[allow(deprecated)]
    let given = walk(old::ListNumbers { token: None }, |request| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        old::Numbers { numbers, next }
    });
    assert_eq!(given, ALL);
}
