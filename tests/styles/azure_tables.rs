//! Azure Storage, entities of a table: two continuation headers, which go back as `NextPartitionKey` and `NextRowKey`.
//! Checked: Microsoft Azure Development Cookbook (Packt), "Using continuation tokens", found by search

use crate::lane::{HANDED_OUT, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated, PaginatedResponse,
    field::Header,
    testing::{Service, headers},
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = Entities, function = none)]
#[serde(rename_all = "PascalCase")]
struct QueryEntities {
    #[paginated(input_token)]
    next_partition_key: Option<String>,
    #[paginated(input_token)]
    next_row_key: Option<String>,
    #[serde(rename = "$top")]
    #[paginated(page_size(max = 1000))]
    top: Option<u32>,
}

#[derive(Paginated)]
struct Entities {
    #[paginated(items)]
    value: Vec<u32>,
    #[paginated(output_token(next_partition_key, header = "x-ms-continuation-NextPartitionKey"))]
    partition: Header<String>,
    #[paginated(output_token(next_row_key, header = "x-ms-continuation-NextRowKey"))]
    row: Header<String>,
}

fn service(reads_headers: bool) -> Service<QueryEntities, u32> {
    Service::new(0..23, move |request: &QueryEntities, list| {
        let page = list.at_token(&request.next_partition_key).sized(&request.top);
        if request.next_row_key != request.next_partition_key {
            list.refuse("the row key is of another page than the partition key");
        }
        let (partition, row) = Default::default();
        let mut entities = Entities { value: page.items(), partition, row };
        if reads_headers {
            entities.read_headers(headers([
                ("x-ms-continuation-NextPartitionKey", page.next_token()),
                ("x-ms-continuation-NextRowKey", page.next_token()),
            ]));
        }
        entities
    })
}

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&QueryEntities::default(), || service(true), HANDED_OUT);
    lane.cannot(NO_TOTAL);
    lane.with_wrong("read_headers not called", &QueryEntities::default(), &service(false));
}
