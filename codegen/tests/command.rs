//! Does the command say clearly what is wrong, and write all or nothing?
#![allow(clippy::unwrap_used, reason = "helpers of tests say what they expect by unwrapping it")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::{TempDir, tempdir};

fn descriptions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/descriptions")
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_paginator-codegen")).args(arguments).output().unwrap()
}

fn run_from(from: &Path, arguments: &[&str]) -> Output {
    run(&[arguments, &["--from", from.to_str().unwrap()]].concat())
}

/// The error message of a run that has to fail: one line, and exit status 2.
fn refused(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty(), "something was written");
    said
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_misspelt_name_gets_a_suggestion_or_where_to_look() {
    for (arguments, words) in [
        (vec!["models", "bookshpo", "ListBooks"], "there is no service `bookshpo`; did you mean `bookshop`?"),
        (vec!["models", "library", "ListBooks"], "`--list` lists what there is"),
        (vec!["models", "bookshop", "listbooks"], "did you mean `ListBooks`?"),
        (vec!["models", "bookshop", "DescribeThings"], "`--list bookshop` lists what there is"),
        (vec!["models", "bookshop", "GetBook"], "bookshop does not describe a paginator of `GetBook`"),
        (vec!["models", "bookshop"], "name an operation of `bookshop`"),
        (vec!["models"], "name a service"),
    ] {
        let said = refused(&run_from(&descriptions(), &arguments));
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn what_cannot_be_expressed_names_the_member() {
    for (operation, words) in [
        ("Structured", "member `nextToken` of `StructuredInput` is a token of a kind"),
        ("Counted", "member `Result` of `CountedOutput` holds the items"),
    ] {
        let said = refused(&run_from(&descriptions(), &["models", "bookshop", operation]));
        assert!(said.contains(words), "{said}");
    }
}

/// A copy of the description with one of its files changed.
fn changed(file: &str, change: impl Fn(&str) -> String) -> TempDir {
    let copy = tempdir().unwrap();
    let folder = copy.path().join("bookshop/2026-11-22");
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(descriptions().join("bookshop/2026-11-22")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().contains("extras") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let is_it = path.file_name().unwrap() == file;
        fs::write(folder.join(path.file_name().unwrap()), if is_it { change(&text) } else { text }).unwrap();
    }
    copy
}

#[test]
fn a_bad_description_is_one_clear_line() {
    type Change = fn(&str) -> String;
    let cases: [(&str, Change, &str); 9] = [
        ("service-2.json", |text| text[..text.len() / 2].to_owned(), "it is no JSON"),
        ("service-2.json", |_| "[]".to_owned(), "is no description of a service"),
        ("service-2.json", |_| "\u{1f}\u{8b}".to_owned(), "cannot read"),
        ("paginators-1.json", |_| r#"{"pagination": {}}"#.to_owned(), "has no paginators"),
        ("paginators-1.json", |_| r#"{"pagination": []}"#.to_owned(), "has no `pagination`"),
        ("paginators-1.json", |text| text.replace("\"maxResults\"", "\"max\""), "no member `max`"),
        ("paginators-1.json", |text| text.replace("\"input_token\": \"nextToken\", ", ""), "0 input tokens"),
        ("service-2.json", |text| text.replace("\"Grams\": {", "\"Kilos\": {"), "no shape `Grams`"),
        ("service-2.json", |text| text.replace("\"double\"", "\"quaternion\""), "the kind `quaternion`"),
    ];
    for (file, change, words) in cases {
        let copy = changed(file, change);
        let said = refused(&run_from(copy.path(), &["models", "bookshop", "ListBooks"]));
        assert!(said.contains(words), "{words}: {said}");
    }
    let empty = tempdir().unwrap();
    assert!(refused(&run_from(empty.path(), &["--list"])).contains("no description of a service"));
    assert!(refused(&run_from(&empty.path().join("no"), &["--list"])).contains("cannot read"));
}

#[test]
fn a_list_of_itself_is_refused() {
    let endless = |text: &str| {
        text.replace(
            r#""Tags": {"type": "map""#,
            r#""Tags": {"type": "list", "member": {"shape": "Tags"}}, "Other": {"type": "map""#,
        )
    };
    let copy = changed("service-2.json", endless);
    let said = refused(&run_from(copy.path(), &["models", "bookshop", "ListBooks"]));
    assert!(said.contains("member `tags` of `Book` is a list or map of itself"), "{said}");
}

#[test]
fn services_and_operations_are_listed() {
    assert_eq!(said(&run_from(&descriptions(), &["--list"])), "bookshop 7\n");
    let operations = "Counted\nListBooks\nListDVDVersions\nListLoans\nScanShelves\nStructured\nTailEvents\n";
    for arguments in [&["--list", "bookshop"][..], &["models", "bookshop", "--list"]] {
        assert_eq!(said(&run_from(&descriptions(), arguments)), operations);
    }
}

#[test]
fn a_description_is_found_in_each_of_its_places() {
    let root = descriptions();
    let expected = said(&run_from(&root, &["models", "bookshop", "ListBooks"]));
    for place in ["bookshop", "bookshop/2026-11-22", "bookshop/2026-11-22/service-2.json"] {
        assert_eq!(
            said(&run_from(&root.join(place), &["models", "bookshop", "ListBooks"])),
            expected,
            "{place}"
        );
    }
}

#[test]
fn a_file_is_written_whole_or_left_unchanged() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("list_books.rs");
    let out = file.to_str().unwrap();
    let entries = || fs::read_dir(folder.path()).unwrap().count();

    refused(&run_from(&descriptions(), &["models", "bookshop", "ListBook", "--out", out]));
    assert_eq!(entries(), 0);

    assert_eq!(said(&run_from(&descriptions(), &["models", "bookshop", "ListBooks", "--out", out])), "");
    let written = fs::read_to_string(&file).unwrap();
    assert_eq!(written, said(&run_from(&descriptions(), &["models", "bookshop", "ListBooks"])));
    refused(&run_from(&descriptions(), &["models", "bookshop", "Structured", "--out", out]));
    assert_eq!((fs::read_to_string(&file).unwrap(), entries()), (written.clone(), 1));

    // A folder is in the file's place: nothing is left next to it.
    let taken = folder.path().join("taken.rs");
    fs::create_dir(&taken).unwrap();
    let arguments = ["models", "bookshop", "ListBooks", "--out", taken.to_str().unwrap()];
    assert!(refused(&run_from(&descriptions(), &arguments)).contains("taken.rs"));
    let arguments = ["models", "bookshop", "ListBooks", "--out", &format!("{out}/below.rs")];
    assert!(refused(&run_from(&descriptions(), &arguments)).contains("cannot write"));
    assert_eq!(entries(), 2);

    // In a folder, no file is changed if one cannot be written.
    let many = folder.path().join("many");
    fs::create_dir_all(many.join("shapes.rs")).unwrap();
    let arguments = ["models", "bookshop", "ListBooks", "--out", many.to_str().unwrap()];
    assert!(refused(&run_from(&descriptions(), &arguments)).contains("shapes.rs"));
    assert_eq!(fs::read_dir(&many).unwrap().count(), 1);
}

#[test]
fn a_check_fails_where_a_file_differs() {
    let folder = tempdir().unwrap();
    let out = folder.path().join("shop");
    let arguments = ["models", "bookshop", "ListBooks", "ListLoans", "--out", out.to_str().unwrap()];
    let check = || run_from(&descriptions(), &[&arguments[..], &["--check"]].concat());
    assert!(refused(&check()).contains("mod.rs"));
    said(&run_from(&descriptions(), &arguments));
    assert_eq!(said(&check()), "");

    let file = out.join("list_loans.rs");
    let written = fs::read_to_string(&file).unwrap();
    // Another layout is the same code.
    fs::write(&file, written.replace("    ", "  ")).unwrap();
    assert_eq!(said(&check()), "");
    for changed in
        [written.replace("max = 100", "max = 10"), String::new(), written.replace("PascalCase", "camelCase")]
    {
        fs::write(&file, changed).unwrap();
        let said = refused(&check());
        assert!(said.contains("list_loans.rs") && !said.contains("list_books.rs"), "{said}");
    }
    fs::remove_file(&file).unwrap();
    assert!(refused(&check()).contains("list_loans.rs"));
}

#[test]
fn an_overlay_gives_words_and_hides() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("overlay.json");
    let run = |overlay: &str| {
        fs::write(&file, overlay).unwrap();
        let arguments = ["models", "bookshop", "ListBooks", "--docs", "--overlay", file.to_str().unwrap()];
        run_from(&descriptions(), &arguments)
    };
    let words =
        r#"{"Book": "A book.\n\nOf ours.", "Book.title": "Its title.", "Genre.SciFi": "Of days to come."}"#;
    let text = said(&run(&format!(r#"{{"words": {words}, "hidden": ["Book.title"]}}"#)));
    for part in [
        "/// A book.\n///\n/// Of ours.\n#[derive(",
        "    /// Its title.\n    pub title: String,",
        "        /// Of days to come.\n        SciFi = \"sci-fi\",",
        ".field(\"title\", &Hidden)",
    ] {
        assert!(text.contains(part), "{part}");
    }
    // Where it has no words, the description's are written.
    assert!(text.contains("/// The shop. See shops") && !text.contains("/// One book."));
    for (overlay, words) in [
        ("[]", "is no object"),
        (r#"{"word": {}}"#, "has `word`; it takes `words` and `hidden`"),
        (r#"{"words": {"Book": 1}}"#, "words for `Book` that are no text"),
        ("{", "it is no JSON"),
    ] {
        let said = refused(&run(overlay));
        assert!(said.contains(words) && said.contains("overlay.json"), "{said}");
    }
}

#[test]
fn no_python_and_no_description_says_what_to_do() {
    let nowhere = tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_paginator-codegen"));
    let output = command.args(["--list"]).env("PATH", nowhere.path()).output().unwrap();
    assert!(refused(&output).contains("`--from`"));
}
