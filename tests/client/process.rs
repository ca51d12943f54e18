//! Runs a client in a process of its own, this test program again, so that it has an environment of its own.

use super::{names, request};
use paginator_models::{aws::Client, cognito_idp::list_users_in_group};
use paginator_tests::http::{CannedServer, Received, answer};
use std::{
    env, fs,
    path::PathBuf,
    process::{self, Command},
    sync::atomic::{AtomicUsize, Ordering},
};

pub(super) const USERS: &str = r#"{"Users":[{"Username":"ada"}]}"#;
pub(super) const CONFIG: &str = "[default]\nregion = eu-west-1\n[profile readers]\nregion = eu-west-3\n";

/// What one process did: what it printed, and what the server for the service received.
pub(super) struct Ran {
    pub(super) printed: String,
    pub(super) received: Vec<Received>,
}

impl Ran {
    /// The key id and the region that the request was signed with.
    pub(super) fn signed_with(&self) -> (String, String) {
        let received = self.received.first().unwrap_or_else(|| panic!("nothing was sent: {}", self.printed));
        let authorization = received.header("authorization").unwrap();
        let scope: Vec<_> = authorization.split(['=', '/', ',']).collect();
        (scope[1].to_owned(), scope[3].to_owned())
    }
}

pub(super) fn users_server() -> CannedServer {
    CannedServer::start([answer("200 OK", &[], USERS)])
}

/// Runs the `child` with nothing but these variables, and configuration files of this content.
pub(super) fn run(variables: &[(&str, &str)], config: &str, credentials: &str, server: &CannedServer) -> Ran {
    run_with(variables, config, credentials, None, server)
}

/// The same, with one more file in the home folder. `HOME` in the variables and the configuration is that folder.
pub(super) fn run_with(
    variables: &[(&str, &str)],
    config: &str,
    credentials: &str,
    file: Option<(&str, &str)>,
    server: &CannedServer,
) -> Ran {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder: PathBuf = env::temp_dir().join(format!("paginator-chain-{}-{number}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let at_home = |text: &str| text.replace("HOME", folder.to_str().unwrap());
    fs::write(folder.join("config"), at_home(config)).unwrap();
    fs::write(folder.join("credentials"), credentials).unwrap();
    if let Some((name, content)) = file {
        fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), content).unwrap();
    }
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", "process::child", "--ignored", "--nocapture"]).env_clear();
    command.env("HOME", &folder);
    command.env("PATH", env::var_os("PATH").unwrap_or_default());
    command.env("AWS_CONFIG_FILE", folder.join("config"));
    command.env("AWS_SHARED_CREDENTIALS_FILE", folder.join("credentials"));
    command.env("AWS_EC2_METADATA_DISABLED", "true");
    let output =
        command.envs(variables.iter().map(|(name, value)| (*name, at_home(value)))).output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let printed = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(!printed.contains("the-secret") && !printed.contains("the-token"), "{printed}");
    Ran { printed, received: server.received() }
}

/// Not a test on its own: builds a client from its environment, walks, and prints the result.
#[tokio::test]
#[ignore = "run by other tests, in a process of its own"]
async fn child() {
    let mut builder = Client::builder().max_backoff(std::time::Duration::ZERO);
    if let Ok(profile) = env::var("CHILD_PROFILE") {
        builder = builder.profile(profile);
    }
    if let Ok(url) = env::var("CHILD_ENDPOINT") {
        builder = builder.endpoint_url(url);
    }
    if let Ok(region) = env::var("CHILD_IGNORE") {
        builder = builder.ignore_environment();
        if !region.is_empty() {
            builder = builder.region(region);
        }
    }
    let client = match env::var("CHILD_BUILD") {
        Ok(_) => builder.build(),
        Err(_) => builder.load().await,
    };
    let client = match client {
        Ok(client) => client,
        Err(error) => return eprintln!("client: {error}"),
    };
    eprintln!("{client:?}");
    let walked = list_users_in_group(&client, request());
    match walked.items().try_collect::<Vec<_>>().await {
        Ok(users) => eprintln!("users: {:?}", names(&users)),
        Err(error) => {
            eprintln!("{error:?}");
            let mut cause: Option<&dyn std::error::Error> = Some(&error);
            while let Some(error) = cause {
                eprintln!("because: {error}");
                cause = error.source();
            }
            eprintln!("position: {:?}", error.resume_token().map(|token| token.to_string()));
        }
    }
}
