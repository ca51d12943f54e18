//! Azure Cosmos DB, a query: the continuation in a header, and a session token that goes along with it.
//! Checked: docs.microsoft.com/rest/api/documentdb common-documentdb-rest-response-headers; learn.microsoft.com/azure/cosmos-db/nosql/query/pagination

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated, PaginatedResponse,
    field::Header,
    testing::{Service, headers},
};

macro_rules! operation {
    ($name:ident, $(#[$request_key:meta] #[$response_key:meta])?) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Documents, function = none)]
            pub(super) struct QueryDocuments {
                #[paginated(input_token(name = "x-ms-continuation"))]
                continuation: Option<String>,
                $(#[$request_key])?
                session_token: Option<String>,
                #[paginated(page_size)]
                max_item_count: Option<i32>,
            }

            #[derive(Paginated)]
            pub(super) struct Documents {
                #[paginated(items)]
                documents: Vec<u32>,
                #[paginated(output_token(header = "x-ms-continuation"))]
                continuation: Header<String>,
                $(#[$response_key])?
                #[allow(dead_code)]
                session_token: Header<String>,
            }

            pub(super) fn service(reads_headers: bool) -> Service<QueryDocuments, u32> {
                Service::new(0..23, move |request: &QueryDocuments, list| {
                    let page = list.at_token(&request.continuation).sized(&request.max_item_count);
                    let session = page.carried(&request.session_token);
                    let (continuation, session_token) = Default::default();
                    let mut documents = Documents { documents: page.items(), continuation, session_token };
                    if reads_headers {
                        let continuation = ("x-ms-continuation", page.next_token());
                        documents.read_headers(headers([continuation, ("x-ms-session-token", Some(session))]));
                    }
                    documents
                })
            }
        }
    };
}
operation!(
    right,
    #[paginated(input_token(carried))]
    #[paginated(output_token(carried(session_token), header = "x-ms-session-token"))]
);
operation!(uncarried,);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::QueryDocuments::default(), || right::service(true), HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("read_headers not called", &right::QueryDocuments::default(), &right::service(false));
    lane.with_wrong("carried taken away", &uncarried::QueryDocuments::default(), &uncarried::service(true));
}
