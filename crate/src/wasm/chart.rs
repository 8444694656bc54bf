//! Charts as text, and straight into the elements of a document.

use std::rc::Rc;

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
    /// Others that are drawn beside it, three at most.
    #[cfg(feature = "analysis")]
    #[tsify(optional)]
    pinned: Vec<Scenario>,
    /// What it shows, and how.
    #[serde(flatten)]
    options: ChartOptions,
}

impl Read for ChartSpec {
    fn read(value: &Value) -> Result<ChartSpec, Error> {
        let own = [
            "baseline",
            "scenario",
            "reference",
            #[cfg(feature = "analysis")]
            "pinned",
        ];
        let names = [&own[..], &ChartOptions::FIELDS].concat();
        let fields = Fields::of(value, &names)?;
        Ok(ChartSpec {
            baseline: fields.required("baseline")?,
            scenario: fields.required("scenario")?,
            reference: fields.required("reference")?,
            #[cfg(feature = "analysis")]
            pinned: few(fields.optional("pinned")?).map_err(|error| error.within("pinned"))?,
            options: ChartOptions::of(&fields)?,
        })
    }
}

/// The scenarios that are drawn beside the reference, where they are not too many.
///
/// # Errors
/// How many there are at most, at the root of what was read.
#[cfg(feature = "analysis")]
pub(super) fn few(pinned: Vec<Scenario>) -> Result<Vec<Scenario>, Error> {
    if pinned.len() > chart::MOST_PINNED {
        let fault = crate::error::Fault::WrongLength {
            found: pinned.len(),
            expected: format!("at most {}", chart::MOST_PINNED),
        };
        return Err(Error::new(fault));
    }
    Ok(pinned)
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
        let simulation = simulated(&spec.baseline, scenario, name);
        simulation.map_err(|error| failure::error(&error.within("spec")))
    };
    let simulation = simulate(&spec.scenario, "scenario")?;
    let mut others = Vec::new();
    if let Some(reference) = &spec.reference {
        others.push(simulate(reference, "reference")?);
    }
    #[cfg(feature = "analysis")]
    for (index, pinned) in spec.pinned.iter().enumerate() {
        others.push(simulate(pinned, &format!("pinned[{index}]"))?);
    }
    let others: Vec<_> = others.iter().collect();
    let drawing = chart::draw(&simulation, &others, &spec.options);
    Ok(drawing.scene.to_svg())
}

/// Runs one of two scenarios: an error's path says which of them it is.
pub(super) fn simulated(
    baseline: &Baseline,
    scenario: &Scenario,
    name: &str,
) -> Result<crate::Simulation<'static>, Error> {
    crate::Simulation::new(crate::rules(), baseline, scenario).map_err(|error| {
        let at = error.path().strip_prefix("scenario");
        let at = at.map(|rest| format!("{name}{rest}"));
        let path = at.unwrap_or_else(|| error.path().into());
        Error::at(path, error.fault().clone())
    })
}

/// A chart in an `<svg>` element: redrawing touches only what changed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ChartView {
    svg: Element,
    view_box: String,
    /// What the next drawing has beside the reference.
    pinned: Vec<Rc<crate::Simulation<'static>>>,
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
            pinned: Vec::new(),
            groups: std::array::from_fn(|_| Group::default()),
        }
    }

    /// Has the next drawing show another simulation too; three at most have a line.
    pub fn pin(&mut self, simulation: &Simulation) {
        self.pinned.push(Rc::clone(&simulation.0));
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
        let pinned = std::mem::take(&mut self.pinned);
        let options: ChartOptions = input::read(options, "options")?;
        let mut others: Vec<&crate::Simulation<'_>> = vec![&reference.0];
        others.extend(pinned.iter().map(Rc::as_ref).take(chart::MOST_PINNED));
        let drawing = chart::draw(&simulation.0, &others, &options);
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
