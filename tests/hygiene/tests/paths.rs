//! Do paths mean the same where the prelude is off, the crate is renamed, and a trait of the user's has methods of
//! the same names as those that the steps of a path call?

use paginator_hygiene::{ALL, Slice, walk, wire_names};

#[test]
fn paths_need_nothing_in_the_user_s_scope() {
    use bare::{ListNumbers, Numbers, Page, Start};

    assert_eq!(wire_names::<ListNumbers>(), ["at", "ignored"]);
    let answer = |request: ListNumbers| {
        let start = request.start.and_then(|start| start.0.at);
        let Slice { numbers, next } = Slice::at(start.as_deref());
        let keys = numbers.iter().map(|number| format!("{number}")).collect();
        Numbers { page: Some(Box::new(Page { numbers, more: next.is_some(), at: next, keys })) }
    };
    let request = ListNumbers { start: None, limit: (String::new(),) };
    assert_eq!(walk(request.clone(), answer), ALL);
    let start = Start { at: Some("2".to_owned()), ignored: None };
    let start = Some((Box::new(start),));
    assert_eq!(walk(ListNumbers { start, ..request }, answer), ALL[2..]);
}

#[allow(dead_code, reason = "namesakes are not there to be used")]
mod bare {
    #![no_implicit_prelude]
    use ::std::{boxed::Box, option::Option, string::String, vec::Vec};

    pub(crate) trait Everywhere {
        fn open(&self) {}
        fn token(&self) {}
        fn set_token(&self) {}
        fn take_token(&self) {}
        fn items(&self) {}
        fn items_mut(&self) {}
        fn is_set(&self) {}
        fn last_item(&self) {}
        fn gather(&self) {}
        fn inside(&self) {}
    }
    impl<T: ?::core::marker::Sized> Everywhere for T {}

    #[derive(::core::clone::Clone, ::renamed::Paginated)]
    #[paginated(
        crate = ::renamed,
        response = Numbers,
        input_token = start.0.at,
        input_token = start.0.ignored,
        page_size = limit.0,
    )]
    pub(crate) struct ListNumbers {
        pub(crate) start: Option<(Box<Start>,)>,
        pub(crate) limit: (String,),
    }

    #[derive(::core::clone::Clone, ::core::default::Default)]
    pub(crate) struct Start {
        pub(crate) at: Option<String>,
        pub(crate) ignored: Option<String>,
    }

    #[derive(::renamed::Paginated)]
    #[paginated(
        crate = ::renamed,
        items: Vec<u32> = page.numbers,
        output_token(ignored = page.keys[-1], at = page.at),
        more_results = page.more,
        aggregate = page.keys,
    )]
    pub(crate) struct Numbers {
        pub(crate) page: Option<Box<Page>>,
    }

    pub(crate) struct Page {
        pub(crate) numbers: Vec<u32>,
        pub(crate) keys: Vec<String>,
        pub(crate) at: Option<String>,
        pub(crate) more: bool,
    }
}
