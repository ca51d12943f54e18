// Every key that a request takes, in one attribute or in several.
use paginator_runtime::Paginated;
use paginator_ui::{Client, Things};
use serde::Serialize;

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = Things, operation = "2ndList", function = second_list)]
#[paginated(repeated_token = stop, crate = ::paginator_runtime)]
#[serde(rename_all = "PascalCase")]
struct SecondList {
    #[serde(rename = "MaxResults")]
    #[paginated(page_size(min = 5, max = 60))]
    limit: Option<String>,
    #[paginated(input_token(name = "Marker"))]
    token: Option<String>,
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Things, function = none)]
struct Unnamed(#[paginated(input_token(name = "Marker"))] Option<String>);

fn main() {
    let _ = second_list(Client, SecondList::default()).page_size(5);
    let _ = Unnamed::default().paginate(Client);
}
