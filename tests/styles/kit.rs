//! What the kit says of a service that proves nothing, and of mistakes that no style here has: a walk that ends early,
//! one that never ends, and one that follows links to elsewhere.

use paginator_runtime::{
    Paginated,
    operation::{Next, Seen},
    testing::{Service, check, check_by},
    token::{TokenError, same_origin},
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Page, function = none, next = next, repeated_token = continue)]
struct List {
    #[paginated(input_token)]
    token: Option<String>,
    #[paginated(page_size)]
    size: Option<u32>,
    how: How,
}

/// How `next` goes wrong.
#[derive(Clone, Copy, Default, PartialEq)]
enum How {
    #[default]
    Not,
    EndsAtShortPages,
    NeverEnds,
    Skips,
}

#[derive(Paginated)]
struct Page {
    #[paginated(items)]
    items: Vec<u32>,
    next: Option<String>,
}

fn next(request: &List, page: &Page, seen: Seen) -> Next<String> {
    match request.how {
        How::EndsAtShortPages if seen.items < 4 => Next::End,
        How::NeverEnds => Next::Token("t0".to_owned()),
        How::Skips if page.next.as_deref() == Some("t8") => Next::Token("t9".to_owned()),
        _ => page.next.clone().into(),
    }
}

fn service(items: impl IntoIterator<Item = u32>) -> Service<List, u32> {
    Service::new(items, |request: &List, list| {
        let page = list.at_token(&request.token).sized(&request.size);
        Page { items: page.items(), next: page.next_token() }
    })
}

fn mistake(how: How, service: &Service<List, u32>) -> String {
    check(List { how, ..Default::default() }, service).unwrap_err().to_string()
}

#[test]
fn a_right_operation_passes_and_the_report_counts() {
    let report = check(List::default(), &service(0..23)).unwrap();
    assert!(report.walks > 1000 && report.requests > report.walks, "{report}");
    assert_eq!((report.beyond, report.unknown_page_sizes, report.refused_positions), (0, 0, 0));
    // The last walk's requests can be looked at.
    let service = service(0..23);
    check_by(List::default(), &service, |item| *item).unwrap();
    assert!(!service.requests().is_empty());
}

#[test]
fn what_proves_nothing_is_said() {
    let few = mistake(How::Not, &service(0..8));
    assert!(few.starts_with("8 items in 2 pages are too few to check anything"), "{few}");
    let equal = mistake(How::Not, &service([1, 2, 3].repeat(8)));
    assert!(equal.starts_with("two items of the list are equal"), "{equal}");
    let faults = mistake(How::Not, &service(0..23).fails_at([2]));
    assert!(faults.starts_with("the service is to fail at requests of its own"), "{faults}");
}

#[test]
fn what_is_lost_or_never_ends_is_said_with_the_walk() {
    let lost = mistake(How::EndsAtShortPages, &service(0..23).short_page_at(6));
    assert!(
        lost.starts_with("lost items 6 to 22 of 23\n  walk: the `Walk` itself with no page size set\n"),
        "{lost}"
    );
    assert!(mistake(How::Skips, &service(0..23)).starts_with("lost item 8 of 23"));
    let endless = mistake(How::NeverEnds, &service(0..23));
    assert!(endless.contains("came twice") && endless.contains("the walk does not end"), "{endless}");
}

#[test]
fn a_token_that_was_not_handed_out_is_refused() {
    let service = service(0..23);
    let mut items =
        List { token: Some("other".to_owned()), ..Default::default() }.paginate(&service).blocking_items();
    let error = items.next().unwrap().unwrap_err();
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        "the request carries a token that the service never handed out"
    );
}

const BASE: &str = "https://api.example.com/items";

/// What a check compares of a link.
#[derive(Clone, Copy, Default, PartialEq)]
enum Compares {
    #[default]
    Origin,
    Prefix,
    Host,
    Nothing,
    /// Only links that are handed out, in a `next` of its own.
    HandedOut,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = LinkedPage, function = none, next = next_link)]
struct Linked {
    #[paginated(input_token(check = compare))]
    url: Option<String>,
    compares: Compares,
}

#[derive(Paginated)]
struct LinkedPage {
    #[paginated(items)]
    items: Vec<u32>,
    next: Option<String>,
}

fn compare(request: &Linked, url: String) -> Result<String, TokenError> {
    let rest = |prefix: &str| url.split_once("://").is_some_and(|(_, rest)| rest.starts_with(prefix));
    let is_own = match request.compares {
        Compares::Origin => return same_origin(BASE, &url),
        Compares::Prefix => url.starts_with("https://api.example.com"),
        Compares::Host => rest("api.example.com/"),
        Compares::Nothing | Compares::HandedOut => true,
    };
    if is_own { Ok(url) } else { Err(TokenError::new("it leads elsewhere")) }
}

fn next_link(request: &Linked, page: &LinkedPage, _: Seen) -> Next<String> {
    match &page.next {
        Some(url) if request.compares == Compares::HandedOut && !url.starts_with(BASE) => {
            Next::Error("the link leads elsewhere".into())
        }
        url => url.clone().into(),
    }
}

#[test]
fn a_link_that_leads_astray_is_followed_by_no_right_check_and_found_with_each_wrong_one() {
    let service = || {
        Service::new(0..23, |request: &Linked, list| {
            let page = list.at_url(BASE, &request.url);
            LinkedPage { items: page.items(), next: page.next_url(BASE) }
        })
    };
    let check = |compares| {
        check(Linked { url: None, compares }, &service()).map_err(|mistake| mistake.what().to_owned())
    };
    assert!(check(Compares::Origin).is_ok());
    // 26 drivers, each with its numbers of requests ahead: whole, 24 cuts, 6 faults; 10 that a caller stops 24 times. All
    // but those that gave everything go on by text and typed, but after a cut 4 do not know where they stand. One walk
    // before these, and 3 lures, handed out and begun at.
    let first = 26 * (1 + 24 + 6) + 10 * 24;
    let resumed = 2 * ((26 - 4) * 23 + 26 * 6 + 10 * 23);
    let report = paginator_runtime::testing::check(Linked::default(), &service()).unwrap();
    assert_eq!(report.walks, 1 + first + resumed + 2 * 3);
    for (compares, expected) in [
        (Compares::Nothing, "a link to another host was followed, handed out by the service"),
        (
            Compares::Prefix,
            "a link to another host whose name begins like the service's was followed, handed out by the service",
        ),
        (Compares::Host, "a link to another scheme was followed, handed out by the service"),
        (Compares::HandedOut, "a link to another host was followed, given as a starting token"),
    ] {
        assert_eq!(check(compares).unwrap_err(), expected);
    }
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Folder, function = none)]
struct ListFolder {
    #[paginated(input_token)]
    token: Option<String>,
    #[paginated(page_size)]
    size: Option<u32>,
}

#[derive(Paginated)]
struct Folder {
    #[paginated(items)]
    files: Vec<u32>,
    #[paginated(aggregate)]
    folders: Vec<u32>,
    #[paginated(aggregate)]
    links: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

#[test]
fn further_lists_are_compared_each_under_its_name() {
    let service = || {
        let service = Service::new(0..23, |request: &ListFolder, list| {
            let page = list.at_token(&request.token).sized(&request.size);
            let (files, next) = (page.items(), page.next_token());
            let folders = files.iter().map(|file| file / 2).filter(|folder| folder % 2 == 0).collect();
            let links = files.iter().filter(|file| *file % 5 == 1).map(u32::to_string).collect();
            Folder { files, folders, links, next }
        });
        service.further_list("links", |page| page.links.clone())
    };
    let report = check(ListFolder::default(), &service().max_page_size(6).short_page_at(7)).unwrap();
    assert!(report.walks > 1000);
    // What the closure makes of a page is what is compared: here a folder comes on two pages.
    let say =
        |service: Service<ListFolder, u32>| check(ListFolder::default(), &service).unwrap_err().to_string();
    let empty = say(service().further_list("tags", |_| Vec::<u32>::new()));
    assert!(empty.starts_with("the further list `tags` is empty on every page"), "{empty}");
    // A list that the full result leaves out, as one without `aggregate` after the first page.
    let first_only = |page: &Folder| page.folders.iter().take(2).copied().collect();
    let lost = say(service().further_list("first two folders", first_only));
    assert!(lost.starts_with("in the further list `first two folders`: lost "), "{lost}");
    assert!(lost.contains("marked `aggregate`"), "{lost}");
}
