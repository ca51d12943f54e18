//! `Source`: where descriptions are, and which one is a given service's.

use crate::{
    description::Service,
    error::{Error, Result, unknown},
    overrides,
    read::{
        botocore,
        files::{entries, file_name},
        smithy,
    },
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// Where descriptions are read from.
///
/// # Example
/// ```no_run
/// use paginator_codegen::Source;
///
/// let service = Source::installed()?.service("dynamodb")?;
/// assert!(service.paginators.contains_key("Scan"));
/// # Ok::<(), paginator_codegen::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Source {
    root: PathBuf,
}

/// Where the description of one service was found.
#[derive(Clone, Debug)]
enum Found {
    /// The folder of a service's versions in botocore's data.
    Versions(PathBuf),
    /// The folder that holds `service-2.json` itself.
    Botocore(PathBuf),
    Smithy(PathBuf),
}

impl Source {
    /// The descriptions of the botocore that `python3` imports.
    ///
    /// # Errors
    /// When there is no `python3`, or no botocore in it.
    pub fn installed() -> Result<Self> {
        // botocore is located, not imported: importing it takes longer than all the rest.
        let script = "import importlib.util, os, sys; found = importlib.util.find_spec('botocore'); \
                      sys.exit('there is no botocore') if found is None else \
                      print(os.path.join(os.path.dirname(found.origin), 'data'))";
        let help = "name a folder of descriptions with `--from`, or `pip install botocore`";
        let output = Command::new("python3")
            .args(["-c", script])
            .output()
            .map_err(|error| Error::new(format!("cannot run `python3` to find botocore: {error}; {help}")))?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            let last = words.lines().last().unwrap_or("it says nothing").to_owned();
            return Err(Error::new(format!("`python3` does not find botocore: {last}; {help}")));
        }
        Ok(Source::at(String::from_utf8_lossy(&output.stdout).trim()))
    }

    /// The descriptions at `path`: botocore's `data` or a folder of its form, the folder of one service or of one of
    /// its versions, a folder of Smithy's models, or one file of either form. Plain or gzip.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Source { root: path.into() }
    }

    /// The names of the services that are described there, in order, whether they have paginated operations or not.
    ///
    /// # Errors
    /// When there is no description there, or it cannot be read.
    pub fn services(&self) -> Result<Vec<String>> {
        Ok(self.found()?.into_keys().collect())
    }

    /// The services that have paginated operations, and how many each.
    ///
    /// # Errors
    /// When there is no description there, or one cannot be read.
    pub fn paginators(&self) -> Result<Vec<(String, usize)>> {
        let mut counted = Vec::new();
        for (name, found) in self.found()? {
            let count = match &found {
                Found::Versions(folder) => botocore::count(folder)?,
                Found::Botocore(folder) => botocore::read(&name, folder, folder)?.paginators.len(),
                Found::Smithy(file) => smithy::read(&name, file)?.paginators.len(),
            };
            if count > 0 {
                counted.push((name, count));
            }
        }
        Ok(counted)
    }

    /// The description of one service.
    ///
    /// # Errors
    /// When there is no such service (the error names a similar one), or its description cannot be read.
    pub fn service(&self, name: &str) -> Result<Service> {
        let found = self.found()?;
        let (name, found) = match found.get_key_value(name) {
            Some(entry) => entry,
            // The name may be another spelling of a service's.
            None => same_service(&found, name)?.ok_or_else(|| {
                unknown("there is no service", name, found.keys().map(String::as_str), "`--list`")
            })?,
        };
        let mut service = match found {
            Found::Versions(folder) => botocore::newest(name, folder),
            Found::Botocore(folder) => botocore::read(name, folder, folder),
            Found::Smithy(file) => smithy::read(name, file),
        }?;
        overrides::apply(&mut service)?;
        Ok(service)
    }

    fn found(&self) -> Result<BTreeMap<String, Found>> {
        let root = &self.root;
        let mut found = BTreeMap::new();
        if root.is_file() {
            let is_botocore = file_name(root).starts_with("service-2.json");
            let one = match root.parent() {
                Some(folder) if is_botocore => Found::Botocore(folder.to_owned()),
                _ => Found::Smithy(root.clone()),
            };
            found.insert(name_of(root, is_botocore), one);
            return Ok(found);
        }
        let inside = entries(root)?;
        if botocore::is_version(root) {
            found.insert(name_of(&root.join("service-2.json"), true), Found::Botocore(root.clone()));
        } else if inside.iter().any(|entry| botocore::is_version(entry)) {
            found.insert(file_name(root), Found::Versions(root.clone()));
        } else {
            for entry in inside.iter().filter(|entry| entry.is_dir()) {
                let versions = entries(entry)?;
                if versions.iter().any(|version| botocore::is_version(version)) {
                    found.insert(file_name(entry), Found::Versions(entry.clone()));
                }
            }
            if found.is_empty() {
                smithy_files(root, 4, &mut found)?;
            }
        }
        if found.is_empty() {
            return Err(Error::new(format!("there is no description of a service at `{}`", root.display())));
        }
        Ok(found)
    }
}

/// The description that goes by `name` in another spelling: `api-gateway`, `apigateway`.
fn same_service<'a>(
    found: &'a BTreeMap<String, Found>,
    name: &str,
) -> Result<Option<(&'a String, &'a Found)>> {
    let plain = |name: &str| name.to_lowercase().replace([' ', '-', '_'], "");
    let mut same = None;
    for (key, one) in found {
        let Found::Smithy(file) = one else { continue };
        if plain(key) == plain(name) || (found.len() <= 64 && smithy::goes_by(file, name)?) {
            same = Some((key, one));
        }
    }
    Ok(same)
}

fn smithy_files(folder: &Path, depth: usize, found: &mut BTreeMap<String, Found>) -> Result<()> {
    for entry in entries(folder)? {
        let name = file_name(&entry);
        if entry.is_dir() && depth > 0 {
            smithy_files(&entry, depth - 1, found)?;
        } else if name.ends_with(".json") || name.ends_with(".json.gz") {
            found.insert(name_of(&entry, false), Found::Smithy(entry));
        }
    }
    Ok(())
}

/// A service's name, from where its description is: the folder above the version, or the file's name without its date.
fn name_of(file: &Path, is_botocore: bool) -> String {
    if is_botocore {
        let folders = file.parent().into_iter().flat_map(Path::ancestors).map(file_name);
        return folders.take(2).find(|name| !is_date(name)).unwrap_or_default();
    }
    let name = file_name(file);
    let name = name.trim_end_matches(".gz").trim_end_matches(".json");
    match name.len().checked_sub(11).and_then(|at| name.split_at_checked(at)) {
        Some((stem, date)) if date.strip_prefix('-').is_some_and(is_date) => stem.to_owned(),
        _ => name.to_owned(),
    }
}

fn is_date(name: &str) -> bool {
    name.len() == 10 && name.chars().all(|c| c.is_ascii_digit() || c == '-')
}
