// Wanted each setting of a request, and left an earlier one.
// errors: 4
// wrong: #[paginated(operation = "ListOthers", function = none)]
// instead:
// wrong: #[paginated(repeated_token = error, crate = paginator_runtime)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, operation = "List", function = list)]
#[paginated(repeated_token = stop, crate = ::paginator_runtime)]
#[paginated(operation = "ListOthers", function = none)]
#[paginated(repeated_token = error, crate = paginator_runtime)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {}
