//! An API that counts pages, and whose last page is the first one that is not full.
#![allow(clippy::print_stdout)]

use paginator_runtime::{PaginateError, Paginated};
use std::convert::Infallible;

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListUsersResponse, last_page = short)]
struct ListUsersRequest {
    #[paginated(input_token(page_number))]
    page: Option<u32>,
    #[paginated(page_size(max = 100))]
    per_page: Option<u32>,
}

#[derive(Paginated)]
struct ListUsersResponse {
    #[paginated(items)]
    users: Vec<u32>,
}

/// Your client goes here. This service has 11 users and numbers its pages from 1.
async fn send(request: ListUsersRequest) -> Result<ListUsersResponse, Infallible> {
    let (page, per_page) = (request.page.unwrap_or(1), request.per_page.unwrap_or(30));
    println!("GET /users?page={page}&per_page={per_page}");
    let start = (page - 1) * per_page;
    Ok(ListUsersResponse { users: (start..11.min(start + per_page)).collect() })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), PaginateError<Infallible>> {
    let mut pages = ListUsersRequest::default().paginate_with(send).page_size(4).max_items(5).pages();
    while let Some(page) = pages.try_next().await? {
        println!("page {}: {:?}", page.index(), page.users);
    }

    // The position knows the page size that it was taken with, so another one finds the same place.
    let rest = ListUsersRequest::default().paginate_with(send).resume_from(pages.position()).page_size(3);
    println!("{:?}", rest.items().try_collect::<Vec<_>>().await?);
    Ok(())
}
