// Wanted a short page to be the last one, and misspelt both.
// errors: 2
// wrong: #[paginated(response = Things, lastpage = short)]
// instead: #[paginated(response = Things, last_page = short)]
// wrong: #[paginated(last_page = shrot)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, lastpage = short)]
#[paginated(last_page = shrot)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
