//! A history: a list walked to its end by walk after walk, each from where the one before it stopped.
//!
//! The oracle is a cursor into the list: an item before it came twice, an item beyond it means that some were
//! lost, and at the end it has to be after the last one. Only the service moves it back: if a page returns a
//! token that was followed before, the service itself sends the walk over the same items again. No client that
//! keeps a bounded number of tokens can notice that before they come, so the service's own order is what counts:
//! after that page the list continues where the token leads. The walk has to notice within 3 × (tail + cycle) + 3
//! requests, and its position is then after the last page it gave: if it noticed at once, after the page that led
//! back, and nothing comes again from there.

use crate::{
    caller::{Caller, End, Left, Walked},
    carry::{Limits, read, resumed},
    collection::By,
    operations::Operation,
    service::{Back, Faults, Generated},
    tally::Tally,
    verdict::{check, check_refused, is_missing_more},
    world::World,
};
use fastrand::Rng;
use paginator_runtime::{PaginateErrorKind, Position, RepeatedToken, WalkError};
use paginator_tests::{Draw, Way, drivers::Driver};

/// From then on walks have neither limits nor faults, so that every history ends.
const CALM: u32 = 12;

/// What walks: any of the runtime's drivers, or the plain walker with a rule broken.
#[derive(Clone, Copy)]
pub(crate) enum Who {
    Runtime,
    Plain(u8),
}

pub(crate) fn history<R: Operation>(
    who: Who,
    mut random: Rng,
    tally: &mut Tally,
    told: &mut Option<Vec<String>>,
) -> Result<(), String> {
    let world = World::random::<R>(&mut random);
    match R::COUNTS.map(|counts| counts.by) {
        Some(By::Items) => tally.offsets += 1,
        Some(By::Places) => tally.stepped += 1,
        Some(By::Pages) => tally.page_numbers += 1,
        None => {}
    }
    tell(told, || format!("{}: {world:?}", R::OPERATION));
    let harm = random.one_of(&[0, 1, 1, 2, 4]);
    let mut cursor = Cursor { next: 0, back: None };
    let mut left = Left::At(Position::At { token: R::default().token(), skip: 0 });
    // Whether the last walk was given reason to end.
    let mut ends = false;
    // The page size to continue with after a refusal.
    let mut own_size = None;
    for nth in 0.. {
        let position = read::<R>(&left)?;
        let Position::At { skip, token } = &position else { break };
        let skip = *skip;
        if nth > CALM {
            return Err("a walk without limits and faults does not reach the end".to_owned());
        }
        let way = match who {
            Who::Runtime => Way::Driver(random.one_of(&Driver::ALL)),
            Who::Plain(broken) => Way::Plain(broken),
        };
        let (mut limits, faults) = plan::<R>(way, nth, harm, &world, &mut random);
        let refuses = |size| token.as_ref().is_some_and(|token| R::refuses(token, size));
        if let Some(own_size) = own_size.take().or_else(|| {
            (nth >= CALM && refuses(limits.page_size)).then(|| token.as_ref().and_then(R::own_size))
        }) {
            limits.page_size = own_size;
        }
        let must_be_refused = refuses(limits.page_size) || R::NEEDS_PAGE_SIZE && limits.page_size.is_none();
        let ahead = matches!(way, Way::Driver(Driver::ItemsAhead(_) | Driver::PagesAhead(_)));
        let generated = Generated::new(&world, faults, cursor.next, ahead, random.fork());
        let plan = resumed::<R>(&left, &position, &limits, &mut random, told)?;
        let mut caller = Caller {
            generated: &generated,
            drops: random.percent(60),
            hands_back: if nth < CALM { 2 } else { 0 },
            gives_up: if nth < CALM { random.one_of(&[0, 0, 10]) } else { 0 },
            stops_at: random.maybe(if nth < CALM { 30 } else { 0 }, |random| random.usize(..30)),
            dropped: 0,
            random: random.fork(),
        };
        let walked = caller.walk(way, &plan);
        let observed = generated.observed();
        if must_be_refused {
            tally.refused += 1;
            check_refused::<R>(&observed, &limits, &walked, &position)?;
            tell(told, || format!("  {way:?} {limits:?} is refused"));
            own_size = Some(token.as_ref().and_then(R::own_size).or(R::NEEDS_PAGE_SIZE.then_some(3)));
            continue;
        }
        let is_other_size = token.as_ref().is_some_and(|token| !R::is_of_size(token, limits.page_size));
        tally.page_size_changes += u64::from(is_other_size && limits.page_size.is_some());
        tally.capped += observed.capped;
        tally.totals_changed += observed.totals_changed;
        tally.short_pages += observed.short_pages;
        tally.carried += observed.carried;
        tally.faults += observed.faulted;
        tally.cancels += caller.dropped;
        tally.resumes += u64::from(nth > 0);
        tally.smaller_pages += u64::from(observed.first_page.is_some_and(|count| (count as usize) < skip));

        let before = cursor.next;
        cursor.back = observed.back;
        let (lost, twice) = cursor.follow(&walked.items);
        tally.lost += lost;
        tally.twice += twice;
        tell(told, || {
            let stops_at = caller.stops_at;
            let (given, end) = (&walked.items, &walked.end);
            let back = cursor.back;
            format!("  {way:?} {limits:?} stops at {stops_at:?}: {given:?} {end:?} {back:?}, at {before}")
        });
        if lost + twice > 0 {
            return Err(format!("{lost} lost, {twice} twice"));
        }
        let may_send_more = ahead && R::COUNTS.is_some();
        check(&observed, &limits, &walked, may_send_more)?;
        ends = generated.ends_at(cursor.next);
        if is_missing_more(&observed, &walked, &world, cursor.next)?
            && (!way.gives_all_at_once() || nth == CALM)
        {
            return Ok(());
        }
        left = leave::<R>(&limits, walked, &mut cursor, tally)?;
    }
    if ends {
        return Ok(());
    }
    let lost = u64::from(world.total.saturating_sub(cursor.next).max(1));
    tally.lost += lost;
    Err(format!("{lost} lost at the end"))
}

fn tell(told: &mut Option<Vec<String>>, line: impl FnOnce() -> String) {
    if let Some(told) = told {
        told.push(line());
    }
}

/// The limits of a walk, and what is to go wrong.
fn plan<R: Operation>(way: Way, nth: u32, harm: u32, world: &World, random: &mut Rng) -> (Limits, Faults) {
    let repeated_token = random.one_of(&[
        RepeatedToken::Error,
        RepeatedToken::Error,
        RepeatedToken::Stop,
        RepeatedToken::Continue,
    ]);
    let most = random.one_of(&[1, 3, 12, 20]);
    let least = world.collection.as_ref().map_or(1, |of| of.least_size);
    let how_often = match (R::HAS_PAGE_SIZE, R::NEEDS_PAGE_SIZE) {
        (false, _) => 0,
        (_, true) if nth >= CALM => 100,
        (_, true) => 95,
        _ => 80,
    };
    let page_size = random.maybe(how_often, |random| random.u32(least..=least.max(most)));
    let limits =
        Limits { max_items: None, page_size, max_pages: None, max_empty_pages: None, repeated_token };
    if nth >= CALM {
        return (limits, Faults::default());
    }
    let faults = Faults {
        errors: 3 * harm,
        hangs: 2 * harm,
        delays: random.one_of(&[0, 20, 100]),
        leads_back: if repeated_token == RepeatedToken::Error && !R::ENDS_SHORT { 3 * harm } else { 0 },
        no_token: harm,
        empties: harm,
    };
    // These two have no position, so they get no limits.
    if matches!(way, Way::Driver(Driver::CollectedItems | Driver::CollectedPages)) {
        return (limits, faults);
    }
    let limits = Limits {
        max_items: random.maybe(50, |random| random.u32(..25)),
        max_pages: random.maybe(15, |random| random.usize(..8)),
        max_empty_pages: random.maybe(15, |random| random.usize(1..=5)),
        ..limits
    };
    (limits, faults)
}

/// The oracle.
struct Cursor {
    next: u32,
    back: Option<Back>,
}

impl Cursor {
    /// How many items were lost, and how many came twice.
    fn follow(&mut self, items: &[u32]) -> (u64, u64) {
        let (mut lost, mut twice) = (0, 0);
        for item in items {
            if *item != self.next {
                self.lead_back(*item);
            }
            lost += u64::from(item.saturating_sub(self.next));
            twice += u64::from(*item < self.next);
            self.next = self.next.max(item + 1);
        }
        (lost, twice)
    }

    /// The list continues at `item`, if the service said so.
    fn lead_back(&mut self, item: u32) {
        if self.back.is_some_and(|back| self.next == back.behind && item == back.to.offset) {
            self.next = item;
        }
    }
}

/// Where the walk stopped.
fn leave<R: Operation>(
    limits: &Limits,
    walked: Walked<R::Token>,
    cursor: &mut Cursor,
    tally: &mut Tally,
) -> Result<Left<R::Token>, String> {
    let count = walked.items.len();
    let reached_items = limits.max_items.is_some_and(|most| count == most as usize);
    let must_be_done = walked.end == End::Over && !reached_items && limits.max_pages.is_none();
    if let Position::At { token, skip } = read::<R>(&walked.left)? {
        if must_be_done {
            return Err(format!("is over after {count} items, and not done"));
        }
        tally.cuts += u64::from(walked.end == End::Over && reached_items && skip > 0);
        let is_repeated = walked.end == End::Failed(PaginateErrorKind::Walk(WalkError::RepeatedToken));
        if skip == 0 && (!is_repeated || cursor.back.is_some_and(|back| back.followed)) {
            // The walk gave all of the page that led back, and continued where it led, or would have.
            cursor.lead_back(token.map_or(0, |token| R::spot(&token).offset));
        }
    }
    Ok(walked.left)
}
