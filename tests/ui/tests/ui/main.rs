//! Does each mistake get the one message that helps, and does the correction compile?
//!
//! The texts are those of one compiler, see `case.rs`; on another one, every case still has to fail. After a change,
//! `TRYBUILD=overwrite cargo test -p paginator-ui` writes them anew, and `BLESS=1` the page made of them; read all of
//! it before it is committed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod case;
mod messages;
mod page;
mod table;

use case::{KINDS, cases, compiler_is_compared};
use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

#[test]
fn mistakes_are_explained_and_corrections_compile() {
    let tests = trybuild::TestCases::new();
    tests.pass("cases/correct/*.rs");
    tests.pass(corrected());
    match compiler_is_compared() {
        Ok(()) => KINDS.iter().for_each(|kind| tests.compile_fail(format!("cases/{kind}/*.rs"))),
        // Not through `println!`: its output is not shown when a test passes.
        Err(why) => writeln!(io::stderr(), "\npaginator-ui: {why}").unwrap(),
    }
}

/// Other compilers word their messages differently, but no mistake may get past them.
#[test]
fn no_compiler_takes_a_mistake() {
    if compiler_is_compared().is_ok() {
        return;
    }
    // trybuild ignores the wording when it has to write it anew: here it does that to a copy.
    let test = Command::new(env::current_exe().unwrap())
        .args(["--exact", "copies_fail_to_compile", "--ignored"])
        .env("TRYBUILD", "overwrite")
        .status();
    assert!(test.unwrap().success(), "this compiler takes a mistake");
}

#[test]
#[ignore = "run by `no_compiler_takes_a_mistake`"]
fn copies_fail_to_compile() {
    let copies = scratch("copies");
    let tests = trybuild::TestCases::new();
    for case in cases() {
        let copy = copies.join(format!("{}.rs", case.name.replace('/', "-")));
        fs::write(&copy, &case.source).unwrap();
        tests.compile_fail(copy);
    }
}

/// All cases as they should have been written, as modules of one program: one compilation, not one for each.
fn corrected() -> PathBuf {
    let mut program = String::from("#![allow(warnings)]\n");
    for case in cases() {
        let module = case.name.replace(['/', '-'], "_");
        program += &format!("mod {module} {{\n{}}}\n", case.corrected());
    }
    program += "fn main() {}\n";
    let path = scratch("corrected").join("corrected.rs");
    fs::write(&path, program).unwrap();
    path
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}
