//! Cognito's wire types from any JSON: an error or a value, which shows nothing of what it hides and which a
//! walk takes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use paginator_models::cognito_idp::{ListUsersInGroupRequest, ListUsersInGroupResponse};
use paginator_runtime::Paginated;

/// Another text, where there is one: what hides it shows both alike.
fn other(text: &Option<String>) -> Option<String> {
    text.as_ref().map(|text| format!("{text} is another"))
}

fuzz_target!(|json: &[u8]| {
    if let Ok(request) = serde_json::from_slice::<ListUsersInGroupRequest>(json) {
        let again = serde_json::to_vec(&request).expect("a request can be written");
        assert!(serde_json::from_slice::<ListUsersInGroupRequest>(&again).expect("and read back") == request);
        let other = ListUsersInGroupRequest { next_token: other(&request.next_token), ..request.clone() };
        assert!(format!("{request:?}") == format!("{other:?}"), "shows the token");
        let _ = request.paginate(()).walk().request();
    }
    if let Ok(response) = serde_json::from_slice::<ListUsersInGroupResponse>(json) {
        let mut others = response.clone();
        others.next_token = other(&response.next_token);
        for user in &mut others.users {
            user.username = other(&user.username);
            for attribute in user.attributes.iter_mut().flatten() {
                attribute.value = other(&attribute.value);
            }
        }
        assert!(format!("{response:?}") == format!("{others:?}"), "shows personal data or the token");
        let mut walk = ListUsersInGroupRequest::new("pool", "group").paginate(()).max_items(5).walk();
        let _ = walk.request();
        assert!(walk.accept(response).users.len() <= 5);
        let _ = (walk.position(), walk.resume_token(0), walk.request());
    }
});
