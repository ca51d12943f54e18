//! Tests of the derive's output: what it looks like, and that what the user wrote keeps its place.

use crate::derive;
use proc_macro2::{Ident, TokenStream, TokenTree};
use std::{collections::BTreeMap, env, fs, path::Path};
use syn::{DeriveInput, File, Item};

const LIST_USERS_IN_GROUP: &str = r#"
#[serde(rename_all = "PascalCase")]
#[paginated(response = ListUsersInGroupResponse)]
pub struct ListUsersInGroupRequest {
    pub user_pool_id: String,
    pub group_name: String,
    #[paginated(page_size(max = 60))]
    pub limit: Option<i32>,
    #[paginated(input_token)]
    pub next_token: Option<String>,
}

#[serde(rename_all = "PascalCase")]
pub struct ListUsersInGroupResponse {
    #[paginated(items)]
    pub users: Vec<UserType>,
    #[paginated(output_token)]
    pub next_token: Option<String>,
}
"#;

const EVERYTHING: &str = r#"
#[paginated(response = FoundThings, operation = "FindThings", repeated_token = stop)]
#[paginated(page_size = query.per_page, input_token(name = "After") = query.after)]
struct FindThings {
    query: Option<Query>,
    #[paginated(input_token)]
    version: String,
}

#[paginated(
    items: Vec<Thing> = answer.things,
    output_token(version = answer.version || answer.things[-1].version, after = answer.after),
    more_results = answer.more,
    aggregate = answer.total,
)]
struct FoundThings {
    answer: Box<Found>,
}
"#;

/// The derive's output for every struct in `source`.
fn expanded(source: &str) -> TokenStream {
    let file: File = syn::parse_str(source).unwrap();
    let structs = file.items.into_iter().map(|item| match item {
        Item::Struct(item) => derive(&DeriveInput::from(item)),
        _ => panic!("only structs are derived for"),
    });
    structs.collect()
}

/// `BLESS=1 cargo test -p paginator-macros` rewrites the file; read it before it is committed.
#[test]
fn the_output_is_what_was_read_and_blessed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("expanded/list_users_in_group.rs");
    let output = prettyplease::unparse(&syn::parse2(expanded(LIST_USERS_IN_GROUP)).unwrap());
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &output).unwrap();
    }
    assert_eq!(output, fs::read_to_string(&path).unwrap(), "not what the derive writes: {path:?}");
}

/// The places of each identifier.
fn places(tokens: TokenStream, found: &mut BTreeMap<String, Vec<(usize, usize)>>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => places(group.stream(), found),
            TokenTree::Ident(ident) => {
                let start = ident.span().start();
                found.entry(ident.to_string()).or_default().push((start.line, start.column));
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Completion, go-to-definition and rename follow the spans.
#[test]
fn what_the_user_wrote_stays_where_the_user_wrote_it() {
    let (mut written, mut output) = (BTreeMap::new(), BTreeMap::new());
    places(EVERYTHING.parse().unwrap(), &mut written);
    places(expanded(EVERYTHING), &mut output);
    for name in
        ["query", "per_page", "after", "version", "answer", "things", "more", "total", "FoundThings", "Thing"]
    {
        let places = output.get(name).unwrap_or_else(|| panic!("`{name}` is not in the output"));
        for place in places {
            assert!(
                written[name].contains(place),
                "`{name}` is located at {place:?}, where it was not written"
            );
        }
    }
    // The function is named after the operation, and located at the struct.
    let function = Ident::new("find_things", proc_macro2::Span::call_site());
    let struct_name = written["FindThings"].first().unwrap();
    assert!(output[&function.to_string()].contains(struct_name));
}
