//! Whether there was a stdout when the program began. Where it is missing, Rust's startup code opens /dev/null instead,
//! and all that is printed would be lost without an error; only code that runs earlier can tell the two apart.

/// Whether the shell had closed stdout, as `>&-` does.
pub(crate) fn stdout() -> bool {
    #[cfg(unix)]
    return *CLOSED;
    #[cfg(not(unix))]
    return false;
}

#[cfg(unix)]
ctor_lite::ctor! {
    // Before `main`, where most of std cannot be used: this is one system call and uses nothing of std.
    unsafe static CLOSED: bool = rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err();
}
