// What a folder that is served uses, file by file.

import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type Finding, unread } from "./compat";
import { elements, markup } from "./markup";
import { module } from "./module";
import { script } from "./script";
import { sheet } from "./sheet";

/** A page, with what is written into it. */
export function page(text: string, where: string): Finding[] {
  const written = elements(text).flatMap(({ tagName, attrs, childNodes }) => {
    const inner = childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    if (tagName === "style") return sheet(inner, where);
    const type = attrs.find(({ name }) => name === "type")?.value ?? "module";
    return tagName === "script" && type === "module" ? script(inner, where) : [];
  });
  return [...markup(text, where, () => []), ...written];
}

/** Everything in a file that an oldest browser lacks; a file of an unknown kind is refused. */
function file(path: string, where: string): Finding[] {
  const text = () => readFileSync(path, "utf8");
  switch (extname(path)) {
    case ".js":
      return script(text(), where);
    case ".css":
      return sheet(text(), where);
    case ".html":
      return page(text(), where);
    case ".wasm":
      return module(path, where);
    // What is read or looked at, and the same again compressed.
    case ".json":
    case ".webmanifest":
    case ".txt":
    case ".svg":
    case ".png":
    case ".br":
      return [];
    default:
      return [unread(`kind of file ${extname(path)}`, where)];
  }
}

/** Everything in a folder that an oldest browser lacks. */
export function site(folder: string): Finding[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile());
  return files.flatMap(({ name, parentPath }) => file(join(parentPath, name), name));
}
