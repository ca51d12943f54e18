//! Reads Cognito's wire types from any JSON, for the operation that the first byte chooses: gives an error, or a value
//! that is the same when it is written and read again, does not show what it hides, and is accepted by a walk.
#![no_main]

#[path = "../../tests/models/hidden_members.rs"]
mod hidden_members;

use hidden_members::HIDDEN;
use libfuzzer_sys::fuzz_target;
use paginator_models::cognito_idp::*;
use paginator_runtime::{Paginated, PaginatedRequest, PaginatedResponse, field::PageItems};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::fmt::Debug;

/// By the first byte, from `0`.
const OPERATIONS: [fn(&[u8]); 9] = [
    |json| take(AdminListGroupsForUserRequest::new("pool", "user"), json),
    |json| take(AdminListUserAuthEventsRequest::new("pool", "user"), json),
    |json| take(ListGroupsRequest::new("pool"), json),
    |json| take(ListIdentityProvidersRequest::new("pool"), json),
    |json| take(ListResourceServersRequest::new("pool"), json),
    |json| take(ListUserPoolClientsRequest::new("pool"), json),
    |json| take(ListUserPoolsRequest::new(60), json),
    |json| take(ListUsersRequest::new("pool"), json),
    |json| take(ListUsersInGroupRequest::new("pool", "group"), json),
];

/// From here on a double is too coarse for microseconds, and dates are not read back exactly.
const YEAR_2242: f64 = 8_589_934_592.0;

trait Body: Serialize + DeserializeOwned + Debug + PartialEq {}
impl<T: Serialize + DeserializeOwned + Debug + PartialEq> Body for T {}

fn exact(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_i64() || number.as_f64().is_some_and(|it| it.abs() < YEAR_2242),
        Value::Array(list) => list.iter().all(exact),
        Value::Object(members) => members.values().all(exact),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

/// Changes the texts that are hidden.
fn alter(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(alter),
        Value::Object(members) => members.iter_mut().for_each(|(name, value)| match value {
            Value::String(text) if HIDDEN.contains(&name.as_str()) => text.push_str(" is another"),
            value => alter(value),
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn read<T: Body>(json: &[u8]) -> Option<T> {
    let read: T = serde_json::from_slice(json).ok()?;
    let text = serde_json::to_vec(&read).expect("what can be read can be written");
    let mut written: Value = serde_json::from_slice(&text).expect("as JSON");
    if exact(&written) {
        let again: T = serde_json::from_slice(&text).expect("and read back");
        assert!(again == read, "something was lost");
        alter(&mut written);
        let other: T = serde_json::from_value(written).expect("with other texts too");
        assert!(format!("{read:?}") == format!("{other:?}"), "shows personal data or the token");
    }
    Some(read)
}

fn take<R: PaginatedRequest<Token = String, Response: Body> + Body>(asked: R, json: &[u8]) {
    if let Some(request) = read::<R>(json) {
        let _ = request.paginate(()).walk().request();
    }
    if let Some(response) = read::<R::Response>(json) {
        let mut walk = asked.paginate(()).max_items(5).walk();
        let _ = walk.request();
        assert!(walk.accept(response).items().map_or(0, PageItems::count) <= 5);
        let _ = (walk.position(), walk.resume_token(), walk.request());
    }
}

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, json)) = bytes.split_first() {
        OPERATIONS[usize::from(first.wrapping_sub(b'0')) % OPERATIONS.len()](json);
    }
});
