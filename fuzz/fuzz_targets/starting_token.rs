//! Reads any text as a starting token: gives an error, or a position that reads back the same.
#![no_main]
#![allow(dead_code)]

mod operations;

use libfuzzer_sys::fuzz_target;
use operations::{ListMaps, ListNumbers, ListPairs, ListText};
use paginator_runtime::{Paginated, PaginatedRequest, Position, ResumeToken, WalkError};

fn check<R: PaginatedRequest + Default>(text: &str) {
    let given = ResumeToken::from(text);
    let mut walk = R::default().paginate(()).starting_token(&given).walk();
    match Position::parse::<R>(&given) {
        Ok(position) => {
            if let Some(text) = position.resume_token::<R>() {
                assert!(Position::parse::<R>(&text) == Ok(position.clone()), "reads back as another");
            }
            assert!(walk.position() == position);
            assert!(matches!(walk.request(), Ok(Some(_))));
        }
        Err(error) => {
            // It says what is wrong without showing the token.
            assert!(!text.starts_with("secret-") || !error.to_string().contains(text));
            assert!(matches!(walk.request(), Err(WalkError::Settings(_))));
            assert!(walk.resume_token() == Some(given));
            assert!(matches!(walk.request(), Ok(None)));
        }
    }
}

fuzz_target!(|text: &str| {
    check::<ListText>(text);
    check::<ListNumbers>(text);
    check::<ListMaps>(text);
    check::<ListPairs>(text);
});
