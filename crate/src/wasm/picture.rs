//! A drawing as plain data: a page that admits no markup makes the elements itself.

use serde::Serialize;

use crate::chart::{Node, Scene};

/// A drawing as plain data, from back to front.
#[derive(Debug, Serialize, tsify::Tsify)]
pub struct Picture {
    /// What it is, for who cannot see it.
    title: String,
    /// CSS pixels.
    width: f64,
    /// CSS pixels.
    height: f64,
    /// The attribute `viewBox` of the `<svg>`.
    view_box: String,
    /// What plays one role together: each a `<g>`.
    groups: Vec<PictureGroup>,
}

/// Shapes and words that look alike.
#[derive(Debug, Serialize, tsify::Tsify)]
pub struct PictureGroup {
    /// The class for style sheets.
    class: &'static str,
    /// Names and values of presentation attributes.
    look: &'static [(&'static str, &'static str)],
    /// What is in it.
    nodes: Vec<PictureNode>,
}

/// A shape or a line of words.
#[derive(Debug, Serialize, tsify::Tsify)]
pub struct PictureNode {
    /// The element's name.
    #[tsify(type = "\"path\" | \"circle\" | \"text\"")]
    tag: &'static str,
    /// Names and values of the attributes that say where it lies.
    place: Vec<(&'static str, String)>,
    /// What it says; empty for a shape.
    text: String,
}

impl From<&Scene> for Picture {
    fn from(scene: &Scene) -> Picture {
        let node = |node: &Node| PictureNode {
            tag: node.tag.name(),
            place: node.place.clone(),
            text: node.text.clone(),
        };
        let groups = scene.groups().filter_map(|nodes| {
            let role = nodes.first()?.role;
            Some(PictureGroup {
                class: role.class(),
                look: role.look(),
                nodes: nodes.iter().map(node).collect(),
            })
        });
        Picture {
            title: scene.title.clone(),
            width: scene.width,
            height: scene.height,
            view_box: scene.view_box(),
            groups: groups.collect(),
        }
    }
}
