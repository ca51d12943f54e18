//! Streams that go from thread to thread in mid-walk, a request in flight.

use crate::{block_on, check, items, list, slow};
use paginator_tests::poll_once;
use std::{future::poll_fn, pin::pin, sync::mpsc, task::Poll, thread};

#[test]
fn each_item_on_another_thread() {
    let slow = slow(1);
    let mut stream = items(&slow);
    let mut given = Vec::new();
    loop {
        let item;
        (stream, item) = thread::spawn(move || {
            let item = block_on(stream.try_next()).unwrap();
            (stream, item)
        })
        .join()
        .unwrap();
        match item {
            Some(item) => given.push(item),
            None => break,
        }
    }
    check(&slow, &given);
}

#[test]
fn begun_on_one_thread_and_finished_on_another() {
    let slow = slow(1);
    let mut stream = list(&slow).pages();
    let mut given = Vec::new();
    loop {
        let begun = poll_once(stream.next());
        if let Poll::Ready(end) = begun {
            break assert!(end.is_none(), "only the end is ready at once");
        }
        let page;
        (stream, page) = thread::spawn(move || {
            let page = block_on(stream.next());
            (stream, page)
        })
        .join()
        .unwrap();
        given.extend(page.unwrap().unwrap().into_inner().items);
    }
    check(&slow, &given);
}

#[test]
fn handed_round_a_ring_of_threads() {
    let slow = slow(2);
    let (results, given) = mpsc::channel();
    let (outboxes, inboxes): (Vec<_>, Vec<_>) = (0..4).map(|_| mpsc::channel()).unzip();
    outboxes[0].send(items(&slow)).unwrap();
    thread::scope(|scope| {
        for (place, inbox) in inboxes.into_iter().enumerate() {
            let (outbox, results) = (outboxes[(place + 1) % 4].clone(), results.clone());
            scope.spawn(move || {
                for mut stream in inbox {
                    // Without an outbox the ring falls apart, and the others return as well.
                    let Some(item) = block_on(stream.try_next()).unwrap() else { return };
                    results.send(item).unwrap();
                    outbox.send(stream).unwrap();
                }
            });
        }
        drop(outboxes);
    });
    drop(results);
    check(&slow, &given.iter().collect::<Vec<_>>());
}

#[test]
fn from_task_to_task_of_a_runtime_with_workers() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(3).build().unwrap();
    let slow = slow(2);
    let mut stream = items(&slow);
    let given = runtime.block_on(async {
        let mut given = Vec::new();
        loop {
            let item;
            (stream, item) = tokio::spawn(async move {
                // Begins the next request here, and leaves it to the next task.
                let item = stream.try_next().await.unwrap();
                let mut ahead = None;
                poll_fn(|cx| {
                    if let Poll::Ready(item) = pin!(stream.try_next()).poll(cx) {
                        ahead = item.unwrap();
                    }
                    Poll::Ready(())
                })
                .await;
                (stream, [item, ahead])
            })
            .await
            .unwrap();
            given.extend(item.iter().flatten());
            if item[0].is_none() {
                break given;
            }
        }
    });
    check(&slow, &given);
}
