// Wanted to use an operation whose request has a mistake: one error, none where it is used.
// wrong: #[paginated(page_size(maximum = 5))]
// instead: #[paginated(page_size(max = 5))]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Default, Paginated)]
#[paginated(response = Things)]
struct ListOddThings {
    #[paginated(page_size(maximum = 5))]
    limit: Option<i32>,
    #[paginated(input_token)]
    token: Option<String>,
}

fn walk(client: paginator_ui::Client) {
    let _ = list_odd_things(client, ListOddThings::default()).page_size(5);
}

fn main() {}
