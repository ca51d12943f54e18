//! Compares what a walk gave with what it should have given, and says in words what differs.

use std::ops::Range;

/// What is wrong with `given`, which should be `all[wanted]`; `None` where nothing is.
pub(super) fn difference<T: PartialEq>(all: &[T], wanted: Range<usize>, given: &[T]) -> Option<String> {
    if all.get(wanted.clone()) == Some(given) {
        return None;
    }
    let indices: Vec<Option<usize>> =
        given.iter().map(|item| all.iter().position(|other| other == item)).collect();
    let times = |index: usize| indices.iter().filter(|given| **given == Some(index)).count();
    let those = |is: &dyn Fn(usize) -> bool| (0..all.len()).filter(|index| is(*index)).collect::<Vec<_>>();
    let lost = those(&|index| wanted.contains(&index) && times(index) == 0);
    let again = those(&|index| index < wanted.start && times(index) > 0 || times(index) > 1);
    let beyond = those(&|index| index >= wanted.end && times(index) > 0);
    let strange = indices.iter().filter(|index| index.is_none()).count();
    let mut words = Vec::new();
    if !lost.is_empty() {
        words.push(format!("lost {} of {}", items(&lost), all.len()));
    }
    if !again.is_empty() {
        words.push(format!("{} came twice", items(&again)));
    }
    if !beyond.is_empty() {
        words.push(format!("{} came beyond what was asked for", items(&beyond)));
    }
    if strange > 0 {
        words.push(format!("{strange} items came that the list does not have"));
    }
    if words.is_empty() {
        words.push("the items came in another order than the list's".to_owned());
    }
    Some(words.join(", "))
}

/// "item 3", "items 3 to 5 and 9".
fn items(indices: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for index in indices {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *index => *last = *index,
            _ => ranges.push((*index, *index)),
        }
    }
    let words: Vec<_> = ranges
        .iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first} to {last}") })
        .collect();
    let name = if indices.len() == 1 { "item" } else { "items" };
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{name} {} and {last}", rest.join(", ")),
        _ => format!("{name} {}", words.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn says_what_differs() {
        let all = ['a', 'b', 'c', 'd', 'e'];
        let say = |wanted, given: &str| difference(&all, wanted, &given.chars().collect::<Vec<_>>());
        for (wanted, given, expected) in [
            (0..5, "abcde", None),
            (2..4, "cd", None),
            (0..5, "abe", Some("lost items 2 to 3 of 5")),
            (0..5, "bde", Some("lost items 0 and 2 of 5")),
            (0..5, "abbcde", Some("item 1 came twice")),
            (2..5, "bcde", Some("item 1 came twice")),
            (0..3, "abcd", Some("item 3 came beyond what was asked for")),
            (0..5, "aabc", Some("lost items 3 to 4 of 5, item 0 came twice")),
            (0..5, "abcdex", Some("1 items came that the list does not have")),
            (0..5, "abdce", Some("the items came in another order than the list's")),
        ] {
            assert_eq!(say(wanted, given).as_deref(), expected, "{given}");
        }
    }
}
