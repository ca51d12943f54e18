// Wanted two tokens in fields without names, which no output could name.
// errors: 2
// wrong: struct ListVersions(
// instead: struct ListVersions {
// wrong: #[paginated(input_token(name = "Key"))] Option<String>,
// instead: #[paginated(input_token(name = "Key"))] key: Option<String>,
// wrong: #[paginated(input_token(name = "Version"))] Option<String>,
// instead: #[paginated(input_token(name = "Version"))] version: Option<String>,
// wrong: );
// instead: }
use paginator_runtime::Paginated;

#[derive(Clone, Paginated)]
#[paginated(response = Versions)]
struct ListVersions(
    #[paginated(input_token(name = "Key"))] Option<String>,
    #[paginated(input_token(name = "Version"))] Option<String>,
);

#[derive(Paginated)]
struct Versions {
    #[paginated(items)]
    list: Vec<u8>,
    #[paginated(output_token(key))]
    next_key: Option<String>,
    #[paginated(output_token(version))]
    next_version: Option<String>,
}

fn main() {}
