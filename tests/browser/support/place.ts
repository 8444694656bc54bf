// Where things lie: the page under test, the browser, the folder for what a run leaves behind.

import { fileURLToPath } from "node:url";

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests with: cargo xtask test browser`);
  return value;
}

export const url = given("LOTRINH_URL");
export const chromium = () => given("LOTRINH_CHROMIUM");
export const artefacts = given("LOTRINH_ARTEFACTS");
/** The folder of the built page. */
export const site = given("LOTRINH_SITE");
/** The page in one file. */
export const oneFile = () => given("LOTRINH_ONE_FILE");

/** A path below the root of the workspace. */
export function workspace(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
