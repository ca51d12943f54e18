// The generated function need not be used, even where unused code is forbidden.
#![forbid(warnings, dead_code)]
use paginator_runtime::Paginated;
use paginator_ui::{Client, Things};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Things)]
struct ListOthers {
    #[paginated(input_token)]
    token: Option<String>,
}

fn main() {
    let _ = ListOthers::default().paginate(Client);
}
