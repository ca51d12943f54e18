//! Several tokens, as in S3's ListObjectVersions: each output names the input that takes it, in whatever order
//! the response has them. The resume token and the typed position follow the inputs' order.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::{Paginated, PaginatedRequest, Position, token::Tokens};
use std::convert::Infallible;

#[derive(Clone, Debug, Default, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListObjectVersionsOutput)]
struct ListObjectVersionsRequest {
    #[paginated(input_token)]
    key_marker: Option<String>,
    #[paginated(page_size)]
    max_keys: Option<i32>,
    #[paginated(input_token)]
    version_id_marker: Option<String>,
}

#[derive(Debug, Default, Paginated)]
struct ListObjectVersionsOutput {
    #[paginated(output_token(version_id_marker))]
    next_version_id_marker: Option<String>,
    #[paginated(items)]
    versions: Vec<u32>,
    #[paginated(aggregate)]
    delete_markers: Vec<u32>,
    #[paginated(output_token(key_marker))]
    next_key_marker: Option<String>,
    #[paginated(more_results)]
    is_truncated: bool,
}

/// The markers of a position: the key, and the version unless it is the key's first.
fn markers(position: u32) -> (Option<String>, Option<String>) {
    let version = position % 3;
    (Some(format!("key{}", position / 3)), (version > 0).then(|| format!("v{version}")))
}

/// Nine versions, three of each key. A marker without a version is before the key's first one.
fn versions(key: Option<&str>, version: Option<&str>, size: Option<i32>) -> (Vec<u32>, Option<u32>) {
    let number = |text: &str, prefix: &str| text.strip_prefix(prefix).unwrap().parse::<u32>().unwrap();
    assert!(key.is_some() || version.is_none(), "a version has a key");
    let start =
        3 * key.map_or(0, |key| number(key, "key")) + version.map_or(0, |version| number(version, "v"));
    let end = 9.min(start + u32::try_from(size.unwrap_or(2)).unwrap());
    ((start..end).collect(), (end < 9).then_some(end))
}

fn answer(request: &ListObjectVersionsRequest) -> ListObjectVersionsOutput {
    let (key, version) = (request.key_marker.as_deref(), request.version_id_marker.as_deref());
    let (versions, next) = versions(key, version, request.max_keys);
    let (next_key_marker, next_version_id_marker) = next.map_or((None, None), markers);
    let delete_markers = versions.iter().copied().filter(|version| version % 2 == 1).collect();
    let is_truncated = next.is_some();
    ListObjectVersionsOutput {
        versions,
        delete_markers,
        next_key_marker,
        next_version_id_marker,
        is_truncated,
    }
}

type Walk<F> = paginator_runtime::Paginator<F, ListObjectVersionsRequest>;

fn walk() -> Walk<impl paginator_runtime::FetchBlocking<ListObjectVersionsRequest, Error = Infallible> + Clone>
{
    ListObjectVersionsRequest::default()
        .paginate(paginator_runtime::fetch::fetch_fn(|request| Ok::<_, Infallible>(answer(&request))))
}

#[test]
fn the_names_follow_the_inputs() {
    assert_eq!(ListObjectVersionsRequest::TOKEN_NAMES, ["KeyMarker", "VersionIdMarker"]);
}

#[test]
fn each_token_reaches_the_input_that_its_output_names() {
    assert_eq!(walked(walk()), ((0..9).collect(), "done".to_owned()));
    let request = ListObjectVersionsRequest::default();
    cut_and_resumed_everywhere(
        &request,
        |sent| answer(&sent),
        &(0..9).collect::<Vec<_>>(),
        &[1, 2, 3, 4, 20],
    );
}

#[test]
fn the_text_of_a_resume_token_follows_the_inputs_and_says_what_is_absent() {
    for (max_items, token) in [
        (1, r#"{"KeyMarker": null, "VersionIdMarker": null, "boto_truncate_amount": 1}"#),
        (2, r#"{"KeyMarker": "key0", "VersionIdMarker": "v2"}"#),
        (3, r#"{"KeyMarker": "key0", "VersionIdMarker": "v2", "boto_truncate_amount": 1}"#),
        (6, r#"{"KeyMarker": "key2", "VersionIdMarker": null}"#),
        (7, r#"{"KeyMarker": "key2", "VersionIdMarker": null, "boto_truncate_amount": 1}"#),
    ] {
        assert_eq!(walked(walk().max_items(max_items)).1, token, "{max_items}");
    }
}

#[test]
fn the_typed_position_follows_the_inputs() {
    let mut items = walk().max_items(3).blocking_items();
    assert_eq!(items.by_ref().count(), 3);
    let text = |text: &str| Some(text.to_owned());
    let token = Some(Tokens([text("key0"), text("v2")]));
    assert!(items.position() == Position::At { token, skip: 1 });
    let page = walk().blocking_pages().next().unwrap().unwrap();
    let token = Some(Tokens([text("key0"), text("v2")]));
    assert!(page.position() == Position::At { token, skip: 0 });
    assert_eq!(json(page.resume_token()), r#"{"KeyMarker": "key0", "VersionIdMarker": "v2"}"#);
}

/// Rule 9: the old form has one part for each input, and a raw token is the first of them.
#[test]
fn other_starting_tokens_are_read_in_the_inputs_order() {
    for (start, first) in [
        ("key1___v2___0", 5),
        ("key1___v2___3", 8),
        ("key1___None___1", 4),
        ("None___None___1", 1),
        ("key2", 6),
    ] {
        assert_eq!(walked(walk().starting_token(start)).0, (first..9).collect::<Vec<_>>(), "{start}");
    }
}

#[test]
fn the_tokens_of_the_callers_request_are_where_the_walk_begins() {
    let request = ListObjectVersionsRequest { key_marker: Some("key2".to_owned()), ..Default::default() };
    let mut items = request.paginate_blocking(|sent| Ok::<_, Infallible>(answer(&sent))).blocking_items();
    assert_eq!(json(items.resume_token()), r#"{"KeyMarker": "key2", "VersionIdMarker": null}"#);
    assert_eq!(items.by_ref().map(Result::unwrap).collect::<Vec<_>>(), [6, 7, 8]);
}

#[test]
fn the_full_result_clears_each_output() {
    let output = walk().max_items(5).blocking_full_result().unwrap();
    assert_eq!(output.versions, [0, 1, 2, 3, 4]);
    assert_eq!(output.delete_markers, [1, 3, 5], "all those of the page that was cut");
    assert!(output.is_truncated);
    assert_eq!((&output.next_key_marker, &output.next_version_id_marker), (&None, &None));
    let token = r#"{"KeyMarker": "key1", "VersionIdMarker": "v1", "boto_truncate_amount": 1}"#;
    assert_eq!(json(output.next_token.clone()), token);
}

/// The same with paths on both structs, alternatives, and plain fields.
#[derive(Clone, Debug, Default, Paginated)]
#[paginated(
    response = NestedOutput,
    function = none,
    input_token(name = "KeyMarker") = from.key,
    input_token(name = "VersionIdMarker") = from.version,
    page_size = size,
)]
struct NestedRequest {
    from: Option<From>,
    size: Option<i32>,
}

#[derive(Clone, Debug, Default)]
struct From {
    key: String,
    version: String,
}

#[derive(Debug, Paginated)]
#[paginated(
    items: Vec<u32> = versions,
    output_token(version = next.version || next.other_version, key = next.key),
)]
struct NestedOutput {
    versions: Vec<u32>,
    next: Option<NextMarkers>,
}

#[derive(Debug)]
struct NextMarkers {
    key: String,
    version: String,
    other_version: Option<String>,
}

fn nested(request: &NestedRequest) -> NestedOutput {
    let from = request.from.clone().unwrap_or_default();
    let given = |text: &String| (!text.is_empty()).then(|| text.clone());
    let (versions, next) =
        versions(given(&from.key).as_deref(), given(&from.version).as_deref(), request.size);
    let next = next.map(|next| {
        let (key, version) = markers(next);
        // In one place and in the other by turns.
        let (version, other_version) = if next % 2 == 0 { (version, None) } else { (None, version) };
        NextMarkers { key: key.unwrap(), version: version.unwrap_or_default(), other_version }
    });
    NestedOutput { versions, next }
}

#[test]
fn paths_are_paired_as_markers_are() {
    let walk = NestedRequest::default().paginate_blocking(|sent| Ok::<_, Infallible>(nested(&sent)));
    let token = r#"{"KeyMarker": "key0", "VersionIdMarker": "v2", "boto_truncate_amount": 1}"#;
    assert_eq!(walked(walk.clone().max_items(3)), (vec![0, 1, 2], token.to_owned()));
    let token = r#"{"KeyMarker": "key2", "VersionIdMarker": null}"#;
    assert_eq!(walked(walk.max_items(6)).1, token, "an empty text is an absent token");
    let all: Vec<_> = (0..9).collect();
    cut_and_resumed_everywhere(&NestedRequest::default(), |sent| nested(&sent), &all, &[1, 2, 3, 20]);
}
