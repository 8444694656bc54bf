// What a script uses that an oldest browser lacks: its syntax, what it takes for granted to be there, and
// what it asks of objects.

import { parse } from "acorn";
import { full } from "acorn-walk";
import { analyze } from "eslint-scope";
import type * as ast from "estree";
import { entry, type Finding, finding, Names, names, unread } from "./compat";
import { isMarkup, markup } from "./markup";
import { isSheet, sheet } from "./sheet";

/** The language of 2022, all of which the oldest browsers read: private parts, blocks of a class, `at`. */
const LANGUAGE = 2022;

const BUILTINS = ["javascript", "builtins"];

/** Members of objects, whatever they are members of; events have their own names. */
const members = new Names();
const events = new Names();

function collect(path: string[]): void {
  for (const name of names(entry(path))) {
    const [, event] = /^(.+)_event$/.exec(name) ?? [];
    const member = name.replace(/_static$/, "");
    if (event) events.add(event, [...path, name]);
    else if (/^\w+$/.test(member)) members.add(member, [...path, name]);
  }
}
// The units of `CSS` are named as short as a variable; nobody has them but by its name.
for (const name of names(entry(["api"]))) if (name !== "CSS") collect(["api", name]);
for (const space of [[], ["Intl"], ["Temporal"], ["WebAssembly"]]) {
  const path = [...BUILTINS, ...space];
  for (const name of names(entry(path))) collect([...path, name]);
}
// An element's style has its properties by names without dashes.
for (const name of names(entry(["css", "properties"]))) {
  const member = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  members.add(member, ["css", "properties", name]);
}

const SPACES = ["globalThis", "window", "self"];

/** Where the table tells of something that is there for all. */
function globalPath(name: string): string[] | undefined {
  const places = [BUILTINS, ["api"], ["api", "Window"], ["api", "WorkerGlobalScope"]];
  return places.map((place) => [...place, name]).find((path) => entry(path));
}

/** Where the table tells of a member of something that is there for all. */
function memberPath(of: string, name: string): string[] | undefined {
  const type = of[0]?.toUpperCase() + of.slice(1);
  const places = [
    [...BUILTINS, of, name],
    ["webassembly", "api", of, `${name}_static`],
    ["api", of, `${name}_static`],
    ["api", of, name],
    ["api", type, name],
  ];
  return places.find((path) => entry(path));
}

/** The name of a member that is written down. */
function memberName({ property, computed }: ast.MemberExpression): string | undefined {
  if (property.type === "Identifier" && !computed) return property.name;
  return property.type === "Literal" && typeof property.value === "string"
    ? property.value
    : undefined;
}

/** A text that a script holds, with a letter where something is put in. */
function textOf(node: ast.Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral") return undefined;
  return node.quasis.map(({ value }) => value.cooked ?? value.raw).join("x");
}

/** The keys that a script itself gives to its own objects and classes. */
function own(tree: ast.Program): Set<string> {
  const keys = new Set<string>();
  const take = (key: ast.Node, computed: boolean) => {
    if (key.type === "Identifier" && !computed) keys.add(key.name);
  };
  full(tree as never, (each) => {
    const node = each as unknown as ast.Node;
    if (node.type === "Property") take(node.key, node.computed);
    if (node.type === "MethodDefinition" || node.type === "PropertyDefinition") {
      take(node.key, node.computed);
    }
  });
  return keys;
}

/** The style sheets that a script holds as texts. */
export function sheets(text: string): string[] {
  const found: string[] = [];
  full(parse(text, { ecmaVersion: LANGUAGE, sourceType: "module" }), (each) => {
    const held = textOf(each as unknown as ast.Node);
    if (held !== undefined && isSheet(held)) found.push(held);
  });
  return found;
}

/** Everything in a module that an oldest browser lacks. */
export function script(text: string, where: string): Finding[] {
  let tree: ast.Program;
  try {
    const options = { ecmaVersion: LANGUAGE, sourceType: "module", ranges: true } as const;
    tree = parse(text, options) as unknown as ast.Program;
  } catch (error) {
    return [unread(`syntax of ${LANGUAGE}: ${(error as Error).message}`, where)];
  }
  const found: Finding[] = [];
  const { globalScope } = analyze(tree as never, { ecmaVersion: LANGUAGE, sourceType: "module" });
  const free = new Set<unknown>();
  for (const { identifier } of globalScope?.through ?? []) {
    free.add(identifier);
    const path = globalPath(identifier.name);
    if (path) found.push(...finding(path, where));
  }
  const defined = own(tree);
  const member = (object: ast.Node | null | undefined, name: string) => {
    const isGlobal = object?.type === "Identifier" && free.has(object);
    const isSpace = isGlobal && SPACES.includes(object.name);
    const path = isSpace ? globalPath(name) : isGlobal ? memberPath(object.name, name) : undefined;
    if (path) found.push(...finding(path, where));
    else if (!defined.has(name)) found.push(...members.find(name, `.${name}`, where));
  };
  full(tree as never, (each) => {
    const node = each as unknown as ast.Node;
    if (node.type === "MemberExpression") {
      const name = memberName(node);
      if (name) member(node.object, name);
    }
    if (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern") {
      for (const part of node.id.properties) {
        if (part.type === "Property" && part.key.type === "Identifier" && !part.computed) {
          member(node.init, part.key.name);
        }
      }
    }
    if (node.type === "NewExpression" || node.type === "CallExpression") {
      found.push(...called(node, where));
    }
    const held = textOf(node);
    if (held === undefined) return;
    if (isSheet(held)) found.push(...sheet(held, where));
    else if (isMarkup(held)) found.push(...markup(held, where, templated));
  });
  return found;
}

/** What a template of Lit's gives to an element under a name with a sign before it. */
function templated(name: string, where: string): Finding[] {
  if (name.startsWith(".")) return members.find(name.slice(1), name, where);
  return name.startsWith("@") ? events.find(name.slice(1), name, where) : [];
}

/** What is named by a text: an event, an attribute, the flags of a pattern. */
function called(node: ast.NewExpression | ast.SimpleCallExpression, where: string): Finding[] {
  const [first, second] = node.arguments;
  const { callee } = node;
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  const text = first && textOf(first);
  if (text === undefined) return [];
  if (name === "addEventListener") return events.find(text, `@${text}`, where);
  if (name === "setAttribute" || name === "toggleAttribute") {
    return finding(["html", "global_attributes", text], where);
  }
  if (callee.type === "Identifier" && callee.name === "RegExp") {
    const flags = second ? (textOf(second) ?? "") : "";
    return /v/.test(flags) ? [unread(`flags ${flags} of a pattern`, where)] : [];
  }
  return [];
}
