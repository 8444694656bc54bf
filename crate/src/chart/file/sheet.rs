//! The sheet of paper that a chart stands on: what is above it, what its lines mean, what is below.

use std::fmt::Write;

use super::FileOptions;
use crate::chart::backend::{self, FONT, SUB, decimal};
use crate::chart::label::AIR;
use crate::chart::paint::LINE;
use crate::chart::svg::{escape, write_node};
use crate::chart::wrap::fold;
use crate::chart::{Node, Role};

/// Paper around everything, CSS pixels.
const PAPER: f64 = 24.0;

/// Sizes of the words above the chart, CSS pixels.
const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 14.0;

/// How much higher than its letters a line of words is.
const LEADING: f64 = 1.35;

/// How much wider bold letters are.
const BOLD: f64 = 1.12;

/// How much wider letters may be than they are taken to be: nobody knows which font they will have.
const WIDER: f64 = 1.1;

/// Width of a sample in the legend, and its air to the next, CSS pixels.
const SAMPLE: f64 = 26.0;
const APART: f64 = 20.0;

pub(super) fn side(pixels: f64) -> String {
    decimal((pixels * f64::from(SUB)).round() as i32)
}

/// A text without what no document may hold: a name can be typed or pasted from anywhere.
pub(super) fn plain(text: &str) -> String {
    let held = |letter: char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let letters = text.chars();
    letters.map(|of| if held(of) { of } else { ' ' }).collect()
}

/// What stands in the legend: a shape's role and what it means.
pub(super) type Meaning = (Role, String);

/// A sheet that is filled from top to bottom.
pub(super) struct Sheet {
    pub(super) svg: String,
    /// Between the paper's margins, CSS pixels.
    width: f64,
    /// How far down it is filled, CSS pixels.
    y: f64,
}

impl Sheet {
    pub(super) fn new(width: f64) -> Sheet {
        Sheet {
            svg: String::new(),
            width,
            y: PAPER,
        }
    }

    /// With the paper around it, CSS pixels.
    pub(super) fn size(&self) -> (f64, f64) {
        (self.width + 2.0 * PAPER, self.y + PAPER)
    }

    /// A paragraph on as many lines as it takes; `look` is attributes.
    fn paragraph(&mut self, text: &str, size: f64, wider: f64, look: &str) {
        let most = self.width * FONT / (size * wider * WIDER);
        for line in fold(&plain(text), most) {
            self.y += size * LEADING;
            let (x, y) = (side(PAPER), side(self.y - size * (LEADING - 1.0)));
            let _ = write!(
                self.svg,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" {look}>{}</text>",
                side(size),
                escape(&line),
            );
        }
    }

    pub(super) fn heading(&mut self, title: &str, options: &FileOptions) {
        let badge = plain(&options.badge);
        let wide = WIDER * backend::width(&badge) + 2.0 * AIR;
        let beside = backend::width(title) * TITLE * BOLD / FONT + wide < self.width;
        if !badge.is_empty() {
            let right = PAPER + self.width;
            let _ = write!(
                self.svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"none\" \
                 stroke=\"#767676\"/>\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"#333\">{}</text>",
                side(right - wide),
                side(self.y + 3.0),
                side(wide),
                side(LINE + AIR),
                side(right - wide / 2.0),
                side(self.y + 3.0 + LINE),
                escape(&badge),
            );
            if !beside {
                self.y += LINE + 3.0 * AIR;
            }
        }
        self.paragraph(title, TITLE, BOLD, "font-weight=\"bold\" fill=\"#1b1f24\"");
        if !options.subtitle.is_empty() {
            self.paragraph(&options.subtitle, SUBTITLE, 1.0, "fill=\"#333\"");
        }
        self.y += 2.0 * AIR;
    }

    /// A sample of each line and mark with its meaning, on as many lines as it takes.
    pub(super) fn legend(&mut self, meanings: &[Meaning]) {
        let row = LINE + AIR + 2.0;
        let mut x = 0.0;
        for (role, text) in meanings {
            let text = plain(text);
            let long = SAMPLE + AIR + WIDER * backend::width(&text);
            if x > 0.0 && x + long > self.width {
                (x, self.y) = (0.0, self.y + row);
            }
            let (left, middle) = (PAPER + x, self.y + row / 2.0);
            self.sample(*role, left, middle);
            let _ = write!(
                self.svg,
                "<text x=\"{}\" y=\"{}\" fill=\"#333\">{}</text>",
                side(left + SAMPLE + AIR),
                side(middle + 0.36 * FONT),
                escape(&text),
            );
            x += long + APART;
        }
        self.y += row + 2.0 * AIR;
    }

    fn sample(&mut self, role: Role, left: f64, middle: f64) {
        let (right, center) = (left + SAMPLE, left + SAMPLE / 2.0);
        let shape = match role {
            Role::Band | Role::BandInner => {
                let (top, bottom) = (side(middle - 5.0), side(middle + 5.0));
                let (left, right) = (side(left), side(right));
                format!("<path d=\"M{left} {top}L{right} {top}L{right} {bottom}L{left} {bottom}Z\"")
            }
            Role::Met | Role::Missed | Role::Gap => {
                let (top, bottom) = (side(middle - 6.0), side(middle + 6.0));
                let (west, east) = (side(center - 6.0), side(center + 6.0));
                let (center, middle) = (side(center), side(middle));
                format!(
                    "<path d=\"M{center} {top}L{east} {middle}L{center} {bottom}L{west} {middle}Z\""
                )
            }
            Role::Observed => {
                let (center, middle) = (side(center), side(middle));
                format!("<circle cx=\"{center}\" cy=\"{middle}\" r=\"4\"")
            }
            _ => {
                let (left, right, middle) = (side(left), side(right), side(middle));
                format!("<path d=\"M{left} {middle}L{right} {middle}\"")
            }
        };
        // The inner band lies on the outer one, and so it does here.
        let roles: &[Role] = match role {
            Role::BandInner => &[Role::Band, Role::BandInner],
            _ => &[role],
        };
        for role in roles {
            self.svg.push_str(&shape);
            look(&mut self.svg, role.look());
            self.svg.push_str("/>");
        }
    }

    pub(super) fn chart(&mut self, nodes: &[Node], height: f64) {
        let (x, y) = (side(PAPER), side(self.y));
        let _ = write!(self.svg, "<g transform=\"translate({x} {y})\">");
        for group in nodes.chunk_by(|one, other| one.role == other.role) {
            let Some(Node { role, .. }) = group.first() else {
                continue;
            };
            let over = role.look().iter().any(|(name, _)| *name == "paint-order");
            // Few programs but browsers paint the halo below the letters: it is a text of its own.
            if over {
                let halo = "<g fill=\"#fff\" stroke=\"#fff\" stroke-width=\"3\" \
                            stroke-linejoin=\"round\" aria-hidden=\"true\">";
                self.svg.push_str(halo);
                self.group(group);
            }
            self.svg.push_str("<g");
            match role.look() {
                [fill, ..] if over => look(&mut self.svg, &[*fill]),
                all => look(&mut self.svg, all),
            }
            self.svg.push('>');
            self.group(group);
        }
        self.svg.push_str("</g>");
        self.y += height;
    }

    fn group(&mut self, nodes: &[Node]) {
        for node in nodes {
            write_node(&mut self.svg, node);
        }
        self.svg.push_str("</g>");
    }

    pub(super) fn notes(&mut self, notes: &[String]) {
        if notes.is_empty() {
            return;
        }
        self.y += 3.0 * AIR;
        let _ = write!(
            self.svg,
            "<path d=\"M{} {y}L{} {y}\" fill=\"none\" stroke=\"#c8c8c8\"/>",
            side(PAPER),
            side(PAPER + self.width),
            y = side(self.y),
        );
        self.y += AIR;
        for note in notes {
            self.paragraph(note, FONT, 1.0, "fill=\"#555\"");
        }
    }
}

fn look(svg: &mut String, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = write!(svg, " {name}=\"{value}\"");
    }
}
