//! Plotters' backend: shapes in sixteenths of a pixel become nodes of a scene.
//!
//! The colour that plotters carries along is the number of a role. Nothing here asks a document
//! for the size of a text, so it works in a worker, natively and under a strict CSP.

use std::fmt::Write;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::scene::{Node, Role, Scene, Tag};

/// Steps of a pixel.
pub(super) const SUB: i32 = 16;

/// Font size of every text, CSS pixels.
pub(super) const FONT: f64 = 12.0;

/// Half the height of a digit, as a share of the font size.
const HALF_DIGIT: f64 = 0.36;

/// Nothing can go wrong in memory.
#[derive(Debug)]
pub(super) enum Never {}

impl std::fmt::Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

type Drawn = Result<(), DrawingErrorKind<Never>>;

/// Collects a scene.
pub(super) struct Backend<'a>(pub(super) &'a mut Scene);

/// The colour under which plotters carries a role.
pub(super) const fn color(role: Role) -> plotters::style::RGBColor {
    plotters::style::RGBColor(role as u8, 0, 0)
}

fn role(color: BackendColor) -> Role {
    Role::ALL[usize::from(color.rgb.0) % Role::ALL.len()]
}

/// Writes sixteenths as a decimal number.
fn push(to: &mut String, sixteenths: i32) {
    const PARTS: [&str; SUB as usize] = [
        "", ".06", ".13", ".19", ".25", ".31", ".38", ".44", ".5", ".56", ".63", ".69", ".75",
        ".81", ".88", ".94",
    ];
    if sixteenths < 0 {
        to.push('-');
    }
    let size = sixteenths.abs();
    // Writing to a string cannot fail.
    let _ = write!(to, "{}", size / SUB);
    to.push_str(PARTS[(size % SUB) as usize]);
}

pub(super) fn decimal(sixteenths: i32) -> String {
    let mut text = String::new();
    push(&mut text, sixteenths);
    text
}

impl Backend<'_> {
    fn shape(&mut self, tag: Tag, role: Role, place: Vec<(&'static str, String)>) {
        self.add(Node {
            tag,
            role,
            place,
            text: String::new(),
        });
    }

    /// Adds a node over those of the same role and of all that lie below it.
    fn add(&mut self, node: Node) {
        let nodes = &mut self.0.nodes;
        let below = nodes.iter().rposition(|other| other.role <= node.role);
        nodes.insert(below.map_or(0, |at| at + 1), node);
    }

    fn path(&mut self, points: impl IntoIterator<Item = BackendCoord>, closed: bool, role: Role) {
        // All rules are one path: a move of the axis changes one attribute.
        let rules = self.0.nodes.iter_mut().find(|node| node.role == Role::Grid);
        let mut fresh = String::new();
        let d = match rules.filter(|_| role == Role::Grid) {
            Some(node) => &mut node.place[0].1,
            None => &mut fresh,
        };
        for (index, (x, y)) in points.into_iter().enumerate() {
            d.push(if index == 0 { 'M' } else { 'L' });
            push(d, x);
            d.push(' ');
            push(d, y);
        }
        if closed {
            d.push('Z');
        }
        if !fresh.is_empty() {
            self.shape(Tag::Path, role, vec![("d", fresh)]);
        }
    }
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Never;

    fn get_size(&self) -> (u32, u32) {
        let side = |pixels: f64| (pixels * f64::from(SUB)) as u32;
        (side(self.0.width), side(self.0.height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.path([point, point], false, role(color));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.path([from, to], false, role(style.color()));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.path(corners, true, role(style.color()));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, false, role(style.color()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let place = vec![
            ("cx", decimal(x)),
            ("cy", decimal(y)),
            ("r", decimal(radius as i32)),
        ];
        self.shape(Tag::Circle, role(style.color()), place);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.path(vert, true, role(style.color()));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = style.anchor();
        let half = (HALF_DIGIT * FONT * f64::from(SUB)) as i32;
        let baseline = match anchor.v_pos {
            VPos::Top => y + 2 * half,
            VPos::Center => y + half,
            VPos::Bottom => y,
        };
        let side = match anchor.h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.add(Node {
            tag: Tag::Text,
            role: role(style.color()),
            place: vec![
                ("x", decimal(x)),
                ("y", decimal(baseline)),
                ("text-anchor", side.into()),
            ],
            text: text.into(),
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Never>> {
        let sub = |pixels: f64| (pixels * f64::from(SUB)) as u32;
        Ok((sub(width(text)), sub(FONT)))
    }
}

/// A generous estimate of the width of a text in the system's font, CSS pixels.
pub(super) fn width(text: &str) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|letter| match letter {
            '.' | ',' | ' ' | 'i' | 'l' | 'j' | 't' => 0.32,
            'm' | 'w' | '%' | '✓' | '✕' | '≤' | '≥' => 0.85,
            _ => 0.58,
        })
        .sum();
    ems * FONT
}
