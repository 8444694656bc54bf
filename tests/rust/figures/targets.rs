//! The plan's targets and norms: section II, and the quantified items of section III and IV.

use lotrinh::plan;
use lotrinh::plan::{
    Comparator, Quantity, Sector, Span, Stock,
    Strength::{self, AtLeast, Basically, Checklist, Exactly, Strive, StriveAtLeast},
};

use super::{Quarter, clause, quarter};

/// What is asked, with its years, its figure and its figure against 2015.
#[derive(Debug, PartialEq)]
enum Asked {
    Cut(Stock, u16, u16, f64, Option<f64>),
    Contracts(u16, Option<f64>),
    Autonomy(u16, f64),
    Conversion(u16, f64),
    Support([u16; 2], [u16; 2], f64, Option<f64>, Option<u16>),
    NoFigure(u16, Option<u16>),
}
use Asked::{Autonomy, Contracts, Conversion, Cut, NoFigure, Support};

#[rustfmt::skip]
const TARGETS: &[(&str, &str, Strength, Asked)] = &[
    ("units_2021", "II.1 -2", AtLeast, Cut(Stock::Units, 2021, 2015, 0.10, None)),
    ("posts_2021", "II.1 -2", AtLeast, Cut(Stock::Posts, 2021, 2015, 0.10, None)),
    ("contracts_2021", "II.1 -2", Basically, Contracts(2021, None)),
    ("autonomy_2021", "II.1 -3", Strive, Autonomy(2021, 0.10)),
    ("support_2021", "II.1 -3", Strive, Support([2016, 2020], [2011, 2015], 0.10, None, Some(2021))),
    ("pricing_2021", "II.1 -4", Checklist, NoFigure(2021, None)),
    ("units_2025", "II.2.a -1", AtLeast, Cut(Stock::Units, 2025, 2021, 0.10, Some(0.19))),
    ("posts_2025", "II.2.a -1", AtLeast, Cut(Stock::Posts, 2025, 2021, 0.10, Some(0.19))),
    ("contracts_2025", "II.2.a -1", Exactly, Contracts(2025, Some(0.5))),
    ("autonomy_2025", "II.2.a -2", StriveAtLeast, Autonomy(2025, 0.20)),
    ("conversion_2025", "II.2.a -3", Exactly, Conversion(2025, 0.5)),
    ("support_2025", "II.2.a -4", Exactly, Support([2021, 2025], [2016, 2020], 0.10, Some(0.19), None)),
    ("units_2030", "II.2.b -1", Checklist, NoFigure(2030, Some(2025))),
    ("posts_2030", "II.2.b -2", Exactly, Cut(Stock::Posts, 2030, 2025, 0.10, Some(0.271))),
    ("support_2030", "II.2.b -3", Strive, Support([2026, 2030], [2021, 2025], 0.15, Some(0.3115), None)),
];

fn asked(quantity: &Quantity) -> Asked {
    let years = |span: Span| [span.first.get(), span.last.get()];
    match *quantity {
        Quantity::Cut {
            of,
            year,
            base,
            figure,
            fixed_path,
        } => {
            let fixed = fixed_path.map(lotrinh::unit::Share::get);
            Cut(of, year.get(), base.get(), figure.get(), fixed)
        }
        Quantity::ContractsLeft { year } => Contracts(year.get(), None),
        Quantity::NoContracts { year, limit } => Contracts(year.get(), Some(limit.get())),
        Quantity::Autonomy { year, figure } => Autonomy(year.get(), figure.get()),
        Quantity::Conversion { year, limit } => Conversion(year.get(), limit.get()),
        Quantity::Support {
            span,
            base,
            figure,
            fixed_path,
            until,
        } => Support(
            years(span),
            years(base),
            figure.get(),
            fixed_path.map(lotrinh::unit::Share::get),
            until.map(lotrinh::unit::Year::get),
        ),
        Quantity::Direction { year, base } => NoFigure(year.get(), Some(base.get())),
        Quantity::Listed { year } => NoFigure(year.get(), None),
    }
}

#[test]
fn the_targets_are_those_of_section_two_in_its_order() {
    assert_eq!(plan().targets.len(), TARGETS.len());
    for (target, (id, at, strength, wanted)) in plan().targets.iter().zip(TARGETS) {
        assert_eq!(target.id, *id);
        assert_eq!(target.clause, clause(at), "{id}");
        assert_eq!(target.strength, *strength, "{id}");
        assert_eq!(asked(&target.quantity), *wanted, "{id}");
    }
}

#[test]
fn full_prices_are_four_kinds_of_cost_in_three_fields() {
    let items = |id: &str| plan().target(id).expect("a target").items.len();
    assert_eq!(items("pricing_2021"), 4 * 3);
    // Political tasks, state management, essential services, and nothing else left.
    assert_eq!(items("units_2030"), 3 + 1);
    let listed = plan()
        .targets
        .iter()
        .filter(|target| !target.items.is_empty());
    assert_eq!(listed.count(), 2);
}

#[test]
fn the_plan_gives_2030_no_figure_for_autonomy_conversion_or_contracts() {
    let ids = plan().targets.iter().map(|target| target.id.as_str());
    let of_2030: Vec<_> = ids.filter(|id| id.ends_with("2030")).collect();
    assert_eq!(of_2030, ["units_2030", "posts_2030", "support_2030"]);
}

type NormRow = (
    &'static str,
    &'static str,
    Option<Sector>,
    Comparator,
    Option<f64>,
    Option<Quarter>,
);

#[rustfmt::skip]
const NORMS: &[NormRow] = &[
    ("G21-D", "II.1 -1", None, Comparator::Rule, None, Some((2021, 4))),
    ("G25-D", "II.2, đoạn mở đầu | II.2, opening", None, Comparator::Rule, None, Some((2030, 4))),
    ("M1", "III.2.2.a -2 +2", SCHOOLS, Comparator::AtLeast, Some(25.0), Some((2020, 4))),
    ("M2", "III.2.2.a -2 +2", SCHOOLS, Comparator::AtLeast, Some(30.0), Some((2020, 4))),
    ("M3", "III.2.2.a -2 +2", SCHOOLS, Comparator::AtLeast, Some(36.0), Some((2020, 4))),
    ("M4", "III.2.2.a -2 +3", SCHOOLS, Comparator::Exactly, Some(1.0), Some((2020, 4))),
    ("M5", "III.2.2.c -3", Some(Sector::Health), Comparator::Exactly, Some(1.0), Some((2019, 4))),
    ("M6", "III.3.a -6", None, Comparator::AtLeast, Some(65.0), Some((2019, 4))),
    ("M7", "III.3.a -2", None, Comparator::AtMost, Some(3.0), Some((2020, 1))),
    ("M8", "III.2.2.d", Some(Sector::Science), Comparator::Exactly, Some(1.0), Some((2019, 4))),
    ("M9", "III.2.2.b -2", Some(Sector::Vocational), Comparator::Rule, None, Some((2019, 4))),
    ("M10", "III.3.a -4", None, Comparator::Rule, None, None),
    ("M11", "IV.1", None, Comparator::Rule, None, None),
];

const SCHOOLS: Option<Sector> = Some(Sector::GeneralEducation);

#[test]
fn the_norms_are_the_quantified_items_beside_the_targets() {
    assert_eq!(plan().norms.len(), NORMS.len());
    for (norm, (id, at, sector, comparator, figure, deadline)) in plan().norms.iter().zip(NORMS) {
        assert_eq!(norm.id, *id);
        assert_eq!(norm.clause, clause(at), "{id}");
        assert_eq!(
            (norm.sector, norm.comparator),
            (*sector, *comparator),
            "{id}"
        );
        assert_eq!(norm.figure.map(lotrinh::unit::Number::get), *figure, "{id}");
        assert_eq!(norm.deadline.as_ref().map(quarter), *deadline, "{id}");
    }
}

#[test]
fn the_document_is_plan_2235_of_14_august_2018() {
    let document = &plan().document;
    assert_eq!(
        (document.number.as_str(), document.date.as_str()),
        ("2235/KH-UBND", "2018-08-14")
    );
    assert!(document.issuer.vi.contains("Điện Biên"));
}
