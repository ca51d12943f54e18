//! Elasticsearch, a search: `search_after` takes the sort value of the last hit, with a point-in-time id that any
//! response may change. The number of hits is exact up to a bound only, so it is a hint.
//! Checked: elastic.co/guide/en/elasticsearch/reference/7.10/point-in-time-api.html; that the total is bounded from memory

use crate::lane::{Does, Lane};
use paginator_runtime::{
    Paginated,
    testing::{Ending, Service},
};

#[derive(Clone, PartialEq)]
struct Hit {
    sort: u64,
}

fn hits() -> impl Iterator<Item = Hit> {
    (1..24).map(|sort| Hit { sort })
}

#[derive(Clone, Default, Paginated)]
#[paginated(response = Hits, function = none)]
struct Search {
    #[paginated(input_token(carried))]
    pit_id: Option<String>,
    #[paginated(input_token)]
    search_after: Option<u64>,
    #[paginated(page_size)]
    size: Option<u32>,
}

#[derive(Paginated)]
#[paginated(output_token(search_after: u64 = hits[-1].sort, carried(pit_id) = pit_id))]
struct Hits {
    #[paginated(items)]
    hits: Vec<Hit>,
    pit_id: Option<String>,
    #[paginated(total(hint))]
    total: u64,
}

fn service() -> Service<Search, Hit> {
    let service = Service::new(hits(), |request: &Search, list| {
        let page = list.after(&request.search_after, |hit| hit.sort).sized(&request.size);
        Hits { hits: page.items(), pit_id: Some(page.carried(&request.pit_id)), total: page.total() }
    });
    service.ends_by(Ending::EmptyPage)
}

/// The id, mistaken for a setting of the caller's.
mod wrong {
    use super::*;

    #[derive(Clone, Default, Paginated)]
    #[paginated(response = Hits, function = none)]
    pub(super) struct Search {
        pit_id: Option<String>,
        #[paginated(input_token)]
        search_after: Option<u64>,
    }

    #[derive(Paginated)]
    #[paginated(output_token: u64 = hits[-1].sort)]
    pub(super) struct Hits {
        #[paginated(items)]
        hits: Vec<Hit>,
        #[allow(dead_code)]
        pit_id: Option<String>,
    }

    pub(super) fn service() -> Service<Search, Hit> {
        Service::new(hits(), |request: &Search, list| {
            let page = list.after(&request.search_after, |hit| hit.sort);
            Hits { hits: page.items(), pit_id: Some(page.carried(&request.pit_id)) }
        })
    }
}

pub(crate) fn walk(lane: &mut Lane) {
    // The number of hits is counted up to a bound only, so it ends nothing.
    let does = [Does::AsIs, Does::Capped, Does::ShortPage, Does::Shrinks, Does::Grows];
    lane.walks(&Search::default(), service, &does);
    lane.cannot((&[Does::Filters], "a search filters before it pages; an empty page is the end"));
    lane.with_wrong("carried taken away", &wrong::Search::default(), &wrong::service());
}
