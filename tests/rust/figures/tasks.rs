//! Every other task of sections III and IV: where, how often, and by when.

use lotrinh::plan;
use lotrinh::plan::Recurrence::{self, AsNeeded, EachPeriod, Once, Yearly};
use lotrinh::plan::Sector::{
    self, Agriculture, Culture, Environment, GeneralEducation, Health, Ict, Other, Science,
    Vocational,
};

use super::{Quarter, clause, quarter};

type TaskRow = (
    &'static str,
    &'static str,
    Option<Sector>,
    Recurrence,
    &'static [Quarter],
);

#[rustfmt::skip]
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
    ("T66", "III.7.b, gạch đầu dòng 1 và 2 | III.7.b, 1st and 2nd dash", None, Yearly, &[]),
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
        assert_eq!(
            (task.sector, task.recurrence),
            (*sector, *recurrence),
            "{id}"
        );
        let dates: Vec<_> = task
            .steps
            .iter()
            .map(|step| quarter(&step.deadline))
            .collect();
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
    let mut found: Vec<_> = plan()
        .tasks
        .iter()
        .map(|task| task.id.clone())
        .chain(named)
        .collect();
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
}
