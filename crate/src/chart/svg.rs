//! A scene as SVG text.

use std::fmt::Write;

use super::backend::{FONT, SUB, decimal};
use super::{Node, Scene};

fn side(pixels: f64) -> String {
    decimal((pixels * f64::from(SUB)).round() as i32)
}

impl Scene {
    /// The extent, as the attribute `viewBox` has it.
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", side(self.width), side(self.height))
    }

    /// The drawing as an SVG document.
    pub fn to_svg(&self) -> String {
        let (width, height) = (side(self.width), side(self.height));
        let mut svg = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\" \
             font-family=\"system-ui, sans-serif\" font-size=\"{}\">",
            self.view_box(),
            escape(&self.title),
            side(FONT),
        );
        for group in self.groups() {
            write_group(&mut svg, group);
        }
        svg.push_str("</svg>");
        svg
    }
}

fn write_group(svg: &mut String, nodes: &[Node]) {
    let Some(Node { role, .. }) = nodes.first() else {
        return;
    };
    let _ = write!(svg, "<g class=\"{}\"", role.class());
    for (attribute, value) in role.look() {
        let _ = write!(svg, " {attribute}=\"{value}\"");
    }
    svg.push('>');
    for node in nodes {
        write_node(svg, node);
    }
    svg.push_str("</g>");
}

pub(super) fn write_node(svg: &mut String, node: &Node) {
    let name = node.tag.name();
    let _ = write!(svg, "<{name}");
    for (attribute, value) in &node.place {
        let _ = write!(svg, " {attribute}=\"{value}\"");
    }
    if node.text.is_empty() {
        svg.push_str("/>");
    } else {
        let _ = write!(svg, ">{}</{name}>", escape(&node.text));
    }
}

/// Text that cannot be read as markup.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
