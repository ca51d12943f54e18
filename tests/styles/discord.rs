//! Discord, members of a guild: bare lists, `after` takes the last user's id, and a page with fewer than `limit` is the
//! last one.
//! Checked: discord-api-docs docs/resources/Guild.md, List Guild Members; that a short page is the last one from memory

use crate::lane::{Does, Lane};
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
    ($name:ident, $($key:tt)*) => {
        mod $name {
            use super::*;

            #[derive(Clone, Default, Paginated)]
            #[paginated(response = Members, function = none)]
            $($key)*
            pub(super) struct ListMembers {
                #[paginated(input_token)]
                after: Option<String>,
                #[paginated(page_size(max = 1000))]
                limit: Option<u32>,
            }

            #[derive(Paginated)]
            #[paginated(output_token = members[-1].user.id)]
            pub(super) struct Members {
                #[paginated(items)]
                members: Vec<Member>,
            }

            /// A request that sets no limit does not know that the page was short, and asks once more.
            pub(super) fn request() -> ListMembers {
                ListMembers { limit: Some(4), after: None }
            }

            pub(super) fn service() -> Service<ListMembers, Member> {
                let members = (0..23).map(|number| Member { user: User { id: format!("8035{number}") } });
                let service = Service::new(members, |request: &ListMembers, list| {
                    let page = list.after(&request.after, |member| member.user.id.clone()).sized(&request.limit);
                    Members { members: page.items() }
                });
                service.ends_by(Ending::ShortPage)
            }
        }
    };
}
operation!(right, #[paginated(last_page = short)]);
operation!(unsaid,);

pub(crate) fn walk(lane: &mut Lane) {
    // What is short is last here: there is no shorter page in the middle, and no cap below the stated one.
    lane.walks(&right::request(), right::service, &[Does::AsIs]);
    lane.with_wrong("last_page taken away", &unsaid::request(), &unsaid::service());
}
