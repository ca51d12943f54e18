// An operation with all markers, fields plain: empty and 0 mean unset.
use paginator_runtime::Paginated;

#[derive(Clone, Default, Paginated)]
#[paginated(response = Page)]
pub struct ListThingsInput {
    #[paginated(page_size(max = 60))]
    pub limit: i32,
    #[paginated(input_token)]
    pub token: String,
}

#[derive(Paginated)]
pub struct Page {
    #[paginated(items)]
    pub things: Vec<u8>,
    #[paginated(output_token)]
    pub next: String,
    #[paginated(more_results)]
    pub more: bool,
}

fn main() {
    let client = |_| async { Ok::<_, ()>(Page { things: vec![], next: String::new(), more: false }) };
    let _ = ListThingsInput::default().paginate_with(client).page_size(5).items();
    let _ = list_things((), ListThingsInput::default());
}
