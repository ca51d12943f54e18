//! `next` futures dropped at every poll: in a loop, by `select!`, by timeouts.

use crate::{ITEMS, block_on, check, items, list, slow, under_every_executor};
use paginator_tests::{Service, polled_once};
use std::{future::poll_fn, pin::pin, sync::Arc, task::Poll, time::Duration};

/// Lets others run.
async fn yield_now() {
    let mut yielded = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[test]
fn a_loop_that_drops_every_future_loses_no_item() {
    under_every_executor(|| async {
        let slow = slow(3);
        let mut stream = items(&slow);
        let (mut given, mut dropped) = (Vec::new(), 0);
        loop {
            match polled_once(stream.try_next()).await {
                Poll::Ready(Ok(Some(item))) => given.push(item),
                Poll::Ready(end) => break assert!(end.unwrap().is_none()),
                Poll::Pending => {
                    dropped += 1;
                    yield_now().await;
                }
            }
        }
        check(&slow, &given);
        assert_eq!(dropped, 3 * slow.count());
    });
}

#[test]
fn a_loop_that_drops_every_future_loses_no_page() {
    under_every_executor(|| async {
        let slow = slow(2);
        let mut stream = list(&slow).pages();
        let mut given = Vec::new();
        loop {
            match polled_once(stream.try_next()).await {
                Poll::Ready(Ok(Some(page))) => given.extend(page.into_inner().items),
                Poll::Ready(end) => break assert!(end.unwrap().is_none()),
                Poll::Pending => yield_now().await,
            }
        }
        check(&slow, &given);
    });
}

#[test]
fn select_drops_the_future_whenever_something_else_is_ready() {
    under_every_executor(|| async {
        let slow = slow(4);
        let mut stream = items(&slow);
        let (mut given, mut ticks) = (Vec::new(), 0);
        loop {
            tokio::select! {
                item = stream.try_next() => match item.unwrap() {
                    Some(item) => given.push(item),
                    None => break,
                },
                () = yield_now() => ticks += 1,
            }
        }
        check(&slow, &given);
        assert!(ticks > 0, "no future was dropped");
    });
}

#[test]
fn select_over_two_walks_drops_one_of_them_each_time() {
    under_every_executor(|| async {
        let (one, other) = (slow(2), slow(3));
        let (mut first, mut second) = (items(&one), items(&other));
        let (mut from_first, mut from_second) = (Vec::new(), Vec::new());
        let (mut is_first, mut is_second) = (true, true);
        while is_first || is_second {
            tokio::select! {
                item = first.try_next(), if is_first => match item.unwrap() {
                    Some(item) => from_first.push(item),
                    None => is_first = false,
                },
                item = second.try_next(), if is_second => match item.unwrap() {
                    Some(item) => from_second.push(item),
                    None => is_second = false,
                },
            }
        }
        check(&one, &from_first);
        check(&other, &from_second);
    });
}

#[test]
fn timeouts_of_tokio() {
    for mut runtime in
        [tokio::runtime::Builder::new_current_thread(), tokio::runtime::Builder::new_multi_thread()]
    {
        runtime.enable_all().build().unwrap().block_on(async {
            let slow =
                Arc::new(Service::listing(ITEMS).pending_for(4).waking_after(Duration::from_millis(8)));
            let mut stream = items(&slow);
            let (mut given, mut timeouts) = (Vec::new(), 0);
            loop {
                match tokio::time::timeout(Duration::from_millis(2), stream.try_next()).await {
                    Err(_) => timeouts += 1,
                    Ok(item) => match item.unwrap() {
                        Some(item) => given.push(item),
                        None => break,
                    },
                }
            }
            check(&slow, &given);
            assert!(timeouts > 0, "no future was dropped");
        });
    }
}

#[test]
fn timers_of_smol() {
    smol::block_on(async {
        let slow = slow(3);
        let mut stream = items(&slow);
        let (mut given, mut timeouts) = (Vec::new(), 0);
        loop {
            let timer = async {
                smol::Timer::after(Duration::ZERO).await;
                None
            };
            match smol::future::or(async { Some(stream.try_next().await) }, timer).await {
                None => timeouts += 1,
                Some(item) => match item.unwrap() {
                    Some(item) => given.push(item),
                    None => break,
                },
            }
        }
        check(&slow, &given);
        assert!(timeouts > 0, "no future was dropped");
    });
}

/// A full result that is dropped drops its walk, so nothing was given: another one from the same paginator gives
/// everything.
#[test]
fn a_full_result_that_is_dropped_gave_nothing() {
    let slow = slow(1);
    let paginator = list(&slow);
    for polls in 0..5 {
        let mut result = pin!(paginator.clone().full_result());
        for _ in 0..polls {
            assert!(block_on(polled_once(result.as_mut())).is_pending());
        }
    }
    let sent = slow.count();
    let result = block_on(paginator.full_result()).unwrap();
    assert_eq!(slow.count() - sent, crate::PAGES);
    assert!(result.items.iter().copied().eq(0..ITEMS) && result.next_token.is_none());
}
