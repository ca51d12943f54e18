//! The service of a walk: it gives the recorded answers.

use crate::{
    drivers::Replayable,
    json::{normal, set_entries},
    vectors::{self, Description},
};
use paginator_tests::Service;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::sync::Arc;

/// One of the recorded services, which speaks to the model `R`.
pub struct Recorded<R: Replayable> {
    answers: Arc<Answers<R::Response>>,
    service: Service<R>,
}

struct Answers<Response> {
    inputs: Vec<String>,
    limit_key: Option<String>,
    answers: Vec<Answer<Response>>,
}

struct Answer<Response> {
    tokens: Value,
    page_size: Value,
    response: Option<Response>,
}

impl<R: Replayable> Recorded<R> {
    /// Reads the answers into the model.
    ///
    /// # Errors
    /// Where the model loses part of an answer.
    pub fn new(description: &Description, recorded: &vectors::Service) -> Result<Self, String> {
        let inputs = description.inputs().to_vec();
        let read = |answer: &vectors::Answer| {
            let response = answer.response.as_ref().map(model_of::<R::Response>).transpose()?;
            let tokens = set_entries(&answer.tokens, inputs.iter().map(String::as_str));
            Ok(Answer { tokens, page_size: answer.page_size.clone(), response })
        };
        let answers = recorded.answers.iter().map(read).collect::<Result<_, String>>()?;
        let answers = Arc::new(Answers { limit_key: description.limit_key.clone(), answers, inputs });
        let of_service = answers.clone();
        // A request that no walk by the rules sends was not recorded, or it is refused.
        let service = Service::new(move |request: &R| {
            of_service.find(&serde_json::to_value(request).unwrap()).cloned()
        });
        Ok(Recorded { answers, service })
    }

    pub fn service(&self) -> &Service<R> {
        &self.service
    }

    /// The page that was recorded for a request.
    pub fn page_for(&self, request: &Value) -> Option<Value> {
        Some(normal(&serde_json::to_value(self.answers.find(request)?).unwrap()))
    }

    /// The requests after the first `before`.
    pub fn requests_since(&self, before: usize) -> Vec<Value> {
        let requests = self.service.requests().split_off(before);
        requests.iter().map(|request| serde_json::to_value(request).unwrap()).collect()
    }
}

impl<Response> Answers<Response> {
    fn find(&self, request: &Value) -> Option<&Response> {
        let tokens = set_entries(request, self.inputs.iter().map(String::as_str));
        let page_size = self.limit_key.as_ref().and_then(|key| request.get(key)).unwrap_or(&Value::Null);
        let asked = |answer: &&Answer<_>| answer.tokens == tokens && answer.page_size == *page_size;
        self.answers.iter().find(asked)?.response.as_ref()
    }
}

fn model_of<Response: Serialize + DeserializeOwned>(recorded: &Value) -> Result<Response, String> {
    let model = serde_json::from_value(recorded.clone()).map_err(|error| format!("{error} in {recorded}"))?;
    let again = normal(&serde_json::to_value(&model).unwrap());
    match again == normal(recorded) {
        true => Ok(model),
        false => Err(format!("the model keeps {again} of {recorded}")),
    }
}
