//! Walks generated operations over synthetic pages, and reports differences from botocore's paginators.

mod case;
mod walk;

pub use case::Case;
pub use walk::{Replay, replay};

use std::{collections::BTreeMap, env, fs, io, io::Write};

/// Replays the cases in the file that the first argument names, one line of JSON per operation, with the walks of
/// `operations`. Prints a line for each difference, and for each walk that is better than botocore's, then how many
/// operations were walked.
///
/// # Errors
/// When the file cannot be read, is not of the recorder's form, or lacks an operation.
pub fn main(operations: &[(&str, Replay)]) -> io::Result<()> {
    let path = env::args().nth(1).ok_or_else(|| io::Error::other("name the file of the cases"))?;
    let mut cases = BTreeMap::new();
    for line in fs::read_to_string(path)?.lines() {
        let case: Case = serde_json::from_str(line)?;
        cases.insert(case.operation.clone(), case);
    }
    let mut out = io::stdout().lock();
    for (name, replay) in operations {
        let case = cases.get(*name).ok_or_else(|| io::Error::other(format!("no case of {name}")))?;
        let seen = replay(case);
        for difference in &seen.differences {
            writeln!(out, "differs {name}: {difference}")?;
        }
        for better in &seen.better {
            writeln!(out, "better {name}: {better}")?;
        }
    }
    writeln!(out, "walked {}", operations.len())
}
