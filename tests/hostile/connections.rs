//! Connections that drip, break, lie about lengths, lead elsewhere or speak another protocol.

use super::{caught, check, client, response};
use paginator_models::aws::AwsError;
use std::{io::Write, thread, time::Duration};

fn broken(error: &super::Error) -> bool {
    matches!(error, AwsError::Transport(_)) && error.is_retryable()
}

#[tokio::test]
async fn a_slow_drip_runs_into_the_timeout() {
    check(
        "a slow drip",
        |stream| {
            for byte in response("200 OK", &" ".repeat(10_000)).bytes() {
                stream.write_all(&[byte])?;
                thread::sleep(Duration::from_millis(20));
            }
            Ok(())
        },
        |error| matches!(error, AwsError::Transport(error) if error.is_timeout()),
    )
    .await;
}

#[tokio::test]
async fn silence_runs_into_the_timeout() {
    check(
        "silence",
        |_| {
            thread::sleep(Duration::from_secs(30));
            Ok(())
        },
        |error| matches!(error, AwsError::Transport(error) if error.is_timeout()),
    )
    .await;
}

/// With no limit on an attempt as a whole, which is the default.
#[tokio::test]
async fn silence_in_the_middle_of_a_body_runs_into_the_read_timeout() {
    for head in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"Users\":["] {
        let url = super::server(move |stream| {
            stream.write_all(head.as_bytes())?;
            thread::sleep(Duration::from_secs(30));
            Ok(())
        });
        let builder = super::without_timeout(&url).read_timeout(super::TIMEOUT);
        let error = caught("silence between bytes", url, builder).await;
        assert!(matches!(&error, AwsError::Transport(error) if error.is_timeout()), "{error:?}");
    }
}

#[tokio::test]
async fn half_a_body_is_no_page() {
    check(
        "half a body",
        |stream| stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"Users\":[]}"),
        broken,
    )
    .await;
    check(
        "half a chunk",
        |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\n{\"Users\":[]}")
        },
        broken,
    )
    .await;
}

#[tokio::test]
async fn a_length_that_is_too_short_is_no_page() {
    check(
        "a length that is too short",
        |stream| stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{\"Users\":[]}"),
        |error| matches!(error, AwsError::Response { .. }),
    )
    .await;
}

#[tokio::test]
async fn lengths_that_contradict_each_other_are_refused() {
    check(
        "two lengths",
        |stream| {
            stream.write_all(
                b"HTTP/1.1 200 OK\r\ncontent-length: 12\r\ncontent-length: 5\r\n\r\n{\"Users\":[]}",
            )
        },
        broken,
    )
    .await;
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    check(
        "a redirect elsewhere",
        |stream| {
            stream.write_all(b"HTTP/1.1 307 Go\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n")
        },
        |error| matches!(error, AwsError::Status { status: 307, .. }) && !error.is_retryable(),
    )
    .await;
}

#[tokio::test]
async fn a_flood_of_headers_is_refused() {
    check(
        "a hundred thousand headers",
        |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
            for number in 0..100_000 {
                stream.write_all(format!("x-header-{number}: value\r\n").as_bytes())?;
            }
            stream.write_all(b"content-length: 12\r\n\r\n{\"Users\":[]}")
        },
        broken,
    )
    .await;
    check(
        "one endless header",
        |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nx-header: ")?;
            loop {
                stream.write_all(&[b'x'; 0x1000])?;
            }
        },
        broken,
    )
    .await;
}

#[tokio::test]
async fn another_protocol_is_refused() {
    check("no HTTP at all", |stream| stream.write_all(b"220 mail.example.com ESMTP\r\n"), broken).await;
}

#[tokio::test]
async fn tls_to_a_plain_port_is_an_error_in_time() {
    // The first request fails already: there is no first page.
    let url = super::server(|_| Ok(())).replace("http://", "https://");
    let client = client(&url).build().unwrap();
    let (users, error) = super::walk(&client, usize::MAX).await;
    assert!(users.is_empty());
    let error = error.expect("an error");
    assert!(error.as_fetch().is_some_and(broken), "{error:?}");
    assert!(error.resume_token().is_some());
}

#[tokio::test]
async fn a_connection_that_is_reset_is_an_error() {
    let url = super::server(|_| Ok(()));
    let builder = client(&url);
    let error = caught("closed without a word", url, builder).await;
    assert!(broken(&error), "{error:?}");
}
