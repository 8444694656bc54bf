//! The terms that a planner looks up, and the clause or the law that each comes from.

use lotrinh::plan;

/// What a source must name, in both languages.
const LAWS: &[(&str, &[&str])] = &[
    ("public_unit", &["19-NQ/TW"]),
    ("posts", &["II.1"]),
    ("irregular_contract", &["II.1", "II.2.a"]),
    ("autonomy", &["II.1", "II.2.a"]),
    ("financing_groups", &["60/2021", "16/2015"]),
    ("direct_spending", &["II.1", "II.2.a", "II.2.b"]),
    ("streamlining", &["108/2014", "29/2023", "154/2025"]),
    ("severance", &["108/2014", "29/2023", "154/2025"]),
    ("half_rule", &["39-NQ/TW", "III.3.a"]),
    ("conversion", &["II.2.a"]),
    ("economic_services", &["II.2.a"]),
    ("scheme", &["III.2.1.a", "III.3.a"]),
    ("pricing", &["II.1"]),
];

#[test]
fn each_term_names_its_clause_or_its_law() {
    for (id, names) in LAWS {
        let term = plan().glossary.iter().find(|term| term.id == *id);
        let source = &term.unwrap_or_else(|| panic!("no term {id}")).source;
        for name in *names {
            let named = source.vi.contains(name) && source.en.contains(name);
            assert!(named, "{id} does not name {name}");
        }
    }
}

#[test]
fn the_glossary_has_the_words_of_the_product_too() {
    for id in [
        "percentage_point",
        "current_prices",
        "constant_prices",
        "salary_neutral",
        "uncertainty",
        "reference",
        "rolling_base",
        "ratchet",
    ] {
        assert!(plan().glossary.iter().any(|term| term.id == id), "{id}");
    }
}

#[test]
fn what_is_from_memory_says_so() {
    let terms = plan().glossary.iter();
    let groups = terms.clone().find(|term| term.id == "financing_groups");
    let groups = groups.expect("the groups");
    assert!(groups.meaning.en.contains("10%"));
    assert!(groups.source.en.contains("from memory, not checked"));
    for term in terms {
        let both = term.source.vi.contains("chưa kiểm") == term.source.en.contains("not checked");
        assert!(both, "{}", term.id);
    }
}
