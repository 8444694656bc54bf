//! The lessons: what their words say is so in the illustrative province.

use lotrinh::goal_seek::goal_seek_all;
use lotrinh::plan::{Cause, Lesson, Scene, Status};
use lotrinh::simulation::Run;
use lotrinh::{Scenario, plan, rules};

use crate::api;

fn lesson(id: &str) -> &'static Lesson {
    let mut lessons = plan().lessons.iter();
    lessons
        .find(|lesson| lesson.id == id)
        .unwrap_or_else(|| panic!("a lesson {id}"))
}

fn run(scene: &Scene) -> Run {
    let scenario = scene.scenario(plan()).expect("a preset");
    api::run(api::illustrative(), &scenario)
}

/// What is shown with the answer of a step, counted from one.
fn answered(id: &str, step: usize) -> Run {
    let step = &lesson(id).steps[step - 1];
    let question = step.question.as_ref().expect("a question");
    run(question.scene.as_ref().unwrap_or(&step.scene))
}

/// What a cause took away by the end of a year.
fn taken(run: &Run, cause: Cause, year: usize) -> f64 {
    let causes = run.causes.posts.each();
    let (_, series) = causes
        .iter()
        .find(|(name, _)| *name == cause.id())
        .expect("a cause of posts");
    -series[..=api::at(year)].iter().sum::<f64>()
}

fn share(run: &Run, target: &str) -> f64 {
    api::verdict(run, target).measure.expect("a measure")
}

#[test]
fn the_five_lessons_come_in_their_order() {
    let ids: Vec<_> = plan().lessons.iter().map(|of| of.id.as_str()).collect();
    let wanted = [
        "three_steps",
        "spending",
        "moved_posts",
        "mergers",
        "ratchet",
    ];
    assert_eq!(ids, wanted);
}

#[test]
fn what_each_step_takes_for_granted_is_so() {
    let mut told = 0;
    for lesson in &plan().lessons {
        for (index, step) in lesson.steps.iter().enumerate() {
            let asked = step.question.as_ref();
            let scenes = [Some(&step.scene), asked.and_then(|of| of.scene.as_ref())];
            for scene in scenes.into_iter().flatten() {
                let run = run(scene);
                for (target, status) in scene.outcome.iter() {
                    let found = api::verdict(&run, target).status;
                    assert_eq!(
                        found,
                        *status,
                        "{}, step {}: {target}",
                        lesson.id,
                        index + 1
                    );
                    told += 1;
                }
                // What is looked at is also said, so that nothing that is shown goes unchecked.
                for target in &scene.targets {
                    assert!(
                        scene.outcome.get(target).is_some(),
                        "{}: {target}",
                        lesson.id
                    );
                }
            }
        }
    }
    assert!(told > 50, "{told}");
}

#[test]
fn every_step_asks_something_that_its_scene_does_not_show_yet() {
    for lesson in &plan().lessons {
        for step in &lesson.steps {
            let question = step.question.as_ref().expect("a question");
            if let Some(scene) = &question.scene {
                assert_ne!(*scene, step.scene, "{}: {}", lesson.id, step.title.en);
            }
        }
    }
}

#[test]
fn three_steps_come_to_less_than_three_times_one() {
    let run = answered("three_steps", 1);
    let fall = 1.0 - run.totals.posts[api::at(2030)] / run.totals.posts[0];
    let one = api::verdict(&run, "posts_2021").required.expect("a figure");
    assert!(fall > 2.0 * one && fall < 3.0 * one - 0.01, "{fall}");
}

#[test]
fn of_the_four_ways_to_count_spending_each_asks_less_than_the_one_before() {
    let falls: Vec<_> = (1..=4)
        .map(|step| share(&answered("spending", step), "support_2021"))
        .collect();
    assert!(falls.is_sorted(), "{falls:?}");
    // As spent and in prices of 2015 it rises, in the other two it falls.
    assert!(falls[1] < 0.0 && falls[2] > 0.0, "{falls:?}");
}

#[test]
fn more_posts_move_with_autonomous_units_than_go_in_any_other_way() {
    let run = answered("moved_posts", 1);
    let moved = taken(&run, Cause::Moved, 2021);
    let all = run.totals.posts[0] - run.totals.posts[api::at(2021)];
    assert!(moved > 0.9 * all, "{moved} of {all}");
    assert_eq!(taken(&run, Cause::Streamlined, 2021), 0.0);
    assert_eq!(taken(&run, Cause::Unreplaced, 2021), 0.0);
    let compared = answered("moved_posts", 2);
    assert_eq!(taken(&compared, Cause::Moved, 2021), 0.0);
    assert!(taken(&compared, Cause::Unreplaced, 2021) > 1000.0);
}

#[test]
fn mergers_take_a_far_smaller_share_of_posts_than_of_units() {
    for step in [2, 3] {
        let run = answered("mergers", step);
        let (units, posts) = (share(&run, "units_2021"), share(&run, "posts_2021"));
        assert!(units > 10.0 * posts && posts > 0.0, "{units}, {posts}");
    }
}

#[test]
fn the_early_province_has_fewer_posts_and_misses_for_that() {
    let step = &lesson("ratchet").steps[0];
    let (exact, early) = (run(&step.scene), answered("ratchet", 1));
    let left = |run: &Run| run.totals.posts[api::at(2025)];
    assert!(left(&early) < left(&exact));
    for target in ["posts_2025", "posts_2030"] {
        assert!(api::verdict(&early, target).ratchet, "{target}");
    }
    // The late one meets its step to 2025 only because of where it starts from.
    let late = answered("ratchet", 3);
    let fall = 1.0 - late.totals.units[api::at(2025)] / late.totals.units[0];
    assert!(fall < 0.19, "{fall}");
    assert_eq!(late.totals.units[api::at(2021)], late.totals.units[0]);
}

#[test]
fn the_challenge_can_be_met_and_the_solver_meets_it() {
    let found = goal_seek_all(rules(), api::illustrative(), &Scenario::neutral()).expect("a run");
    let mut scenario = Scenario::neutral();
    scenario.levers = found.levers;
    let run = api::run(api::illustrative(), &scenario);
    for verdict in &run.verdicts {
        let met = matches!(verdict.status, Status::Met | Status::Checklist);
        assert!(met, "{}: {:?}", verdict.id, verdict.margin);
    }
}
