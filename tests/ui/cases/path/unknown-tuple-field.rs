// Wanted the token of another crate's struct, wrapped, and counted from one.
// wrong: #[paginated(items: Vec<String> = 0.things, output_token = 1.next)]
// instead: #[paginated(items: Vec<String> = 0.things, output_token = 0.next)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
#[paginated(items: Vec<String> = 0.things, output_token = 1.next)]
struct Wrapped(paginator_ui::Things);

fn main() {}
