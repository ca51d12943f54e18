//! Does the derive find the runtime under another name, and work without the prelude?

use paginator_hygiene::{ALL, Slice, walk};

/// The runtime as another crate's user sees it, behind a re-export.
mod facade {
    pub(crate) mod deep {
        pub(crate) use renamed as paginators;
    }
}

#[test]
fn through_an_absolute_path() {
    use absolute::{ListNumbers, Numbers, list_numbers};

    let answer = |request: ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        Numbers { numbers, next }
    };
    assert_eq!(walk(ListNumbers::default(), answer), ALL);

    let client = renamed::fetch::fetch_fn(|request| std::future::ready(Ok::<_, ()>(answer(request))));
    let items = list_numbers(client, ListNumbers::default()).page_size(2).max_items(3).items();
    assert_eq!(pollster::block_on(items.try_collect::<Vec<_>>()).unwrap(), [0, 1, 2]);
}

/// Every `use` here is for the user's own code; the derive needs none.
mod absolute {
    #![no_implicit_prelude]
    use ::std::{clone::Clone, default::Default, option::Option, string::String, vec::Vec};

    #[derive(Clone, Default, ::renamed::Paginated)]
    #[paginated(response = Numbers, crate = ::renamed, repeated_token = stop)]
    pub(crate) struct ListNumbers {
        #[paginated(page_size(max = 10))]
        pub(crate) limit: Option<i32>,
        #[paginated(input_token)]
        pub(crate) token: Option<String>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = ::renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
        #[paginated(output_token)]
        pub(crate) next: Option<String>,
    }
}

#[test]
fn through_a_crate_s_name() {
    let answer = |request: by_name::ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        by_name::Numbers { numbers, more: next.is_some(), next: next.unwrap_or_default() }
    };
    assert_eq!(walk(by_name::ListNumbers { token: None }, answer), ALL);
}

/// A bare name resolves through the extern prelude, which is off where the prelude is off.
mod by_name {
    #[derive(::std::clone::Clone, ::renamed::Paginated)]
    #[paginated(crate = renamed, response = Numbers)]
    pub(crate) struct ListNumbers {
        #[paginated(input_token)]
        pub(crate) token: ::std::option::Option<::std::string::String>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(crate = renamed)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: ::std::vec::Vec<u32>,
        #[paginated(output_token)]
        pub(crate) next: ::std::string::String,
        #[paginated(more_results)]
        pub(crate) more: bool,
    }
}

#[test]
fn through_a_re_export() {
    let answer = |request: re_exported::ListNumbers| {
        let Slice { numbers, next } = Slice::at(request.token.as_deref());
        re_exported::Numbers { numbers, next }
    };
    assert_eq!(walk(re_exported::ListNumbers { token: None }, answer), ALL);
}

mod re_exported {
    use super::facade::deep::paginators::Paginated;

    #[derive(Clone, Paginated)]
    #[paginated(crate = super::facade::deep::paginators, response = Numbers, function = numbers)]
    pub(crate) struct ListNumbers {
        #[paginated(input_token)]
        pub(crate) token: Option<String>,
    }

    #[derive(Paginated)]
    #[paginated(crate = crate::facade::deep::paginators)]
    pub(crate) struct Numbers {
        #[paginated(items)]
        pub(crate) numbers: Vec<u32>,
        #[paginated(output_token)]
        pub(crate) next: Option<String>,
    }
}
