//! Lessons that stop the build: the message names the file and the field.

use lotrinh::Value;

use super::seeds::{changed, says, text, with};

#[test]
fn a_lesson_that_shows_what_there_is_not_stops_the_build() {
    let file = "lessons/ratchet.json";
    says(
        &with(file, &["steps", "0", "scene", "chart"], text("pie")),
        "seeds/lessons/ratchet.json: steps[0].scene.chart: “pie” is not known",
    );
    says(
        &with(file, &["steps", "1", "scene", "preset"], text("none")),
        "seeds/lessons/ratchet.json: steps[1].scene.preset: none is no scenario of the plan",
    );
    says(
        &with(file, &["steps", "0", "scene", "targets", "1"], text("x")),
        "seeds/lessons/ratchet.json: steps[0].scene.targets: x is no target of the plan",
    );
    let on = |name: &str, value: Value| Value::Map(vec![(name.into(), value)]);
    let answer = ["steps", "2", "question", "scene"];
    let at = |field: &'static str| [&answer[..], &[field]].concat();
    says(
        &with(file, &at("outcome"), on("x", text("met"))),
        "seeds/lessons/ratchet.json: steps[2].question.scene.outcome: x is no target of the plan",
    );
    says(
        &with(file, &at("outcome"), on("units_2025", text("lost"))),
        "seeds/lessons/ratchet.json: steps[2].question.scene.outcome.units_2025: “lost” is not known",
    );
    let file = "lessons/mergers.json";
    says(
        &with(file, &at("levers"), on("merging", Value::Null)),
        "seeds/lessons/mergers.json: steps[2].question.scene.levers.merging: there is no such field",
    );
    says(
        &changed(|files| files.retain(|(name, _)| name != file)),
        "seeds/lessons/mergers.json: file: this field is missing",
    );
}

#[test]
fn a_lesson_that_tells_a_number_of_its_own_stops_the_build() {
    let file = "lessons/spending.json";
    let path = ["steps", "0", "question", "answer", "vi"];
    let told = |words: &str, wrong: &str| {
        says(
            &with(file, &path, text(words)),
            &format!("seeds/lessons/spending.json: steps[0].question.answer.vi: {wrong}"),
        );
    };
    told(
        "Chi tăng 22,4%.",
        "22 is written, not taken from the scenario",
    );
    told("Nhóm 1–2, đến 2031.", "2031 is written");
    told(
        "Chi {support_2021.size}.",
        "{support_2021.size} stands for nothing",
    );
    told(
        "Chi {posts_2021.nominal}.",
        "{posts_2021.nominal} stands for nothing",
    );
    told("Còn {posts@2031}.", "{posts@2031} stands for nothing");
    told(
        "Còn {posts.fall@to_2021}.",
        "{posts.fall@to_2021} stands for nothing",
    );
    told(
        "Chi {support_2021.value.",
        "{support_2021.value. is not closed",
    );
    says(
        &with(file, &path, text("Chi giảm.")),
        "seeds/lessons/spending.json: steps[0].question.answer: support_2021.value are not the numbers",
    );
}
