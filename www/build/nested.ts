// Builds a script that stands beside the page's own.

import { readFileSync } from "node:fs";
import { build, type InlineConfig, type Rolldown } from "vite";
import { bundled } from "./bundled.ts";

/** The oldest browsers that the page is for; the tests hold what is built to them. */
const browsers: Record<string, string> = JSON.parse(
  readFileSync(new URL("../browsers.json", import.meta.url), "utf8"),
);

export const TARGET = Object.entries(browsers).map(([name, version]) => `${name}${version}`);

interface Script {
  /** The source, as a path. */
  readonly source: string;
  readonly output: Rolldown.OutputOptions;
  readonly define?: Record<string, string>;
  readonly alias?: readonly { readonly find: RegExp; readonly replacement: string }[];
  /** A file that learns which packages the script holds. */
  readonly packages: string | undefined;
}

/** Gives what is built, and writes nothing. */
export async function nested(script: Script): Promise<Rolldown.OutputChunk[]> {
  const options: InlineConfig = {
    configFile: false,
    logLevel: "warn",
    base: "./",
    publicDir: false,
    define: script.define ?? {},
    plugins: [bundled(script.packages)],
    resolve: { alias: [...(script.alias ?? [])] },
    build: {
      target: TARGET,
      write: false,
      modulePreload: false,
      rolldownOptions: { input: script.source, output: script.output },
    },
  };
  const built = await build(options);
  if (!("output" in built)) throw new Error(`${script.source}: not one bundle`);
  return built.output.filter((part) => part.type === "chunk");
}
