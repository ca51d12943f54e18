//! A case: a mistake, what the compiler says, and what should have been written.
//!
//! Each begins with a comment: what the user wanted; `errors: n` where there are several mistakes; and pairs of
//! `wrong:`, a line of the case, and `instead:`, what replaces it (nothing, where it is to be left out).

use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

/// The folders of mistakes, in the order of the page.
pub(crate) const KINDS: [&str; 12] = [
    "unknown",
    "missing",
    "duplicate",
    "misplaced",
    "conflict",
    "syntax",
    "path",
    "type",
    "mismatch",
    "shape",
    "usage",
    "together",
];

/// The compiler whose messages the cases hold. It is named nowhere else.
const COMPARED_ON: &str = "rustc 1.95.0";

/// Whether this is the compiler whose messages the cases hold; `Err` says which one it is instead.
pub(crate) fn compiler_is_compared() -> Result<(), String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    match version.strip_prefix(COMPARED_ON) {
        Some(rest) if rest.starts_with(char::is_whitespace) => Ok(()),
        _ => Err(format!(
            "compared no message: they are those of {COMPARED_ON}, and this is {}",
            version.trim()
        )),
    }
}

pub(crate) struct Case {
    /// `kind/mistake`
    pub(crate) name: String,
    pub(crate) source: String,
    pub(crate) wanted: String,
    pub(crate) errors: usize,
    /// What is wrong, and what to write instead.
    pub(crate) corrections: Vec<(String, String)>,
    /// What the compiler says.
    pub(crate) output: String,
}

/// All cases, by kind and name.
pub(crate) fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut cases = Vec::new();
    for kind in KINDS {
        let files = fs::read_dir(root.join(kind)).unwrap().map(|file| file.unwrap().path());
        let sources = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
        let of_kind = sources.map(|file| {
            let name = format!("{kind}/{}", file.file_stem().unwrap().display());
            let output = fs::read_to_string(file.with_extension("stderr")).unwrap_or_default();
            (name.clone(), Case::read(name, fs::read_to_string(&file).unwrap(), output))
        });
        cases.extend(of_kind.collect::<BTreeMap<_, _>>().into_values());
    }
    cases
}

impl Case {
    fn read(name: String, source: String, output: String) -> Case {
        let mut comment = source.lines().map_while(|line| line.strip_prefix("// "));
        let wanted = comment.next().unwrap_or_default().to_owned();
        assert!(
            wanted.starts_with("Wanted ") && wanted.ends_with('.'),
            "{name} does not say what the user wanted"
        );
        let (mut errors, mut corrections) = (1, Vec::new());
        for line in source.lines().map_while(|line| line.strip_prefix("//")).skip(1) {
            match line.trim_start().split_once(':') {
                Some(("errors", count)) => errors = count.trim().parse().unwrap(),
                Some(("wrong", code)) => corrections.push((code.trim().to_owned(), String::new())),
                Some(("instead", code)) => code.trim().clone_into(&mut corrections.last_mut().unwrap().1),
                _ => panic!("{name}: what does `{line}` say?"),
            }
        }
        assert!(!corrections.is_empty(), "{name} has no correction");
        Case { name, wanted, errors, corrections, output, source }
    }

    /// The case as it should have been written: each wrong line, in order, replaced.
    pub(crate) fn corrected(&self) -> String {
        let mut corrections = self.corrections.iter().peekable();
        let code = self.source.lines().skip_while(|line| line.starts_with("//"));
        let mut corrected = String::new();
        for line in code {
            let replaced = corrections.next_if(|(wrong, _)| line.trim() == wrong);
            corrected += replaced.map_or(line, |(_, instead)| instead);
            corrected.push('\n');
        }
        assert!(
            corrections.next().is_none(),
            "{}: a wrong line is not there, or not in this order",
            self.name
        );
        corrected
    }

    pub(crate) fn kind(&self) -> &str {
        self.name.split_once('/').unwrap().0
    }
}
