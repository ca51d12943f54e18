//! Counts the keys of an annotation in its source.

/// How many keys the `#[paginated(…)]` of a source have, up to its module `wrong`. Those that a macro is given are
/// counted where it is called: `operation!(right, …)`, and no other.
pub(crate) fn count(source: &str) -> usize {
    let source = source.split("\nmod wrong").next().unwrap_or_default();
    let (fixed, given) = source.split_at(source.find("\noperation!(").unwrap_or(source.len()));
    let fixed =
        blocks(fixed, "#[paginated(").filter(|block| !block.contains('$')).map(entries).sum::<usize>();
    let given = blocks(given, "operation!(").filter_map(|given| given.trim_start().strip_prefix("right,"));
    let keys = given.map(|given| match given.contains("paginated(") {
        true => blocks(given, "paginated(").map(entries).sum(),
        false => entries(given),
    });
    fixed + keys.sum::<usize>()
}

/// What is in the parentheses after each `opening`.
fn blocks<'a>(source: &'a str, opening: &'static str) -> impl Iterator<Item = &'a str> {
    source.split(opening).skip(1).map(|rest| {
        let mut depth = 1;
        let end = rest.find(|character| {
            depth += step(character);
            depth == 0
        });
        &rest[..end.expect("parentheses are closed")]
    })
}

fn step(character: char) -> i32 {
    match character {
        '(' | '<' | '[' => 1,
        ')' | '>' | ']' => -1,
        _ => 0,
    }
}

/// The entries of a list, separated by commas or semicolons.
fn entries(list: &str) -> usize {
    let mut depth = 0;
    let parts = list.split(|character| {
        depth += step(character);
        depth == 0 && matches!(character, ',' | ';')
    });
    parts.filter(|part| !part.trim().is_empty()).count()
}

#[test]
fn keys_are_counted_as_they_stand() {
    assert_eq!(count("#[paginated(response = A, input_token = a.b)]"), 2);
    assert_eq!(count("#[paginated(items: Vec<A> = a, output_token(a = b, c = d),)] #[paginated(items)]"), 3);
    assert_eq!(count("#[paginated($($key)*)]\noperation!(right, input_token(offset, first = 1); total);"), 2);
    assert_eq!(
        count("\noperation!(\n    right,\n    paginated(input_token(offset)),\n    #[paginated(total)]\n);"),
        2
    );
    assert_eq!(count("\noperation!(wrong, #[paginated(items)]);\nmod wrong { #[paginated(items)] }"), 0);
}
