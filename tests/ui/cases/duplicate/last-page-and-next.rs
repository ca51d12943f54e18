// Wanted one rule and one function, and gave two.
// errors: 2
// wrong: #[paginated(last_page = short, last_page = empty)]
// instead: #[paginated(last_page = short)]
// wrong: #[paginated(response = Things, next = end, next = end)]
// instead: #[paginated(response = Things, next = end)]
use paginator_runtime::{Paginated, operation::{Next, Seen}};
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
#[paginated(last_page = short, last_page = empty)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Paginated)]
#[paginated(response = Things, next = end, next = end)]
struct ListOthers {
    #[paginated(input_token)]
    token: Option<String>,
}

fn end(_: &ListOthers, _: &Things, _: Seen) -> Next<String> {
    Next::End
}

fn main() {}
