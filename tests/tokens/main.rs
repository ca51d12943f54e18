//! Is the text of resume tokens botocore's? What is written (rule 8), what is read (rule 9), and that neither
//! loses anything. Where we do what botocore does, the expected values were printed by `expected.py`, or recorded by
//! `record.py`.
#![cfg(test)]

mod any;
mod read;
mod recorded;
mod round_trip;
mod stored;
mod strangers;
mod structures;
mod written;

use paginator_runtime::{Paginated, Paginator, Position};
use paginator_tests::{ListRequest, NumberedRequest};

fn list() -> Paginator<(), ListRequest> {
    ListRequest::default().paginate(())
}

fn numbered() -> Paginator<(), NumberedRequest> {
    NumberedRequest::default().paginate(())
}

fn at<T>(token: Option<T>, skip: usize) -> Position<T> {
    Position::At { token, skip }
}
