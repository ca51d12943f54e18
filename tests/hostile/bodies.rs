//! Bodies that are too large, too deep, of the wrong type, or more than was requested.

use super::{ALONE, LIMIT, check, client, response, server, walk};
use paginator_models::aws::AwsError;
use std::io::Write;

fn too_large(error: &super::Error) -> bool {
    matches!(error, AwsError::TooLarge { limit: LIMIT })
}

#[tokio::test]
async fn a_string_of_ten_megabytes_is_refused() {
    check(
        "10 MB of one JSON string",
        |stream| {
            let body = format!(r#"{{"Users":[{{"Username":"{}"}}]}}"#, "x".repeat(10_000_000));
            stream.write_all(response("200 OK", &body).as_bytes())
        },
        too_large,
    )
    .await;
}

#[tokio::test]
async fn an_endless_body_is_refused() {
    check(
        "an endless body",
        |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
            loop {
                stream.write_all(b"1000\r\n")?;
                stream.write_all(&[b' '; 0x1000])?;
                stream.write_all(b"\r\n")?;
            }
        },
        too_large,
    )
    .await;
}

#[tokio::test]
async fn an_endless_error_body_is_refused_too() {
    check(
        "an endless error body",
        |stream| {
            stream.write_all(b"HTTP/1.1 500 Oh\r\ncontent-length: 99999999999\r\n\r\n")?;
            loop {
                stream.write_all(&[b'x'; 0x1000])?;
            }
        },
        too_large,
    )
    .await;
}

#[tokio::test]
async fn deep_nesting_is_an_error_or_skipped() {
    check(
        "deep nesting",
        |stream| {
            let body =
                format!(r#"{{"Users":[{{"Attributes":{}1{}}}]}}"#, "[".repeat(100_000), "]".repeat(100_000));
            stream.write_all(response("200 OK", &body).as_bytes())
        },
        |error| matches!(error, AwsError::Response { .. }),
    )
    .await;
    // Unknown members are skipped, and skipping does not recurse.
    let _alone = ALONE.lock().await;
    let url = server(|stream| {
        let body = format!(r#"{{"Extra":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        stream.write_all(response("200 OK", &body).as_bytes())
    });
    let (users, error) = walk(&client(&url).build().unwrap(), usize::MAX).await;
    assert!(users.len() == 1 && error.is_none(), "{error:?}");
}

#[tokio::test]
async fn wrong_types_are_errors_that_quote_nothing() {
    for body in [
        r#"{"Users":"secret-value"}"#,
        r#"{"Users":[{"Username":{"secret-value":1}}]}"#,
        r#"{"Users":[["secret-value"]]}"#,
        r#"{"Users":{"secret-value":[]}}"#,
        "[]",
        r#"[[],"secret-value"]"#,
        r#"{"Users":[],"NextToken":["secret-value"]}"#,
        r#"["secret-value"]"#,
        "\"secret-value\"",
        "null",
        "",
    ] {
        let answer = response("200 OK", body);
        let url = server(move |stream| stream.write_all(answer.as_bytes()));
        let builder = client(&url);
        let error = super::caught(body, url, builder).await;
        assert!(matches!(error, AwsError::Response { .. }), "{body}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("secret-value"), "{body}: {error:?}");
    }
}

#[tokio::test]
async fn an_invalid_date_loses_the_date_and_not_the_page() {
    let _alone = ALONE.lock().await;
    for date in ["\"secret-value\"", "1e300", "[\"secret-value\"]", "{}"] {
        let body = format!(r#"{{"Users":[{{"Username":"u","UserCreateDate":{date}}}]}}"#);
        let answer = response("200 OK", &body);
        let url = server(move |stream| stream.write_all(answer.as_bytes()));
        let (users, error) = walk(&client(&url).build().unwrap(), usize::MAX).await;
        assert!(users.len() == 2 && error.is_none(), "{date}: {error:?}");
        assert!(!format!("{users:?}").contains("secret-value"));
    }
}

#[tokio::test]
async fn a_million_users_where_sixty_were_requested_are_cut_exactly() {
    let _alone = ALONE.lock().await;
    let url = server(|stream| {
        let user = r#"{"Username":"u"}"#;
        let body =
            format!(r#"{{"Users":[{}{user}],"NextToken":"third"}}"#, format!("{user},").repeat(999_999));
        stream.write_all(response("200 OK", &body).as_bytes())
    });
    // Larger than a client's default limit, so this client has a larger one.
    let client = client(&url).max_response_bytes(64 * LIMIT).timeout(super::TIMEOUT * 20).build().unwrap();
    let (users, error) = walk(&client, 500_000).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(users.len(), 500_000);
}
