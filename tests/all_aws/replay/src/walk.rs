//! One operation walked in all the ways that were recorded.

use crate::case::{Case, Recorded, at};
use paginator_runtime::{Paginated, PaginatedRequest};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{cell::RefCell, error::Error as _, io};

/// The walks of one operation.
pub type Replay = fn(&Case) -> Seen;

/// What came out.
#[derive(Default)]
pub struct Seen {
    /// Differences from botocore or, where botocore is wrong, from the right result.
    pub differences: Vec<String>,
    /// The walks where botocore fails, or loses or repeats items, and ours do not: the rule, and the walk.
    pub better: Vec<String>,
}

impl Seen {
    fn same<T: Serialize + ?Sized, U: Serialize + ?Sized>(&mut self, what: &str, ours: &T, theirs: &U) {
        let mut path = String::new();
        if let Some((ours, theirs)) = first_difference(&json(ours), &json(theirs), &mut path) {
            let short = |value: &Value| value.to_string().chars().take(200).collect::<String>();
            let (ours, theirs) = (short(&ours), short(&theirs));
            self.differences.push(format!("{what}{path}: {ours} and not {theirs}"));
        }
    }
}

/// The two values at the first difference. `path` then names the place.
fn first_difference(ours: &Value, theirs: &Value, path: &mut String) -> Option<(Value, Value)> {
    let depth = path.len();
    let mut step = |key: &str, ours: Option<&Value>, theirs: Option<&Value>| {
        path.truncate(depth);
        path.push('/');
        path.push_str(key);
        let absent = Value::String("(absent)".to_owned());
        first_difference(ours.unwrap_or(&absent), theirs.unwrap_or(&absent), path)
    };
    match (ours, theirs) {
        _ if ours == theirs => None,
        (Value::Array(ours), Value::Array(theirs)) => (0..ours.len().max(theirs.len()))
            .find_map(|at| step(&at.to_string(), ours.get(at), theirs.get(at))),
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.keys().chain(theirs.keys()).find_map(|key| step(key, ours.get(key), theirs.get(key)))
        }
        _ => Some((ours.clone(), theirs.clone())),
    }
}

/// What one of our walks gave.
struct Walked {
    requests: Vec<Value>,
    pages: Vec<Value>,
    resume_token: Option<String>,
}

/// Repeats the recorded walks, and compares.
pub fn replay<R>(case: &Case) -> Seen
where
    R: PaginatedRequest<Response: Serialize + DeserializeOwned> + Serialize + DeserializeOwned,
{
    let mut seen = Seen::default();
    seen.same("token names", R::TOKEN_NAMES, &case.inputs[..]);
    seen.same("operation", R::OPERATION, case.operation.rsplit('.').next().unwrap_or_default());
    seen.same("smallest page", &R::MIN_PAGE_SIZE, &case.bounds[0]);
    seen.same("largest page", &R::MAX_PAGE_SIZE, &case.bounds[1]);
    let request: R = match serde_json::from_value(case.request.clone()) {
        Ok(request) => request,
        Err(error) => {
            seen.differences.push(format!("the request is not read: {error}"));
            return seen;
        }
    };
    seen.same("request", &json(&request), &case.request);
    let mut cut = None;
    for recorded in &case.walks {
        let Some(walked) = walk(case, &request, recorded, cut.as_deref(), &mut seen) else { continue };
        let named = |what: &str| format!("{}: {what}", recorded.name);
        seen.same(&named("items"), &items(case, &walked.pages), &recorded.items);
        if recorded.name == "cut" {
            cut.clone_from(&walked.resume_token);
        } else {
            seen.same(&named("resume token"), &walked.resume_token, &None::<String>);
        }
        if let Some(rule) = &recorded.better {
            seen.better.push(format!("{rule} ({})", recorded.name));
            continue;
        }
        seen.same(&named("requests"), &walked.requests, &recorded.requests);
        seen.same(&named("pages"), &walked.pages, &recorded.pages);
        seen.same(&named("resume token"), &walked.resume_token, &recorded.resume_token);
        full_result(case, &request, recorded, &mut seen);
    }
    seen
}

fn walk<R>(
    case: &Case,
    request: &R,
    recorded: &Recorded,
    cut: Option<&str>,
    seen: &mut Seen,
) -> Option<Walked>
where
    R: PaginatedRequest<Response: Serialize + DeserializeOwned> + Serialize,
{
    let mut config = recorded.config.clone();
    if recorded.from_cut {
        config.starting_token = cut.map(Into::into);
    }
    let requests = RefCell::new(Vec::new());
    let fetch = |request: R| {
        let asked = json(&request);
        let answer = case.answer(&asked);
        requests.borrow_mut().push(asked);
        serde_json::from_value(answer?).map_err(io::Error::other)
    };
    let mut stream = request.clone().paginate_blocking(fetch).config(config).blocking_pages();
    let mut pages = Vec::new();
    for page in stream.by_ref() {
        match page {
            Ok(page) => pages.push(json(&page.into_inner())),
            Err(error) => {
                let why = error.source().map(ToString::to_string).unwrap_or_default();
                seen.differences.push(format!("{}: {error}: {why}", recorded.name));
                return None;
            }
        }
    }
    let resume_token = stream.resume_token().map(|token| token.as_str().to_owned());
    drop(stream);
    Some(Walked { requests: requests.into_inner(), pages, resume_token })
}

fn full_result<R>(case: &Case, request: &R, recorded: &Recorded, seen: &mut Seen)
where
    R: PaginatedRequest<Response: Serialize + DeserializeOwned> + Serialize,
{
    let fetch = |request: R| {
        let answer = case.answer(&json(&request));
        serde_json::from_value(answer?).map_err(io::Error::other)
    };
    let paginator = request.clone().paginate_blocking(fetch).config(recorded.config.clone());
    match paginator.blocking_full_result() {
        Ok(full) => {
            let result = json(&full.response);
            if let Some(rule) = &recorded.full_better {
                let all = at(&result, &case.items_path).unwrap_or(&Value::Null);
                seen.same(&format!("{}: full result's items", recorded.name), all, &recorded.items);
                seen.better.push(format!("{rule} ({})", recorded.name));
                return;
            }
            for (path, theirs) in &recorded.full_result {
                let what = format!("{}: full result's {}", recorded.name, path.join("."));
                seen.same(&what, at(&result, path).unwrap_or(&Value::Null), theirs);
            }
            let next = full.next_token.map(|token| token.as_str().to_owned());
            seen.same(&format!("{}: full result's token", recorded.name), &next, &recorded.next_token);
        }
        Err(error) => seen.differences.push(format!("{} full result: {error}", recorded.name)),
    }
}

/// The items of all pages, joined into one list, map or text.
fn items(case: &Case, pages: &[Value]) -> Value {
    let mut all = Value::Null;
    for page in pages.iter().filter_map(|page| at(page, &case.items_path)) {
        match (&mut all, page) {
            (Value::Array(all), Value::Array(page)) => all.extend(page.iter().cloned()),
            (Value::Object(all), Value::Object(page)) => all.extend(page.clone()),
            (Value::String(all), Value::String(page)) => all.push_str(page),
            (all, page) => *all = page.clone(),
        }
    }
    all
}

fn json<T: Serialize + ?Sized>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}
