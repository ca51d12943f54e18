//! Google Drive, files: `pageToken` and `nextPageToken`; pages may be short or empty before the end.
//! Checked: developers.google.com/drive/api/v3/reference/files/list

use crate::lane::{HANDED_OUT, Lane};
use paginator_runtime::{Paginated, testing::Service};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Files, function = none)]
#[serde(rename_all = "camelCase")]
struct ListFiles {
    #[paginated(input_token)]
    page_token: Option<String>,
    #[paginated(page_size(max = 1000))]
    page_size: Option<u32>,
}

#[derive(Paginated)]
#[serde(rename_all = "camelCase")]
struct Files {
    #[paginated(items)]
    files: Vec<u32>,
    #[paginated(output_token)]
    next_page_token: Option<String>,
}

fn service() -> Service<ListFiles, u32> {
    Service::new(0..23, |request: &ListFiles, list| {
        let page = list.at_token(&request.page_token).sized(&request.page_size);
        Files { files: page.items(), next_page_token: page.next_token() }
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&ListFiles::default(), service, HANDED_OUT);
}
