//! Google Drive, files: `pageToken` and `nextPageToken`; pages may be short or empty before the end, and
//! `incompleteSearch` does not mean that more follows.
//! Checked: developers.google.com/drive/api/v3/reference/files/list

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{Paginated, testing::Service};

macro_rules! operation {
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Files, function = none)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct ListFiles {
                #[paginated(input_token)]
                page_token: Option<String>,
                #[paginated(page_size(max = 1000))]
                page_size: Option<u32>,
            }

            #[derive(Paginated)]
            #[serde(rename_all = "camelCase")]
            pub(super) struct Files {
                #[paginated(items)]
                files: Vec<u32>,
                #[paginated(output_token)]
                next_page_token: Option<String>,
                $($key)*
                #[allow(dead_code)]
                incomplete_search: bool,
            }

            pub(super) fn service() -> Service<ListFiles, u32> {
                Service::new(0..23, |request: &ListFiles, list| {
                    let page = list.at_token(&request.page_token).sized(&request.page_size);
                    Files { files: page.items(), next_page_token: page.next_token(), incomplete_search: false }
                })
            }
        }
    };
}
operation!(right,);
operation!(flagged, #[paginated(more_results)]);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::ListFiles::default(), right::service, HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("more_results of another field", &flagged::ListFiles::default(), &flagged::service());
}
