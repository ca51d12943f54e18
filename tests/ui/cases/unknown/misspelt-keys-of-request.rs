// Wanted every further key of a request, and misspelt each.
// errors: 5
// wrong: #[paginated(response = Things, operaton = "List", functon = list)]
// instead: #[paginated(response = Things, operation = "List", function = list)]
// wrong: #[paginated(repeat_token = stop, crates = paginator_runtime)]
// instead: #[paginated(repeated_token = stop, crate = paginator_runtime)]
// wrong: #[paginated(pagesize)]
// instead: #[paginated(page_size)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, operaton = "List", functon = list)]
#[paginated(repeat_token = stop, crates = paginator_runtime)]
struct ListThings {
    #[paginated(pagesize)]
    limit: i32,
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
