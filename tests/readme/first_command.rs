//! Does README's first command do its job in every environment?

use crate::{block, readme, workspace};
use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_tests::environments::hostile;
use serde_json::Value;
use std::{path::PathBuf, process::Command};

/// The program that README's first command runs, as cargo builds it for that.
fn built() -> PathBuf {
    let readme = readme();
    let try_it = readme.split_once("## Try it").expect("README says how to try it").1;
    let command = block(try_it, "sh").lines().next().unwrap();
    let options = command.strip_prefix("cargo run ").expect("README's first command runs something");
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--message-format", "json"])
        .args(options.split(' '))
        .current_dir(workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let messages = messages.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let executables: Vec<_> =
        messages.filter_map(|message| Some(PathBuf::from(message["executable"].as_str()?))).collect();
    let [program] = &executables[..] else { panic!("{command} builds {executables:?}") };
    program.clone()
}

#[test]
fn it_lists_everyone_over_a_cut_in_every_environment() {
    let program = built();
    for environment in [vec![]].into_iter().chain(hostile()) {
        let output = Command::new(&program).env_clear().envs(environment.iter().copied()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && stderr.is_empty(), "{environment:?}: {stderr}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let (notes, users): (Vec<_>, Vec<_>) = printed.lines().partition(|line| line.starts_with("-- "));
        assert!(users.into_iter().eq((0..250).map(|number| format!("user{number:03}"))), "{environment:?}");

        let [note] = notes[..] else { panic!("{notes:?}") };
        let token = STANDARD.decode(note.split(' ').next_back().unwrap()).unwrap();
        let token: Value = serde_json::from_slice(&token).unwrap();
        // 100 are 60 and 40 of the second page.
        assert!(token["NextToken"].is_string() && token["boto_truncate_amount"] == 40, "{token}");
    }
}
