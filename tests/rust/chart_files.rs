//! Charts in files of their own, as whoever is sent one opens them.

use lotrinh::chart::{self, ChartFile, FileOptions};
use lotrinh::plan::ChartKind;
use lotrinh::{Baseline, Simulation, names, rules};
use serde_json::{Value as Json, json};

use crate::api;

fn file_of(baseline: &Baseline, scenario: Json, options: &Json) -> ChartFile {
    let run = |scenario| Simulation::new(rules(), baseline, &scenario).expect("a run");
    let simulation = run(api::scenario(scenario));
    let reference = run(api::scenario(json!({})));
    let options: FileOptions = api::value(options).read().expect("options");
    chart::file(rules(), names(), &simulation, &[&reference], &options)
}

fn file(options: &Json) -> ChartFile {
    let levers = json!({"levers": {"consolidation": [0.05, 0, 0], "replacement": [0.5, 0.5, 0.9]}});
    file_of(api::illustrative(), levers, options)
}

#[test]
fn what_is_pinned_is_drawn_named_and_given_in_numbers() {
    let run = |scenario| Simulation::new(rules(), api::illustrative(), &scenario).expect("a run");
    let simulation = run(api::scenario(json!({})));
    let pinned = run(api::scenario(
        json!({"levers": {"streamlining": [0.05, 0, 0]}}),
    ));
    let options = api::value(&json!({"chart": "posts", "pinned": ["Bản nháp <1>"]}));
    let options: FileOptions = options.read().expect("options");
    let others = [&simulation, &pinned];
    let file = chart::file(rules(), names(), &simulation, &others, &options);
    assert_eq!(file.reference.as_ref(), Some(&file.scenario));
    let [line] = &file.pinned[..] else {
        panic!("one line was pinned");
    };
    assert!(line.last() < file.scenario.last());
    assert!(
        said(&file.svg).contains(&"Bản nháp &lt;1&gt;"),
        "{}",
        file.svg
    );
    assert!(file.svg.contains("stroke-dasharray=\"14 4\""));
}

/// Everything a document says, each text with its attributes before it.
fn texts(svg: &str) -> Vec<(&str, &str)> {
    let parts = svg.split("<text ").skip(1);
    let parts = parts.map(|part| part.split_once("</text>").expect("an end").0);
    parts
        .map(|part| part.split_once('>').expect("a text"))
        .collect()
}

fn said(svg: &str) -> Vec<&str> {
    texts(svg).into_iter().map(|(_, text)| text).collect()
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let begin = format!("{name}=\"");
    let rest = &attributes[attributes.find(&begin)? + begin.len()..];
    rest.split('"').next()
}

/// Whether every element that opens closes, in order, and every attribute is in quotes.
fn is_well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    for part in svg.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else {
            return false;
        };
        if text.contains('>') || tag.matches('"').count() % 2 == 1 {
            return false;
        }
        let name = tag.split([' ', '/']).find(|name| !name.is_empty());
        if tag.starts_with('/') {
            if open.pop() != name {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.extend(name);
        }
    }
    open.is_empty()
}

fn band() -> Json {
    let years: Vec<u16> = (2015..=2030).collect();
    let [q10, q25, q50, q75, q90] =
        [19_000.0, 19_500.0, 20_000.0, 20_500.0, 21_000.0].map(|value| vec![value; years.len()]);
    json!({"years": years, "q10": q10, "q25": q25, "q50": q50, "q75": q75, "q90": q90})
}

#[test]
fn a_file_carries_all_that_it_needs() {
    for chart in ChartKind::ALL {
        for language in ["vi", "en"] {
            for measure in ["absolute", "index"] {
                let options =
                    json!({"chart": chart.id(), "language": language, "measure": measure});
                let ChartFile { svg, .. } = file(&options);
                assert!(is_well_formed(&svg), "{svg}");
                // Word and LibreOffice read neither style sheets nor the order of painting.
                for foreign in [
                    "style",
                    "class=",
                    "href",
                    "url(",
                    "@import",
                    "paint-order",
                    "var(",
                    "NaN",
                    "inf",
                    "undefined",
                ] {
                    assert!(!svg.contains(foreign), "{chart:?}: {foreign}");
                }
                assert_eq!(svg.matches("http").count(), 1, "its namespace alone");
            }
        }
    }
}

#[test]
fn it_says_what_it_is_what_its_lines_mean_and_what_it_rests_on() {
    let options = json!({
        "chart": "posts", "subtitle": "Kịch bản: Bản nháp 2", "reference": "Bản nháp 1",
        "badge": "số liệu minh họa", "band": band(),
        "notes": ["Theo Kế hoạch 2235/KH-UBND", "Lộ Trình 0.1.0, 25/11/2026"],
    });
    let ChartFile {
        svg, title, unit, ..
    } = file(&options);
    let said = said(&svg);
    for text in [
        "Biên chế",
        "Kịch bản: Bản nháp 2",
        "kịch bản",
        "Bản nháp 1",
        "số liệu minh họa",
        "dải chứa 80% số lần thử",
        "dải chứa 50% số lần thử",
        "Theo Kế hoạch 2235/KH-UBND",
        "Lộ Trình 0.1.0, 25/11/2026",
    ] {
        assert!(said.contains(&text), "“{text}” is not among {said:?}");
    }
    assert!(
        said.iter().any(|text| text.starts_with("biên chế · ")),
        "its unit"
    );
    assert_eq!((title.as_str(), unit.as_str()), ("Biên chế", "biên chế"));
    assert!(svg.contains("<title>Biên chế (biên chế), dải chứa 80% số lần thử</title>"));
}

#[test]
fn the_legend_tells_what_is_there_and_nothing_else() {
    let mut scenario = json!({"levers": {"consolidation": [0.05, 0, 0]}});
    let plain = json!({"chart": "units", "language": "en"});
    let shown = file_of(api::illustrative(), scenario.clone(), &plain);
    let has = |file: &ChartFile, text: &str| said(&file.svg).contains(&text);
    assert!(has(&shown, "scenario") && has(&shown, "nothing changes"));
    assert!(has(&shown, "target: met") && has(&shown, "target: missed"));
    for absent in [
        "observed figure",
        "mean of the period",
        "band that holds 80% of the draws",
    ] {
        assert!(!has(&shown, absent), "{absent}");
    }
    scenario["observed"] = json!({"units": {"2018": 650}});
    let watched = file_of(api::illustrative(), scenario, &plain);
    assert!(has(&watched, "observed figure"));
    assert_eq!(
        watched
            .observed
            .iter()
            .map(|year| year.get())
            .collect::<Vec<_>>(),
        [2018]
    );
    let spending = file(&json!({"chart": "support", "language": "en"}));
    assert!(has(&spending, "mean of the period") && has(&spending, "level required: missed"));
}

#[test]
fn what_is_typed_is_read_as_words_and_never_as_markup() {
    let wicked = "</text><script>alert(1)</script>&\"'\u{0}\u{8}\u{ffff}";
    let options = json!({
        "chart": "units", "subtitle": wicked, "reference": wicked, "badge": wicked, "notes": [wicked],
    });
    let ChartFile { svg, .. } = file(&options);
    assert!(is_well_formed(&svg));
    assert!(
        !svg.contains("<script") && !svg.contains(char::is_control) && !svg.contains('\u{ffff}')
    );
    assert_eq!(
        svg.matches("&lt;script&gt;").count(),
        7,
        "four texts, and three in the description"
    );
}

#[test]
fn an_address_without_spaces_is_broken_and_nothing_of_it_is_lost() {
    let link = format!("https://example.org/#{}", "k1=0,5&".repeat(60));
    for width in [160, 912] {
        let options = json!({"chart": "units", "width": width, "notes": [link]});
        let ChartFile {
            svg, width, height, ..
        } = file(&options);
        let whole = said(&svg).concat().replace("&amp;", "&");
        assert!(whole.contains(&link), "{whole}");
        let notes = texts(&svg)
            .into_iter()
            .filter(|(place, _)| place.contains("#555"));
        for (place, text) in notes {
            let text = text.replace("&amp;", "&");
            let at = |name| attribute(place, name).and_then(|at| at.parse::<f64>().ok());
            let (x, y) = at("x").zip(at("y")).expect("a place");
            assert!(
                x + 5.5 * text.chars().count() as f64 <= width && y < height,
                "{text}"
            );
        }
    }
}

#[test]
fn words_that_may_stand_over_lines_have_their_halo_as_a_text_of_its_own() {
    let ChartFile { svg, .. } = file(&json!({"chart": "posts"}));
    let words = said(&svg);
    for verdict in ["✓ đạt", "✕ chưa đạt"] {
        let count = words.iter().filter(|text| **text == verdict).count();
        assert!(count % 2 == 0, "{verdict}: {count}");
    }
    assert!(words.contains(&"✕ chưa đạt"));
}

#[test]
fn the_numbers_are_those_of_the_chart() {
    let options = json!({"chart": "posts", "measure": "index", "band": band()});
    let ChartFile {
        years,
        scenario,
        reference,
        band,
        unit,
        ..
    } = file(&options);
    assert_eq!((years.len(), scenario.len()), (16, 16));
    assert_eq!(scenario[0], Some(100.0));
    assert_eq!(reference.expect("the line of nothing done")[0], Some(100.0));
    let band = band.expect("a band");
    let ends = [&band.q10, &band.q25, &band.q75, &band.q90].map(|line| line[3].expect("a number"));
    assert!(ends.is_sorted() && ends[0] < 100.0);
    assert_eq!(unit, "2015 = 100");
}

#[test]
fn a_field_that_no_file_has_is_refused() {
    let options = json!({"chart": "posts", "colour": "red"});
    let error = api::value(&options)
        .read::<FileOptions>()
        .expect_err("refused");
    assert_eq!((error.code(), error.path()), ("unknown_field", "colour"));
}
