//! Is the text for a description with every kind of shape unchanged, does it compile, and does it do what it says?
//! `tests/golden.sh` regenerates the files.
#![allow(clippy::unwrap_used, reason = "helpers of tests say what they expect by unwrapping it")]

mod golden;
#[path = "golden_alone/list_loans.rs"]
mod list_loans;

use golden::{
    Blob, Book, Genre, KeyPart, ListBooksRequest, ListBooksResponse, ListDvdVersionsRequest,
    ListLoansRequest, ScanShelvesRequest, ScanShelvesResponse, TailEventsRequest,
};
use paginator_codegen::{Options, Output, Source, models, models_in_files};
use paginator_models::aws::JsonOperation;
use paginator_runtime::{Paginated, PaginatedRequest, RepeatedToken, token::OrderedMap};
use serde_json::{Value, json};
use std::{collections::BTreeMap, io, path::Path};

const OPERATIONS: [&str; 5] = ["ListBooks", "ListLoans", "ScanShelves", "ListDVDVersions", "TailEvents"];

#[test]
fn the_generated_text_is_that_of_the_golden_files() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let service = Source::at(tests.join("descriptions")).service("bookshop").unwrap();
    let options = Options { docs: true, ..Options::default() };
    let files = models_in_files(&service, &OPERATIONS, &options).unwrap();
    Output::at(tests.join("golden")).check_all(&files).unwrap();
    let alone = models(&service, &["ListLoans"], &Options { no_client: true, ..Options::default() }).unwrap();
    Output::at(tests.join("golden_alone/list_loans.rs")).check(&alone).unwrap();
    assert_eq!(models_in_files(&service, &OPERATIONS, &options).unwrap(), files, "the same text again");
}

/// A book with every member that the description has.
fn book(number: i64) -> Value {
    json!({
        "title": format!("Volume {number}"),
        "genre": "sci-fi",
        "sequel": {"title": "Next", "genre": "NOVEL"},
        "chapters": [{"name": "One", "book": {"title": "Inner", "genre": "novel"}}],
        "cover": "AP8=",
        "printed": [1795345828, 1795345828.177],
        "published": "2026-11-22T11:10:28Z",
        "weight": 0.5,
        "tags": {"a": "b"},
        "extra": {"any": [1, null]},
        "lastReader": "Ada",
        "allReaders": ["Ada", "Grace"],
        "option": {"gift": true},
        "isbn-13": "978",
    })
}

#[test]
fn every_member_is_read_and_written_unchanged() {
    let read: Book = serde_json::from_value(book(1)).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), book(1));
    assert_eq!(read.cover, Some(Blob(vec![0, 255])));
    let shown = |moment: Option<jiff::Timestamp>| moment.unwrap().to_string();
    assert_eq!(shown(read.published.unwrap().timestamp()), "2026-11-22T11:10:28Z");
    assert_eq!(shown(read.printed.unwrap()[1].timestamp()), "2026-11-22T11:10:28.177Z");
    assert!(
        serde_json::from_value::<Book>(json!({"genre": "NOVEL"})).is_err(),
        "a required member is missing"
    );
}

#[test]
fn an_object_is_an_object_a_null_list_is_absent_and_an_odd_date_loses_only_itself() {
    for wrong in [
        json!([]),
        json!([[]]),
        json!({"books": [[]]}),
        json!({"books": [{"title": "a", "genre": "b", "sequel": []}]}),
    ] {
        assert!(serde_json::from_value::<ListBooksResponse>(wrong.clone()).is_err(), "{wrong}");
    }
    for right in [json!({}), json!({"books": null}), json!({"books": [], "nextToken": null})] {
        assert!(serde_json::from_value::<ListBooksResponse>(right).unwrap().books.is_empty());
    }
    for odd in [json!("soon"), json!(1e300), json!({"a": 1}), json!(true)] {
        let page = json!({"books": [], "asOf": odd});
        let read: ListBooksResponse = serde_json::from_value(page.clone()).unwrap();
        assert_eq!(read.as_of.as_ref().unwrap().timestamp(), None);
        assert_eq!(serde_json::to_value(&read).unwrap(), page);
    }
}

#[test]
fn values_of_enums_are_known_and_others_are_kept() {
    for (spelled, value) in [
        ("NOVEL", Genre::Novel),
        ("novel", Genre::Novel_),
        ("sci-fi", Genre::SciFi),
        ("OTHER", Genre::OtherValue),
        ("18_1", Genre::_18_1),
        ("A_VALUE_TO_COME", Genre::Other("A_VALUE_TO_COME".to_owned())),
    ] {
        assert_eq!(serde_json::from_value::<Genre>(json!(spelled)).unwrap(), value);
        assert_eq!(serde_json::to_value(&value).unwrap(), json!(spelled));
    }
}

#[test]
fn debug_shows_nothing_sensitive_and_no_token() {
    let read: Book = serde_json::from_value(book(1)).unwrap();
    let shown = format!("{read:?}");
    assert!(!shown.contains("Ada") && !shown.contains("Grace") && shown.contains("Volume 1"), "{shown}");
    assert!(shown.contains(r#"last_reader: Some(***)"#), "{shown}");
    let request = ListBooksRequest {
        next_token: Some("secret".to_owned()),
        ..ListBooksRequest::new("s", Genre::Novel)
    };
    assert!(!format!("{request:?}").contains("secret"));
    let page: ListBooksResponse = serde_json::from_value(json!({"nextToken": "secret"})).unwrap();
    assert!(!format!("{page:?}").contains("secret") && page.books.is_empty());
}

#[test]
fn a_request_states_what_its_description_does() {
    assert_eq!(ListBooksRequest::OPERATION, "ListBooks");
    assert_eq!(ListBooksRequest::MAX_PAGE_SIZE, Some(60));
    assert_eq!(ListDvdVersionsRequest::OPERATION, "ListDVDVersions");
    assert_eq!(ListDvdVersionsRequest::TOKEN_NAMES, ["KeyMarker", "KindMarker"]);
    // boto3's name, whatever it is on the wire.
    assert_eq!(ListLoansRequest::TOKEN_NAMES, ["Marker"]);
    assert_eq!(serde_json::to_value(ListLoansRequest::new(7)).unwrap(), json!({"Limit": 7}));
    assert_eq!((ListLoansRequest::MIN_PAGE_SIZE, ListLoansRequest::MAX_PAGE_SIZE), (Some(5), Some(100)));
    // The bound of a text is of its length.
    assert_eq!(ScanShelvesRequest::MAX_PAGE_SIZE, None);
    assert_eq!(TailEventsRequest::REPEATED_TOKEN, RepeatedToken::Stop);
    let service = <ListBooksRequest as JsonOperation>::SERVICE;
    assert_eq!((service.service_id, service.signing_name), ("Book Shop", "bookshop"));
    assert_eq!((service.endpoint_prefix, service.target_prefix), ("api.bookshop", "BookShop_20261122"));
    assert_eq!(service.json_version, "1.1");
}

/// The token's text is botocore's: `TokenEncoder().encode({"StartKey": {"pk": {"B": b"\x00\xff"}, "sk": {"S": "ü"}}})`
#[test]
fn a_map_of_structures_is_a_token() {
    let text = "eyJTdGFydEtleSI6IHsicGsiOiB7IkIiOiAiQVA4PSJ9LCAic2siOiB7IlMiOiAiXHUwMGZjIn19LCAiYm90b19lbmNvZGVk\
                X2tleXMiOiBbWyJTdGFydEtleSIsICJwayIsICJCIl1dfQ==";
    let key = OrderedMap::from([
        ("pk".to_owned(), KeyPart { b: Some(Blob(vec![0, 255])), ..KeyPart::default() }),
        ("sk".to_owned(), KeyPart { s: Some("ü".to_owned()), ..KeyPart::default() }),
    ]);
    let answer = |request: ScanShelvesRequest| -> io::Result<ScanShelvesResponse> {
        let last_key = request.start_key.is_none().then(|| key.clone());
        if let Some(asked) = request.start_key {
            assert_eq!(asked, key);
        }
        Ok(ScanShelvesResponse { shelves: BTreeMap::from([("a".to_owned(), 1)]), last_key })
    };
    let mut pages = ScanShelvesRequest::default().paginate_blocking(answer).blocking_pages();
    pages.next().unwrap().unwrap();
    assert_eq!(pages.resume_token().unwrap().as_str(), text);
    let rest = ScanShelvesRequest::default().paginate_blocking(answer).starting_token(text).blocking_pages();
    assert_eq!(rest.count(), 1);
}

/// The description requires the token of the response, which the last page lacks.
#[test]
fn one_file_needs_no_other() {
    assert_eq!(list_loans::ListLoansRequest::TOKEN_NAMES, ["Marker"]);
    let page = json!({"Result": {"Loans": [{"Id": "a", "Due": 1795345828}], "Count": 1, "HasMore": true}});
    let read: list_loans::ListLoansResponse = serde_json::from_value(page.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), page);
}
