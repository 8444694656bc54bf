//! What stands inside `<lo-trinh>` until its script runs, and for good where it cannot: the charts
//! of the first preset and the plan's targets, as HTML.

use lotrinh::chart::{self, ChartOptions};
use lotrinh::plan::{ChartKind, Measure, NamedBaseline, Preset};
use lotrinh::unit::{Height, Language, Width};

const LANGUAGE: Language = Language::Vi;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn main() {
    let plan = lotrinh::plan();
    let (Some(NamedBaseline { baseline, .. }), Some(Preset { scenario, .. })) =
        (plan.baselines.first(), plan.presets.first())
    else {
        panic!("the plan brings a baseline and a preset");
    };
    let rules = lotrinh::rules();
    let simulation = lotrinh::Simulation::new(rules, baseline, scenario).expect("a seed");
    let verdicts = simulation.verdicts();

    println!("<div class=\"first\">");
    // No figure stands without what it is.
    println!(
        "<p>{} · {}</p>",
        escape(baseline.title.get(LANGUAGE)),
        escape(scenario.title.get(LANGUAGE))
    );
    println!("<div class=\"first-charts\">");
    for chart in ChartKind::ALL {
        let options = ChartOptions {
            chart: *chart,
            width: Width::new(380.0).expect("a width"),
            height: Height::new(240.0).expect("a height"),
            language: LANGUAGE,
            measure: Measure::Absolute,
            band: None,
        };
        let drawing = chart::draw(&simulation, &[&simulation], &options);
        let title = escape(plan.charts[*chart as usize].title.get(LANGUAGE));
        println!(
            "<figure><figcaption>{title}</figcaption>{}</figure>",
            drawing.scene.to_svg()
        );
    }
    println!("</div>");
    println!("<table><tbody>");
    for (target, verdict) in plan.targets.iter().zip(&verdicts) {
        let status = &plan.statuses[verdict.status as usize];
        println!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{} {}</td></tr>",
            escape(target.title.get(LANGUAGE)),
            escape(target.clause.get(LANGUAGE)),
            escape(target.required.get(LANGUAGE)),
            status.mark,
            escape(status.title.get(LANGUAGE)),
        );
    }
    println!("</tbody></table>");
    println!("</div>");
}
