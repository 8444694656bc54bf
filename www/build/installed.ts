// What keeps the page there without a network: its service worker with the list of its files, the
// script that starts it, a manifest and icons.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { nested } from "./nested.ts";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A file's name with a part that changes when the file does. */
function hashed(name: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8);
  return name.replace(/(?=\.[^.]+$)/, `-${hash}`);
}

/** The icons: a file, and what the manifest says of it. */
const ICONS = [
  { file: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
  { file: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { file: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
] as const;

/** The page's colours, as its style sheet has them. */
const PAPER = { light: "#ffffff", dark: "#14181d" } as const;

const PAGE = "index.html";

/** `number` is the plan's. */
export function installed(number: string, packages: string | undefined): Plugin {
  const tags: HtmlTagDescriptor[] = [];
  return {
    name: "installed",
    enforce: "post",

    async buildStart() {
      tags.length = 0;
      const icons = ICONS.map(({ file, ...icon }) => {
        const source = readFileSync(beside(`../icons/${file}`));
        const fileName = `assets/${hashed(file, source)}`;
        this.emitFile({ type: "asset", fileName, source });
        return { src: `./${fileName}`, ...icon };
      });
      const manifest = {
        id: "./",
        name: `Lộ Trình – Kế hoạch ${number}`,
        short_name: "Lộ Trình",
        lang: "vi",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: PAPER.light,
        theme_color: PAPER.light,
        icons,
      };
      const source = `${JSON.stringify(manifest, null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source });
      const head = (tag: string, attrs: NonNullable<HtmlTagDescriptor["attrs"]>) =>
        tags.push({ tag, attrs, injectTo: "head" });
      head("link", { rel: "manifest", href: "./manifest.webmanifest" });
      for (const [scheme, content] of Object.entries(PAPER)) {
        const media = `(prefers-color-scheme: ${scheme})`;
        head("meta", { name: "theme-color", content, media });
      }
      const touch = icons.find(({ sizes }) => sizes === "192x192")?.src;
      head("link", { rel: "apple-touch-icon", href: touch });

      const script = async (name: string, fileName: string, page = "") => {
        const [chunk] = await nested({
          source: beside(`../src/${name}.ts`),
          packages,
          define: { "import.meta.env.LOTRINH_PAGE": JSON.stringify(page) },
          output: { format: "iife" },
        });
        const source = chunk?.code ?? "";
        const named = hashed(fileName, source);
        this.emitFile({ type: "asset", fileName: named, source });
        return `./${named}`;
      };
      const page = await script("installed-page", "later-installed.js");
      const src = await script("installed", "assets/installed.js", page);
      const attrs = { async: true, fetchpriority: "low", src };
      tags.push({ tag: "script", attrs, injectTo: "body" });
    },

    transformIndexHtml: {
      order: "post",
      handler: (_html, { path }) => (path.endsWith(`/${PAGE}`) ? tags : []),
    },

    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const [worker, ...more] = await nested({
          source: beside("../src/installed-worker.ts"),
          packages,
          define: { "import.meta.env.LOTRINH_FILES": JSON.stringify(files(bundle)) },
          output: { format: "iife", entryFileNames: "sw.js" },
        });
        if (!worker || more.length > 0) throw new Error("the service worker is one file");
        this.emitFile({ type: "asset", fileName: worker.fileName, source: worker.code });
      },
    },
  };
}

/** The files of a bundle, those without a hash in their name with one of their content. */
function files(bundle: Rolldown.OutputBundle): { url: string; revision: string | null }[] {
  return Object.values(bundle)
    .map((part) => {
      const content = part.type === "chunk" ? part.code : part.source;
      const kept = /^(assets\/|later-)/.test(part.fileName);
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
      return { url: part.fileName, revision: kept ? null : hash };
    })
    .sort((one, other) => (one.url < other.url ? -1 : 1));
}
