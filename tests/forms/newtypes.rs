//! Newtypes over structs of another crate, which cannot have the derive themselves.

use crate::{cut_and_resumed_everywhere, json, walked};
use paginator_runtime::{Paginated, PaginatedRequest, operation::HasPageSize};
use std::convert::Infallible;

/// The structs of a generated SDK.
mod sdk {
    #[derive(Clone, Debug, Default)]
    pub(super) struct ListFunctionsInput {
        pub(super) region: String,
        pub(super) marker: Option<String>,
        pub(super) max_items: Option<i32>,
    }

    #[derive(Debug)]
    pub(super) struct ListFunctionsOutput {
        pub(super) functions: Option<Vec<String>>,
        pub(super) next_marker: Option<String>,
    }

    /// A struct without field names: the items, and the next token.
    #[derive(Debug)]
    pub(super) struct Slice(pub(super) (Vec<u32>, u8), pub(super) Option<u32>);

    #[derive(Clone, Debug, Default, PartialEq)]
    pub(super) struct Window(pub(super) i64, pub(super) (String, u32));
}

#[derive(Clone, Default, Paginated)]
#[paginated(
    response = ListFunctionsOutput,
    operation = "ListFunctions",
    input_token(name = "Marker") = 0.marker,
    page_size(max = 50) = 0.max_items,
)]
struct ListFunctionsInput(sdk::ListFunctionsInput);

#[derive(Debug, Paginated)]
#[paginated(items: Option<Vec<String>> = 0.functions, output_token = 0.next_marker)]
struct ListFunctionsOutput(sdk::ListFunctionsOutput);

fn functions() -> Vec<String> {
    ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec()
}

fn answer(request: &ListFunctionsInput) -> ListFunctionsOutput {
    let ListFunctionsInput(request) = request;
    assert_eq!(request.region, "eu-west-1");
    let start = request.marker.as_ref().map_or(0, |marker| marker.parse().unwrap());
    let end = 5.min(start + usize::try_from(request.max_items.unwrap_or(2)).unwrap());
    ListFunctionsOutput(sdk::ListFunctionsOutput {
        functions: Some(functions()[start..end].to_vec()),
        next_marker: (end < 5).then(|| end.to_string()),
    })
}

fn request() -> ListFunctionsInput {
    ListFunctionsInput(sdk::ListFunctionsInput { region: "eu-west-1".to_owned(), ..Default::default() })
}

#[test]
fn a_newtype_walks_what_is_inside_it() {
    assert_eq!(ListFunctionsInput::TOKEN_NAMES, ["Marker"]);
    assert_eq!(ListFunctionsInput::MAX_PAGE_SIZE, Some(50));
    let walk = request().paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)));
    assert_eq!(walked(walk.clone()), (functions(), "done".to_owned()));
    assert_eq!(
        walked(walk.max_items(3)),
        (functions()[..3].to_vec(), r#"{"Marker": "2", "boto_truncate_amount": 1}"#.to_owned())
    );
    cut_and_resumed_everywhere(&request(), |sent| answer(&sent), &functions(), &[1, 2, 3, 50]);
}

#[test]
fn the_full_result_of_a_newtype_is_gathered_inside_it() {
    let walk = request().paginate_blocking(|request| Ok::<_, Infallible>(answer(&request)));
    let result = walk.max_items(4).blocking_full_result().unwrap();
    assert_eq!(result.0.functions.as_deref(), Some(&functions()[..4]));
    assert_eq!(result.0.next_marker, None);
    assert_eq!(json(result.next_token.clone()), r#"{"Marker": "4"}"#);
}

/// Rust reads `0.1.1` as the number `0.1` and a field, but each index still counts as one field.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = Slice, input_token(name = "start"): u32 = 0.1.1, page_size = 0.0, function = none)]
struct Window(sdk::Window);

#[derive(Debug, Paginated)]
#[paginated(items: Vec<u32> = 0.0.0, output_token: u32 = 0.1, aggregate = 0.0.1)]
struct Slice(sdk::Slice);

fn slice(window: &Window) -> Slice {
    let start = window.0.1.1;
    let size = if window.0.0 == 0 { 2 } else { u32::try_from(window.0.0).unwrap() };
    let end = 5.min(start + size);
    Slice(sdk::Slice(((start..end).collect(), 1), (end < 5).then_some(end)))
}

#[test]
fn two_indices_in_a_row_are_two_fields() {
    let walk = Window::default().paginate_blocking(|window| Ok::<_, Infallible>(slice(&window)));
    assert_eq!(
        walked(walk.clone().max_items(3)),
        (vec![0, 1, 2], r#"{"start": 2, "boto_truncate_amount": 1}"#.to_owned())
    );
    let Slice(sdk::Slice((numbers, pages), next)) = walk.blocking_full_result().unwrap().response;
    assert_eq!((numbers, pages, next), (vec![0, 1, 2, 3, 4], 3, None));
    cut_and_resumed_everywhere(&Window::default(), |sent| slice(&sent), &[0, 1, 2, 3, 4], &[1, 2, 3]);
}

#[test]
fn an_index_writes_its_own_field_only() {
    fn sized<R: HasPageSize>(_: &R) {}
    let mut window = Window(sdk::Window(0, ("kept".to_owned(), 0)));
    sized(&window);
    window.set_token(Some(7));
    window.set_page_size(3).unwrap();
    assert_eq!(window, Window(sdk::Window(3, ("kept".to_owned(), 7))));
    assert_eq!((window.token(), PaginatedRequest::page_size(&window)), (Some(7), Some(3)));
}
