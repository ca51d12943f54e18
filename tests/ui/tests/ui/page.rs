//! `docs/ERRORS.md`, made from the cases, so that it cannot say what the compiler does not.

use crate::case::{Case, KINDS, cases};
use std::{env, fs, path::Path};

const HEAD: &str = "\
# Compile errors, and what to write instead

Made from the cases in `tests/ui/cases`: after a change there, `BLESS=1 cargo test -p paginator-ui` writes it
anew. The messages are those of the compiler, without what it lists and without where in this crate a bound stands.
";

#[test]
fn the_page_is_what_the_cases_say() {
    let mut page = HEAD.to_owned();
    for kind in KINDS {
        page += &format!("\n## {}\n", heading(kind));
        for case in cases().iter().filter(|case| case.kind() == kind) {
            page += &section(case);
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/ERRORS.md");
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &page).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap() == page, "docs/ERRORS.md is not what the cases say");
}

fn heading(kind: &str) -> &str {
    match kind {
        "unknown" => "Unknown keys and values",
        "missing" => "Something is missing",
        "duplicate" => "Given twice",
        "misplaced" => "In the wrong place",
        "conflict" => "Keys that exclude each other",
        "syntax" => "Wrong syntax",
        "path" => "Paths",
        "type" => "Types that do not fit",
        "mismatch" => "Request and response do not agree",
        "shape" => "Not a struct with fields",
        "usage" => "Using an operation",
        _ => "Several mistakes at once",
    }
}

fn section(case: &Case) -> String {
    let changed = || case.corrections.iter().filter(|(wrong, instead)| wrong != instead);
    let wrong: String = changed().map(|(wrong, _)| format!("{wrong}\n")).collect();
    let instead: String = changed()
        .filter(|(_, instead)| !instead.is_empty())
        .map(|(_, instead)| format!("{instead}\n"))
        .collect();
    let instead = match instead.as_str() {
        "" => "Leave that out.\n".to_owned(),
        code => format!("Instead:\n```rust\n{code}```\n"),
    };
    let (name, wanted, said) = (&case.name, &case.wanted, said(&case.output));
    format!("\n### `{name}`\n{wanted}\n```rust\n{wrong}```\n```text\n{said}```\n{instead}")
}

/// The messages, with the notes about the user's part: not where in the runtime a bound is, and not what the compiler
/// lists.
fn said(output: &str) -> String {
    let mut said = String::new();
    let mut heading = false;
    for line in output.lines() {
        heading = line.starts_with("error") || heading && line.starts_with("       ");
        if heading {
            said += &format!("{line}\n");
        } else if let Some(note) =
            line.trim_start().trim_start_matches('|').trim_start().strip_prefix("= note: ")
            && !note.starts_with("this error originates")
            && !note.starts_with("required for")
            && !note.starts_with("the following")
            && !note.starts_with("expected ")
        {
            said += &format!("  note: {note}\n");
        }
    }
    said
}
