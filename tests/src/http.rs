//! A server of canned answers: what a real one sends when things go wrong, byte for byte.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// A request as it was received.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// The request line and the headers, lower-cased names.
    pub head: Vec<String>,
    /// The body.
    pub body: String,
}

impl Received {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// Gives each connection one of the `answers`, then closes it; refuses more.
#[derive(Debug)]
pub struct CannedServer {
    address: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl CannedServer {
    /// Begins to serve on a free loopback port.
    pub fn start(answers: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = received.clone();
        let answers: Vec<_> = answers.into_iter().collect();
        thread::spawn(move || {
            for (answer, stream) in answers.into_iter().zip(listener.incoming()) {
                let Ok(mut stream) = stream else { return };
                if let Ok(request) = read_request(&stream) {
                    log.lock().unwrap_or_else(PoisonError::into_inner).push(request);
                }
                let _ = stream.write_all(&answer);
            }
        });
        CannedServer { address, received }
    }

    /// Where clients send their requests.
    pub fn endpoint_url(&self) -> &str {
        &self.address
    }

    /// The requests that came so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn read_request(stream: &TcpStream) -> io::Result<Received> {
    let mut reader = BufReader::new(stream);
    let mut received = Received::default();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let lowered = line.split_once(':').map(|(name, value)| format!("{}:{value}", name.to_lowercase()));
        received.head.push(lowered.unwrap_or_else(|| line.to_owned()));
    }
    let length = received.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    received.body = String::from_utf8_lossy(&body).into_owned();
    Ok(received)
}

/// A whole HTTP answer.
pub fn answer(status: &str, headers: &[&str], body: &str) -> Vec<u8> {
    claiming(body.len(), status, headers, body)
}

/// An HTTP answer that claims another length than its body has.
pub fn claiming(length: usize, status: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n");
    (head + body).into_bytes()
}
