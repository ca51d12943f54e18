//! Replays the walks of an operation through every driver, and compares them with what was recorded.

use crate::{
    drivers::{Replayable, Told, drivers, told},
    json::{at, items_at, normal, remove, set_entries},
    report::Differences,
    service::Recorded,
    vectors::{Cycle, Outcome, Recording, Walk},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::PaginationConfig;
use paginator_runtime::operation::ItemOf;
use paginator_tests::drivers::Driver;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// `items` is the path of the primary items, where botocore's description does not give it.
pub fn replay<R: Replayable>(recording: &Recording, items: Option<&str>, differences: &mut Differences)
where
    ItemOf<R>: Serialize,
{
    let description = &recording.config;
    differences.same("token names", &R::TOKEN_NAMES, &description.inputs());
    for (number, recorded) in recording.services.iter().enumerate() {
        differences.of_walk(&format!("service {number}"));
        let service = match Recorded::<R>::new(description, recorded) {
            Ok(service) => service,
            Err(error) => {
                differences.found(error);
                continue;
            }
        };
        let mut chains = BTreeMap::<usize, Vec<Value>>::new();
        for walk in recording.walks.iter().filter(|walk| walk.service == number) {
            differences.of_walk(&walk.name);
            let request = match serde_json::from_value::<R>(walk.request.clone()) {
                Ok(request) => request,
                Err(error) => {
                    differences.found(format!("{error} in {}", walk.request));
                    continue;
                }
            };
            differences.same("request", &serde_json::to_value(&request).unwrap(), &walk.request);
            let replayed = Replayed {
                walk,
                service: &service,
                botocores: walk.of_botocore(recorded),
                items: items.unwrap_or(description.primary()),
                more_results: description.more_results.as_deref(),
            };
            let walked = replayed.hold(&request, walk.expected(recorded), differences);
            if let Some(chain) = walk.chain {
                let delivered = chains.entry(chain).or_default();
                delivered.extend(walked.items.unwrap());
                if walked.resume_token.is_none() {
                    differences.of_driver("chain");
                    differences.same("items", delivered, &replayed.all_items(&request));
                }
            }
        }
    }
}

struct Replayed<'a, R: Replayable> {
    walk: &'a Walk,
    service: &'a Recorded<R>,
    botocores: Outcome,
    items: &'a str,
    more_results: Option<&'a str>,
}

impl<R: Replayable> Replayed<'_, R>
where
    ItemOf<R>: Serialize,
{
    /// Every item of the service, by a walk from start to end: with this walk's page size, for which answers
    /// were recorded.
    fn all_items(&self, request: &R) -> Vec<Value> {
        let config =
            PaginationConfig { page_size: self.walk.config.page_size, ..PaginationConfig::default() };
        told(Driver::Walk, request, &config, self.service).items.unwrap()
    }

    /// Compares what each driver reports with `expected`. Returns what the state machine itself reported.
    fn hold(&self, request: &R, mut expected: Outcome, differences: &mut Differences) -> Told {
        let walked = told(Driver::Walk, request, &self.walk.config, self.service);
        if let Some(cycle) = self.walk.cycle() {
            self.hold_cycle(&walked, &cycle, differences);
            // Nothing recorded says how far it goes, but every driver has to go as far as the state machine.
            expected = Outcome {
                requests: walked.requests.clone(),
                pages: walked.pages.clone().unwrap(),
                resume_token: walked.resume_token.clone(),
                full_result: None,
                error: Some("RepeatedToken".to_owned()),
            };
        }
        self.hold_better(&expected, differences);
        if let Some(position) = self.walk.expected.get("position") {
            differences.same("position", walked.position.as_ref().unwrap(), position);
        }
        for driver in drivers().filter(|driver| *driver != Driver::Walk) {
            let told = told(driver, request, &self.walk.config, self.service);
            differences.of_driver(&told.driver);
            if let Some(after) = &told.after_pages {
                differences.same("tokens after pages", after, walked.after_pages.as_ref().unwrap());
            }
            if let Some(after) = &told.after_items {
                differences.same("tokens after items", after, walked.after_items.as_ref().unwrap());
            }
            self.hold_told(&told, &expected, differences);
        }
        differences.of_driver(&walked.driver);
        self.hold_told(&walked, &expected, differences);
        self.hold_tags(&walked, differences);
        walked
    }

    /// The table counts walks by their tags, so each walk has to be what its tags say.
    fn hold_tags(&self, walked: &Told, differences: &mut Differences) {
        let (walk, config) = (self.walk, &self.walk.config);
        let in_page = walked.position.as_ref().unwrap().pointer("/skip").is_some_and(|skip| skip != 0);
        for (tag, holds) in [
            ("mid_page_cut", config.max_items.is_some() && in_page),
            ("page_end_resume", config.starting_token.is_some()),
            ("other_page_size", config.starting_token.is_some()),
            ("smaller_page", config.starting_token.is_some()),
        ] {
            if walk.has(tag) && !holds {
                differences.found(format!("it is no {tag}"));
            }
        }
    }

    fn hold_told(&self, told: &Told, expected: &Outcome, differences: &mut Differences) {
        differences.same("error", &told.error, &expected.error);
        differences.same("requests", &told.requests, &expected.requests);
        if let Some(pages) = &told.pages {
            differences.same("pages", pages, &expected.pages);
        }
        if let Some(items) = &told.items {
            let expected: Vec<_> =
                expected.pages.iter().flat_map(|page| items_at(page, self.items)).collect();
            differences.same("items", items, &expected);
        }
        match &told.full_result {
            None => differences.same("resume token", &told.resume_token, &expected.resume_token),
            Some(full_result) => {
                if let (Some(flag), Some(full), Some(last)) =
                    (self.more_results, full_result, expected.pages.last())
                {
                    differences.same("flag", &at(full, flag), &at(last, flag));
                }
                let full_result = full_result.clone().map(|full| self.comparable(full));
                differences.same("full result", &full_result, &expected.full_result);
                // The error of a full result leads to the start, which `told` has checked.
                if full_result.is_some() {
                    differences.same("next token", &told.resume_token, &expected.resume_token);
                }
            }
        }
    }

    /// botocore's full result drops the flag, so only what the rules expect can have one to compare.
    fn comparable(&self, mut full_result: Value) -> Value {
        if let (Some(flag), false) = (self.more_results, self.walk.expected.contains_key("full_result")) {
            remove(&mut full_result, flag);
        }
        normal(&full_result)
    }

    /// Whatever is marked better has to differ from botocore's.
    fn hold_better(&self, expected: &Outcome, differences: &mut Differences) {
        let (botocores, marked) = (&self.botocores, &self.walk.expected);
        if !self.walk.better.is_empty() && marked.is_empty() {
            differences.found("better, and nothing says in what".to_owned());
        }
        for what in marked.keys() {
            let differs = match what.as_str() {
                "requests" => botocores.requests != expected.requests,
                "pages" => botocores.pages != expected.pages,
                "resume_token" | "position" => botocores.resume_token != expected.resume_token,
                "full_result" => {
                    botocores.full_result
                        != expected.full_result.clone().map(|mut full| {
                            self.more_results.iter().for_each(|flag| remove(&mut full, flag));
                            normal(&full)
                        })
                }
                "error" => botocores.error != expected.error,
                _ => botocores.requests != expected.requests || botocores.error != expected.error,
            };
            if !differs {
                differences.found(format!("botocore's {what} is marked as worse, and is the same"));
            }
        }
    }

    /// A walk into a cycle: it follows the service, sees every page of the cycle, and ends in time.
    fn hold_cycle(&self, walked: &Told, cycle: &Cycle, differences: &mut Differences) {
        let (requests, around) = (&walked.requests, cycle.tail + cycle.length);
        let count = requests.len();
        if count < around || count > cycle.max_requests {
            differences.found(format!("{count} requests for {around} pages, at most {}", cycle.max_requests));
            return;
        }
        differences.same("circle", &&requests[around..], &&requests[cycle.tail..count - cycle.length]);
        let both = count.min(self.botocores.requests.len());
        differences.same("first requests", &&requests[..both], &&self.botocores.requests[..both]);
        let answers: Vec<_> =
            requests.iter().map(|request| self.service.page_for(request).unwrap()).collect();
        differences.same("pages", walked.pages.as_ref().unwrap(), &answers);

        let names = R::TOKEN_NAMES;
        let skip = items_at(answers.last().unwrap(), self.items).len();
        let tokens = set_entries(requests.last().unwrap(), names.iter().copied());
        differences.same(
            "position",
            walked.position.as_ref().unwrap(),
            &json!({"tokens": tokens, "skip": skip}),
        );
        let text = STANDARD.decode(walked.resume_token.as_ref().unwrap()).unwrap();
        let mut text: Value = serde_json::from_slice(&text).unwrap();
        differences.same("amount", &text["boto_truncate_amount"].as_u64(), &u64::try_from(skip).ok());
        text = set_entries(&text, names.iter().copied());
        differences.same("tokens", &text, &tokens);
    }
}
