//! Page sizes, limits and configurations that cannot be.

use crate::refusal;
use paginator_runtime::{Paginated, PaginatedRequest, PaginationConfig, Paginator};
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
        (|list| list.page_size(usize::MAX), "9223372036854775807"),
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

/// One that states both bounds of its page size.
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

/// One that states the smaller bound alone.
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
        let shown = i64::try_from(size).unwrap_or(i64::MAX);
        assert_eq!(
            message,
            format!("Bounded: the page size of {shown} is out of range: it is 5 to 60 for this operation")
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
    // Unset is no page size, and so within any bounds.
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
fn a_page_size_that_is_told_mends_the_one_in_the_request() {
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

#[test]
fn a_configuration_is_boto3s_json_and_nothing_else() {
    let config: PaginationConfig =
        serde_json::from_str(r#"{"MaxItems": 5, "PageSize": 3, "StartingToken": " A "}"#).unwrap();
    let expected =
        PaginationConfig { max_items: Some(5), page_size: Some(3), starting_token: Some("A".into()) };
    assert!(config == expected);
    assert_eq!(serde_json::to_string(&config).unwrap(), r#"{"MaxItems":5,"PageSize":3,"StartingToken":"A"}"#);
    assert_eq!(serde_json::to_string(&PaginationConfig::default()).unwrap(), "{}");
    for refused in [r#"{"Maxitems": 5}"#, r#"{"MaxItems": "five"}"#, r#"{"StartingToken": 5}"#] {
        assert!(serde_json::from_str::<PaginationConfig>(refused).is_err(), "{refused}");
    }
}
