// A drawing that came from a worker as plain data, made into elements.

import type { Picture } from "../engine-analysis";

const SVG = "http://www.w3.org/2000/svg";

const made = new WeakMap<Picture, SVGSVGElement>();

/** The elements of a drawing; the same ones for the same drawing. */
export function picture(drawing: Picture): SVGSVGElement {
  let svg = made.get(drawing);
  if (!svg) {
    svg = element("svg", [
      ["class", "chart"],
      ["role", "img"],
      ["aria-label", drawing.title],
      ["viewBox", drawing.view_box],
      ["width", String(drawing.width)],
      ["height", String(drawing.height)],
    ]);
    svg.append(...drawing.groups.map(group));
    made.set(drawing, svg);
  }
  return svg;
}

function group({ class: name, look, nodes }: Picture["groups"][number]): SVGGElement {
  const group = element("g", [["class", name], ...look]);
  for (const { tag, place, text } of nodes) {
    const node = element(tag, place);
    node.textContent = text;
    group.append(node);
  }
  return group;
}

function element<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: readonly (readonly [string, string])[],
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
}
