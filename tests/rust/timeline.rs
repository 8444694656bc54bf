//! The plan's deadlines by quarter, in a scenario and as a reader sees them.

use lotrinh::chart::{Role, Scene, TimelineOptions, timeline as drawn};
use lotrinh::plan::{Deadline, Recurrence, Sector};
use lotrinh::timeline::{Entry, EntryKind, Fate, Filter, bodies, loads, peak, timeline};
use lotrinh::{Scenario, agenda, names, plan, rules};
use serde_json::{Value as Json, json};

use crate::api;
use crate::drawn::{boxes, texts, words_stand_apart};

fn entries(scenario: &Scenario, filter: &Filter) -> Vec<Entry> {
    timeline(rules(), agenda(), scenario, filter).expect("a scenario of the plan")
}

fn all(scenario: Json) -> Vec<Entry> {
    entries(&api::scenario(scenario), &Filter::default())
}

fn preset(id: &str) -> &'static Scenario {
    plan().preset(id).expect("a preset")
}

fn draw(scenario: &Scenario, options: &Json) -> Scene {
    let options: TimelineOptions = api::value(options).read().expect("options");
    drawn(rules(), names(), agenda(), scenario, &options).expect("a drawing")
}

fn quarter(deadline: Deadline) -> (u16, u8) {
    (deadline.year.get(), deadline.quarter.get())
}

/// What becomes of a reorganisation: when the plan wants it and when it is done.
fn fate(entries: &[Entry], id: &str) -> (Fate, Option<(u16, u8)>) {
    let entry = entries.iter().find(|entry| entry.id == id);
    let entry = entry.expect("a reorganisation");
    (entry.fate, entry.due.map(quarter))
}

#[test]
fn every_deadline_of_the_plan_stands_in_its_quarter() {
    let entries = entries(preset("named_mergers"), &Filter::default());
    for task in &plan().tasks {
        let own: Vec<_> = entries.iter().filter(|entry| entry.id == task.id).collect();
        let dates: Vec<_> = task.steps.iter().map(|step| Some(step.deadline)).collect();
        let found: Vec<_> = own.iter().map(|entry| entry.due).collect();
        let wanted = if dates.is_empty() { vec![None] } else { dates };
        assert_eq!(found, wanted, "{}", task.id);
        assert!(own.iter().all(|entry| entry.due == entry.planned));
    }
    for task in &plan().reorganisations {
        let found: Vec<_> = entries.iter().filter(|entry| entry.id == task.id).collect();
        let [entry] = found[..] else {
            panic!("{} is there {} times", task.id, found.len());
        };
        assert_eq!(entry.planned, Some(task.deadline), "{}", task.id);
    }
    assert!(entries.is_sorted_by_key(|entry| {
        let when = entry.due.or(entry.planned);
        (when.is_none(), when)
    }));
}

#[test]
fn the_load_is_heaviest_at_the_end_of_2019() {
    let entries = entries(preset("named_mergers"), &Filter::default());
    let due = || entries.iter().filter_map(|entry| entry.due);
    let found = peak(due()).expect("there are deadlines");
    assert_eq!((quarter(found.quarter), found.count), ((2019, 4), 27));
    let loads: Vec<_> = loads(due())
        .into_iter()
        .map(|load| (quarter(load.quarter), load.count))
        .collect();
    let wanted = [
        ((2018, 3), 4),
        ((2018, 4), 5),
        ((2019, 1), 2),
        ((2019, 2), 10),
        ((2019, 4), 27),
        ((2020, 1), 1),
        ((2020, 4), 10),
        ((2021, 3), 1),
        ((2025, 3), 1),
        ((2025, 4), 1),
    ];
    assert_eq!(loads, wanted);
}

#[test]
fn what_is_late_moves_by_its_own_delay_and_the_common_one() {
    let entries = all(json!({
        "reorganisations": {
            "T17": {"on": true}, "T20": {"on": true, "delay": 2}, "T14": {"on": true, "delay": 12},
            "T23": {"on": false, "delay": 3},
        },
        "assumptions": {"merger_delay": 1},
    }));
    assert_eq!(fate(&entries, "T17"), (Fate::Late, Some((2019, 4))));
    assert_eq!(fate(&entries, "T20"), (Fate::Late, Some((2022, 4))));
    // 2019, and thirteen years more.
    assert_eq!(fate(&entries, "T14"), (Fate::Never, None));
    assert_eq!(fate(&entries, "T23"), (Fate::Off, None));
    assert_eq!(fate(&entries, "T31"), (Fate::Off, None));
    let on_time = all(json!({"reorganisations": {"T17": {"on": true}}}));
    assert_eq!(fate(&on_time, "T17"), (Fate::AsPlanned, Some((2018, 4))));
    let last = all(json!({"reorganisations": {"T20": {"on": true, "delay": 11}}}));
    assert_eq!(fate(&last, "T20"), (Fate::Late, Some((2030, 4))));
}

#[test]
fn no_delay_moves_other_tasks() {
    let entries = entries(preset("everything_late"), &Filter::default());
    let tasks = entries.iter().filter(|entry| entry.kind == EntryKind::Task);
    assert!(tasks.into_iter().all(|entry| entry.fate == Fate::AsPlanned));
    assert!(entries.iter().any(|entry| entry.fate == Fate::Late));
}

#[test]
fn every_entry_can_be_found_by_its_sector_and_by_who_leads() {
    let scenario = preset("named_mergers");
    let whole = entries(scenario, &Filter::default());
    let mut found = 0;
    for sector in Sector::ALL {
        let filter = Filter {
            sector: Some(*sector),
            lead: None,
        };
        let own = entries(scenario, &filter);
        assert!(!own.is_empty(), "{sector:?}");
        assert!(own.iter().all(|entry| entry.sector == Some(*sector)));
        found += own.len();
    }
    let general = whole.iter().filter(|entry| entry.sector.is_none()).count();
    assert_eq!(found + general, whole.len());
    for entry in &whole {
        let leads = bodies(agenda()).into_iter().any(|body| {
            let filter = Filter {
                sector: None,
                lead: Some(body.vi),
            };
            entries(scenario, &filter).contains(entry)
        });
        assert!(leads, "{} is led by nobody", entry.id);
    }
}

#[test]
fn a_body_is_named_once() {
    let bodies = bodies(agenda());
    for (index, body) in bodies.iter().enumerate() {
        let others = bodies[..index].iter().chain(&bodies[index + 1..]);
        let alike = others
            .into_iter()
            .any(|other| other.vi.starts_with(&body.vi));
        assert!(!alike, "{} is there twice", body.vi);
        assert!(!body.en.is_empty());
    }
    assert!(bodies.iter().any(|body| body.vi == "Sở Y tế"));
}

#[test]
fn the_columns_are_as_high_as_their_quarters_are_full() {
    let scene = draw(
        preset("named_mergers"),
        &json!({"language": "en", "width": 900}),
    );
    assert_eq!(scene.title, "Deadlines by quarter");
    assert_eq!(texts(&scene, Role::ScenarioEnd), ["Q4/2019: 27"]);
    // The sample of the colour, then a column for each quarter with such a task.
    let heights: Vec<f64> = boxes(&scene, Role::PartFirst)[1..]
        .iter()
        .map(|[_, top, _, bottom]| bottom - top)
        .collect();
    let mergers = |at: (u16, u8)| {
        let all = plan().reorganisations.iter();
        all.filter(|task| quarter(task.deadline) == at).count()
    };
    let [third, fourth, first, year] = heights[..] else {
        panic!("four quarters, not {}", heights.len());
    };
    let one = third / mergers((2018, 3)) as f64;
    for (height, at) in [(fourth, (2018, 4)), (first, (2019, 1)), (year, (2019, 4))] {
        let wanted = one * mergers(at) as f64;
        assert!((height - wanted).abs() < 0.5, "{at:?}: {height} {wanted}");
    }
    assert!(boxes(&scene, Role::PartMoved).is_empty());
    assert!(boxes(&scene, Role::PartAdded).is_empty());
}

#[test]
fn what_is_late_has_a_line_from_when_to_when() {
    let scenario = api::scenario(json!({
        "reorganisations": {"T20": {"on": true, "delay": 2}, "T14": {"on": true, "delay": 12}},
    }));
    let scene = draw(&scenario, &json!({"language": "en", "width": 900}));
    let said = texts(&scene, Role::Tick);
    let late = plan().reorganisations.iter().find(|task| task.id == "T20");
    assert!(said.contains(&late.expect("a task").title.en.as_str()));
    let never = said.iter().filter(|text| text.ends_with("→ after 2030"));
    assert_eq!(never.count(), 1);
    let lines = boxes(&scene, Role::Leader);
    let longest = lines.iter().map(|[left, _, right, _]| right - left);
    let quarter = boxes(&scene, Role::PartSecond)[1];
    let quarter = (quarter[2] - quarter[0]) / 0.8;
    // Two years are eight quarters.
    let mut found = longest.filter(|long| (long - 8.0 * quarter).abs() < 1.0);
    assert!(found.next().is_some(), "{lines:?}");
}

#[test]
fn what_recurs_every_year_is_counted_apart() {
    let scene = draw(preset("neutral"), &json!({"language": "en"}));
    let yearly = plan().tasks.iter();
    let yearly = yearly.filter(|task| task.recurrence == Recurrence::Yearly);
    let said = format!("Tasks that recur every year: {}", yearly.count());
    assert!(texts(&scene, Role::Tick).contains(&said.as_str()));
}

#[test]
fn a_choice_without_deadlines_says_so() {
    let options = json!({"language": "en", "lead": "Sở Tài chính"});
    let scene = draw(preset("neutral"), &options);
    assert!(texts(&scene, Role::Caption).contains(&"Nothing has a deadline."));
}

#[test]
fn a_scenario_that_names_no_task_of_the_plan_is_refused() {
    let scenario = api::scenario(json!({"reorganisations": {"T99": {"on": true}}}));
    let error = timeline(rules(), agenda(), &scenario, &Filter::default());
    let error = error.expect_err("there is no T99");
    assert_eq!(error.path(), "scenario.reorganisations.T99");
}

#[test]
fn no_words_cover_each_other_or_leave_the_sheet() {
    for preset in &plan().presets {
        for (language, width) in [("vi", 280), ("en", 320), ("vi", 640), ("en", 960)] {
            for sector in [Json::Null, "health".into(), "science".into()] {
                let options = json!({"language": language, "width": width, "sector": sector});
                let scene = draw(&preset.scenario, &options);
                words_stand_apart(&scene, &format!("{} {options}", preset.id));
            }
        }
    }
}

#[test]
fn what_the_user_adds_stands_in_its_quarter_with_the_common_delay() {
    let own = |year: u16| {
        json!({
            "kind": "merge", "sector": "health", "deadline": {"year": year, "quarter": 2},
            "units": {"self_financing": 0, "partly_financed": 1, "budget_funded": 2},
        })
    };
    let scenario = json!({
        "own_reorganisations": {"R1": own(2017), "R12": own(2030)},
        "assumptions": {"merger_delay": 1},
    });
    let entries = all(scenario.clone());
    assert_eq!(fate(&entries, "R1"), (Fate::Late, Some((2018, 2))));
    assert_eq!(fate(&entries, "R12"), (Fate::Never, None));
    let first = entries.iter().find(|entry| entry.id == "R1").expect("R1");
    assert_eq!(
        (first.kind, first.sector),
        (EntryKind::Own, Some(Sector::Health))
    );
    let said = first.what.as_ref().map(|what| what.vi.as_str());
    assert_eq!(said, Some("3 đơn vị nhập vào đơn vị khác"));
    let counted = |[partly_financed, budget_funded]: [f64; 2]| {
        let mut one = own(2017);
        one["units"] = json!({"self_financing": 0, "partly_financed": partly_financed, "budget_funded": budget_funded});
        let entries = all(json!({"own_reorganisations": {"R1": one}}));
        let what = entries.iter().find_map(|entry| entry.what.clone());
        what.map(|what| [what.vi, what.en]).expect("what it counts")
    };
    assert_eq!(
        counted([0.0, 1.0]),
        ["1 đơn vị nhập vào đơn vị khác", "1 unit joins another"]
    );
    assert_eq!(
        counted([0.0, 2.5]),
        ["2,5 đơn vị nhập vào đơn vị khác", "2.5 units join others"]
    );
    // Written as every other number: no digits that the sum of two fractions has too many, and
    // thousands apart.
    assert_eq!(
        counted([0.1, 0.2]),
        ["0,3 đơn vị nhập vào đơn vị khác", "0.3 units join others"]
    );
    assert_eq!(
        counted([1000.0, 234.5]),
        [
            "1.234,5 đơn vị nhập vào đơn vị khác",
            "1,234.5 units join others"
        ]
    );
    // It is left behind in 2017, before any deadline of the plan: the axis begins there.
    let scene = draw(&api::scenario(scenario), &json!({"width": 640}));
    assert_eq!(
        texts(&scene, Role::Tick)
            .iter()
            .filter(|text| **text == "2017")
            .count(),
        1
    );
    words_stand_apart(&scene, "own reorganisations");
}
