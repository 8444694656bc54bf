// What a style sheet uses that an oldest browser lacks.

import { type Atrule, type Block, type CssNode, type Declaration, parse, walk } from "css-tree";
import { entry, type Finding, finding, Names, names, unread } from "./compat";

const functions = new Names();

function collect(path: string[]): void {
  for (const name of names(entry(path))) {
    functions.add(name, [...path, name]);
    collect([...path, name]);
  }
}
collect(["css", "types"]);

/** Units that the table lists as a group. */
function unitPath(unit: string): string[] {
  const viewport = /^([sld])v(?:h|w|i|b|min|max)$/.exec(unit)?.[1];
  const sizes: Record<string, string> = { s: "small", l: "large", d: "dynamic" };
  if (viewport) return ["css", "types", "length", `viewport_percentage_units_${sizes[viewport]}`];
  if (/^cq/.test(unit)) return ["css", "types", "length", "container_query_length_units"];
  return ["css", "types", "length", unit];
}

/** What a declaration uses; the prefixes are those under which the same block declares it too. */
function declared(
  node: Declaration,
  place: string[],
  prefixes: readonly string[],
  where: string,
): Finding[] {
  const name = node.property.toLowerCase();
  if (name.startsWith("--")) return [];
  const path = [...place, name];
  const [, prefix, rest] = /^(-[a-z]+-)(.+)$/.exec(name) ?? [];
  if (!entry(path)) {
    // A prefixed name beside the plain one is for the browsers that know only that.
    if (prefix && rest && entry(["css", "properties", rest])) return [];
    return [unread(`property ${name}`, where)];
  }
  const found = finding(path, where, prefixes);
  // Its values are those of the prefixed name.
  if (prefixes.length > 0) return found;
  walk(node.value, (part) => {
    if (part.type === "Identifier") found.push(...finding([...path, part.name], where));
    if (part.type === "Function") {
      const own = [...path, part.name];
      found.push(
        ...(entry(own) ? finding(own, where) : functions.find(part.name, `${part.name}()`, where)),
      );
    }
    if (part.type === "Dimension") found.push(...finding(unitPath(part.unit), where));
  });
  return found;
}

/** The prefixes under which a block declares a property. */
function prefixes(property: string, block: Block | undefined): string[] {
  const names =
    block?.children.toArray().map((one) => ("property" in one ? one.property : "")) ?? [];
  return names
    .filter((name) => name.startsWith("-") && name.endsWith(`-${property}`))
    .map((name) => name.slice(0, -property.length));
}

/** What a sheet asks for before it uses it. */
function asked(condition: CssNode): Set<string> {
  const tested = new Set<string>();
  walk(condition, (node) => {
    if (node.type === "Declaration") tested.add(`css.properties.${node.property}`);
    if (node.type === "PseudoClassSelector") tested.add(`css.selectors.${node.name}`);
  });
  return tested;
}

/** Everything in a sheet that an oldest browser lacks, and what could not be read. */
export function sheet(text: string, where: string): Finding[] {
  const found: Finding[] = [];
  const onParseError = ({ message }: Error) => found.push(unread(message, where));
  const tree = parse(text, { onParseError });
  const tested: Set<string>[] = [];
  const rules: CssNode[] = [];
  const around: Atrule[] = [];
  const blocks: Block[] = [];
  const take = (more: readonly Finding[]) =>
    found.push(...more.filter(({ feature }) => !tested.some((names) => covers(names, feature))));
  walk(tree, {
    enter(node: CssNode) {
      if (node.type === "Block") blocks.push(node);
      if (node.type === "Rule") {
        if (rules.length > 0) take(finding(["css", "selectors", "nesting"], where));
        rules.push(node);
      }
      if (node.type === "Atrule") {
        const name = node.name.toLowerCase();
        const inner = around.at(-1)?.name === "page" ? ["page", `at_${name}`] : [name];
        if (name === "supports" && node.prelude) tested.push(asked(node.prelude));
        around.push(node);
        const path = ["css", "at-rules", ...inner];
        if (entry(path)) take(finding(path, where));
        else found.push(unread(`@${name}`, where));
        if (rules.length > 0) take(finding(["css", "selectors", "nesting"], where));
      }
      if (node.type === "Declaration") {
        const inner = ["css", "at-rules", around.at(-1)?.name.toLowerCase() ?? ""];
        const place = entry([...inner, node.property]) ? inner : ["css", "properties"];
        take(declared(node, place, prefixes(node.property, blocks.at(-1)), where));
      }
      if (node.type === "NestingSelector") take(finding(["css", "selectors", "nesting"], where));
      if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") {
        // What is for one engine alone has its prefix.
        const name = node.name.toLowerCase();
        if (!name.startsWith("-")) take(finding(["css", "selectors", name], where));
      }
      if (node.type === "Feature" || node.type === "FeatureRange") {
        if (node.kind === "media") {
          const feature = node.type === "Feature" ? node.name.toLowerCase() : "range_syntax";
          take(finding(["css", "at-rules", "media", feature], where));
        }
      }
      if (node.type === "FeatureFunction" && node.feature === "style") {
        const queries = "style_queries_for_custom_properties";
        take(finding(["css", "at-rules", "container", queries], where));
      }
    },
    leave(node: CssNode) {
      if (node === blocks.at(-1)) blocks.pop();
      if (node === rules.at(-1)) rules.pop();
      if (node === around.at(-1)) around.pop();
      if (node.type === "Atrule" && node.name === "supports" && node.prelude) tested.pop();
    },
  });
  return found;
}

function covers(names: Set<string>, feature: string): boolean {
  return [...names].some((name) => feature === name || feature.startsWith(`${name}.`));
}

/** Whether a text is a style sheet: it has rules, and they declare what browsers know. */
export function isSheet(text: string): boolean {
  if (!/\{[^{}]*:[^{}]*\}/.test(text) || /^\s*[<[{"(]/.test(text)) return false;
  let known = 0;
  walk(parse(text, { parseValue: false, onParseError: () => undefined }), (node) => {
    if (node.type === "Declaration" && /^[-a-z]+$/.test(node.property)) {
      if (node.property.startsWith("--") || entry(["css", "properties", node.property])) known += 1;
    }
  });
  return known > 0;
}
