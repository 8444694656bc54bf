//! The reorganisations that the plan names: where, by when, and how many units before and after.

use lotrinh::plan;
use lotrinh::plan::Counted::{self, Inferred, Stated};
use lotrinh::plan::Sector::{
    self, Agriculture, Culture, Environment, Health, Ict, Other, Science, Social, Vocational,
};
use lotrinh::plan::{Counting, UnitCount};

use super::{Quarter, clause, quarter};

/// Units before and after, each low, central and high.
type Row = (
    &'static str,
    &'static str,
    Sector,
    [u8; 3],
    [u8; 3],
    Quarter,
    Counted,
);

#[rustfmt::skip]
const REORGANISATIONS: &[Row] = &[
    ("T17", "III.2.2.c -1", Health, [7, 7, 7], [1, 1, 1], (2018, 4), Stated),
    ("T40", "III.2.2.j -2", Other, [5, 5, 5], [5, 0, 0], (2018, 3), Inferred),
    ("T14", "III.2.2.b -2", Vocational, [3, 3, 3], [1, 1, 1], (2019, 4), Stated),
    ("T19", "III.2.2.c -3", Health, [7, 10, 10], [0, 0, 0], (2019, 4), Inferred),
    ("T20", "III.2.2.c -3", Health, [2, 2, 2], [1, 1, 1], (2019, 4), Stated),
    ("T21", "III.2.2.c -3", Health, [9, 9, 9], [9, 9, 0], (2019, 4), Inferred),
    ("T23", "III.2.2.d", Science, [2, 2, 2], [1, 1, 1], (2019, 4), Stated),
    ("T25", "III.2.2.đ -2", Culture, [2, 2, 2], [3, 1, 1], (2019, 4), Inferred),
    ("T26", "III.2.2.đ -3", Culture, [2, 2, 2], [1, 1, 1], (2019, 4), Stated),
    ("T31", "III.2.2.h -1 +1", Agriculture, [3, 3, 3], [1, 1, 1], (2019, 4), Stated),
    ("T34", "III.2.2.h -2", Agriculture, [21, 30, 30], [7, 10, 10], (2019, 4), Inferred),
    ("T35", "III.2.2.i -1 +1", Environment, [3, 3, 3], [6, 3, 3], (2019, 4), Inferred),
    ("T24", "III.2.2.đ -1", Culture, [3, 3, 3], [3, 3, 0], (2019, 4), Inferred),
    ("T28", "III.2.2.e -2; III.2.2.i -1 +2", Ict, [8, 8, 8], [8, 8, 2], (2019, 4), Inferred),
    ("T29", "III.2.2.g -1", Social, [2, 2, 2], [2, 2, 1], (2019, 4), Inferred),
    ("T30", "III.2.2.g -2", Social, [1, 1, 1], [1, 1, 0], (2019, 1), Inferred),
    ("T32", "III.2.2.h -1 +2", Agriculture, [4, 4, 4], [4, 4, 1], (2019, 4), Inferred),
    ("T33", "III.2.2.h -1 +3", Agriculture, [3, 3, 3], [3, 3, 1], (2019, 4), Inferred),
    // The quarter is that of the proposal; the plan gives the change itself no date.
    ("T38", "III.2.2.i -2", Environment, [7, 7, 7], [7, 7, 0], (2018, 4), Inferred),
];

fn counts(of: &UnitCount) -> [f64; 3] {
    [of.low, of.central, of.high].map(lotrinh::unit::Amount::get)
}

#[test]
fn the_reorganisations_are_those_the_plan_names() {
    assert_eq!(plan().reorganisations.len(), REORGANISATIONS.len());
    for (task, row) in plan().reorganisations.iter().zip(REORGANISATIONS) {
        let (id, at, sector, before, after, deadline, counted) = row;
        assert_eq!(task.id, *id);
        assert_eq!(task.clause, clause(at), "{id}");
        assert_eq!((task.sector, task.counted), (*sector, *counted), "{id}");
        assert_eq!(counts(&task.before), before.map(f64::from), "{id}");
        assert_eq!(counts(&task.after), after.map(f64::from), "{id}");
        assert_eq!(quarter(&task.deadline), *deadline, "{id}");
    }
}

#[test]
fn the_named_reductions_add_up_to_30_49_and_81() {
    let sum = |counting: Counting, stated_only: bool| -> f64 {
        let tasks = plan().reorganisations.iter();
        tasks
            .filter(|task| !stated_only || task.counted == Stated)
            .map(|task| task.before.get(counting) - task.after.get(counting))
            .sum()
    };
    for (counting, wanted) in [
        (Counting::Low, 30.0),
        (Counting::Central, 49.0),
        (Counting::High, 81.0),
    ] {
        // An increase counts as such here: in the low count the relic board and three branches.
        assert_eq!(sum(counting, false), wanted);
    }
    // What the text alone gives, in every count.
    for counting in Counting::ALL {
        assert_eq!(sum(*counting, true), 13.0);
    }
}
