// Fetches the page's module, and finds out why where it cannot be had.

import init, { type InitInput } from "lotrinh";
import wasm from "lotrinh/lotrinh_bg.wasm?url";

/** What keeps the module from running. */
export type Hindrance =
  | { readonly code: "no_webassembly" }
  /** The page's policy: the directive, and what it has to admit. */
  | {
      readonly code: "policy";
      readonly directive: "script-src" | "connect-src";
      readonly add: string;
    }
  | { readonly code: "missing"; readonly status: number }
  | { readonly code: "wrong_type"; readonly type: string }
  | { readonly code: "unreachable" }
  | { readonly code: "damaged" };

/** The module cannot run here. */
export class Hindered extends Error {
  override name = "Hindered";
  readonly why: Hindrance;
  /** Where the module was looked for. */
  readonly address = wasm;

  constructor(why: Hindrance, cause?: unknown) {
    super(`${wasm}: ${why.code}`, { cause });
    this.why = why;
  }
}

/** Loads the module into its JavaScript. */
export async function initialise(): Promise<void> {
  if (typeof WebAssembly === "undefined") {
    // The page has asked for it in advance, and browsers warn of what nobody takes.
    fetch(wasm).catch(() => undefined);
    throw new Hindered({ code: "no_webassembly" });
  }
  const module = await fetched();
  try {
    await init({ module_or_path: module });
  } catch (thrown) {
    throw new Hindered(isBarred() ? barred() : { code: "damaged" }, thrown);
  }
}

async function fetched(): Promise<InitInput> {
  const heard = refusals();
  let response: Response;
  try {
    response = await fetch(wasm);
  } catch (thrown) {
    // The browser tells of what it refused after it has refused it.
    await new Promise((resolve) => setTimeout(resolve));
    throw new Hindered(heard() ? admit("connect-src", source()) : { code: "unreachable" }, thrown);
  }
  heard();
  if (!response.ok) throw new Hindered({ code: "missing", status: response.status });
  const type = response.headers.get("content-type") ?? "";
  if (type === "application/wasm") return response;
  // Under another name it cannot be compiled while it comes; what counts is what it is.
  const bytes = await response.arrayBuffer();
  if (!isModule(bytes)) throw new Hindered({ code: "wrong_type", type });
  return bytes;
}

/** Listens to what the page's policy refuses; the answer ends it. */
function refusals(): () => boolean {
  let refused = false;
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === "connect-src") refused = true;
  };
  document.addEventListener("securitypolicyviolation", hear);
  return () => {
    document.removeEventListener("securitypolicyviolation", hear);
    return refused;
  };
}

/** The origin of the assets, as a policy names it. */
function source(): string {
  const { origin } = new URL(wasm);
  return origin === location.origin ? "'self'" : origin;
}

function admit(directive: "script-src" | "connect-src", add: string): Hindrance {
  return { code: "policy", directive, add };
}

function barred(): Hindrance {
  return admit("script-src", `${source()} 'wasm-unsafe-eval'`);
}

const MAGIC = [0, 97, 115, 109, 1, 0, 0, 0];

function isModule(bytes: ArrayBuffer): boolean {
  const head = new Uint8Array(bytes.slice(0, MAGIC.length));
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** Whether the page's policy lets no module be compiled, not even the smallest. */
function isBarred(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.from(MAGIC));
    return false;
  } catch {
    return true;
  }
}
