//! A walk told in one line, as `walk/expected.py` tells botocore's.

use crate::{operations::Operation, service::Service};
use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::{PaginatedResponse, ResumeToken, Walk, field::PageItems};

/// No test walks further than this; a walk that does would not end.
const FAR: usize = 5000;

/// Walks to the end and tells how: for each request the token asked for (`-` for none), `/` and the page size
/// where one was sent, and the items given out; the error, if one ended it; the JSON text inside the resume
/// token, or `done`.
pub fn trace<R: Operation>(service: &Service<R>, walk: &mut Walk<R>) -> String {
    let mut parts = Vec::new();
    loop {
        match walk.request() {
            Ok(None) => break,
            Err(error) => {
                parts.push(format!("{error:?}"));
                break;
            }
            Ok(Some(_)) if parts.len() == FAR => {
                parts.push("endless".to_owned());
                break;
            }
            Ok(Some(request)) => {
                let token = request.token().map_or("-".to_owned(), |token| token.to_string());
                let size = request.page_size().map_or(String::new(), |size| format!("/{size}"));
                let mut part = format!("{token}{size}:");
                match service.answer(request) {
                    Ok(response) => {
                        let mut response = walk.accept(response);
                        for item in response.items_mut().map(PageItems::take_all).into_iter().flatten() {
                            part.push_str(&format!(" {item}"));
                        }
                        parts.push(part);
                    }
                    Err(failure) => {
                        parts.push(format!("{part} {failure}"));
                        break;
                    }
                }
            }
        }
    }
    parts.push(walk.resume_token().map_or("done".to_owned(), |token| json_in(&token)));
    parts.join(" | ")
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
