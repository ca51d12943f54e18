//! Where text goes: files that are written whole or not at all, and the check that they contain what would be written.

use crate::{
    emit::{File, same_code},
    error::{Error, Result},
};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process,
};

/// Where generated text goes.
#[derive(Clone, Debug)]
pub struct Output {
    path: PathBuf,
}

impl Output {
    /// A file or a folder at `path`.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Output { path: path.into() }
    }

    /// Writes `text` as the one file.
    ///
    /// # Errors
    /// When it cannot be written; what was there before is then unchanged.
    pub fn write(&self, text: &str) -> Result<()> {
        write_whole(&self.path, text)
    }

    /// Writes files into the folder, which is created if it is missing.
    ///
    /// # Errors
    /// When one cannot be written. Each file is then either written whole or unchanged.
    pub fn write_all(&self, files: &[File]) -> Result<()> {
        fs::create_dir_all(&self.path).map_err(|error| cannot("make the folder", &self.path, &error))?;
        // Everything is written next to its place first, so that a full disk or a file that cannot be written is
        // noticed before anything is changed.
        let mut ready = Vec::new();
        for file in files {
            let path = self.path.join(&file.name);
            match put_beside(&path, &file.text) {
                Ok(beside) => ready.push((beside, path)),
                Err(error) => {
                    for (beside, _) in ready {
                        let _ = fs::remove_file(beside);
                    }
                    return Err(error);
                }
            }
        }
        for (beside, path) in &ready {
            if let Err(error) = fs::rename(beside, path) {
                for (beside, _) in &ready {
                    let _ = fs::remove_file(beside);
                }
                return Err(cannot("write", path, &error));
            }
        }
        Ok(())
    }

    /// Compares the one file with what would be written. Layout does not count.
    ///
    /// # Errors
    /// When it is missing or differs.
    pub fn check(&self, text: &str) -> Result<()> {
        check_one(&self.path, text)
    }

    /// Compares the files of the folder with what would be written.
    ///
    /// # Errors
    /// When one is missing or differs; the error names all of them.
    pub fn check_all(&self, files: &[File]) -> Result<()> {
        let wrong: Vec<_> = files
            .iter()
            .filter_map(|file| check_one(&self.path.join(&file.name), &file.text).err())
            .map(|error| error.to_string())
            .collect();
        if wrong.is_empty() { Ok(()) } else { Err(Error::new(wrong.join("; "))) }
    }
}

fn check_one(path: &Path, text: &str) -> Result<()> {
    let found = fs::read_to_string(path).map_err(|error| cannot("read", path, &error))?;
    if same_code(&found, text) {
        return Ok(());
    }
    Err(Error::new(format!(
        "`{}` is not what would be written; regenerate it without `--check`",
        path.display()
    )))
}

fn write_whole(path: &Path, text: &str) -> Result<()> {
    let beside = put_beside(path, text)?;
    fs::rename(&beside, path).map_err(|error| {
        let _ = fs::remove_file(&beside);
        cannot("write", path, &error)
    })
}

/// Writes a file next to the one that it will replace, under a name of its own.
fn put_beside(path: &Path, text: &str) -> Result<PathBuf> {
    if path.is_dir() {
        return Err(Error::new(format!("cannot write `{}`: it is a folder", path.display())));
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", process::id()));
    let beside = path.with_file_name(name);
    let written = fs::File::create(&beside).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map(|()| beside.clone()).map_err(|error| {
        let _ = fs::remove_file(&beside);
        cannot("write", path, &error)
    })
}

fn cannot(what: &str, path: &Path, error: &io::Error) -> Error {
    Error::new(format!("cannot {what} `{}`: {error}", path.display()))
}
