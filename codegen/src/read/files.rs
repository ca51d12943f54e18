//! Files and folders: their names, and what is in them.

use crate::error::{Error, Result};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The last part of a path.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What a folder holds, in order.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let wrong = |error: io::Error| Error::new(format!("cannot read `{}`: {error}", folder.display()));
    let entries = fs::read_dir(folder).map_err(wrong)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(wrong)?;
    paths.sort();
    Ok(paths)
}
