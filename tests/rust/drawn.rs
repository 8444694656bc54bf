//! What drawings made to measure have in common: where their words and shapes lie.

use lotrinh::chart::{Node, Role, Scene, Tag};

/// The words of a role, in the order in which they were written.
pub(crate) fn texts(scene: &Scene, role: Role) -> Vec<&str> {
    let nodes = scene.nodes.iter().filter(|node| node.role == role);
    let texts = nodes.filter(|node| node.tag == Tag::Text);
    texts.map(|node| node.text.as_str()).collect()
}

/// The least and the greatest of each shape's coordinates: left, top, right, bottom.
pub(crate) fn boxes(scene: &Scene, role: Role) -> Vec<[f64; 4]> {
    let nodes = scene.nodes.iter().filter(|node| node.role == role);
    let shapes = nodes.filter(|node| node.tag == Tag::Path);
    let corner = |corner: &str| -> [f64; 2] {
        let (x, y) = corner.split_once(' ').expect("two numbers");
        [x, y].map(|number| number.parse().expect("a number"))
    };
    let around = |node: &Node| {
        let corners = node.place[0].1.trim_matches(['M', 'Z']).split(['L', 'M']);
        let corners: Vec<[f64; 2]> = corners.map(corner).collect();
        let sorted = |axis: usize| {
            let mut along: Vec<f64> = corners.iter().map(|corner| corner[axis]).collect();
            along.sort_by(f64::total_cmp);
            (along[0], along[along.len() - 1])
        };
        let ((left, right), (top, bottom)) = (sorted(0), sorted(1));
        [left, top, right, bottom]
    };
    shapes.map(around).collect()
}

/// Where a text lies: its left, top, right and bottom, by a fair width of its letters.
fn area(node: &Node) -> [f64; 4] {
    let place = |name| {
        let found = node.place.iter().find(|(of, _)| *of == name);
        found.expect("a place").1.as_str()
    };
    let [x, y]: [f64; 2] = ["x", "y"].map(|name| place(name).parse().expect("a number"));
    let width = 6.2 * node.text.chars().count() as f64;
    let left = match place("text-anchor") {
        "start" => x,
        "middle" => x - width / 2.0,
        _ => x - width,
    };
    [left, y - 9.0, left + width, y + 2.0]
}

/// Holds that all words stay on the sheet and none covers another.
pub(crate) fn words_stand_apart(scene: &Scene, what: &str) {
    let nodes = scene.nodes.iter();
    let said: Vec<_> = nodes.filter(|node| node.tag == Tag::Text).collect();
    for (index, node) in said.iter().enumerate() {
        let [left, top, right, bottom] = area(node);
        let inside = left >= -4.0 && right <= scene.width + 4.0;
        let inside = inside && top >= 0.0 && bottom <= scene.height;
        assert!(inside, "{what}: “{}” leaves the sheet", node.text);
        for other in &said[..index] {
            let [from, over, to, under] = area(other);
            let apart = right <= from || to <= left || bottom <= over || under <= top;
            assert!(apart, "{what}: “{}” covers “{}”", node.text, other.text);
        }
    }
}
