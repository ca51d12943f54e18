//! The public compliance suite of JMESPath; its benchmarks are compared with what Python finds.

use crate::found;
use paginator_runtime::search::Value;
use std::fs;

#[derive(Default)]
pub(crate) struct Compared {
    pub(crate) judged: usize,
    pub(crate) passed: usize,
    pub(crate) differences: Vec<String>,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/search/compliance");

fn read(name: &str) -> Value {
    fs::read_to_string(format!("{FOLDER}/{name}")).unwrap().parse().unwrap()
}

pub(crate) fn compare() -> Compared {
    let mut compared = Compared::default();
    let mut names: Vec<_> =
        fs::read_dir(FOLDER).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in names.iter().filter(|name| name.ends_with(".json") && *name != "benchmarks-found.json") {
        for suite in read(name).as_array().unwrap() {
            let given = suite.get("given").unwrap();
            for case in suite.get("cases").and_then(Value::as_array).unwrap() {
                judge(name, given, case, &mut compared);
            }
        }
    }
    compared
}

fn judge(name: &str, given: &Value, case: &Value, compared: &mut Compared) {
    let expression = case.get("expression").and_then(Value::as_str).unwrap();
    let found = found(expression, given);
    let agrees = match (case.get("result"), case.get("error"), &found) {
        (Some(result), None, Ok(found)) => result == found,
        (None, Some(_), found) => found.is_err(),
        // A benchmark.
        (None, None, _) => return,
        _ => false,
    };
    compared.judged += 1;
    compared.passed += usize::from(agrees);
    if !agrees {
        compared.differences.push(format!("{name}: {expression}: {found:?}, not {case}"));
    }
}

/// Expected values: what Python's `jmespath` found (generate.py).
#[test]
fn the_benchmarks_find_what_python_finds() {
    let recorded = read("benchmarks-found.json");
    let mut recorded = recorded.as_array().unwrap().iter();
    for suite in read("benchmarks.json").as_array().unwrap() {
        for case in suite.get("cases").and_then(Value::as_array).unwrap() {
            let expression = case.get("expression").and_then(Value::as_str).unwrap();
            let found = found(expression, suite.get("given").unwrap()).unwrap();
            assert_eq!(found.to_string(), recorded.next().unwrap().to_string(), "{expression}");
        }
    }
    assert!(recorded.next().is_none());
}
