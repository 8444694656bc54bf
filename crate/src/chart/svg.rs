//! A scene as SVG text.

use std::fmt::Write;

use super::backend::FONT;
use super::{Drawing, Node};

impl Drawing {
    /// The chart as an SVG document.
    pub fn to_svg(&self) -> String {
        let scene = &self.scene;
        let (width, height) = (scene.width, scene.height);
        let mut svg = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\" \
             font-family=\"system-ui, sans-serif\" font-size=\"{FONT}\">",
            escape(&self.title),
        );
        for node in &scene.nodes {
            write_node(&mut svg, node);
        }
        svg.push_str("</svg>");
        svg
    }
}

fn write_node(svg: &mut String, node: &Node) {
    let name = node.tag.name();
    let _ = write!(svg, "<{name} class=\"{}\"", node.role.class());
    for (attribute, value) in &node.place {
        let _ = write!(svg, " {attribute}=\"{value}\"");
    }
    for (attribute, value) in node.role.look() {
        let _ = write!(svg, " {attribute}=\"{value}\"");
    }
    if node.text.is_empty() {
        svg.push_str("/>");
    } else {
        let _ = write!(svg, ">{}</{name}>", escape(&node.text));
    }
}

/// Text that cannot be read as markup.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
