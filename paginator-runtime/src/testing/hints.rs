//! What a mistake may come from, by what the annotation says.

use crate::operation::{LastPage, PaginatedRequest, PaginatedResponse, Paging, Step};

/// Where items were lost or came twice, or the service refused a request.
pub(super) fn of_tokens<R: PaginatedRequest>() -> &'static str {
    match R::PAGING {
        Paging::Offset { step: Step::PageSize, .. } => {
            "the tokens are said to be offsets that go on by the page size: where the service may use another one than \
             was asked for, mark `page_size` on the response; where they go on by the items received, leave `step` out"
        }
        Paging::Offset { .. } => {
            "the tokens are said to be offsets that count items: where the API counts from another number, say \
             `first = …`; where it filters after paging, `step = page_size`; where it counts pages, \
             `input_token(page_number)`"
        }
        Paging::PageNumber { .. } => {
            "the tokens are said to be page numbers: where the API counts from another number, say `first = …`; where \
             it counts items, `input_token(offset)`; where the service may use another page size than was asked for, \
             mark `page_size` on the response, or state no `max`"
        }
        Paging::HandedOut if R::LAST_PAGE == LastPage::Short => {
            "`last_page = short` ends the walk at a page with fewer items than were asked for: it is for an API that \
             gives fewer on its last page only"
        }
        Paging::HandedOut => {
            "`input_token` marks the field that takes the token, `output_token` the one that hands it out, and \
             `more_results` a flag that is true where more follows; is each on its field?"
        }
    }
}

/// Where a request was sent after the end.
pub(super) fn of_end<R: PaginatedRequest>() -> &'static str {
    if R::Response::HAS_TOTAL {
        "the response has a total: is it the number of items, `total`, or of pages, `total_pages`? One of items ends \
         numbered pages only where the page size is known: mark it, on the response or with a `max` on the request"
    } else {
        "mark what the response says of the end (`more_results`, `total`, `total_pages`), or `last_page = short`; where \
         only an empty page says it, tell the service: `.ends_by(Ending::EmptyPage)`"
    }
}

/// Where the last page handed out a token that was followed before.
pub(super) const OF_REPEATED: &str = "the last page has a token too: mark what says that nothing follows, \
     `more_results`, or `repeated_token = stop` where the token itself says it";
