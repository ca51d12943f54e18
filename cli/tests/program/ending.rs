//! How the program ends while a name is being resolved or where stdout is closed, and what it prints to a terminal.
#![cfg(target_os = "linux")]

use super::{group_at, program};
use paginator_tests::http::{CannedServer, answer};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::{
    env, fs,
    fs::OpenOptions,
    io::Read,
    path::PathBuf,
    process::{self, Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Says on stderr that it was asked, and never returns.
const NEVER_RESOLVED: &str = r#"
    unsigned sleep(unsigned);
    long write(int, const void *, unsigned long);
    int getaddrinfo(void *a, void *b, void *c, void *d) { for (write(2, "asked\n", 6);;) sleep(60); }
"#;

/// A library that is loaded before the system's and never resolves a name. Compiled with `cc`, which links Rust too.
struct NoNames(PathBuf);

impl NoNames {
    fn new() -> Self {
        let folder = env::temp_dir().join(format!("paginator-cli-names-{}", process::id()));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("names.c"), NEVER_RESOLVED).unwrap();
        let compiled = Command::new("cc")
            .current_dir(&folder)
            .args(["-shared", "-fPIC", "-o", "names.so", "names.c"])
            .status();
        assert!(compiled.unwrap().success());
        NoNames(folder)
    }

    fn start(&self, arguments: &[&str]) -> Child {
        let mut command = program(&[&group_at("http://never.example")[..], arguments].concat());
        command.env("LD_PRELOAD", self.0.join("names.so")).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }
}

impl Drop for NoNames {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The output of a child, which has to end soon.
fn ended(mut child: Child) -> Output {
    let since = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if since.elapsed() > Duration::from_secs(10) {
            child.kill().unwrap();
            panic!("it hangs");
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().unwrap()
}

fn interrupt(child: &Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

#[test]
fn a_name_that_is_being_resolved_is_not_waited_for() {
    let names = NoNames::new();
    for arguments in [&[][..], &["--no-paginate"]] {
        let mut child = names.start(arguments);
        child.stderr.as_mut().unwrap().read_exact(&mut [0; 6]).unwrap();
        interrupt(&child);
        assert_eq!(ended(child).status.code(), Some(130), "{arguments:?}");
    }
    // The same at the end, here after the connect timeout.
    let output = ended(names.start(&["--cli-connect-timeout", "1"]));
    assert_eq!(output.status.code(), Some(255));
    assert!(String::from_utf8(output.stderr).unwrap().contains("the service did not answer in time"));
}

/// As with the AWS CLI. A stdout that nobody reads is no error.
#[test]
fn a_stdout_that_is_closed_is_an_error() {
    let path = env!("CARGO_BIN_EXE_list-users-in-group");
    for (arguments, code) in [
        ("--max-items 1 >&-", 255),
        ("--output text >&-", 255),
        ("--generate-cli-skeleton >&-", 255),
        ("--version >&-", 0),
        ("--max-items 1 >/dev/null", 0),
        ("--max-items 1 1<>/dev/null", 0),
        ("--max-items 1 >/dev/full", 255),
    ] {
        let ran = Command::new("sh").args(["-c", &format!("{path} {arguments}")]).output().unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(
            (ran.status.code(), stderr.contains("error: ")),
            (Some(code), code > 0),
            "{arguments}: {stderr}"
        );
    }
}

/// Users choose their names. They are printed unchanged unless stdout is a terminal.
#[test]
fn what_a_terminal_would_obey_is_made_visible_to_a_terminal_alone() {
    let name = "a\u{1b}]0;b\u{7}c\u{9b}31m\u{202e}fdp.exe\u{2066}é";
    let body = serde_json::json!({ "Users": [{ "Username": name }] }).to_string();
    let seen = r"a\u001b]0;b\u0007c\u009b31m\u202efdp.exe\u2066é";
    for (output, piped) in [
        ("json", format!("\"{}\"\n", &serde_json::to_string(name).unwrap().trim_matches('"'))),
        ("text", format!("{name}\n")),
    ] {
        let server = CannedServer::start([answer("200 OK", &[], &body), answer("200 OK", &[], &body)]);
        let print = ["--output", output, "--query", "Users[0].Username"];
        let print = [&group_at(server.endpoint_url())[..], &print].concat();
        assert_eq!(String::from_utf8(program(&print).output().unwrap().stdout).unwrap(), piped);

        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&terminal).unwrap();
        unlockpt(&terminal).unwrap();
        let path = ptsname(&terminal, Vec::new()).unwrap().into_string().unwrap();
        let printed = OpenOptions::new().read(true).write(true).open(path).unwrap();
        assert!(program(&print).stdout(printed.try_clone().unwrap()).status().unwrap().success());
        let mut shown = [0; 256];
        let length = fs::File::from(terminal).read(&mut shown).unwrap();
        let quote = if output == "json" { "\"" } else { "" };
        let expected = format!("{quote}{seen}{quote}\r\n");
        assert_eq!(String::from_utf8_lossy(&shown[..length]), expected);
    }
}
