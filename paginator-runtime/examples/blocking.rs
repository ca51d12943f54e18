//! A client without async: its pages and items are plain iterators.
#![allow(clippy::print_stdout)]

use paginator_runtime::{FetchBlocking, PaginateError, Paginated};
use std::io;

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListFilesResponse)]
struct ListFilesRequest {
    #[paginated(input_token)]
    cursor: Option<u64>,
}

#[derive(Paginated)]
struct ListFilesResponse {
    #[paginated(items)]
    files: Vec<&'static str>,
    #[paginated(aggregate)]
    bytes: u64,
    #[paginated(output_token)]
    next_cursor: Option<u64>,
}

/// Your client goes here. Hold what it needs: a connection, an agent, credentials.
struct Client;

impl FetchBlocking<ListFilesRequest> for Client {
    type Error = io::Error;

    fn fetch_blocking(&self, request: ListFilesRequest) -> io::Result<ListFilesResponse> {
        match request.cursor {
            None => Ok(ListFilesResponse { files: vec!["a.txt", "b.txt"], bytes: 300, next_cursor: Some(7) }),
            Some(7) => Ok(ListFilesResponse { files: vec!["c.txt"], bytes: 50, next_cursor: None }),
            Some(_) => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

fn main() -> Result<(), PaginateError<io::Error>> {
    for file in list_files(&Client, ListFilesRequest::default()).blocking_items() {
        println!("{}", file?);
    }

    for page in list_files(&Client, ListFilesRequest::default()).blocking_pages() {
        let page = page?;
        println!("page {} has {} files", page.index(), page.files.len());
    }

    // One response from all pages: lists are joined, numbers are added.
    let all = list_files(&Client, ListFilesRequest::default()).blocking_full_result()?;
    println!("{} files of {} bytes in all", all.files.len(), all.bytes);
    Ok(())
}
