//! The service of a walk: it gives the recorded answers, and puts down every request.

use crate::{
    json::{normal, set_entries},
    vectors::{self, Description},
};
use paginator_runtime::PaginatedRequest;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::cell::RefCell;

/// One of the generated services, which speaks to the model `R`.
pub struct Service<'a, R: PaginatedRequest> {
    description: &'a Description,
    answers: Vec<Answer<R::Response>>,
    requests: RefCell<Vec<Value>>,
}

struct Answer<Response> {
    tokens: Value,
    page_size: Value,
    response: Option<Response>,
}

/// A request that no walk by the rules comes to.
#[derive(Debug)]
pub struct NeverAsked;

impl<'a, R> Service<'a, R>
where
    R: PaginatedRequest<Response: Clone + Serialize + DeserializeOwned> + Serialize,
{
    /// Reads the answers into the model.
    ///
    /// # Errors
    /// Where the model loses something of one.
    pub fn new(description: &'a Description, recorded: &vectors::Service) -> Result<Self, String> {
        let read = |answer: &vectors::Answer| {
            let response = answer.response.as_ref().map(model_of::<R::Response>).transpose()?;
            let names = description.inputs().iter().map(String::as_str);
            let tokens = set_entries(&answer.tokens, names);
            Ok(Answer { tokens, page_size: answer.page_size.clone(), response })
        };
        let answers = recorded.answers.iter().map(read).collect::<Result<_, String>>()?;
        Ok(Service { description, answers, requests: RefCell::default() })
    }

    /// # Errors
    /// When the answer was not recorded, or is a refusal.
    pub fn answer(&self, request: &R) -> Result<R::Response, NeverAsked> {
        let request = serde_json::to_value(request).unwrap();
        let response = self.find(&request).cloned();
        self.requests.borrow_mut().push(request);
        response.ok_or(NeverAsked)
    }

    fn find(&self, request: &Value) -> Option<&R::Response> {
        let tokens = set_entries(request, self.description.inputs().iter().map(String::as_str));
        let limit_key = self.description.limit_key.as_deref();
        let page_size = limit_key.and_then(|key| request.get(key)).unwrap_or(&Value::Null);
        let asked = |answer: &&Answer<_>| answer.tokens == tokens && answer.page_size == *page_size;
        self.answers.iter().find(asked)?.response.as_ref()
    }

    /// The page that was recorded for a request.
    pub fn page_for(&self, request: &Value) -> Option<Value> {
        Some(normal(&serde_json::to_value(self.find(request)?).unwrap()))
    }

    /// The requests since the last call.
    pub fn take_requests(&self) -> Vec<Value> {
        self.requests.take()
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
