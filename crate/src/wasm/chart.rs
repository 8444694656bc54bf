//! Charts as text, and straight into the elements of a document.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{Simulation, failure, input, output};
use crate::chart::{self, ChartOptions, Node, Role};
use crate::error::Error;
use crate::value::{Fields, Read, Value};
use crate::{Baseline, Scenario};

/// The namespace of SVG elements.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A chart of a scenario, beside another scenario where there is one to compare with.
#[derive(Debug, tsify::Tsify)]
pub struct ChartSpec {
    /// The province.
    baseline: Baseline,
    /// The scenario drawn.
    scenario: Scenario,
    /// The scenario compared with.
    #[tsify(optional)]
    reference: Option<Scenario>,
    /// What it shows, and how.
    #[serde(flatten)]
    options: ChartOptions,
}

impl Read for ChartSpec {
    fn read(value: &Value) -> Result<ChartSpec, Error> {
        let own = ["baseline", "scenario", "reference"];
        let names = [&own[..], &ChartOptions::FIELDS].concat();
        let fields = Fields::of(value, &names)?;
        Ok(ChartSpec {
            baseline: fields.required("baseline")?,
            scenario: fields.required("scenario")?,
            reference: fields.required("reference")?,
            options: ChartOptions::of(&fields)?,
        })
    }
}

/// A chart as an SVG document; works in a worker too.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen]
pub fn chart(
    #[wasm_bindgen(unchecked_param_type = "ChartSpec")] spec: &JsValue,
) -> Result<String, JsValue> {
    let spec: ChartSpec = input::read(spec, "spec")?;
    let simulate = |scenario: &Scenario, name: &str| {
        crate::Simulation::new(crate::rules(), &spec.baseline, scenario).map_err(|error| {
            // The path says which of the two scenarios it is.
            let at = error
                .path()
                .strip_prefix("scenario")
                .map(|rest| format!("{name}{rest}"));
            let path = at.unwrap_or_else(|| error.path().into());
            failure::error(&Error::at(format!("spec.{path}"), error.fault().clone()))
        })
    };
    let simulation = simulate(&spec.scenario, "scenario")?;
    let reference = match &spec.reference {
        Some(reference) => Some(simulate(reference, "reference")?),
        None => None,
    };
    let drawing = chart::draw(&simulation, reference.as_ref(), &spec.options);
    Ok(drawing.scene.to_svg())
}

/// A chart in an `<svg>` element: redrawing touches only what changed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ChartView {
    svg: Element,
    view_box: String,
    /// In the order of the roles; empty until there is something to draw.
    groups: [Group; Role::ALL.len()],
}

/// What plays one role.
#[derive(Debug, Default)]
struct Group {
    element: Option<Element>,
    drawn: Vec<(Element, Node)>,
}

#[wasm_bindgen]
impl ChartView {
    /// Takes over an `<svg>` element and empties it.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "SVGSVGElement")] svg: Element) -> ChartView {
        svg.set_text_content(None);
        ChartView {
            svg,
            view_box: String::new(),
            groups: std::array::from_fn(|_| Group::default()),
        }
    }

    /// Draws a simulation beside the one it is compared with, and tells where things lie.
    ///
    /// # Errors
    /// A `LotrinhError` for options that do not exist.
    #[wasm_bindgen(unchecked_return_type = "Geometry")]
    pub fn draw(
        &mut self,
        simulation: &Simulation,
        reference: &Simulation,
        #[wasm_bindgen(unchecked_param_type = "ChartOptions")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: ChartOptions = input::read(options, "options")?;
        let drawing = chart::draw(&simulation.0, Some(&reference.0), &options);
        let view_box = drawing.scene.view_box();
        // Even the same one, set again, lays out the whole chart again.
        if self.view_box != view_box {
            set(&self.svg, "viewBox", &view_box)?;
            self.view_box = view_box;
        }
        self.show(drawing.scene.nodes)?;
        output(&drawing.geometry)
    }

    fn show(&mut self, nodes: Vec<Node>) -> Result<(), JsValue> {
        let mut nodes = nodes.into_iter().peekable();
        for (at, role) in Role::ALL.into_iter().enumerate() {
            let mut count = 0;
            while let Some(node) = nodes.next_if(|node| node.role == role) {
                let element = self.group(at)?;
                let drawn = &mut self.groups[at].drawn;
                match drawn.get_mut(count) {
                    Some((element, old)) if old.tag == node.tag => {
                        change(element, old, &node)?;
                        *old = node;
                    }
                    Some(slot) => {
                        let fresh = create(&self.svg, &node)?;
                        slot.0.replace_with_with_node_1(&fresh)?;
                        *slot = (fresh, node);
                    }
                    None => {
                        let fresh = create(&self.svg, &node)?;
                        element.append_child(&fresh)?;
                        drawn.push((fresh, node));
                    }
                }
                count += 1;
            }
            for (element, _) in self.groups[at].drawn.drain(count..) {
                element.remove();
            }
        }
        Ok(())
    }

    /// The element of a role, between those that lie below and above it.
    fn group(&mut self, at: usize) -> Result<Element, JsValue> {
        if let Some(element) = &self.groups[at].element {
            return Ok(element.clone());
        }
        let role = Role::ALL[at];
        let element = element(&self.svg, "g")?;
        set(&element, "class", role.class())?;
        for (name, value) in role.look() {
            set(&element, name, value)?;
        }
        let above = self.groups[at..]
            .iter()
            .find_map(|group| group.element.as_deref());
        self.svg.insert_before(&element, above)?;
        self.groups[at].element = Some(element.clone());
        Ok(element)
    }
}

fn set(element: &Element, name: &str, value: &str) -> Result<(), JsValue> {
    element.set_attribute(name, value)
}

fn element(svg: &Element, name: &str) -> Result<Element, JsValue> {
    svg.owner_document()
        .ok_or_else(|| JsValue::from_str("the element belongs to no document"))?
        .create_element_ns(Some(SVG), name)
}

fn create(svg: &Element, node: &Node) -> Result<Element, JsValue> {
    let element = element(svg, node.tag.name())?;
    for (name, value) in &node.place {
        set(&element, name, value)?;
    }
    if !node.text.is_empty() {
        element.set_text_content(Some(&node.text));
    }
    Ok(element)
}

/// Sets what differs; both nodes have the same tag and so the same attributes for their place.
fn change(element: &Element, old: &Node, new: &Node) -> Result<(), JsValue> {
    for ((_, before), (name, value)) in old.place.iter().zip(&new.place) {
        if before != value {
            set(element, name, value)?;
        }
    }
    if old.text != new.text {
        element.set_text_content(Some(&new.text));
    }
    Ok(())
}
