//! `a || b`: the first place that holds a token, as in S3's ListObjects, which has a `NextMarker` only
//! if the request has a delimiter. Otherwise the last key is the token.

use crate::{json, walked};
use paginator_runtime::Paginated;
use std::{cell::RefCell, convert::Infallible};

#[derive(Clone, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListObjectsOutput)]
struct ListObjectsRequest {
    #[paginated(input_token)]
    marker: Option<String>,
}

#[derive(Clone, Debug, Default, Paginated)]
#[paginated(output_token = next_marker || contents[-1].key, more_results = is_truncated)]
struct ListObjectsOutput {
    #[paginated(items)]
    contents: Vec<Object>,
    #[paginated(aggregate)]
    common_prefixes: Vec<&'static str>,
    next_marker: Option<String>,
    is_truncated: Option<bool>,
}

#[derive(Clone, Debug, PartialEq)]
struct Object {
    key: String,
}

fn object(key: &str) -> Object {
    Object { key: key.to_owned() }
}

fn output(keys: &[&str], next: Option<&str>, more: bool) -> ListObjectsOutput {
    let contents = keys.iter().map(|key| object(key)).collect();
    let (next_marker, is_truncated) = (next.map(str::to_owned), Some(more));
    ListObjectsOutput { contents, common_prefixes: Vec::new(), next_marker, is_truncated }
}

/// Serves the pages in turn, and returns the markers that were sent, with what the walk gave.
fn markers(pages: &[ListObjectsOutput]) -> (Vec<Option<String>>, Vec<Object>, String) {
    let sent = RefCell::new(Vec::new());
    let walk = ListObjectsRequest::default().paginate_blocking(|request| {
        sent.borrow_mut().push(request.marker);
        Ok::<_, Infallible>(pages[sent.borrow().len() - 1].clone())
    });
    let (given, end) = walked(walk);
    (sent.take(), given, end)
}

#[test]
fn the_first_place_that_holds_a_token_is_taken() {
    let pages = [
        output(&["a", "b"], Some("b/"), true), // both there
        output(&["c", "d"], None, true),       // the second only
        output(&["e"], Some(""), true),        // the first is empty, which is no token
        output(&[], Some("f"), true),          // the first only
        output(&["g"], None, false),
    ];
    let (sent, given, end) = markers(&pages);
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(sent, [None, text("b/"), text("d"), text("e"), text("f")]);
    assert_eq!(given, ["a", "b", "c", "d", "e", "g"].map(object));
    assert_eq!(end, "done");
}

#[test]
fn a_cut_page_is_asked_for_again_by_the_marker_that_led_to_it() {
    let walk = || {
        ListObjectsRequest::default().paginate_blocking(|request| {
            Ok::<_, Infallible>(match request.marker.as_deref() {
                None => output(&["a", "b", "c"], None, true),
                Some("c") => output(&["d", "e", "f"], Some("x"), true),
                Some("x") => output(&["y"], None, false),
                other => panic!("no marker {other:?} was returned"),
            })
        })
    };
    for (max_items, token, rest) in [
        (0, r#"{"Marker": null, "boto_truncate_amount": 0}"#, "abcdefy"),
        (2, r#"{"Marker": null, "boto_truncate_amount": 2}"#, "cdefy"),
        (3, r#"{"Marker": "c"}"#, "defy"),
        (4, r#"{"Marker": "c", "boto_truncate_amount": 1}"#, "efy"),
        (6, r#"{"Marker": "x"}"#, "y"),
    ] {
        let mut items = walk().max_items(max_items).blocking_items();
        assert_eq!(items.by_ref().count(), max_items);
        assert_eq!(json(items.resume_token()), token);
        let (given, end) = walked(walk().starting_token(items.resume_token().unwrap()));
        assert_eq!(given.iter().map(|object| object.key.as_str()).collect::<String>(), rest);
        assert_eq!(end, "done");
    }
}

#[test]
fn the_full_result_clears_the_field_and_leaves_the_last_key() {
    let walk = ListObjectsRequest::default().paginate_blocking(|request| {
        let more = request.marker.is_none();
        Ok::<_, Infallible>(ListObjectsOutput {
            common_prefixes: vec![if more { "p" } else { "q" }],
            ..output(&[if more { "a" } else { "b" }], more.then_some("m"), more)
        })
    });
    let result = walk.blocking_full_result().unwrap();
    assert_eq!(result.contents, ["a", "b"].map(object), "the last item keeps the key that was a token");
    assert_eq!((result.next_marker.clone(), result.is_truncated), (None, Some(false)));
    assert_eq!(result.common_prefixes, ["p", "q"]);
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = ThreeResponse, function = none)]
struct ThreeRequest {
    #[paginated(input_token)]
    from: u64,
}

/// Three places, of fields that are plain, optional, and deep.
#[derive(Debug, Default, Paginated)]
#[paginated(items: Vec<u8> = items, output_token: u64 = plain || optional || deep.number)]
struct ThreeResponse {
    items: Vec<u8>,
    plain: u64,
    optional: Option<u64>,
    deep: Option<Deep>,
}

#[derive(Debug)]
struct Deep {
    number: u64,
}

#[test]
fn places_with_a_stated_type_may_be_plain_or_optional() {
    let sent = RefCell::new(Vec::new());
    let walk = ThreeRequest::default().paginate_blocking(|request| {
        sent.borrow_mut().push(request.from);
        let (plain, optional, deep) = match request.from {
            0 => (1, Some(2), Some(3)),
            1 => (0, Some(2), Some(3)),
            2 => (0, None, Some(3)),
            3 => (0, Some(0), Some(4)),
            _ => (0, None, None),
        };
        let deep = deep.map(|number| Deep { number });
        Ok::<_, Infallible>(ThreeResponse { items: vec![1], plain, optional, deep })
    });
    let result = walk.blocking_full_result().unwrap();
    assert_eq!(sent.take(), [0, 1, 2, 3, 4]);
    assert_eq!((result.plain, result.optional, result.items.len()), (0, None, 5));
    assert!(result.deep.as_ref().is_none_or(|deep| deep.number == 0), "cleared in every place");
}
