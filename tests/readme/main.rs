//! Do README's first command and its own operation work for someone who copies them? Builds and runs both.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod first_command;

use std::{env, fs, path::Path, process::Command};

/// The content of the first fenced block of `language` behind `heading`.
fn block<'a>(readme: &'a str, heading: &str, language: &str) -> &'a str {
    let behind = readme.split_once(heading).expect(heading).1;
    let fence = format!("```{language}\n");
    behind.split_once(&fence).expect(&fence).1.split_once("```").expect("the end of the block").0
}

#[test]
fn the_operation_copied_from_readme_builds_and_runs_outside_the_workspace() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = fs::read_to_string(workspace.join("README.md")).unwrap();
    let heading = "## An operation of your own";
    let shelf = env::temp_dir().join(format!("paginator-readme-{}", std::process::id()));
    fs::create_dir_all(shelf.join("src")).unwrap();
    let runtime = workspace.join("paginator-runtime");
    // Not published: the one thing that differs from what a reader writes.
    let manifest = format!(
        "{}\n[patch.crates-io]\npaginator-runtime = {{ path = {runtime:?} }}\n",
        block(&readme, heading, "toml")
    );
    fs::write(shelf.join("Cargo.toml"), manifest).unwrap();
    fs::write(shelf.join("src/main.rs"), block(&readme, heading, "rust")).unwrap();
    // The versions that the workspace was tested with, which are there already.
    fs::copy(workspace.join("Cargo.lock"), shelf.join("Cargo.lock")).unwrap();

    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme"))
        .current_dir(&shelf)
        .output()
        .unwrap();
    fs::remove_dir_all(&shelf).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "Emma\nPersuasion\nSanditon\nLady Susan (in the second walk)\nEvelina (in the second walk)\n"
    );
}
