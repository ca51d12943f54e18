//! Does any environment make the client panic, show a secret, or ask another host than the settings name? Tries random
//! ones, with good, odd and hostile values for every variable and every key of a profile that is read.
//!
//! All traffic goes through the test's own proxy, which plays every service and notes which host was asked for.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

mod generate;
mod values;
mod world;

use super::{Client, Credentials, surroundings::Surroundings};
use crate::cognito_idp::ListUsersInGroupRequest;
use generate::Environment;
use paginator_runtime::Fetch;
use std::{
    collections::BTreeMap,
    env, error, fs, panic,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::sync::Semaphore;
use world::World;

/// How many environments there are unless `ENVIRONMENTS` says otherwise.
const COUNT: u64 = 1_000;
/// How many a deep run has, how many of those run in a process of their own, and how often each variable and key is set
/// at least. With fewer environments these shrink too.
const DEEP: u64 = 10_000;
const BY_PROCESS: u64 = 100;
const LEAST: u64 = 300;
const AT_ONCE: usize = 48;
/// What every secret contains.
const SECRET: &str = "S3CRET";

/// How often something happened: a way to end, or a name that was set.
#[derive(Default)]
struct Counts(BTreeMap<String, u64>);

impl Counts {
    fn add(&mut self, what: &str) {
        *self.0.entry(what.to_owned()).or_default() += 1;
    }
}

#[test]
fn no_environment_makes_it_panic_leak_or_ask_elsewhere() {
    let count = env::var("ENVIRONMENTS").ok().map_or(COUNT, |count| count.parse().unwrap());
    let panics = Arc::new(AtomicUsize::new(0));
    let (counted, usual) = (panics.clone(), panic::take_hook());
    panic::set_hook(Box::new(move |info| {
        counted.fetch_add(1, Ordering::Relaxed);
        usual(info);
    }));

    let (set, ends) = (Arc::new(Mutex::new(Counts::default())), Arc::new(Mutex::new(Counts::default())));
    let by_process = BY_PROCESS * count / DEEP;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let broken = runtime.block_on(async {
        let at_once = Arc::new(Semaphore::new(AT_ONCE));
        let mut all = tokio::task::JoinSet::new();
        for seed in 0..count {
            let permit = at_once.clone().acquire_owned().await.unwrap();
            let (set, ends) = (set.clone(), ends.clone());
            all.spawn(async move {
                let _permit = permit;
                let (end, broken) = one(seed, seed < by_process, &set).await;
                ends.lock().unwrap().add(&end);
                broken
            });
        }
        all.join_all().await.concat()
    });
    let _ = panic::take_hook();

    for (end, times) in &ends.lock().unwrap().0 {
        println!("{times:>6} {end}");
    }
    let set = &set.lock().unwrap().0;
    for (name, times) in set {
        println!("{times:>6} times {name}");
    }
    let names = || set.iter().filter(|(name, _)| !name.starts_with("asked"));
    let least = names().map(|(_, times)| times).min().unwrap();
    println!(
        "environments {count} names {} set at least {least} times panics {}",
        names().count(),
        panics.load(Ordering::Relaxed)
    );
    assert!(
        broken.is_empty(),
        "{} promises broken:\n{}",
        broken.len(),
        broken[..broken.len().min(30)].join("\n")
    );
    assert!(*least >= LEAST * count / DEEP, "a name is set too seldom");
    assert_eq!(panics.load(Ordering::Relaxed), 0);
}

/// Builds a client in one environment, sends a request, and checks all that is promised. Returns how it ended, and the
/// promises that were broken.
async fn one(seed: u64, by_process: bool, set: &Mutex<Counts>) -> (String, Vec<String>) {
    let world = World::start(seed).await;
    let environment = Environment::random(seed, world.url(), by_process);
    environment.names().for_each(|name| set.lock().unwrap().add(&name));
    let shown = if by_process {
        let folder = env::temp_dir().join(format!("paginator-environment-{}-{seed}", std::process::id()));
        let (environment, folder) = (environment.clone(), folder.clone());
        tokio::task::spawn_blocking(move || in_a_process(seed, &environment, &folder)).await.unwrap()
    } else {
        in_here(seed, &environment).await
    };
    let mut broken = Vec::new();
    for line in shown.lines() {
        if line.contains(SECRET) || line.contains("panicked") {
            broken.push(format!("environment {seed} shows: {line:.400}"));
        }
    }
    world.asked().iter().for_each(|host| set.lock().unwrap().add(&format!("asked {host}")));
    let elsewhere = world.asked().into_iter().filter(|host| !environment.names_host(host));
    broken.extend(elsewhere.map(|host| format!("environment {seed} asked {host:?}")));
    (shown.lines().next_back().unwrap_or_default().to_owned(), broken)
}

async fn in_here(seed: u64, environment: &Environment) -> String {
    let files = environment.files.clone().into_iter().map(|(name, content)| (name.into(), content)).collect();
    let files = aws_types::os_shim_internal::Fs::from_raw_map(files);
    let variables = environment.variables.clone();
    walk(seed, environment.profile.clone(), Surroundings::Given { variables, files }).await
}

fn in_a_process(seed: u64, environment: &Environment, folder: &std::path::Path) -> String {
    let placed = |text: &str| text.replace(values::HOME, folder.to_str().unwrap());
    for (name, content) in &environment.files {
        let path = placed(name);
        fs::create_dir_all(std::path::Path::new(&path).parent().unwrap()).unwrap();
        fs::write(path, placed(&String::from_utf8_lossy(content))).unwrap();
    }
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", "aws::random_environments::child", "--ignored", "--nocapture"]).env_clear();
    child.env("PATH", env::var_os("PATH").unwrap_or_default()).env("CHILD_SEED", seed.to_string());
    if let Some(profile) = &environment.profile {
        child.env("CHILD_PROFILE", profile);
    }
    let variables = environment.variables.iter().map(|(name, value)| (name, placed(value)));
    let output = child.envs(variables).output().unwrap();
    let _ = fs::remove_dir_all(folder);
    let printed = String::from_utf8_lossy(&[output.stderr, output.stdout].concat()).into_owned();
    let end = printed.lines().find_map(|line| line.strip_prefix("end: ")).unwrap_or("no end").to_owned();
    assert_ne!(end, "no end", "{printed}");
    format!("{printed}\n{end}")
}

/// Not a test of its own: runs one environment in a process.
#[test]
#[ignore = "run by the test above"]
fn child() {
    let seed = env::var("CHILD_SEED").unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let shown = runtime.block_on(walk(seed, env::var("CHILD_PROFILE").ok(), Surroundings::Process));
    let (shown, end) = shown.rsplit_once('\n').unwrap();
    eprintln!("{shown}\nend: {end}");
}

/// Everything that a client in these surroundings shows of itself; its last line says how it ended.
async fn walk(seed: u64, profile: Option<String>, surroundings: Surroundings) -> String {
    let mut random = fastrand::Rng::with_seed(seed ^ 0x5eed);
    let mut builder = Client::builder().timeout(Duration::from_secs(30)).max_backoff(Duration::ZERO);
    builder.surroundings = surroundings;
    if random.u8(..) < 20 {
        builder = builder.endpoint_url(values::url(&mut random));
    }
    if random.u8(..) < 20 {
        let [id, secret, token] = values::keys(&mut random);
        builder = builder.credentials(Credentials::new(id, secret, Some(token), None, "test"));
    }
    if random.u8(..) < 20 {
        builder = builder.app_name(values::odd(&mut random)).region(values::region(&mut random));
    }
    let by_name = profile.is_some();
    if let Some(profile) = profile {
        builder = builder.profile(profile);
    }
    let mut shown = format!("{builder:?} {builder:#?}\n");
    let built =
        if !by_name && random.bool() && random.bool() { builder.build() } else { builder.load().await };
    let client = match built {
        Ok(client) => client,
        Err(error) => return format!("{shown}{error:?}\nrefused: {error}"),
    };
    shown += &format!("{client:?} {client:#?}\n");
    match client.fetch(ListUsersInGroupRequest::new("us-east-1_Example", "readers")).await {
        Ok(page) => shown + &format!("{page:?}\nanswered"),
        Err(error) => {
            shown += &format!("{error:?} {error:#?}\n");
            let mut cause: Option<&dyn error::Error> = Some(&error);
            while let Some(error) = cause {
                shown += &format!("because: {error}\n");
                cause = error.source();
            }
            let end = error.to_string();
            // The number of attempts does not matter here.
            format!("{shown}failed: {}", end.split([',', '(']).next().unwrap_or_default().replace('\n', " "))
        }
    }
}
