//! A walk written in one line, as `walk/expected.py` writes botocore's.

use crate::{
    drivers::{Driven, Given},
    legible::Legible,
    poll::polled_out,
    service::Service,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::{
    PaginateErrorKind, ResumeToken, WalkError,
    operation::SettingsError,
    token::{Token, WireValue},
};
use std::fmt::Write;

/// No test walks further than this; a walk that does would not end.
const FAR: usize = 5000;

/// Walks to the end and says how: for each request the token asked for (`-` for none), `/` and the page size
/// where one was sent, and the items given; the error, if one ended it; the JSON text inside the resume token,
/// or `done`.
pub fn trace<R: Legible>(service: &Service<R>, driven: &mut dyn Driven<R>) -> String {
    let before = service.count();
    // What each request gave.
    let mut given: Vec<String> = Vec::new();
    let mut end = None;
    let mut token = None;
    loop {
        let Some(next) = polled_out(driven.next()) else {
            end = Some("hangs".to_owned());
            break;
        };
        let requests = service.count() - before;
        given.resize(requests, String::new());
        match next {
            None => break,
            Some(Ok(one)) => {
                if requests > FAR {
                    end = Some("endless".to_owned());
                    given.clear();
                    break;
                }
                let others = match &one {
                    Given::Page(response) | Given::Whole(response) => R::others(response),
                    Given::Items(_) => None,
                };
                let Some(last) = given.last_mut() else {
                    end = Some("given unasked".to_owned());
                    break;
                };
                for item in one.into_items() {
                    let _ = write!(last, " {}", R::number(&item));
                }
                last.extend(others.map(|others| format!(" {others}")));
            }
            Some(Err(failed)) => {
                match (failed.kind, given.last_mut()) {
                    (PaginateErrorKind::Fetch(failure), Some(last)) => {
                        let _ = write!(last, " {failure}");
                    }
                    (PaginateErrorKind::Walk(error), _) => end = Some(name_of(&error)),
                    (kind, _) => end = Some(format!("{kind:?}")),
                }
                token = Some(failed.resume_token);
                if polled_out(driven.next()).is_none_or(|next| next.is_some()) {
                    end.get_or_insert_default().push_str(", and goes on");
                }
                break;
            }
        }
    }
    let asked = service.requests().split_off(before);
    let mut parts: Vec<_> =
        asked.iter().zip(given).map(|(request, given)| format!("{}:{given}", told(request))).collect();
    parts.extend(end);
    let token = token.unwrap_or_else(|| driven.resume_token(0).flatten());
    parts.push(token.map_or("done".to_owned(), |token| json_in(&token)));
    parts.join(" | ")
}

fn told<R: Legible>(request: &R) -> String {
    let token = request.token().map_or("-".to_owned(), |token| spelled(token.to_wire().first()));
    let size = request.page_size().map_or(String::new(), |size| format!("/{size}"));
    format!("{token}{size}")
}

fn spelled(token: Option<&WireValue>) -> String {
    match token {
        Some(WireValue::String(text)) => text.clone(),
        Some(WireValue::Number(number)) => number.to_string(),
        other => format!("{other:?}"),
    }
}

/// What ended a walk; of a refusal, what was refused.
pub fn name_of(error: &WalkError) -> String {
    match error {
        WalkError::Settings(SettingsError::MaxItems { .. }) => "MaxItems".to_owned(),
        WalkError::Settings(SettingsError::PageSize { .. }) => "PageSize".to_owned(),
        WalkError::Settings(SettingsError::NoPageSize) => "NoPageSize".to_owned(),
        WalkError::Settings(SettingsError::StartingToken(_)) => "StartingToken".to_owned(),
        WalkError::RefusedToken(_) => "RefusedToken".to_owned(),
        other => format!("{other:?}"),
    }
}

/// The text inside the base64 of a resume token; the token itself, in brackets, where there is none.
pub fn json_in(token: &ResumeToken) -> String {
    let bytes = STANDARD.decode(token.as_str()).ok();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| format!("<{token}>"))
}

/// The resume token with `json` inside.
pub fn text_of(json: &str) -> ResumeToken {
    STANDARD.encode(json).into()
}
