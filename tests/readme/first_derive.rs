//! Does README's first derive, copied into a new crate with nothing but what it says to add, compile and run?

use crate::{block, readme, workspace};
use std::{env, fs, path::Path, process::Command};

#[test]
fn it_runs_in_a_new_crate_with_the_runtime_alone() {
    let readme = readme();
    let added =
        block(&readme, "sh").trim().strip_prefix("cargo add ").expect("README begins with `cargo add`");
    let books = env::temp_dir().join(format!("paginator-readme-{}", std::process::id()));
    fs::create_dir_all(books.join("src")).unwrap();
    let runtime = workspace().join(added);
    // Not published: the one thing that differs from what a reader has.
    let manifest = format!(
        "[package]\nname = \"books\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{added} = \"{version}\"\n\n[patch.crates-io]\n{added} = {{ path = {runtime:?} }}\n",
        version = env!("CARGO_PKG_VERSION"),
    );
    fs::write(books.join("Cargo.toml"), manifest).unwrap();
    fs::write(books.join("src/main.rs"), block(&readme, "rust")).unwrap();
    // The versions that the workspace was tested with, which are there already.
    fs::copy(workspace().join("Cargo.lock"), books.join("Cargo.lock")).unwrap();

    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme"))
        .current_dir(&books)
        .output()
        .unwrap();
    fs::remove_dir_all(&books).unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && stderr.is_empty(), "{stderr}");
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "Emma\nPersuasion\nSanditon\ngo on from At { token: Some(..), skip: 1 }\n"
    );
}
