//! Discord, members of a guild: bare lists, `after` takes the last user's id, and a page with fewer than `limit` is the
//! last one. Whoever does not rely on that states no bound: the walk then ends at an empty page.
//! Checked: discord-api-docs docs/resources/Guild.md, List Guild Members; that a short page is the last one from memory, and that a server may cap pages made up

use crate::lane::{Does, Lane, NO_TOTAL};
use paginator_runtime::{
    Paginated,
    testing::{Ending, Service},
};

#[derive(Clone, PartialEq)]
struct Member {
    user: User,
}

#[derive(Clone, PartialEq)]
struct User {
    id: String,
}

macro_rules! operation {
    ($name:ident, $size:meta, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Members, function = none)]
            $($key)*
            pub(super) struct ListMembers {
                #[paginated(input_token)]
                after: Option<String>,
                #[$size]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated(output_token = members[-1].user.id)]
            pub(super) struct Members {
                #[paginated(items)]
                members: Vec<Member>,
            }

            /// A request that sets no limit does not know that the page was short, and asks again.
            pub(super) fn request() -> ListMembers {
                ListMembers { limit: Some(4), after: None }
            }

            pub(super) fn service(ending: Ending) -> Service<ListMembers, Member> {
                let members = (0..23).map(|number| Member { user: User { id: format!("8035{number}") } });
                let service = Service::new(members, |request: &ListMembers, list| {
                    let page = list.after(&request.after, |member| member.user.id.clone()).sized(&request.limit);
                    Members { members: page.items() }
                });
                service.ends_by(ending)
            }
        }
    };
}
operation!(right, paginated(page_size(max = 1000)), #[paginated(last_page = short)]);
operation!(unbounded, paginated(page_size), #[paginated(last_page = short)]);
operation!(unsaid, paginated(page_size(max = 1000)),);

pub(crate) fn walk(lane: &mut Lane) {
    lane.walks(&right::request(), || right::service(Ending::ShortPage), &[Does::AsIs]);
    let does = [Does::Capped, Does::ShortPage, Does::Thins];
    lane.walks_with(
        "no bound stated (with it a short page is the last one, by contract)",
        &unbounded::request(),
        || unbounded::service(Ending::EmptyPage),
        &does,
    );
    lane.cannot((&[Does::Filters], "an empty page is the end"));
    lane.cannot(NO_TOTAL);
    lane.with_wrong("last_page taken away", &unsaid::request(), &unsaid::service(Ending::ShortPage));
}
