//! Stripe's lists: the token is the last item's id, and there is a has-more flag.
//! Source: <https://docs.stripe.com/api/pagination>, <https://docs.stripe.com/api/customers/list>.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::{PaginateErrorKind, Paginated, WalkError};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = CustomerList)]
struct ListCustomersRequest {
    email: Option<String>,
    #[paginated(page_size(max = 100))]
    limit: Option<u8>,
    #[paginated(input_token)]
    starting_after: Option<String>,
}

#[derive(Debug, Deserialize, Paginated)]
#[paginated(output_token = data[-1].id)]
struct CustomerList {
    url: String,
    #[paginated(more_results)]
    has_more: bool,
    #[paginated(items)]
    data: Vec<Customer>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Customer {
    id: String,
}

fn customer(number: usize) -> Customer {
    Customer { id: format!("cus_{number}") }
}

/// Seven customers, as JSON over the wire. "Limit can range between 1 and 100, and the default is 10."
fn answer(request: &ListCustomersRequest) -> CustomerList {
    let start = request.starting_after.as_ref().map_or(0, |after| {
        1 + (0..7).find(|number| customer(*number).id == *after).expect("a customer of the list")
    });
    let end = 7.min(start + usize::from(request.limit.unwrap_or(10)));
    let data: Vec<_> =
        (start..end).map(|number| json!({"object": "customer", "id": customer(number).id})).collect();
    let list = json!({"object": "list", "url": "/v1/customers", "has_more": end < 7, "data": data});
    serde_json::from_value(list).unwrap()
}

#[test]
fn a_walk_requests_what_comes_after_the_last_id() {
    let sent = RefCell::new(Vec::new());
    let request = ListCustomersRequest { email: Some("a@b.c".to_owned()), ..Default::default() };
    let walk = request.paginate_blocking(|request| {
        sent.borrow_mut().push(serde_json::to_value(&request).unwrap());
        Ok::<_, Infallible>(answer(&request))
    });
    let all: Vec<_> = (0..7).map(customer).collect();
    assert_eq!(walked(walk.page_size(3)), (all, "done".to_owned()));
    let expected = json!([
        {"email": "a@b.c", "limit": 3, "starting_after": null},
        {"email": "a@b.c", "limit": 3, "starting_after": "cus_2"},
        {"email": "a@b.c", "limit": 3, "starting_after": "cus_5"},
    ]);
    assert_eq!(json!(*sent.borrow()), expected);
}

#[test]
fn a_cut_in_mid_page_is_resumed_from_the_page_that_was_cut() {
    let walk = ListCustomersRequest::default()
        .paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)))
        .page_size(3);
    for (max_items, token) in [
        (0, r#"{"starting_after": null, "boto_truncate_amount": 0}"#),
        (2, r#"{"starting_after": null, "boto_truncate_amount": 2}"#),
        (3, r#"{"starting_after": "cus_2"}"#),
        (4, r#"{"starting_after": "cus_2", "boto_truncate_amount": 1}"#),
        (7, "done"),
    ] {
        assert_eq!(walked(walk.clone().max_items(max_items)).1, token, "{max_items}");
    }
    let all: Vec<_> = (0..7).map(customer).collect();
    cut_and_resumed_everywhere(&ListCustomersRequest::default(), |sent| answer(&sent), &all, &[1, 2, 3, 10]);
}

#[test]
fn the_full_result_is_one_list_that_has_no_more() {
    let walk = ListCustomersRequest::default()
        .paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)))
        .page_size(2);
    let list = walk.clone().blocking_full_result().unwrap();
    assert_eq!(list.data, (0..7).map(customer).collect::<Vec<_>>());
    assert_eq!((list.url.as_str(), list.has_more), ("/v1/customers", false));
    assert!(list.next_token.is_none());
    let list = walk.max_items(3).blocking_full_result().unwrap();
    assert_eq!((list.data.len(), list.has_more), (3, true));
    assert_eq!(json(list.next_token.clone()), r#"{"starting_after": "cus_1", "boto_truncate_amount": 1}"#);
}

/// Rule 17: there is no id to continue from.
#[test]
fn a_page_without_customers_that_promises_more_is_an_error() {
    let walk = ListCustomersRequest::default().paginate_blocking(|_| {
        Ok::<_, Infallible>(CustomerList { url: String::new(), has_more: true, data: Vec::new() })
    });
    let error = walk.blocking_items().next().unwrap().unwrap_err();
    assert_eq!(*error.kind(), PaginateErrorKind::Walk(WalkError::MissingToken));
}
