//! What was found: differences by walk, and the table by shape.

use crate::vectors::{Entry, Walk};
use std::{collections::BTreeMap, fmt::Debug};

/// The differences of one operation.
pub struct Differences {
    operation: String,
    walk: String,
    driver: String,
    found: Vec<String>,
}

impl Differences {
    pub fn of(operation: &str) -> Self {
        Differences {
            operation: operation.to_owned(),
            walk: String::new(),
            driver: String::new(),
            found: Vec::new(),
        }
    }

    pub fn of_walk(&mut self, walk: &str) {
        walk.clone_into(&mut self.walk);
        self.driver.clear();
    }

    pub fn of_driver(&mut self, driver: &str) {
        driver.clone_into(&mut self.driver);
    }

    pub fn found(&mut self, what: String) {
        self.found.push(format!("{}: {}: {}: {what}", self.operation, self.walk, self.driver));
    }

    pub fn same<A: PartialEq<B> + Debug, B: Debug>(&mut self, what: &str, ours: &A, recorded: &B) {
        if ours != recorded {
            // Shows where they begin to differ, not pages of JSON.
            let (ours, recorded) = (format!("{ours:?}"), format!("{recorded:?}"));
            let same = ours.chars().zip(recorded.chars()).take_while(|(a, b)| a == b).count();
            let part = |text: &str| text.chars().skip(same.saturating_sub(80)).take(300).collect::<String>();
            self.found(format!("{what}\n    ours     {}\n    recorded {}", part(&ours), part(&recorded)));
        }
    }

    pub fn into_found(self) -> Vec<String> {
        self.found
    }
}

/// The columns of the table, and the tag that each counts.
const COLUMNS: [(&str, &str); 5] = [
    ("mid-page cuts", "mid_page_cut"),
    ("page-end resumes", "page_end_resume"),
    ("other page size", "other_page_size"),
    ("smaller page", "smaller_page"),
    ("binary", "binary"),
];

/// Counts the walks by shape and by better rule.
#[derive(Default)]
pub struct Table {
    rows: BTreeMap<String, Row>,
    better: BTreeMap<u32, usize>,
}

#[derive(Default)]
struct Row {
    operations: Vec<String>,
    walks: usize,
    tagged: [usize; COLUMNS.len()],
}

impl Table {
    pub fn count(&mut self, entry: &Entry, walks: &[Walk]) {
        let row = self.rows.entry(entry.shape.to_string()).or_default();
        row.operations.push(entry.operation.clone());
        row.walks += walks.len();
        for (count, (_, tag)) in row.tagged.iter_mut().zip(COLUMNS) {
            *count += walks.iter().filter(|walk| walk.has(tag)).count();
        }
        for rule in walks.iter().flat_map(|walk| &walk.better) {
            *self.better.entry(*rule).or_default() += 1;
        }
    }

    pub fn shapes(&self) -> usize {
        self.rows.len()
    }

    pub fn walks(&self) -> usize {
        self.rows.values().map(|row| row.walks).sum()
    }

    /// The walks with a tag of the table.
    pub fn tagged(&self, tag: &str) -> usize {
        let column = COLUMNS.iter().position(|(_, of)| *of == tag).unwrap();
        self.rows.values().map(|row| row.tagged[column]).sum()
    }

    pub fn better(&self, rule: u32) -> usize {
        self.better.get(&rule).copied().unwrap_or_default()
    }

    pub fn print(&self) {
        print!("{:<60} {:>6}", "shape", "walks");
        COLUMNS.iter().for_each(|(title, _)| print!(" {title:>16}"));
        println!("  operations");
        for (shape, row) in &self.rows {
            print!("{shape:<60} {:>6}", row.walks);
            row.tagged.iter().for_each(|count| print!(" {count:>16}"));
            println!("  {}", row.operations.join(", "));
        }
    }
}
