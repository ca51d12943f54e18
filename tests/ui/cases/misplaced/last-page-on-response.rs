// Wanted to say on the response what follows a page.
// errors: 2
// wrong: #[paginated(last_page = short, next = next_of)]
// instead:
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(last_page = short, next = next_of)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
}

fn main() {}
