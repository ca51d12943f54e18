// Wanted a token in a tuple struct, where no name says what it is called on the wire.
use paginator_runtime::Paginated;
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things)]
struct ListThings(#[paginated(input_token)] Option<String>);

fn main() {}
