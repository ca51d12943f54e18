//! Single expressions and what Python's `jmespath` 1.0.1 finds: what no crate agreed on, and the leniencies of its
//! parser.

use crate::found;

fn shows(cases: &[(&str, &str)]) {
    let document = DOCUMENT.parse().unwrap();
    for (expression, expected) in cases {
        let found = found(expression, &document);
        assert_eq!(
            found.map_or_else(|_| "an error".to_owned(), |found| found.to_string()),
            *expected,
            "{expression}"
        );
    }
}

const DOCUMENT: &str = r#"{"Users": [{"Username": "user001", "n": 1}, {"Username": "user002", "n": 2.0}], "big": [9007199254740993, 9007199254740992, 18446744073709551615], "a": [[1, 2], [3, [4]]], "t": "naïve😀", "o": {"z": 1, "a": 2}, "f": [0.1, 0.2, 0.3], "none": null, "bool": [true, 1]}"#;

#[test]
fn what_no_crate_agreed_on() {
    shows(&[
        ("Users[?Username>='user002'].n", "[2.0]"),
        ("Users[].{a:Username}[0]", r#"{"a":"user001"}"#),
        ("Users[].{a: Username}[?a=='user001']", r#"[{"a":"user001"}]"#),
        ("Users[].{a: Username} | [0].a", r#""user001""#),
        ("Users[].{a: Username}[*].a", r#"["user001","user002"]"#),
        ("`user`", r#""user""#),
        ("`foo bar`", r#""foo bar""#),
        (r#"` "x"`"#, r#""x""#),
        ("big[?@ == `9007199254740993`]", "[9007199254740993]"),
        ("sort(big)", "[9007199254740992,9007199254740993,18446744073709551615]"),
        ("max(big)", "18446744073709551615"),
        ("sum(big)", "18464758472219033600"),
        ("abs(`-5`)", "5"),
        ("ceil(`2`)", "2"),
        ("floor(`-2.5`)", "-3"),
        ("ceil(`1e20`)", "100000000000000000000"),
        ("avg(`[]`)", "null"),
        ("avg(big)", "6.154919490739678e+18"),
        ("sum(`[]`)", "0"),
        ("sum(f)", "0.6000000000000001"),
        ("`1` < 'a'", "an error"),
        ("'a' < `1`", "an error"),
        ("none < 'a'", "null"),
        ("Users[?n > 'x']", "an error"),
    ]);
}

#[test]
fn the_leniencies_of_the_parser() {
    shows(&[
        ("{a: t b: o.z}", r#"{"a":"naïve😀","b":1}"#),
        ("not_null(none t)", r#""naïve😀""#),
        ("not_null(none, t,)", r#""naïve😀""#),
        ("(length)(t)", "6"),
        (r#"("length")(t)"#, "6"),
        (r#""length"(t)"#, "an error"),
        ("a[0][0:1]", "[1]"),
        ("a[0][0:1].x", "null"),
        ("a[0:1][0]", "[1]"),
        ("a[0:1][0:1]", "[[1]]"),
        ("(a[0])[::-1]", "[2,1]"),
        ("a[:1 2]", "[[1,2],[3,[4]]]"),
        ("a[::0]", "an error"),
        ("t[::0]", "null"),
        ("unknown(t)", "an error"),
        ("none[*].unknown(@)", "null"),
        ("Users[9][*].unknown(@)", "null"),
        ("abs(`1`, `2`)", "an error"),
        ("Users[?n==`1`][]", r#"[{"Username":"user001","n":1}]"#),
        ("*.z", "[1]"),
        ("o.*", "[1,2]"),
        ("[*]", "null"),
        ("@[?a]", "null"),
        ("a[]", "[1,2,3,[4]]"),
        ("a[][]", "[1,2,3,4]"),
        ("a[-1][-1]", "[4]"),
        ("a[99999999999999999999]", "null"),
        ("a[-99999999999999999999:99999999999999999999]", "[[1,2],[3,[4]]]"),
        ("Users == Users", "true"),
        ("&a", "an error"),
        ("[&a]", "an error"),
        ("type(&a)", "null"),
        ("!(&a)", "false"),
        ("a.", "an error"),
        ("a[", "an error"),
        ("a b", "an error"),
        (r#"'\''"#, r#""'""#),
        (r#"'\\'"#, r#""\\\\""#),
        (r#"`\``"#, r#""`""#),
        ("``", r#""""#),
        ("`[1,`", r#""[1,""#),
        (r#""\u00e9""#, "null"),
        (r#""\x""#, "an error"),
        ("=", "an error"),
        ("a = b", "an error"),
        ("-", "an error"),
        ("@.@", "an error"),
        ("a.'x'", "an error"),
        ("a | ", "an error"),
        ("|a", "an error"),
        ("[a,]", "an error"),
        ("{a: t,}", "an error"),
        ("{}", "an error"),
        ("{'a': t}", "an error"),
        ("foo.*.bar[]", "null"),
    ]);
}

#[test]
fn equality_and_truth() {
    shows(&[
        ("`true` == `1`", "false"),
        ("`0` == `false`", "false"),
        ("`[true]` == `[1]`", "true"),
        ("contains(`[1]`, `true`)", "true"),
        ("contains(bool, `1.0`)", "true"),
        ("`1` == `1.0`", "true"),
        (r#"`{"a":1,"b":2}` == `{"b":2.0,"a":1}`"#, "true"),
        ("!`0`", "false"),
        (r#"!`""`"#, "true"),
        ("!`[]`", "true"),
        ("!`{}`", "true"),
        ("`0` && t", r#""naïve😀""#),
        ("'' || none || `0`", "0"),
        ("`9007199254740993` == `9007199254740992.0`", "false"),
        ("`9007199254740992` == `9007199254740992.0`", "true"),
        ("`9007199254740993` > `9007199254740992.0`", "true"),
        ("`NaN` == `NaN`", "false"),
        ("`1e400` > `1`", "true"),
        ("`true` < `2`", "null"),
    ]);
}

#[test]
fn texts() {
    shows(&[
        ("length(t)", "6"),
        ("reverse(t)", r#""😀evïan""#),
        (r#"sort(`["ｚ", "😀", "a", "Z"]`)"#, r#"["Z","a","ｚ","😀"]"#),
        (r#"max(`["￿", "😀"]`)"#, r#""😀""#),
        ("to_string(t)", r#""naïve😀""#),
        (
            r#"to_string(`{"é": [1.0, 1e16, 1e-7, null, "😀\u007f"]}`)"#,
            r#""{\"\\u00e9\":[1.0,1e+16,1e-07,null,\"\\ud83d\\ude00\\u007f\"]}""#,
        ),
        ("to_string(`1`)", r#""1""#),
        ("starts_with(t, 'na')", "true"),
        ("ends_with(t, '😀')", "true"),
        (r#"join('-', `["a", "b"]`)"#, r#""a-b""#),
        ("join('-', `[1]`)", "an error"),
        ("contains(t, 'ï')", "true"),
        ("contains(t, `1`)", "an error"),
        ("to_number('12')", "12"),
        ("to_number(' 1_000 ')", "1000"),
        ("to_number('１２')", "12"),
        ("to_number('1e3')", "1000.0"),
        ("to_number('.5')", "0.5"),
        ("to_number('0x10')", "null"),
        ("to_number('inf')", "Infinity"),
        ("to_number('-Infinity')", "-Infinity"),
        ("to_number('nan')", "NaN"),
        ("to_number('')", "null"),
        ("to_number(`true`)", "null"),
        ("to_number(`[]`)", "null"),
        ("to_number('+7')", "7"),
        ("to_number('1__0')", "null"),
        ("to_number('1e1_0')", "10000000000.0"),
    ]);
}

#[test]
fn objects() {
    shows(&[
        ("keys(o)", r#"["z","a"]"#),
        ("values(o)", "[1,2]"),
        (r#"merge(o, `{"a": 3, "b": 4}`)"#, r#"{"z":1,"a":3,"b":4}"#),
        (r#"merge(o, `[["q", 1]]`)"#, r#"{"z":1,"a":2,"q":1}"#),
        (r#"merge(o, `["xy"]`)"#, r#"{"z":1,"a":2,"x":"y"}"#),
        ("merge(o, `[]`)", r#"{"z":1,"a":2}"#),
        ("merge(o, '')", r#"{"z":1,"a":2}"#),
        ("merge(o, 'xy')", "an error"),
        ("merge(o, none)", "an error"),
        ("merge(`[]`)", "an error"),
        ("merge()", "an error"),
        ("{b: t, a: t, b: `1`}", r#"{"b":1,"a":"naïve😀"}"#),
        ("o | {z: z, a: a}", r#"{"z":1,"a":2}"#),
        ("{a: @} | keys(@)", r#"["a"]"#),
        ("none.{a: t}", "null"),
        ("none | [t]", "null"),
        ("map(&n, Users)", "[1,2.0]"),
        ("map(&none, Users)", "[null,null]"),
        ("sort_by(Users, &n)[0].n", "1"),
        ("sort_by(Users, &Username)[-1].n", "2.0"),
        ("sort_by(Users, &none)", "an error"),
        ("sort_by(`[]`, &none)", "[]"),
        ("max_by(Users, &n).Username", r#""user002""#),
        ("min_by(Users, &Username).n", "1"),
        ("max_by(`[]`, &a)", "null"),
        ("min_by(Users, &o)", "an error"),
        (r#"max_by(`[{"a": 1}, {"a": "x"}]`, &a)"#, "an error"),
        (r#"max_by(`[{"a": 1, "b": 1}, {"a": 1.0, "b": 2}]`, &a).b"#, "1"),
        ("max(`[1, 1.0]`)", "1"),
        ("min(`[]`)", "null"),
        (r#"sort(`[1, "a"]`)"#, "an error"),
        ("to_array(t)", r#"["naïve😀"]"#),
        ("to_array(a) | length(@)", "2"),
        ("reverse(a)", "[[3,[4]],[1,2]]"),
        ("type(none)", r#""null""#),
    ]);
}
