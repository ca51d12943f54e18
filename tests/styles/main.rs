//! Twenty-eight public APIs, each as its documentation has it, walked over `testing::Service` in every way that
//! `testing::check` knows; and each with one key taken away or wrong, which the check has to find.
//! `cargo test -p paginator-tests --test styles -- --nocapture` prints the table.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used)]

mod keys;
mod kit;
mod lane;

use lane::{HEAD, Lane};
use std::thread;

/// The modules, the APIs' names, and their sources, of which the table is made.
macro_rules! styles {
    ($($module:ident: $api:literal,)*) => {
        $(mod $module;)*

        fn walked() -> Vec<Lane> {
            let running = vec![$(thread::spawn(|| {
                let mut lane = Lane::new($api, include_str!(concat!(stringify!($module), ".rs")));
                $module::walk(&mut lane);
                lane
            })),*];
            running.into_iter().map(|lane| lane.join().expect("a check reports its mistakes")).collect()
        }
    };
}

styles! {
    github: "GitHub",
    gitlab: "GitLab",
    slack: "Slack",
    notion: "Notion",
    stripe: "Stripe",
    jira: "Jira",
    confluence: "Confluence",
    twilio: "Twilio",
    graph: "Microsoft Graph",
    arm: "Azure Resource Manager",
    azure_tables: "Azure Storage (tables)",
    cosmos: "Azure Cosmos DB",
    elasticsearch: "Elasticsearch",
    contentful: "Contentful",
    salesforce: "Salesforce",
    zendesk: "Zendesk",
    hubspot: "HubSpot",
    discord: "Discord",
    drive: "Google Drive",
    cloudflare: "Cloudflare",
    airtable: "Airtable",
    github_graphql: "GitHub GraphQL",
    shopify: "Shopify GraphQL",
    wordpress: "WordPress",
    algolia: "Algolia",
    scim: "SCIM",
    log_tail: "CloudWatch Logs (tail)",
    dynamodb: "DynamoDB",
}

#[test]
fn every_style_is_walked_exactly_and_every_wrong_key_is_found() {
    let lanes = walked();
    println!("{HEAD}");
    for lane in &lanes {
        println!("{lane}");
    }
    let exact = lanes.iter().filter(|lane| lane.is_exact()).count();
    let (lost, twice) =
        lanes.iter().fold((0, 0), |(lost, twice), lane| (lost + lane.lost(), twice + lane.twice()));
    println!("styles {exact} of {} lost {lost} twice {twice}", lanes.len());
    assert_eq!((exact, lanes.len()), (28, 28));
    for lane in &lanes {
        assert!(lane.keys() <= 8, "{lane}");
        assert!(lane.is_whole(), "{lane}");
        assert!(lane.finds_every_wrong_key(), "{lane}");
    }
}
