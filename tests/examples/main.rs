//! Do the runtime's examples print what they are said to print? The expected output is in a file next to each.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The longest that an example may be, in lines.
const LONGEST: usize = 59;

/// The examples' programs, by name, built with all features.
fn built(workspace: &Path) -> BTreeMap<String, PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "paginator-runtime", "--examples", "--all-features"])
        .args(["--message-format", "json"])
        .current_dir(workspace)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let messages = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let programs = messages.filter_map(|message| {
        let name = message["target"]["name"].as_str()?.to_owned();
        Some((name, PathBuf::from(message["executable"].as_str()?)))
    });
    programs.collect()
}

#[test]
fn each_is_short_and_prints_its_expected_output() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let programs = built(workspace);
    let names =
        ["blocking", "by_hand", "next_url", "offset", "page_number", "prefetch", "quickstart", "resume"];
    assert!(programs.keys().eq(names), "{programs:?}");
    for (name, program) in programs {
        let source = workspace.join("paginator-runtime/examples").join(&name);
        let lines = fs::read_to_string(source.with_extension("rs")).unwrap().lines().count();
        assert!(lines <= LONGEST, "{name} has {lines} lines");

        let output = Command::new(program).env_clear().output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let expected = fs::read_to_string(source.with_extension("out")).unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{name}");
    }
}
