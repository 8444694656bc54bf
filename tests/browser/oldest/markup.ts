// What a page or a template uses that an oldest browser lacks.

import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { entry, type Finding, finding } from "./compat";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SVG = "http://www.w3.org/2000/svg";

/** Whether a text has tags. */
export function isMarkup(text: string): boolean {
  return /<[a-z][a-z0-9-]*[\s/>]/.test(text);
}

/** What an attribute's name means where it is none of HTML's. */
type Other = (name: string, where: string) => Finding[];

function attribute(tag: string, space: string, name: string, where: string): Finding[] {
  const own = [space, "elements", tag, name];
  return finding(entry(own) ? own : [space, "global_attributes", name], where);
}

function element(
  { tagName, namespaceURI, attrs }: Element,
  where: string,
  other: Other,
): Finding[] {
  const space = namespaceURI === SVG ? "svg" : "html";
  return [
    ...finding([space, "elements", tagName], where),
    ...attrs.flatMap(({ name }) =>
      /^[.@]/.test(name)
        ? other(name, where)
        : attribute(tagName, space, name.replace(/^\?/, ""), where),
    ),
  ];
}

/** Everything in a text with tags that an oldest browser lacks. */
export function markup(text: string, where: string, other: Other): Finding[] {
  return elements(text).flatMap((each) => element(each, where, other));
}

/** All elements of a page or of a part of one, those in templates too. */
export function elements(text: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
    if ("content" in node) visit(node.content);
  };
  visit(/^\s*<!doctype/i.test(text) ? parse(text) : parseFragment(text));
  return found;
}
