//! How a walk ended is on its span; what it failed with is an event, without the error's own text.

use crate::{five_pages, list};
use paginator_runtime::{Paginated, Paginator, Position, RepeatedToken};
use paginator_tests::{FlaggedRequest, ListRequest, Service, flagged, row};
use paginator_tracing::{Record, Recorder};
use tracing::Level;

type Walk<'a> = Paginator<&'a Service<ListRequest>, ListRequest>;

type Set = fn(Walk<'_>) -> Walk<'_>;

async fn traced(service: &Service<ListRequest>, set: impl FnOnce(Walk<'_>) -> Walk<'_>) -> Record {
    let recorder = Recorder::start(Level::TRACE);
    let mut items = set(list(service)).items();
    while let Some(item) = items.next().await {
        let _ = item;
    }
    // The stream stays over.
    assert!(items.next().await.is_none());
    recorder.read()
}

#[tokio::test]
async fn a_walk_is_complete_or_was_stopped() {
    let service = five_pages();
    let cases: [(&str, Set, usize, &str); 6] = [
        ("the end", |walk| walk, 5, "complete"),
        ("a limit at the end", |walk| walk.max_items(10), 5, "complete"),
        ("a limit in mid-page", |walk| walk.max_items(4), 2, "stopped"),
        ("a limit at a page's end", |walk| walk.max_items(3), 1, "stopped"),
        ("no items", |walk| walk.max_items(0), 1, "stopped"),
        ("a limit of pages", |walk| walk.max_pages(2), 2, "stopped"),
    ];
    for (case, set, pages, outcome) in cases {
        let record = traced(&service, set).await;
        assert_eq!((record.begun().len(), record.events().len()), (1, pages), "{case}");
        assert_eq!(record.outcomes(), [outcome], "{case}");
    }

    let circle = Service::table([row("", 0..2, "A"), row("A", 2..4, "A")]);
    let record = traced(&circle, |walk| walk.repeated_token(RepeatedToken::Stop)).await;
    assert_eq!((record.events().len(), record.outcomes()), (2, vec!["stopped".to_owned()]));
}

#[tokio::test]
async fn a_walk_that_fails_says_at_which_page_and_of_what() {
    let circle = Service::table([row("", 0..2, "A"), row("A", 2..4, "A")]);
    let empty = Service::table([row("", [], "A"), row("A", [], "B"), row("B", [0], "")]);
    let cases: [(Service<ListRequest>, Set, usize, &str); 7] = [
        (five_pages().failing_at(2), |walk| walk, 1, r#"List: failed error="Fetch" page=1"#),
        (five_pages().failing_at(1), |walk| walk, 0, r#"List: failed error="Fetch" page=0"#),
        (circle, |walk| walk, 2, r#"List: failed error="RepeatedToken" page=2"#),
        (empty, |walk| walk.max_empty_pages(2), 2, r#"List: failed error="EmptyPages" page=2"#),
        (five_pages(), |walk| walk.page_size(0), 0, r#"List: failed error="PageSize" page=0"#),
        (
            five_pages(),
            |walk| {
                walk.config(paginator_runtime::PaginationConfig { max_items: Some(-1), ..Default::default() })
            },
            0,
            r#"List: failed error="MaxItems" page=0"#,
        ),
        (
            five_pages(),
            // base64 of {"NextToken": 1}
            |walk| walk.starting_token("eyJOZXh0VG9rZW4iOiAxfQ=="),
            0,
            r#"List: failed error="StartingToken" page=0"#,
        ),
    ];
    for (service, set, pages, failure) in cases {
        let record = traced(&service, set).await;
        let events = record.events();
        assert_eq!(events.last().unwrap(), failure);
        assert_eq!(events.len(), pages + 1, "{failure}");
        // A failed fetch took its time; the walk's own errors took none.
        let timed = pages + usize::from(failure.contains("Fetch"));
        assert_eq!(record.durations().len(), timed, "{failure}");
        assert_eq!(record.begun(), ["List"], "{failure}");
        assert_eq!(record.outcomes(), ["failed"], "{failure}");
    }
}

#[tokio::test]
async fn what_only_another_operation_fails_with_has_a_name_too() {
    let recorder = Recorder::start(Level::TRACE);
    let service = Service::table([flagged("", 0..2, "", true)]);
    let walk = FlaggedRequest::default().paginate(&service);
    walk.items().try_collect::<Vec<u32>>().await.unwrap_err();
    let sized = paginator_runtime::PaginationConfig { page_size: Some(2), ..Default::default() };
    let walk = FlaggedRequest::default().paginate(&service).config(sized);
    walk.items().try_collect::<Vec<u32>>().await.unwrap_err();
    let record = recorder.read();
    assert_eq!(
        record.events(),
        [
            "Flagged: page ahead=false cut=false items=2 page=0",
            r#"Flagged: failed error="MissingToken" page=1"#,
            r#"Flagged: failed error="NoPageSize" page=0"#,
        ]
    );
    assert_eq!(record.outcomes(), ["failed", "failed"]);
}

#[tokio::test]
async fn a_blocking_walk_fails_in_the_same_words() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages().failing_at(2);
    let walk = ListRequest::default().paginate_blocking(|request| service.answer(request));
    assert_eq!(walk.blocking_items().filter(Result::is_err).count(), 1);
    let record = recorder.read();
    assert_eq!(
        record.events(),
        ["List: page ahead=false cut=false items=3 page=0", r#"List: failed error="Fetch" page=1"#]
    );
    assert_eq!((record.durations().len(), record.outcomes()), (2, vec!["failed".to_owned()]));
}

#[tokio::test]
async fn a_walk_that_is_dropped_on_the_way_has_no_outcome() {
    let recorder = Recorder::start(Level::TRACE);
    let service = five_pages();
    let mut items = list(&service).items();
    items.try_next().await.unwrap();
    assert!(recorder.read().outcomes().is_empty());
    drop(items);
    assert_eq!(recorder.read().outcomes(), ["null"]);
}

#[tokio::test]
async fn a_walk_with_nothing_to_send_says_nothing() {
    let service = five_pages();
    let record = traced(&service, |walk| walk.resume_from(Position::Done)).await;
    assert_eq!(record.text, "");
    let record = traced(&service, |walk| walk.max_pages(0)).await;
    assert_eq!(record.text, "");
}
