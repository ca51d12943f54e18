//! The rules that every message keeps, read off what the compiler said.

use crate::case::{Case, cases};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// One error of an output.
struct Complaint<'a> {
    /// The message, with its lines of help.
    message: Vec<&'a str>,
    /// The code that it shows, with what is underlined and the labels; no code of notes.
    shown: Vec<&'a str>,
    /// Everything after that.
    notes: Vec<&'a str>,
}

fn complaints(output: &str) -> Vec<Complaint<'_>> {
    let mut complaints: Vec<Complaint> = Vec::new();
    let mut part = 0;
    for line in output.lines() {
        if line.starts_with("error") {
            complaints.push(Complaint { message: vec![line], shown: Vec::new(), notes: Vec::new() });
            part = 0;
            continue;
        }
        let complaint = complaints.last_mut().expect("a warning: is something in the case unused?");
        let trimmed = line.trim_start();
        part = match part {
            0 if trimmed.starts_with("-->") => 1,
            1 if trimmed.starts_with("= ") || line.starts_with("note:") || line.starts_with("help:") => 2,
            part => part,
        };
        [&mut complaint.message, &mut complaint.shown, &mut complaint.notes][part].push(line);
    }
    complaints
}

/// What is said, and each place underlined as (line of code, underline).
impl<'a> Complaint<'a> {
    fn underlined(&self) -> Vec<(&'a str, &'a str)> {
        let mut code = "";
        let mut underlined = Vec::new();
        for line in &self.shown {
            match line.split_once('|') {
                Some((number, _)) if number.trim().parse::<u32>().is_ok() => code = line,
                Some((_, marks)) if marks.contains('^') => underlined.push((code, *line)),
                _ => {}
            }
        }
        underlined
    }

    fn labels(&self) -> impl Iterator<Item = &'a str> {
        let marked = self.shown.iter().filter(|line| line.trim_start().starts_with('|'));
        marked.map(|line| line.trim_start_matches([' ', '|', '^', '-', '_']))
    }
}

fn check(rule: impl Fn(&Case, &Complaint) -> Option<String>) {
    let cases = cases();
    let broken = cases.iter().flat_map(|case| {
        let complaints = complaints(&case.output);
        complaints
            .iter()
            .filter_map(|complaint| rule(case, complaint))
            .map(|why| format!("{}: {why}", case.name))
            .collect::<Vec<_>>()
    });
    let broken: Vec<_> = broken.collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn one_mistake_is_one_error() {
    let cases = cases();
    let counts = cases.iter().map(|case| (case, complaints(&case.output).len()));
    let wrong = counts.filter(|(case, count)| *count != case.errors);
    let wrong: Vec<_> =
        wrong.map(|(case, count)| format!("{}: {count}, not {}", case.name, case.errors)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_smallest_culprit_is_underlined() {
    check(|_, complaint| {
        // A span of several lines is drawn with a line down the margin.
        let margin = |line: &&str| {
            let drawn = line.split_once('|').map_or("", |(_, drawn)| drawn).trim_start();
            drawn.starts_with("/ ") || drawn.starts_with("|_") || drawn.starts_with("| ")
        };
        if complaint.shown.iter().any(margin) {
            return Some("underlines several lines".to_owned());
        }
        let underlined = complaint.underlined();
        if underlined.is_empty() {
            return Some("underlines nothing".to_owned());
        }
        underlined.into_iter().find_map(|(code, line)| {
            let start = line.find('^')?;
            let end = line.rfind('^')? + 1;
            let culprit = code.get(start..end)?;
            let derive = code.contains("#[derive(");
            let whole = culprit.starts_with("struct ") || culprit.starts_with("pub struct ");
            (derive || whole).then(|| format!("underlines `{culprit}`"))
        })
    });
}

/// The runtime's own names, which the user did not write, do not appear in messages and labels.
#[test]
fn messages_name_what_the_user_wrote() {
    let (public, hidden) = names_of_the_runtime();
    check(|case, complaint| {
        let labels = complaint.labels().collect::<Vec<_>>();
        let said = complaint.message.iter().chain(&labels);
        // A key or type of the runtime may appear where the user has to write it: as code on a line of help.
        let mut said =
            said.filter(|line| !line.trim_start().starts_with("help:")).flat_map(|line| words(line));
        let strange = said.find(|word| {
            let runtimes = word.starts_with("__") || public.contains(*word) || hidden.contains(*word);
            runtimes && !SPOKEN.contains(word) && !words(&case.source).any(|written| written == *word)
        });
        strange.map(|word| format!("says `{word}`"))
    });
}

/// The derive and the traits of a client, which the user has to write; the struct of several tokens, which is
/// the type of a user's fields; and what the compiler itself says about a method.
const SPOKEN: [&str; 5] = ["Paginated", "Fetch", "FetchBlocking", "Tokens", "PaginatedRequest"];

#[test]
fn notes_name_what_is_documented() {
    let (_, hidden) = names_of_the_runtime();
    check(|_, complaint| {
        // Code that a note shows is the compiler's choice; its names do not count.
        let said = complaint.notes.iter().filter(|line| !shows_code(line));
        let strange =
            said.flat_map(|line| words(line)).find(|word| word.starts_with("__") || hidden.contains(*word));
        strange.map(|word| format!("notes `{word}`"))
    });
}

fn shows_code(line: &str) -> bool {
    let line =
        line.trim_start().trim_start_matches(|character: char| character.is_ascii_digit()).trim_start();
    line.starts_with('|') || line.starts_with("...")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_')
}

/// The names of the runtime's types and traits: those that its root and its public modules export, and all others.
fn names_of_the_runtime() -> (BTreeSet<String>, BTreeSet<String>) {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../paginator-runtime/src");
    let exporting =
        ["lib", "operation/mod", "operation/field/mod", "token/mod", "drive/mod", "drive/search/mod"];
    let exported =
        exporting.map(|file| fs::read_to_string(sources.join(format!("{file}.rs"))).unwrap()).join("");
    let exports = exported.split("pub use ").skip(1).filter_map(|rest| rest.split_once(';'));
    let mut public: BTreeSet<String> = exports
        .flat_map(|(names, _)| words(names))
        .filter(|name| name.starts_with(char::is_uppercase))
        .map(str::to_owned)
        .collect();
    // Its module is public itself.
    public.insert("FetchFn".to_owned());
    let mut hidden = BTreeSet::new();
    for file in files(&sources) {
        let source = fs::read_to_string(file).unwrap_or_default();
        let items = source.lines().filter_map(|line| {
            let item = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
            ["struct ", "enum ", "trait ", "type "].iter().find_map(|keyword| item.strip_prefix(keyword))
        });
        hidden.extend(items.filter_map(|item| words(item).next()).map(str::to_owned));
    }
    hidden.retain(|name| !public.contains(name));
    (public, hidden)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
