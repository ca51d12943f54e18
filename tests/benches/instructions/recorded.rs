//! `recorded.json`: the counts that later ones are compared with.

use super::Error;
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

/// A count that is larger than the recorded one by more than this factor fails.
const GROWTH: f64 = 1.05;

/// The compiler's version: with another, counts may differ.
fn compiler() -> Result<String, Error> {
    Ok(String::from_utf8(Command::new("rustc").arg("-V").output()?.stdout)?.trim().to_owned())
}

fn path() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "recorded.json"].iter().collect()
}

pub(super) fn record(counts: &BTreeMap<String, f64>) -> Result<(), Error> {
    let rounded: BTreeMap<_, _> =
        counts.iter().map(|(name, count)| (name, (count * 100.0).round() / 100.0)).collect();
    let text = serde_json::json!({ "compiler": compiler()?, "instructions_an_item": rounded });
    Ok(fs::write(path(), format!("{text:#}\n"))?)
}

pub(super) fn check(counts: &BTreeMap<String, f64>) -> Result<(), Error> {
    let recorded: serde_json::Value = serde_json::from_str(&fs::read_to_string(path())?)?;
    let before: BTreeMap<String, f64> = serde_json::from_value(recorded["instructions_an_item"].clone())?;
    if !before.keys().eq(counts.keys()) {
        return Err("recorded.json has other walks: write it again with `record`".into());
    }
    let (with, now) = (recorded["compiler"].as_str().unwrap_or_default(), compiler()?);
    let mut grown = Vec::new();
    for (name, count) in counts {
        let growth = count / before[name];
        if growth > GROWTH {
            grown.push(format!("{name}: {count:.2} instructions an item, {:.2} recorded", before[name]));
        } else if growth < 1.0 / GROWTH {
            println!(
                "{name} became cheaper, {:.2} to {count:.2}: write recorded.json again with `record`",
                before[name]
            );
        }
    }
    if grown.is_empty() {
        println!("no walk is more than 5 % above what is recorded");
        return Ok(());
    }
    let list = grown.join("\n");
    Err(format!("more than 5 % above what is recorded (with {with}, this is {now}):\n{list}").into())
}
