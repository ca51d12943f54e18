//! Further lists come once, as items do: generated walks over pages that may have either, cut and interrupted at
//! random, each resumed from the text of the one before it, with the same page size.

use fastrand::Rng;
use paginator_runtime::{Paginated, ResumeToken};
use paginator_tests::Draw;
use std::cell::RefCell;

#[derive(Clone, Default, Paginated)]
#[paginated(response = Part, function = none)]
struct ListParts {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Clone, Debug, Default, Paginated)]
struct Part {
    #[paginated(items)]
    items: Vec<u32>,
    #[paginated(aggregate)]
    notes: Vec<u32>,
    #[paginated(output_token)]
    next: Option<String>,
    #[paginated(more_results)]
    more: bool,
}

/// Pages of up to three items and at most one note. Items and notes are numbered across the pages.
fn parts(random: &mut Rng) -> Vec<Part> {
    let (count, mut items, mut notes) = (random.u32(1..=7), 0.., 0..);
    let mut part = |page: u32| Part {
        items: items.by_ref().take(random.usize(..4)).collect(),
        notes: notes.by_ref().take(random.usize(..2)).collect(),
        next: (page + 1 < count).then(|| format!("t{}", page + 1)),
        more: page + 1 < count,
    };
    (0..count).map(&mut part).collect()
}

/// The requested page. Sometimes the request fails, or the answer has no token, or the token of the request.
fn answer(parts: &[Part], request: &ListParts, random: &mut Rng) -> Result<Part, &'static str> {
    let page = request.token.as_deref().map_or(0, |token| token[1..].parse().unwrap());
    let part = parts[page].clone();
    match random.u32(..12) {
        0 => Err("broken"),
        1 => Ok(Part { next: None, more: true, ..part }),
        2 if page > 0 => Ok(Part { next: request.token.clone(), more: true, ..part }),
        _ => Ok(part),
    }
}

#[test]
fn further_lists_come_once_over_any_number_of_walks() {
    for seed in 0..5000 {
        let mut random = Rng::with_seed(seed);
        let parts = parts(&mut random);
        let service = RefCell::new(random.fork());
        let (mut items, mut notes) = (Vec::new(), Vec::new());
        let mut begin: Option<ResumeToken> = None;
        loop {
            let fetch = |request| answer(&parts, &request, &mut service.borrow_mut());
            let mut walk = ListParts::default().paginate_blocking(fetch);
            if let Some(token) = &begin {
                walk = walk.starting_token(token);
            }
            if let Some(most) = random.maybe(40, |random| random.usize(..5)) {
                walk = walk.max_items(most);
            }
            // A page at a time, or all at once, which gives nothing where it ends in an error.
            begin = if random.percent(30) {
                match walk.blocking_full_result() {
                    Ok(result) => {
                        items.extend(&result.items);
                        notes.extend(&result.notes);
                        result.next_token
                    }
                    Err(error) => error.resume_token().cloned(),
                }
            } else {
                let mut pages = walk.blocking_pages();
                for page in pages.by_ref().flatten() {
                    items.extend(&page.items);
                    notes.extend(&page.notes);
                }
                pages.resume_token()
            };
            if begin.is_none() {
                break;
            }
        }
        let all: Vec<u32> = parts.iter().flat_map(|part| part.items.clone()).collect();
        let all_notes: Vec<u32> = parts.iter().flat_map(|part| part.notes.clone()).collect();
        assert_eq!((items, notes), (all, all_notes), "seed {seed}");
    }
}
