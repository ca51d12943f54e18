//! What the recorder, `walks.py`, writes: a small service of one operation, and what botocore made of it.

use paginator_runtime::PaginationConfig;
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, io};

/// One operation. Names and values are as on the wire.
#[derive(Deserialize)]
pub struct Case {
    /// `dynamodb.Scan`
    pub operation: String,
    /// The names of the tokens, as in boto3.
    pub inputs: Vec<String>,
    /// Where each token is in a request.
    pub input_paths: BTreeMap<String, Vec<String>>,
    /// Where the page size is, if the operation has one.
    pub page_size_path: Option<Vec<String>>,
    /// Where the items are in a response.
    pub items_path: Vec<String>,
    /// The least and the largest page size.
    pub bounds: [Option<i64>; 2],
    /// The first request.
    pub request: Value,
    /// Every page that was requested.
    pub answers: Vec<Answer>,
    /// Every walk.
    pub walks: Vec<Recorded>,
}

/// One page of the service.
#[derive(Deserialize)]
pub struct Answer {
    tokens: Value,
    page_size: Value,
    response: Value,
}

/// One walk, and what botocore made of it.
#[derive(Deserialize)]
pub struct Recorded {
    /// What the walk is about.
    pub name: String,
    /// Its settings.
    pub config: PaginationConfig,
    /// The rule, where botocore fails, or loses or repeats items. Then only the items are compared.
    pub better: Option<String>,
    /// The rule, where only botocore's full result is wrong. Then only its items are compared.
    #[serde(default)]
    pub full_better: Option<String>,
    /// Whether the walk starts where our walk `cut` stopped, because botocore has no token for that place.
    #[serde(default)]
    pub from_cut: bool,
    /// The items that the walk has to give.
    pub items: Value,
    /// The requests in their order.
    pub requests: Vec<Value>,
    /// The pages that the walk gave.
    pub pages: Vec<Value>,
    /// Where the walk would resume.
    pub resume_token: Option<String>,
    /// What the full result has at each path.
    pub full_result: Vec<(Vec<String>, Value)>,
    /// The full result's token.
    pub next_token: Option<String>,
}

impl Case {
    /// The page that a request asks for.
    ///
    /// # Errors
    /// When no walk of botocore requested it.
    pub fn answer(&self, request: &Value) -> io::Result<Value> {
        let token = |name: &String| Some((name.clone(), at(request, self.input_paths.get(name)?)?.clone()));
        let tokens = Value::Object(self.inputs.iter().filter_map(token).collect());
        let page_size =
            self.page_size_path.as_ref().and_then(|path| at(request, path)).unwrap_or(&Value::Null);
        let asked = |answer: &&Answer| answer.tokens == tokens && answer.page_size == *page_size;
        let found = self.answers.iter().find(asked);
        found
            .map(|answer| answer.response.clone())
            .ok_or_else(|| io::Error::other(format!("no page for {tokens} of {page_size}")))
    }
}

/// The value at a path of keys.
pub(crate) fn at<'a>(value: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, key| value.get(key))
}
