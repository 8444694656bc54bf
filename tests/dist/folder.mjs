// The folder that is given away, and where it is served.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const folder = process.env.LOTRINH_DIST;
export const address = process.env.LOTRINH_DIST_URL;
export const tarball = process.env.LOTRINH_TARBALL;
export const place = process.env.LOTRINH_NPM_USE;

/** The paths of all files in it. */
export const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();

/** The same without the compressed forms. */
export const plain = all.filter((path) => !/\.(br|gz)$/.test(path));

export const bytes = (path) => readFileSync(join(folder, path));
export const text = (path) => bytes(path).toString("utf8");
