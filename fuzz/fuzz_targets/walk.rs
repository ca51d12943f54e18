//! A walk with any settings over any responses: it ends where it has to, returns at most what its limits allow, and
//! knows its position.
#![no_main]
#![allow(dead_code)]

mod operations;

use libfuzzer_sys::fuzz_target;
use operations::{ListPairs, ListText, Pairs, Texts};
use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse, Paginator, Position, RepeatedToken, field::PageItems,
};

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> usize {
        self.next().unwrap_or(0).into()
    }

    /// Mostly small, now and then large.
    fn skip(&mut self) -> usize {
        match self.number() {
            255 => usize::MAX,
            number => number,
        }
    }
}

fn settings<R: PaginatedRequest>(
    mut paginator: Paginator<(), R>,
    bytes: &mut Bytes<'_>,
) -> (Paginator<(), R>, Option<usize>) {
    let flags = bytes.number();
    let max_items = (flags & 1 != 0).then(|| bytes.number());
    if let Some(items) = max_items {
        paginator = paginator.max_items(items);
    }
    if flags & 2 != 0 {
        paginator = paginator.max_pages(bytes.number());
    }
    if flags & 4 != 0 {
        paginator = paginator.max_empty_pages(bytes.number());
    }
    let repeated = [RepeatedToken::Error, RepeatedToken::Stop, RepeatedToken::Continue, RepeatedToken::Error];
    (paginator.repeated_token(repeated[flags >> 3 & 3]), max_items)
}

fn walk<R: PaginatedRequest>(
    (paginator, max_items): (Paginator<(), R>, Option<usize>),
    bytes: &mut Bytes<'_>,
    respond: impl Fn(&mut Bytes<'_>, u8) -> R::Response,
) {
    let mut walk = paginator.walk();
    let mut given = 0;
    loop {
        let request = match walk.request() {
            Ok(Some(request)) => request,
            Ok(None) => break,
            Err(_) => {
                assert!(matches!(walk.request(), Ok(None)), "after an error, over");
                break;
            }
        };
        drop(request);
        let Some(first) = bytes.next() else { break };
        let response = respond(bytes, first);
        let received = response.items().map_or(0, PageItems::count);
        let response = walk.accept(response);
        let count = response.items().map_or(0, PageItems::count);
        assert!(count <= received);
        given += count;
        assert!(max_items.is_none_or(|most| given <= most));
        for remaining in [0, 1.min(count), count] {
            let position = walk.position_before(remaining);
            if let Some(text) = walk.resume_token_before(remaining) {
                assert!(Position::parse::<R>(&text) == Ok(position));
            }
        }
        let _ = format!("{:?}", walk.position());
    }
    // A response that was not requested changes nothing.
    if walk.is_over() {
        let before = walk.position();
        walk.accept(respond(bytes, 3));
        assert!(walk.position() == before);
    }
}

fuzz_target!(|bytes: &[u8]| {
    let bytes = &mut Bytes(bytes);
    let start = Position::At { token: bytes.next().map(|number| number.to_string()), skip: bytes.skip() };
    let paginator = settings(ListText::default().paginate(()).resume_from(start), bytes);
    let mut copy = Bytes(bytes.0);
    walk(paginator, bytes, |bytes, first| Texts {
        items: (first & 1 == 0).then(|| vec![0; usize::from(first >> 3)]),
        next: (first & 2 == 0).then(|| bytes.next().map_or(String::new(), |number| number.to_string())),
        more: first & 4 == 0,
    });

    let bytes = &mut copy;
    let start = Position::At { token: None, skip: bytes.skip() };
    let paginator = settings(ListPairs::default().paginate(()).resume_from(start), bytes);
    walk(paginator, bytes, |bytes, first| Pairs {
        items: (0..first >> 3).collect(),
        next_key: (first & 1 == 0).then(|| bytes.next()).flatten(),
        next_version: (first & 2 == 0).then(|| bytes.next()).flatten(),
        names: vec![first],
    });
});
