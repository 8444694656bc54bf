// Puts the page into one file: everything packed inside, with a policy of its own.
//
// What is packed stands in the file byte by byte, as signs of windows-1252, of which each byte is one:
// base64 would make a third more of it. Only what a reader of HTML would change is written otherwise.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { nested } from "./nested.ts";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Sources {
  /** The folder of the module that page and workers share. */
  readonly module: string;
  readonly alias: readonly { readonly find: RegExp; readonly replacement: string }[];
  /** The page, with what it says of the plan and the charts in it. */
  readonly html: string;
  readonly packages: string | undefined;
}

/** A part's address, once it is unpacked; that is before the page's script begins. */
const address = (part: string) =>
  `export default document.getElementById("packed-${part}").dataset.address;`;

/** What the page asks for, and what it is given in its place. */
const GIVEN = [
  { asked: /lotrinh_bg\.wasm\?url$/, given: address("module") },
  { asked: /engine-worker(\.ts)?\?worker&url$/, given: address("worker") },
  // What reads files: `sheet/worker.ts`.
  { asked: /(^|\/)worker(\.ts)?\?worker&url$/, given: address("reader") },
  // The one module tells all of the plan at once.
  { asked: /\/later\.json$/, given: "export default {};" },
] as const;

export function packed({ module, alias, html, packages }: Sources): Plugin {
  return {
    name: "packed",
    enforce: "pre",
    resolveId: (source) => {
      const index = GIVEN.findIndex(({ asked }) => asked.test(source));
      return index < 0 ? undefined : `\0packed:${index}`;
    },
    load: (id) => {
      const index = /^\0packed:(\d+)$/.exec(id)?.[1];
      return index && GIVEN[Number(index)]?.given;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const made = Object.values(bundle);
        const [app] = made;
        if (app?.type !== "chunk" || made.length > 1) {
          throw new Error(`not one script: ${made.map(({ fileName }) => fileName).join(", ")}`);
        }
        const script = async (source: string) => {
          const [chunk] = await nested({
            source: beside(`../src/${source}`),
            alias,
            packages,
            output: { format: "iife" },
          });
          return chunk?.code.trim() ?? "";
        };
        const code = app.code.trim();
        const source = page({
          html,
          style: readFileSync(beside("../src/page.css"), "utf8").trim(),
          loader: ascii(await script("one.ts")),
          parts: {
            module: [readFileSync(`${module}/lotrinh_bg.wasm`), "application/wasm"],
            worker: [await script("engine-worker.ts"), "text/javascript"],
            reader: [await script("sheet/worker.ts"), "text/javascript"],
            script: [code, "text/javascript"],
          },
          code,
        });
        delete bundle[app.fileName];
        this.emitFile({ type: "asset", fileName: "lo-trinh.html", source });
      },
    },
  };
}

interface Pieces {
  readonly html: string;
  readonly style: string;
  readonly loader: string;
  readonly code: string;
  readonly parts: Record<string, readonly [content: string | Uint8Array, type: string]>;
}

/** In a small form, which our own tool makes. */
function small(input: string | Uint8Array): Buffer {
  const tool = process.env.LOTRINH_XTASK;
  if (!tool) throw new Error("LOTRINH_XTASK is not set; build with: cargo xtask dist");
  return execFileSync(tool, ["xz"], { input, maxBuffer: 1 << 26 });
}

/** The only scripts and styles that may run are those that are in the file. */
function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function page({ html: source, style, loader, code, parts }: Pieces): Buffer {
  if (/<\/script/i.test(loader)) throw new Error("the loader would end its own element");
  for (const text of [style, loader]) {
    const other = /[^\0-\x7f]/.exec(text);
    if (other) throw new Error(`“${other[0]}” cannot stand in a script or a style of this file`);
  }
  const policy = [
    "default-src 'none'",
    `script-src ${hash(loader)} ${hash(code)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data: blob:",
    "connect-src blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = replaced(source, [
    [
      '<meta charset="utf-8" />',
      () => `<meta charset="windows-1252" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, () => ""],
  ]);
  const [before, after] = html.split("</body>");
  if (!before || !after) throw new Error("index.html has no </body>");
  return Buffer.concat([
    Buffer.from(plain(before)),
    ...Object.entries(parts).flatMap(([name, [content, type]]) => [
      Buffer.from(`<script type="text/plain" id="packed-${name}" data-type="${type}">`),
      written(small(content)),
      Buffer.from("</script>\n"),
    ]),
    Buffer.from(`<script>${loader}</script>\n</body>${plain(after)}`),
  ]);
}

/** A script with signs beyond ASCII, which stand in its texts, by their numbers. */
function ascii(script: string): string {
  const number = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, "0");
  return script.replace(/[^\0-\x7f]/g, (sign) => `\\u${number(sign)}`);
}

/** HTML with signs beyond ASCII by their numbers. */
function plain(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Bytes that come through a reader of HTML: NUL, CR, “<” and “=” stand 64 higher behind a “=”. */
function written(bytes: Uint8Array): Buffer {
  const ESCAPE = 0x3d;
  const escaped = new Set([0x00, 0x0d, 0x3c, ESCAPE]);
  return Buffer.from(
    [...bytes].flatMap((byte) => (escaped.has(byte) ? [ESCAPE, byte + 64] : [byte])),
  );
}

/** Each place must be there: a page that has changed is not packed wrongly. */
function replaced(
  html: string,
  places: readonly (readonly [string | RegExp, () => string])[],
): string {
  return places.reduce((text, [place, put]) => {
    const next = text.replace(place, put);
    if (next === text) throw new Error(`index.html has no ${place}`);
    return next;
  }, html);
}
