//! WordPress, posts: page numbers, and the number of pages in `X-WP-TotalPages`; a page after the last is an error.
//! Checked: developer.wordpress.org/rest-api/using-the-rest-api/pagination; smaller pages than asked for are made up

use crate::lane::{Does, Lane, NUMBERED};
use paginator_runtime::{
    Paginated, PaginatedResponse,
    field::Header,
    testing::{Service, headers},
};

macro_rules! operation {
    ($name:ident, $size:meta, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Posts, function = none)]
            pub(super) struct ListPosts {
                #[paginated(input_token(page_number))]
                page: Option<u32>,
                #[$size]
                per_page: Option<u32>,
            }

            #[derive(Paginated)]
            pub(super) struct Posts {
                #[paginated(items)]
                posts: Vec<u32>,
                $($key)*
                #[allow(dead_code)]
                total_pages: Header<u64>,
            }

            pub(super) fn service(reads_headers: bool) -> Service<ListPosts, u32> {
                Service::new(0..23, move |request: &ListPosts, list| {
                    let page = list.at_page(&request.page).sized(&request.per_page);
                    let mut posts = Posts { posts: page.items(), total_pages: Header::default() };
                    if reads_headers {
                        posts.read_headers(headers([("X-WP-TotalPages", Some(page.total_pages::<u64>()))]));
                    }
                    posts
                })
            }
        }
    };
}
operation!(right, paginated(page_size(max = 100)), #[paginated(total_pages(header = "X-WP-TotalPages"))]);
operation!(
    unbounded,
    paginated(page_size),
    #[paginated(total_pages(header = "X-WP-TotalPages"))]
);
operation!(unstated, paginated(page_size(max = 100)),);

pub(crate) fn walk(lane: &mut Lane) {
    // The page size is not echoed, so the stated bound is what the service keeps to.
    let does = &[Does::AsIs, Does::Filters, Does::Shrinks, Does::Grows];
    lane.walks(&right::ListPosts::default(), || right::service(true), does);
    lane.walks_with(
        "no bound stated (within it the API gives what was asked for, by contract)",
        &unbounded::ListPosts::default(),
        || unbounded::service(true),
        &[Does::Capped],
    );
    lane.cannot(NUMBERED);
    lane.with_wrong("read_headers not called", &right::ListPosts::default(), &right::service(false));
    lane.with_wrong("total_pages taken away", &unstated::ListPosts::default(), &unstated::service(true));
}
