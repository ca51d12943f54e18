//! Stored tokens: texts that a version wrote, every later version reads.
//!
//! `stored.json` has a text of every kind of token, with what it means. Lines are added, never changed or removed:
//! somebody may have stored such a text. A new kind of token gets a new line.

use crate::any;
use paginator_runtime::{
    Paginated, PaginatedRequest, Position,
    operation::{Next, Seen},
    token::{AttributeValue, OrderedMap, PageNumber, Tokens, WireValue, With},
};
use paginator_tests::json_in;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a text is a token of, and how its meaning is checked.
fn meaning(kind: &str, text: &str) -> Result<String, String> {
    fn told<M: paginator_runtime::token::TokenValue + std::fmt::Debug>(text: &str) -> Result<String, String> {
        let (token, amount) = any::read::<M>(text)?;
        let written = any::text(token.clone(), amount);
        // Base64 is written back the same, except with an amount of 0, which a position does not keep.
        if json_in(&text.into()).starts_with('{')
            && !json_in(&text.into()).ends_with("_amount\": 0}")
            && written != text
        {
            return Err(format!("it is written as {written} now"));
        }
        Ok(format!("{token:?} + {amount}"))
    }
    match kind {
        "text" => told::<String>(text),
        "integer" => told::<i64>(text),
        "unsigned integer" => told::<u64>(text),
        "boolean" => told::<bool>(text),
        "binary" => told::<Vec<u8>>(text),
        "list of texts" => told::<Vec<String>>(text),
        "JSON" => told::<Value>(text),
        "map of integers" => told::<BTreeMap<String, i64>>(text),
        "ordered map of integers" => told::<OrderedMap<i64>>(text),
        "key of attribute values" => told::<OrderedMap<AttributeValue>>(text),
        "any value" => {
            let (token, amount) = any::read::<WireValue>(text)?;
            (any::text(token, amount) == text)
                .then(|| "as it is".to_owned())
                .ok_or("not as it was".to_owned())
        }
        "two texts" => position::<TwoRequest>(text, |Tokens(tokens)| format!("{tokens:?}")),
        other => computed(other, text),
    }
}

fn position<R: PaginatedRequest>(text: &str, told: impl Fn(R::Token) -> String) -> Result<String, String> {
    match Position::parse::<R>(&text.into()) {
        Ok(Position::At { token, skip }) => Ok(format!("{} + {skip}", token.map_or("None".to_owned(), told))),
        Ok(Position::Done) => Err("the end".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = TwoResponse, function = none)]
struct TwoRequest {
    #[paginated(input_token)]
    key_marker: Option<String>,
    #[paginated(input_token)]
    version_id_marker: Option<String>,
}

#[derive(Paginated)]
struct TwoResponse {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(output_token(key_marker))]
    key: Option<String>,
    #[paginated(output_token(version_id_marker))]
    version: Option<String>,
}

/// Requests by hand, for the kinds of token that a field cannot have.
macro_rules! by_hand {
    ($($request:ident: $token:ty, [$($name:literal),*];)*) => {$(
        #[derive(Clone)]
        struct $request(Option<$token>);

        impl PaginatedRequest for $request {
            type Response = TwoResponse;
            type Token = $token;
            const OPERATION: &'static str = "ByHand";
            const TOKEN_NAMES: &'static [&'static str] = &[$($name),*];

            fn token(&self) -> Option<$token> {
                self.0.clone()
            }
            fn set_token(&mut self, token: Option<$token>) {
                self.0 = token;
            }
            fn next(&self, _: &TwoResponse, _: Seen) -> Next<$token> {
                Next::End
            }
        }
    )*};
}
by_hand! {
    PagesRequest: PageNumber, ["Page"];
    CarriedRequest: With<Vec<String>, String>, ["SearchAfter", "PitId"];
    CarriedPagesRequest: With<PageNumber, String>, ["Page", "Session"];
}

fn computed(kind: &str, text: &str) -> Result<String, String> {
    match kind {
        "page number" => position::<PagesRequest>(text, |token| format!("{token:?}")),
        "token with a carried value" => {
            position::<CarriedRequest>(text, |With { token, carried }| format!("{token:?} with {carried:?}"))
        }
        "page number with a carried value" => {
            position::<CarriedPagesRequest>(text, |With { token, carried }| {
                format!("{token:?} with {carried:?}")
            })
        }
        _ => Err(format!("no test reads tokens of the kind {kind:?}")),
    }
}

#[test]
fn every_stored_text_is_read() {
    let rows: Vec<(String, String, String)> = serde_json::from_str(include_str!("stored.json")).unwrap();
    for (kind, text, expected) in rows {
        assert_eq!(meaning(&kind, &text).as_deref(), Ok(expected.as_str()), "{kind}: {text}");
    }
}
