//! Does a traced walk say how it went: a span for itself, an event for each page, how it ended?
#![cfg(test)]

mod ahead;
mod endings;
mod pages;
mod spans;

use paginator_runtime::{Paginated, Paginator};
use paginator_tests::{ListRequest, Service, row};

/// Ten items on five pages, one of them empty.
fn five_pages() -> Service<ListRequest> {
    Service::table([
        row("", 0..3, "A"),
        row("A", 3..6, "B"),
        row("B", 6..9, "C"),
        row("C", [], "D"),
        row("D", 9..10, ""),
    ])
}

fn list(service: &Service<ListRequest>) -> Paginator<&Service<ListRequest>, ListRequest> {
    ListRequest::default().paginate(service)
}
