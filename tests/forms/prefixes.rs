//! Pages that may have further lists and no items, like S3's with a delimiter. What was given with a page is not given
//! again, even if none of its items were: the amount of 0 that says so stays in every resume token.

use crate::json;
use paginator_runtime::{
    FetchBlocking, PaginateError, PaginateErrorKind, Paginated, Paginator, ResumeToken, WalkError,
    fetch::fetch_fn,
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListKeysOutput)]
struct ListKeysRequest {
    #[paginated(input_token)]
    marker: Option<String>,
}

#[derive(Debug, Paginated)]
#[paginated(output_token = prefixes[-1].prefix)]
struct ListKeysOutput {
    #[paginated(items)]
    keys: Vec<u32>,
    #[paginated(aggregate)]
    prefixes: Vec<Prefix>,
    #[paginated(more_results)]
    truncated: bool,
}

#[derive(Debug)]
struct Prefix {
    prefix: String,
}

impl ListKeysOutput {
    fn new(keys: impl IntoIterator<Item = u32>, prefix: Option<&str>, truncated: bool) -> Self {
        let prefixes = prefix.map(|prefix| Prefix { prefix: prefix.to_owned() }).into_iter().collect();
        ListKeysOutput { keys: keys.into_iter().collect(), prefixes, truncated }
    }
    fn names(&self) -> Vec<&str> {
        self.prefixes.iter().map(|prefix| prefix.prefix.as_str()).collect()
    }
}

/// Two keys and a prefix, then a last key. Every request fails if it `breaks`.
fn list_from(
    token: Option<&str>,
    breaks: bool,
) -> Paginator<impl FetchBlocking<ListKeysRequest, Error = &'static str>, ListKeysRequest> {
    let fetch = fetch_fn(move |request: ListKeysRequest| match request.marker.as_deref() {
        _ if breaks => Err("broken"),
        None => Ok(ListKeysOutput::new([0, 1], Some("a/"), true)),
        Some("a/") => Ok(ListKeysOutput::new([2], None, false)),
        Some(_) => Err("not returned"),
    });
    let list = list_keys(fetch, ListKeysRequest::default());
    match token {
        Some(token) => list.starting_token(token),
        None => list,
    }
}

#[test]
fn an_error_before_a_begun_page_keeps_it_begun() {
    let begun = list_from(None, false).max_items(0).blocking_full_result().unwrap();
    assert_eq!(begun.names(), ["a/"]);
    let token = begun.next_token.unwrap();
    let text = r#"{"marker": null, "boto_truncate_amount": 0}"#;
    assert_eq!(json(Some(token.clone())), text);

    let mut broken = list_from(Some(token.as_str()), true).blocking_pages();
    assert_eq!(json(broken.resume_token()), text, "before anything is sent");
    let error = broken.next().unwrap().unwrap_err();
    assert_eq!(json(error.resume_token().cloned()), text);
    let error = list_from(Some(token.as_str()), true).blocking_full_result().unwrap_err();
    assert_eq!(json(error.resume_token().cloned()), text);
    let first = list_from(Some(token.as_str()), false).blocking_pages().next().unwrap().unwrap();
    assert_eq!((first.keys.as_slice(), first.names()), ([0, 1].as_slice(), vec![]));
}

/// The token was in the further list that is removed from the page.
#[test]
fn a_page_whose_further_lists_were_given_before_knows_what_follows_it() {
    let mut pages = list_from(Some("None___0"), false).blocking_pages();
    let page = pages.next().unwrap().unwrap();
    assert!(page.names().is_empty());
    assert_eq!(json(page.resume_token()), r#"{"marker": "a/"}"#);
    assert!(page.position() == pages.position());
}

#[test]
fn an_error_after_a_page_of_further_lists_only_does_not_give_them_again() {
    let list = |token: Option<&str>| {
        let list = ListKeysRequest::default().paginate_blocking(|request| {
            // A page of no keys that leads back to itself.
            assert!(request.marker.as_deref().is_none_or(|marker| marker == "a/"));
            Ok::<_, &'static str>(ListKeysOutput::new([], Some("a/"), true))
        });
        match token {
            Some(token) => list.starting_token(token),
            None => list,
        }
    };
    let mut given = Vec::new();
    let mut walk = |token: Option<&ResumeToken>| -> PaginateError<&'static str> {
        for page in list(token.map(ResumeToken::as_str)).blocking_pages() {
            match page {
                Ok(page) => given.extend(page.names().into_iter().map(str::to_owned)),
                Err(error) => return error,
            }
        }
        panic!("the walk ends in an error");
    };
    let error = walk(None);
    assert_eq!(error.kind(), &PaginateErrorKind::Walk(WalkError::RepeatedToken));
    let text = r#"{"marker": "a/", "boto_truncate_amount": 0}"#;
    assert_eq!(json(error.resume_token().cloned()), text);
    let again = walk(error.resume_token());
    assert_eq!(json(again.resume_token().cloned()), text);
    assert_eq!(given, ["a/", "a/"], "once for the first page and once for the second");
}
