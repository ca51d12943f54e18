//! The recordings; `tests/vectors/README.md` describes their format.

use crate::json::{normal, plain, remove};
use paginator_runtime::PaginationConfig;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

/// `index.json`
#[derive(Deserialize)]
pub struct Index {
    pub operations: Vec<Entry>,
}

#[derive(Deserialize)]
pub struct Entry {
    pub operation: String,
    pub shape: Value,
    pub file: String,
    pub walks: usize,
}

/// The recording of one operation.
#[derive(Deserialize)]
pub struct Recording {
    pub operation: String,
    pub config: Description,
    pub services: Vec<Service>,
    pub walks: Vec<Walk>,
}

/// botocore's description of the operation.
#[derive(Deserialize)]
pub struct Description {
    input_token: OneOrMore,
    result_key: OneOrMore,
    pub limit_key: Option<String>,
    pub more_results: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

#[derive(Deserialize)]
pub struct Service {
    pub answers: Vec<Answer>,
}

#[derive(Deserialize)]
pub struct Answer {
    #[serde(deserialize_with = "plainly")]
    pub tokens: Value,
    pub page_size: Value,
    /// `None` where the service refuses.
    #[serde(default, deserialize_with = "plainly_if_there")]
    pub response: Option<Value>,
}

#[derive(Deserialize)]
pub struct Walk {
    pub name: String,
    pub service: usize,
    /// Each walk of a chain resumes where the one before it ended.
    pub chain: Option<usize>,
    pub tags: Vec<String>,
    pub better: Vec<u32>,
    #[serde(deserialize_with = "plainly")]
    pub request: Value,
    pub config: PaginationConfig,
    pub error: Option<Error>,
    pub exchange: Vec<Exchange>,
    #[serde(deserialize_with = "plainly")]
    pages: Vec<Value>,
    pub resume_token: Option<String>,
    #[serde(deserialize_with = "plainly")]
    full_result: Option<Value>,
    /// What differs from botocore, by name.
    #[serde(default, deserialize_with = "plainly")]
    pub expected: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
pub struct Error {
    r#type: String,
    message: String,
}

#[derive(Deserialize)]
pub struct Exchange {
    #[serde(deserialize_with = "plainly")]
    pub request: Value,
}

/// The outcome of a walk.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Outcome {
    pub requests: Vec<Value>,
    pub pages: Vec<Value>,
    pub resume_token: Option<String>,
    /// Without the next token, which is the resume token.
    pub full_result: Option<Value>,
    pub error: Option<String>,
}

/// The bounds on a walk into a longer cycle: where exactly it ends depends on how cycles are detected.
#[derive(Deserialize)]
pub struct Cycle {
    pub tail: usize,
    #[serde(rename = "cycle")]
    pub length: usize,
    pub max_requests: usize,
}

impl Index {
    pub fn read() -> Self {
        read("index.json")
    }
}

impl Recording {
    pub fn read(file: &str) -> Self {
        read(file)
    }
}

impl Description {
    /// The wire names of the tokens.
    pub fn inputs(&self) -> &[String] {
        self.input_token.all()
    }

    /// Where the primary items are, if botocore can count them.
    pub fn primary(&self) -> &str {
        &self.result_key.all()[0]
    }
}

impl OneOrMore {
    fn all(&self) -> &[String] {
        match self {
            OneOrMore::One(one) => std::slice::from_ref(one),
            OneOrMore::More(more) => more,
        }
    }
}

impl Service {
    /// The pages of a walk, each either the number of an answer or the page itself.
    fn pages(&self, pages: &[Value]) -> Vec<Value> {
        let answer = |number: u64| self.answers[usize::try_from(number).unwrap()].response.clone().unwrap();
        pages.iter().map(|page| normal(&page.as_u64().map_or_else(|| page.clone(), answer))).collect()
    }
}

impl Walk {
    pub fn has(&self, tag: &str) -> bool {
        self.tags.iter().any(|given| given == tag)
    }

    /// botocore's outcome.
    pub fn of_botocore(&self, service: &Service) -> Outcome {
        let full_result = self.full_result.clone().map(|mut result| {
            remove(&mut result, "NextToken");
            normal(&result)
        });
        Outcome {
            requests: self.exchange.iter().map(|exchange| exchange.request.clone()).collect(),
            pages: service.pages(&self.pages),
            resume_token: self.resume_token.clone(),
            full_result,
            error: self.error.as_ref().map(Error::kind),
        }
    }

    /// The outcome that our walk has to have: botocore's, except where a rule is better.
    pub fn expected(&self, service: &Service) -> Outcome {
        let mut outcome = self.of_botocore(service);
        for (what, value) in &self.expected {
            let value = value.clone();
            match what.as_str() {
                "requests" => outcome.requests = serde_json::from_value(value).unwrap(),
                "pages" => outcome.pages = service.pages(value.as_array().unwrap()),
                "resume_token" => outcome.resume_token = serde_json::from_value(value).unwrap(),
                "full_result" => outcome.full_result = Some(normal(&value)).filter(|value| !value.is_null()),
                "error" => outcome.error = serde_json::from_value(value).unwrap(),
                "position" | "cycle" => {}
                other => panic!("{}: nothing is known of {other}", self.name),
            }
        }
        outcome
    }

    /// Where our walk runs into a cycle: how far it may go.
    pub fn cycle(&self) -> Option<Cycle> {
        self.expected.get("cycle").map(|cycle| serde_json::from_value(cycle.clone()).unwrap())
    }
}

impl Error {
    /// Our name for botocore's error.
    fn kind(&self) -> String {
        let kind = match self.message.as_str() {
            message if message.contains("same next token") => "RepeatedToken",
            message if message.contains("PageSize parameter is not supported") => "PageSize",
            _ => &self.r#type,
        };
        kind.to_owned()
    }
}

fn read<T: DeserializeOwned>(file: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn plainly<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<T, D::Error> {
    let value = plain(Value::deserialize(deserializer)?);
    serde_json::from_value(value).map_err(serde::de::Error::custom)
}

fn plainly_if_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    plainly(deserializer).map(Some)
}
