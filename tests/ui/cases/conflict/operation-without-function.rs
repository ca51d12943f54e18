// Wanted a service's operation, whose name no function can have.
// wrong: #[paginated(response = Things, operation = "2ndList")]
// instead: #[paginated(response = Things, operation = "2ndList", function = second_list)]
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, operation = "2ndList")]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
