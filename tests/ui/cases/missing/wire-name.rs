// Wanted a token in a tuple struct, where no name says what it is called on the wire.
// wrong: struct ListThings(#[paginated(input_token)] Option<String>);
// instead: struct ListThings(#[paginated(input_token(name = "NextToken"))] Option<String>);
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings(#[paginated(input_token)] Option<String>);

fn main() {}
