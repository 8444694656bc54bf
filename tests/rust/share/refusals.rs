//! What is answered to a text that is no code, or the code of no scenario.

use super::{refused, resealed};

#[test]
fn a_newer_version_says_that_it_is_newer() {
    for version in ["2", "17", "99999999999999999999"] {
        let refusal = refused(&resealed(&format!("{version}~something-new")));
        assert_eq!(
            (refusal.code, refusal.path.as_str()),
            ("newer", "code.version")
        );
        assert_eq!(refusal.value, format!("“{version}”"));
        assert_eq!(
            refusal.message,
            format!(
                "code.version: “{version}” is newer than 1, the latest that is understood here"
            )
        );
    }
}

#[test]
fn a_wrong_check_sum_is_told() {
    let refusal = refused("1~consolidation-.01~00000000");
    assert_eq!(
        (refusal.code, refusal.path.as_str()),
        ("damaged", "code.check_sum")
    );
    assert_eq!(refusal.value, "“00000000”");
    for text in [
        "",
        "1",
        "~",
        "natural_exits",
        "1~",
        "ề~ề~ề",
        "1~consolidation-.01",
    ] {
        assert_eq!(refused(text).code, "damaged", "{text}");
    }
}

#[test]
fn what_a_scenario_does_not_admit_names_the_field_and_the_value() {
    for (part, code, path, value) in [
        ("nothing-1", "unknown_field", "nothing", ""),
        ("~T17", "unknown_field", "[\"\"]", ""),
        (
            "consolidation-2",
            "out_of_range",
            "levers.consolidation[0]",
            "2",
        ),
        (
            "consolidation-1e999",
            "out_of_range",
            "levers.consolidation[0]",
            "Infinity",
        ),
        (
            "consolidation-x",
            "wrong_type",
            "levers.consolidation[0]",
            "“x”",
        ),
        (
            "consolidation",
            "wrong_type",
            "levers.consolidation[0]",
            "“”",
        ),
        (
            "consolidation-.1-.2",
            "wrong_length",
            "levers.consolidation",
            "2",
        ),
        (
            "consolidation-.1-.2-.3-.4",
            "wrong_length",
            "levers.consolidation",
            "4",
        ),
        (
            "consolidation-0x1",
            "wrong_type",
            "levers.consolidation[0]",
            "“0x1”",
        ),
        (
            "consolidation-.1.2",
            "wrong_type",
            "levers.consolidation[0]",
            "“.1.2”",
        ),
        (
            "consolidation-.01~consolidation-.02",
            "inconsistent",
            "levers.consolidation",
            "a list",
        ),
        (
            "nowhere.consolidation-.1",
            "unknown_field",
            "sector_levers.nowhere",
            "",
        ),
        (
            "health.nothing-.1",
            "unknown_field",
            "sector_levers.health.nothing",
            "",
        ),
        (
            "health.-.1",
            "unknown_field",
            "sector_levers.health[\"\"]",
            "",
        ),
        ("T99", "unknown_field", "reorganisations.T99", ""),
        ("T17-x", "wrong_type", "reorganisations.T17.delay", "“x”"),
        ("T17-16", "out_of_range", "reorganisations.T17.delay", "16"),
        ("inflation-9", "out_of_range", "assumptions.inflation", "9"),
        (
            "inflation-.03-.9",
            "inconsistent",
            "assumptions.inflation.low",
            "0.9",
        ),
        (
            "inflation-.03-.02-.06-.1",
            "wrong_type",
            "assumptions.inflation.high",
            "“.06-.1”",
        ),
        (
            "full.consolidation-2",
            "out_of_range",
            "full_effort.consolidation",
            "2",
        ),
        ("prices-dear", "unknown_value", "readings.prices", "“dear”"),
        ("basically-.2", "out_of_range", "readings.basically", "0.2"),
        ("counting-many", "unknown_value", "counting", "“many”"),
        ("posts.2015-1", "unknown_field", "observed.posts.2015", ""),
        ("people.2021-1", "unknown_field", "observed.people", ""),
        ("vi-.x.~en-", "wrong_type", "title.vi", "“.x.”"),
        ("vi-.110000.~en-", "wrong_type", "title.vi", "“.110000.”"),
        ("vi-a", "missing_field", "title.en", ""),
    ] {
        let refusal = refused(&resealed(&format!("1~{part}")));
        let path = format!("scenario.{path}").replace(".[", "[");
        assert_eq!(
            (refusal.code, refusal.path.as_str(), refusal.value.as_str()),
            (code, path.as_str(), value),
            "{part}: {}",
            refusal.message
        );
    }
}

#[test]
fn a_megabyte_of_anything_is_refused() {
    let long = "consolidation-.01~".repeat(60_000);
    assert_eq!(refused(&long).code, "damaged");
    let refusal = refused(&resealed(&format!("1~{long}T17")));
    assert_eq!(refusal.code, "inconsistent");
    assert!(refused(&"ề".repeat(400_000)).message.chars().count() < 200);
}
