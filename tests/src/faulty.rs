//! A server that passes requests on to another one, and fails in between as networks and services do.

use std::{
    io::{self, BufRead, BufReader, Chain, Read, Write},
    net::{Ipv4Addr, Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// What happens to a request.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing: it is passed on, and so is its answer.
    None,
    /// It gets this answer, with a body of JSON.
    Answer(&'static str, &'static str),
    /// The connection is reset before it was read.
    Reset,
    /// The answer ends in the middle of its body.
    Cut,
    /// The answer comes this much later.
    Late(Duration),
    /// There is no answer for this long.
    Silence(Duration),
}

/// Keeps connections open, as services do.
#[derive(Debug)]
pub struct FaultyServer {
    address: String,
    requests: Arc<AtomicUsize>,
    connections: Arc<AtomicUsize>,
}

impl FaultyServer {
    /// Starts a server in front of the one at `upstream` (`http://127.0.0.1:…`). `plan` says what happens to each
    /// request, counted from 0.
    pub fn start(upstream: &str, plan: impl Fn(usize) -> Fault + Clone + Send + 'static) -> Self {
        let upstream = upstream.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (requests, connections) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let server = FaultyServer { address, requests: requests.clone(), connections: connections.clone() };
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                connections.fetch_add(1, Ordering::Relaxed);
                let (upstream, plan, requests) = (upstream.clone(), plan.clone(), requests.clone());
                // This fails when the client is gone, which is fine.
                thread::spawn(move || serve(stream, &upstream, plan, &requests));
            }
        });
        server
    }

    /// Where clients send their requests.
    pub fn endpoint_url(&self) -> &str {
        &self.address
    }

    /// How many requests came so far.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }

    /// How many connections there were so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

fn serve(
    mut stream: TcpStream,
    upstream: &str,
    plan: impl Fn(usize) -> Fault,
    requests: &AtomicUsize,
) -> io::Result<()> {
    loop {
        let mut first = [0];
        if stream.read(&mut first)? == 0 {
            return Ok(());
        }
        let fault = plan(requests.fetch_add(1, Ordering::Relaxed));
        if matches!(fault, Fault::Reset) {
            // Closing it with something unread sends a reset.
            return Ok(());
        }
        let request = read_message(&mut BufReader::new(first.as_slice().chain(stream.try_clone()?)))?;
        match fault {
            Fault::Answer(status, body) => {
                let length = body.len();
                stream.write_all(
                    format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}").as_bytes(),
                )?;
            }
            Fault::Cut => {
                let (head, body) = ask(upstream, &request)?;
                stream.write_all(&head)?;
                stream.write_all(body.get(..body.len() / 2).unwrap_or_default())?;
                return stream.shutdown(Shutdown::Both);
            }
            Fault::Silence(time) => thread::sleep(time),
            Fault::None | Fault::Late(_) | Fault::Reset => {
                if let Fault::Late(time) = fault {
                    thread::sleep(time);
                }
                let (head, body) = ask(upstream, &request)?;
                stream.write_all(&[head, body].concat())?;
            }
        }
    }
}

type Message = (Vec<u8>, Vec<u8>);

fn ask(upstream: &str, (head, body): &Message) -> io::Result<Message> {
    let mut stream = TcpStream::connect(upstream)?;
    stream.write_all(&[head.as_slice(), body].concat())?;
    let nothing: &[u8] = &[];
    read_message(&mut BufReader::new(nothing.chain(stream)))
}

/// Head and body of a request or an answer.
fn read_message(reader: &mut BufReader<Chain<&[u8], TcpStream>>) -> io::Result<Message> {
    let (mut head, mut length) = (Vec::new(), 0);
    loop {
        let start = head.len();
        if reader.read_until(b'\n', &mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = String::from_utf8_lossy(head.get(start..).unwrap_or_default()).to_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok((head, body))
}
