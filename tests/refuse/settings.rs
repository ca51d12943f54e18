//! Page sizes, limits and configurations that are refused.

use crate::refusal;
use paginator_runtime::{Paginated, PaginatedRequest, PaginationConfig, Paginator, field::PageSizeField};
use paginator_tests::{
    FlaggedRequest, ListRequest, ListResponse, Operation, Service, flagged, json_in, now, row,
};

fn lists() -> Service<ListRequest> {
    Service::table([row("", [0], "")])
}

type Set = fn(Paginator<&Service<ListRequest>, ListRequest>) -> Paginator<&Service<ListRequest>, ListRequest>;

fn sized(page_size: i32) -> ListRequest {
    ListRequest { page_size: Some(page_size), ..ListRequest::default() }
}

#[test]
fn a_page_size_out_of_range_is_refused() {
    let out_of_range = |size: &str| {
        format!("List: the page size of {size} is out of range: it is 1 to 100 for this operation")
    };
    let rows: [(Set, &str); 9] = [
        (|list| list.page_size(0), "0"),
        (|list| list.config(PaginationConfig { page_size: Some(-1), ..Default::default() }), "-1"),
        (|list| list.page_size(101), "101"),
        (
            |list| list.config(PaginationConfig { page_size: Some(i64::MIN), ..Default::default() }),
            "-9223372036854775808",
        ),
        (|list| list.page_size(i64::MAX as usize), "9223372036854775807"),
        (|list| list.page_size_unchecked(0), "0"),
        (|list| list.page_size(usize::MAX), "18446744073709551615"),
        (|list| list.config(PaginationConfig { page_size: Some(0), ..Default::default() }), "0"),
        (|list| list.page_size_unchecked(500).page_size(500), "500"),
    ];
    for (set, size) in rows {
        let service = lists();
        let (message, _) = refusal(&service, set(ListRequest::default().paginate(&service)));
        assert_eq!(message, out_of_range(size));
    }
    for size in [-1, 101] {
        let service = lists();
        let (message, _) = refusal(&service, sized(size).paginate(&service));
        assert_eq!(message, out_of_range(&size.to_string()), "carried by the request");
    }
}

/// An operation that states both bounds of its page size.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse)]
struct Bounded {
    #[paginated(page_size(min = 5, max = 60))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

impl Operation for Bounded {
    fn respond(items: Vec<u32>, next_token: Option<String>, _: Option<bool>) -> ListResponse {
        ListResponse { items, next_token }
    }
}

/// An operation that states the smaller bound alone.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse, page_size(min = 5) = limits.0)]
struct BoundedBelow {
    limits: (i16,),
    #[paginated(input_token)]
    token: Option<String>,
}

impl Operation for BoundedBelow {
    fn respond(items: Vec<u32>, next_token: Option<String>, _: Option<bool>) -> ListResponse {
        ListResponse { items, next_token }
    }
}

#[test]
fn a_page_size_outside_of_both_bounds_is_refused() {
    assert_eq!((Bounded::MIN_PAGE_SIZE, Bounded::MAX_PAGE_SIZE), (Some(5), Some(60)));
    for size in [0, 1, 4, 61, usize::MAX] {
        let service: Service<Bounded> = Service::table([row("", [0], "")]);
        let (message, _) = refusal(&service, Bounded::default().paginate(&service).page_size(size));
        assert_eq!(
            message,
            format!("Bounded: the page size of {size} is out of range: it is 5 to 60 for this operation")
        );
    }
    for size in [-1, 4, 61] {
        let service: Service<Bounded> = Service::table([row("", [0], "")]);
        let request = Bounded { limit: Some(size), ..Bounded::default() };
        let (message, _) = refusal(&service, request.paginate(&service));
        assert!(message.ends_with("it is 5 to 60 for this operation"), "carried by the request: {message}");
    }
    for size in [5, 60] {
        let service: Service<Bounded> = Service::table([row("", [0], "")]);
        now(Bounded::default().paginate(&service).page_size(size).pages().try_next()).unwrap();
        assert_eq!(service.requests()[0].limit, Some(i32::try_from(size).unwrap()));
    }
    for size in [1, 4, 61] {
        let service: Service<Bounded> = Service::table([row("", [0], "")]);
        now(Bounded::default().paginate(&service).page_size_unchecked(size).pages().try_next()).unwrap();
        assert_eq!(service.requests()[0].limit, Some(i32::try_from(size).unwrap()), "unchecked");
    }
    // An unset page size is within any bounds.
    let service: Service<Bounded> = Service::table([row("", [0], "")]);
    now(Bounded { limit: Some(0), token: None }.paginate(&service).pages().try_next()).unwrap();
}

#[test]
fn a_page_size_below_the_only_bound_is_refused() {
    assert_eq!((BoundedBelow::MIN_PAGE_SIZE, BoundedBelow::MAX_PAGE_SIZE), (Some(5), None));
    for (size, range) in [(0, "5 or more"), (4, "5 or more"), (40_000, "5 to 32767")] {
        let service: Service<BoundedBelow> = Service::table([row("", [0], "")]);
        let (message, _) = refusal(&service, BoundedBelow::default().paginate(&service).page_size(size));
        assert_eq!(
            message,
            format!(
                "BoundedBelow: the page size of {size} is out of range: it is {range} for this operation"
            )
        );
    }
    for size in [5, 32_767] {
        let service: Service<BoundedBelow> = Service::table([row("", [0], "")]);
        now(BoundedBelow::default().paginate(&service).page_size(size).pages().try_next()).unwrap();
        assert_eq!(service.requests()[0].limits.0, i16::try_from(size).unwrap());
    }
}

#[test]
fn page_sizes_at_the_bounds_are_sent() {
    for size in [1, 100] {
        let service = lists();
        now(ListRequest::default().paginate(&service).page_size(size).pages().try_next()).unwrap();
        let request = sized(size.try_into().unwrap());
        now(request.clone().paginate(&service).pages().try_next()).unwrap();
        assert_eq!(service.requests(), [request.clone(), request]);
    }
    let service = lists();
    now(ListRequest::default().paginate(&service).page_size_unchecked(500).pages().try_next()).unwrap();
    assert_eq!(service.requests(), [sized(500)]);
    // 0 in the request's own field means that none is set.
    now(sized(0).paginate(&service).pages().try_next()).unwrap();
}

#[test]
fn a_page_size_that_is_set_replaces_a_bad_one_in_the_request() {
    let service = lists();
    now(sized(101).paginate(&service).page_size(7).pages().try_next()).unwrap();
    assert_eq!(service.requests(), [sized(7)]);
}

#[test]
fn a_page_size_that_its_field_cannot_hold_is_refused_even_unchecked() {
    let service = lists();
    let paginator = ListRequest::default().paginate(&service).page_size_unchecked(1 << 31);
    let (message, _) = refusal(&service, paginator);
    assert!(message.starts_with("List: the page size of 2147483648 is out of range"), "{message}");
}

#[test]
fn a_page_size_is_refused_by_an_operation_that_has_none() {
    let service: Service<FlaggedRequest> = Service::table([flagged("", [0], "", false)]);
    let config = PaginationConfig { page_size: Some(10), ..Default::default() };
    let (message, _) = refusal(&service, FlaggedRequest::default().paginate(&service).config(config));
    assert_eq!(
        message,
        "Flagged: the operation takes no page size: leave it out, and limit the walk with max items"
    );
}

#[test]
fn negative_max_items_are_refused() {
    let service = lists();
    let config = PaginationConfig { max_items: Some(-1), ..Default::default() };
    let (message, _) = refusal(&service, ListRequest::default().paginate(&service).config(config));
    assert_eq!(message, "List: the max items of -1 is out of range: it counts items, so it is 0 or more");
}

#[test]
fn a_refused_setting_leaves_the_start_where_it_was() {
    let service: Service<ListRequest> = Service::new(|_| Some(ListRequest::respond(vec![], None, None)));
    let refused = || ListRequest::default().paginate(&service).page_size(0);
    for (token, json) in
        [("A___2", r#"{"NextToken": "A", "boto_truncate_amount": 2}"#), ("A", r#"{"NextToken": "A"}"#)]
    {
        let (_, resume_token) = refusal(&service, refused().starting_token(token));
        assert_eq!(json_in(&resume_token.unwrap()), json);
    }
    let (_, resume_token) = refusal(&service, refused());
    assert_eq!(json_in(&resume_token.unwrap()), r#"{"NextToken": null}"#);
}

/// A page size that no field can hold is refused, and not sent as another number.
#[test]
fn a_page_size_beyond_every_integer_is_not_made_smaller() {
    let walk = || Sized::<u64>::default().paginate(());
    for (paginator, expected) in [
        (walk().page_size(usize::MAX), Some("18446744073709551615")),
        (walk().page_size_unchecked(i64::MAX as usize + 1), Some("9223372036854775808")),
        (walk().page_size(i64::MAX as usize), None),
    ] {
        let refused = paginator.walk().request().err().map(|error| error.to_string());
        let expected = expected.map(|size| {
            format!(
                "the page size of {size} is out of range: it is 1 to 9223372036854775807 for this operation"
            )
        });
        assert_eq!(refused, expected);
    }
}

/// Page sizes of any type; the one that the request came with is held to the bound of 100.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse, operation = "Sized", function = none)]
struct UpTo100<S: PageSizeField> {
    #[paginated(page_size(max = 100))]
    size: S,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse, operation = "Sized", function = none)]
struct Sized<S: PageSizeField> {
    #[paginated(page_size)]
    size: S,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse, operation = "Sized", function = none, page_size(max = 100) = inner.size)]
struct Deep {
    inner: Option<Inner>,
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Inner {
    size: Option<String>,
}

#[test]
fn a_page_size_that_the_request_came_with_is_held_to_the_bound_whatever_its_type() {
    fn refused<R: PaginatedRequest>(request: R) -> Option<String> {
        request.paginate(()).walk().request().err().map(|error| error.to_string())
    }
    let bounded = |size: &str| UpTo100 { size: size.to_owned(), token: None };
    for size in ["", "0", "1", "100", " 60 ", "1e2", "60.0"] {
        assert_eq!(refused(bounded(size)), None, "{size}");
    }
    let out_of_range = |size: &str| {
        Some(format!("the page size of {size} is out of range: it is 1 to 100 for this operation"))
    };
    let huge = "99999999999999999999999999999999999999999999";
    for (size, shown) in [
        ("101", "101"),
        ("-1", "-1"),
        ("1e9", "1000000000"),
        ("1_000", "1000"),
        ("18446744073709551615", "18446744073709551615"),
        (huge, "170141183460469231731687303715884105727"),
        ("1e400", "170141183460469231731687303715884105727"),
    ] {
        assert_eq!(refused(bounded(size)), out_of_range(shown), "{size}");
        let inner = Some(Inner { size: Some(size.to_owned()) });
        assert_eq!(refused(Deep { inner, token: None }), out_of_range(shown), "{size}, at a path");
    }
    for size in ["many", "2.5", "inf", "NaN", "1e", "0x10"] {
        let whole = |range| Some(format!("the page size of {size} is not a whole number: it is 1 {range}"));
        assert_eq!(refused(bounded(size)), whole("to 100 for this operation"), "{size}");
        assert_eq!(
            refused(Sized { size: size.to_owned(), token: None }),
            whole("or more"),
            "{size}, without a bound"
        );
    }
    assert_eq!(refused(UpTo100 { size: u64::MAX, token: None }), out_of_range("18446744073709551615"));
    assert_eq!(
        refused(UpTo100 { size: Some(usize::MAX), token: None }),
        out_of_range("18446744073709551615")
    );
    assert_eq!(refused(UpTo100 { size: i64::MIN, token: None }), out_of_range("-9223372036854775808"));
    // A page size that is set takes its place.
    let mut walk = bounded("many").paginate(()).page_size(7).walk();
    assert_eq!(walk.request().unwrap().unwrap(), bounded("7"));
}

#[test]
fn a_configuration_is_boto3s_json_and_nothing_else() {
    let config: PaginationConfig =
        serde_json::from_str(r#"{"MaxItems": 5, "PageSize": 3, "StartingToken": " A "}"#).unwrap();
    let expected =
        PaginationConfig { max_items: Some(5), page_size: Some(3), starting_token: Some(" A ".into()) };
    assert!(config == expected);
    assert_eq!(
        serde_json::to_string(&config).unwrap(),
        r#"{"MaxItems":5,"PageSize":3,"StartingToken":" A "}"#
    );
    assert_eq!(serde_json::to_string(&PaginationConfig::default()).unwrap(), "{}");
    let nothing = serde_json::from_str::<PaginationConfig>(
        r#"{"MaxItems": null, "PageSize": null, "StartingToken": null}"#,
    );
    assert!(nothing.unwrap() == PaginationConfig::default());
    // What Python's `int` makes of them.
    for (number, expected) in
        [("\"1\"", 1), ("\" +1_000\\n\"", 1000), ("\"-7\"", -7), ("5.0", 5), ("1e3", 1000), ("-0.0", 0)]
    {
        let json = format!(r#"{{"MaxItems": {number}, "PageSize": {number}}}"#);
        let config: PaginationConfig = serde_json::from_str(&json).unwrap();
        assert_eq!((config.max_items, config.page_size), (Some(expected), Some(expected)), "{number}");
    }
}

#[test]
fn a_configuration_names_the_setting_that_it_refuses() {
    for (json, expected) in [
        (r#"{"Maxitems": 5}"#, "unknown field `Maxitems`"),
        (r#"{"MaxItems": "five"}"#, "`MaxItems` is \"five\": it has to be a whole number"),
        (r#"{"MaxItems": ""}"#, "`MaxItems` is \"\": it has to be a whole number"),
        (r#"{"PageSize": "1e9"}"#, "`PageSize` is \"1e9\": it has to be a whole number"),
        (r#"{"PageSize": 2.5}"#, "`PageSize` is 2.5: it has to be a whole number"),
        (r#"{"PageSize": true}"#, "`PageSize` is true: it has to be a whole number"),
        (r#"{"PageSize": [1]}"#, "`PageSize` is [1]: it has to be a whole number"),
        (r#"{"PageSize": 9223372036854775808}"#, "`PageSize` is 9223372036854775808: it has to fit 64 bits"),
        (
            r#"{"MaxItems": "-9223372036854775809"}"#,
            "`MaxItems` is \"-9223372036854775809\": it has to fit 64 bits",
        ),
        (r#"{"StartingToken": 5}"#, "`StartingToken` has to be a text"),
        (r#"{"StartingToken": {"NextToken": "hush"}}"#, "`StartingToken` has to be a text"),
    ] {
        let error = serde_json::from_str::<PaginationConfig>(json).unwrap_err().to_string();
        assert!(error.starts_with(expected) && !error.contains("hush"), "{json}: {error}");
    }
}
