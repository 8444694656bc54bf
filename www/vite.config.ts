// Builds the page. `cargo xtask build` says where the wasm module lies and where the page goes.

import { readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { TARGET } from "./build/nested.ts";

export const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasm = process.env.LOTRINH_WASM ?? beside("../target/wasm-page");
const whole = process.env.LOTRINH_WHOLE ?? beside("../target/wasm");
const site = process.env.LOTRINH_SITE ?? beside("../target/site");
const first = process.env.LOTRINH_FIRST;
// The workspace's own, which every crate of it has too.
const version = /^version = "(.+)"$/m.exec(readFileSync(beside("../Cargo.toml"), "utf8"))?.[1];
if (!version) throw new Error("Cargo.toml says no version");

/** What the page says of the plan before its script runs. */
export const { number, issuer }: { number: string; issuer: { vi: string } } = JSON.parse(
  readFileSync(`${wasm}/document.json`, "utf8"),
);

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The modules that the first charts need. */
function firstModules(bundle: object): string[] {
  const modules = Object.keys(bundle).filter((name) => name.endsWith(".wasm"));
  return modules.filter((name) => !name.startsWith("later-"));
}

/** Asks for the module along with the script: round trips cost more than bytes. */
function preloadWasm(): Plugin {
  return {
    name: "preload-wasm",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        return firstModules(bundle).map(
          (name): HtmlTagDescriptor => ({
            tag: "link",
            attrs: {
              rel: "preload",
              href: `./${name}`,
              as: "fetch",
              type: "application/wasm",
              crossorigin: true,
            },
            injectTo: "head",
          }),
        );
      },
    },
  };
}

/** The plan's number, its issuer, and the charts of the first preset, drawn by the crate, where the
 * element will stand. */
export function withPlan(html: string): string {
  return html
    .replaceAll("%PLAN_NUMBER%", () => escaped(number))
    .replaceAll("%PLAN_ISSUER%", () => escaped(issuer.vi))
    .replace("<!-- first charts -->", () => (first ? readFileSync(first, "utf8") : ""));
}

function firstCharts(): Plugin {
  return {
    name: "first-charts",
    transformIndexHtml: { order: "pre", handler: withPlan },
  };
}

/** The page for frames beside the page: a second one in the same build would tear lo-trinh.js apart. */
function embedPage(): Plugin {
  return {
    name: "embed-page",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const chunk = outputs.find(
          (out) => "isEntry" in out && out.isEntry && out.name === "embed",
        );
        const style = Object.keys(bundle).find((name) => name.endsWith(".css"));
        const [module] = firstModules(bundle);
        if (!chunk || !style || !module) this.error("embed.html lacks a part");
        const preload = `<link rel="preload" href="./${module}" as="fetch" type="application/wasm" crossorigin>`;
        const source = withPlan(readFileSync(beside("embed.html"), "utf8"))
          .replace("./src/page.css", `./${style}`)
          .replace("./src/frame-page.ts", `./${chunk.fileName}`)
          .replace("./src/define.ts", "./lo-trinh.js")
          .replace("</head>", `  ${preload}\n  </head>`);
        this.emitFile({ type: "asset", fileName: "embed.html", source });
      },
    },
  };
}

export default defineConfig({
  base: "./",
  define: { "import.meta.env.LOTRINH_VERSION": JSON.stringify(version) },
  plugins: [firstCharts(), preloadWasm(), embedPage()],
  resolve: {
    alias: [
      { find: /^lotrinh\/whole$/, replacement: `${whole}/lotrinh.js` },
      { find: /^lotrinh\/whole\.wasm/, replacement: `${whole}/lotrinh_bg.wasm` },
      { find: /^lotrinh$/, replacement: `${wasm}/lotrinh.js` },
      { find: /^lotrinh\//, replacement: `${wasm}/` },
    ],
  },
  build: {
    target: TARGET,
    outDir: site,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        "lo-trinh": beside("index.html"),
        embed: beside("src/frame-page.ts"),
        frame: beside("src/frame-host.ts"),
      },
      output: {
        // A portal names lo-trinh.js, or frame.js beside a frame; they stay where they are.
        entryFileNames: ({ name }) =>
          name === "embed"
            ? "later-[name]-[hash].js"
            : name === "frame"
              ? "[name].js"
              : "lo-trinh.js",
        chunkFileNames: "later-[name]-[hash].js",
        assetFileNames: ({ originalFileNames }) =>
          originalFileNames.some((name) => resolve(beside("."), name).startsWith(whole + sep))
            ? "later-whole-[hash][extname]"
            : "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: {
    format: "iife",
    rolldownOptions: { output: { entryFileNames: "later-[name]-[hash].js" } },
  },
});
