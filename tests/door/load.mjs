// Loads a build of the module into Node.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The module built into a folder that the environment names. */
export async function load(variable) {
  const folder = process.env[variable];
  if (!folder) throw new Error(`${variable} must name the folder of a build`);
  const module = await import(pathToFileURL(`${folder}/lotrinh.js`));
  module.initSync({ module: readFileSync(`${folder}/lotrinh_bg.wasm`) });
  return module;
}

/** What a call throws. */
export function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("the call did not throw");
}
