//! The tasks of sections III and IV: where, by when, and how many units before and after.

use lotrinh::plan;
use lotrinh::plan::Counted::{self, Inferred, Stated};
use lotrinh::plan::Recurrence::{self, AsNeeded, EachPeriod, Once, Yearly};
use lotrinh::plan::Sector::{
    self, Agriculture, Culture, Environment, GeneralEducation, Health, Ict, Other, Science, Social,
    Vocational,
};
use lotrinh::plan::{Counting, UnitCount};

use super::{Quarter, clause, quarter};

/// Units before and after, each low, central and high.
type Row = (&'static str, &'static str, Sector, [u8; 3], [u8; 3], Quarter, Counted);

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
    [of.low, of.central, of.high].map(|units| units.get())
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
fn the_named_reductions_add_up_to_the_sums_of_the_catalogue() {
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

type TaskRow = (&'static str, &'static str, Option<Sector>, Recurrence, &'static [Quarter]);

const TASKS: &[TaskRow] = &[
    ("T01", "III.1.a", None, Yearly, &[(2018, 3)]),
    ("T02", "III.1.b và IV.4 | III.1.b and IV.4", None, AsNeeded, &[]),
    ("T03", "III.2.1.a", None, Once, &[(2018, 4), (2019, 1)]),
    ("T04", "III.2.1.a", None, EachPeriod, &[(2020, 4), (2025, 4)]),
    ("T05", "III.2.1.b", None, Once, &[(2019, 2)]),
    ("T05.1", "III.2.1.b -1", Some(GeneralEducation), Once, &[(2019, 2)]),
    ("T05.2", "III.2.1.b -2", Some(Vocational), Once, &[(2019, 2)]),
    ("T05.3", "III.2.1.b -3", Some(Health), Once, &[(2019, 2)]),
    ("T05.4", "III.2.1.b -4", Some(Science), Once, &[(2019, 2)]),
    ("T05.5", "III.2.1.b -5", Some(Culture), Once, &[(2019, 2)]),
    ("T05.6", "III.2.1.b -6", Some(Ict), Once, &[(2019, 2)]),
    ("T05.7", "III.2.1.b -7", Some(Agriculture), Once, &[(2019, 2)]),
    ("T05.8", "III.2.1.b -8", Some(Environment), Once, &[(2019, 2)]),
    ("T05.9", "III.2.1.b -9", Some(Other), Once, &[(2019, 2)]),
    ("T06", "III.2.2.a -1 +1", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T07", "III.2.2.a -1 +2", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T08", "III.2.2.a -2 +1", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T09", "III.2.2.a -2 +2", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T10", "III.2.2.a -2 +3", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T11", "III.2.2.a -2 +4; III.2.2.a -1 +1", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T12", "III.2.2.a -2 +5", Some(GeneralEducation), Once, &[(2020, 4)]),
    ("T13", "III.2.2.b -1", Some(Vocational), Once, &[(2019, 4)]),
    ("T15", "III.2.2.b -3", Some(Vocational), Once, &[(2018, 3)]),
    ("T16", "III.2.2.b -4", Some(Vocational), Once, &[(2019, 4)]),
    ("T18", "III.2.2.c -2", Some(Health), Once, &[]),
    ("T22", "III.2.2.c -4", Some(Health), Once, &[(2019, 4)]),
    ("T27", "III.2.2.e -1", Some(Ict), Yearly, &[]),
    ("T36", "III.2.2.i -1 +2", Some(Environment), Once, &[(2019, 4)]),
    ("T37", "III.2.2.i -1 +2", Some(Environment), Once, &[(2019, 4)]),
    ("T39", "III.2.2.j -1", Some(Other), Once, &[(2019, 4)]),
    ("T41", "III.2.2.j -3", Some(Other), Once, &[(2018, 4)]),
    ("T42", "III.3.a -1", None, Once, &[(2018, 3), (2018, 4)]),
    ("T43", "III.3.a -1", None, Once, &[(2021, 3)]),
    ("T44", "III.3.a -1", None, Once, &[(2025, 3)]),
    ("T45", "III.3.a -2", None, Once, &[(2020, 1)]),
    ("T46", "III.3.a -3", None, Yearly, &[]),
    ("T47", "III.3.a -4", None, Yearly, &[]),
    ("T48", "III.3.a -5", None, Yearly, &[]),
    ("T49", "III.3.a -6", None, Once, &[(2019, 4)]),
    ("T50", "III.3.a -7", None, Once, &[(2020, 4)]),
    ("T51", "III.3.b -1", None, AsNeeded, &[]),
    ("T52", "III.3.b -2", None, Once, &[(2019, 4)]),
    ("T53", "III.3.b -3", None, Once, &[(2019, 4)]),
    ("T54", "III.3.b -4", None, Once, &[(2020, 4)]),
    ("T55", "III.3.b -5", None, Yearly, &[]),
    ("T56", "III.4 -1", None, Yearly, &[]),
    ("T57", "III.4 -2", None, Yearly, &[]),
    ("T58", "III.4 -3", Some(GeneralEducation), Once, &[(2019, 4)]),
    ("T59", "III.4 -4", None, Yearly, &[]),
    ("T60", "III.4 -5", Some(Vocational), Yearly, &[]),
    ("T61", "III.5 -1", None, Yearly, &[]),
    ("T62", "III.5 -2", None, Once, &[(2019, 4)]),
    ("T63", "III.5 -3", None, Once, &[(2019, 4)]),
    ("T64", "III.6", None, Yearly, &[]),
    ("T65", "III.7.a", None, Yearly, &[]),
    (
        "T66",
        "III.7.b, gạch đầu dòng 1 và 2 | III.7.b, 1st and 2nd dash",
        None, Yearly, &[],
    ),
    ("T67", "IV.1", None, Yearly, &[]),
    ("T68", "IV.2", None, Yearly, &[]),
    ("T69", "IV.3", None, Once, &[]),
    ("T70", "IV.5", None, AsNeeded, &[]),
];

#[test]
fn the_tasks_are_those_of_the_plan_with_its_dates() {
    assert_eq!(plan().tasks.len(), TASKS.len());
    for (task, (id, at, sector, recurrence, steps)) in plan().tasks.iter().zip(TASKS) {
        assert_eq!(task.id, *id);
        assert_eq!(task.clause, clause(at), "{id}");
        assert_eq!((task.sector, task.recurrence), (*sector, *recurrence), "{id}");
        let dates: Vec<_> = task.steps.iter().map(|step| quarter(&step.deadline)).collect();
        assert_eq!(dates, *steps, "{id}");
    }
}

#[test]
fn every_task_of_the_plan_is_there_once() {
    // T01 to T70, and the nine parts of T05.
    let ids: Vec<_> = (1..=70).map(|number| format!("T{number:02}")).collect();
    let parts = (1..=9).map(|part| format!("T05.{part}"));
    let mut wanted: Vec<_> = ids.into_iter().chain(parts).collect();
    let named = plan().reorganisations.iter().map(|task| task.id.clone());
    let mut found: Vec<_> = plan().tasks.iter().map(|task| task.id.clone()).chain(named).collect();
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
}
