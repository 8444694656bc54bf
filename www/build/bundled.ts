// Tells which packages a bundle holds, for the list of their licences.

import { appendFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Whether vite's own lines about loading parts are a module of a bundle. */
const HELPER = "vite/preload-helper";

/** Adds the folders of the packages to a file, one a line. */
export function bundled(file: string | undefined): Plugin {
  return {
    name: "bundled",
    generateBundle(_options, bundle) {
      if (!file) return;
      const folders = new Set<string>();
      for (const part of Object.values(bundle)) {
        if (part.type !== "chunk") continue;
        for (const id of part.moduleIds) {
          const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (folder) folders.add(folder.replace(/^\0/, ""));
          else if (id.includes(HELPER)) folders.add("node_modules/vite");
        }
      }
      for (const folder of folders) appendFileSync(file, `${folder}\n`);
    },
  };
}
