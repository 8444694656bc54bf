// In a frame of a host's page: sets the element up as the frame's address asks, and tells the page that
// the address names, and no other, how tall it is.

import { frame as english } from "./text/en/frame";
import { frame as vietnamese } from "./text/vi/frame";

/** What the address may say of the element beside the scenario, which stands behind the #. */
const ATTRIBUTES = ["lang", "baseline", "show", "measure", "theme", "readonly"];

const asked = new URLSearchParams(location.search);
const text = asked.get("lang") === "en" ? english : vietnamese;
const element = document.querySelector("lo-trinh");

/** Says what of the address means nothing, above the element. */
function complain(sentence: string): void {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.className = "wrong";
  line.textContent = sentence;
  element?.before(line);
}

/** Where the page lies that may be told of the height. */
function declared(): string | undefined {
  const said = asked.get("parent");
  if (said === null) return undefined;
  try {
    const { origin, protocol } = new URL(said);
    if (/^https?:$/.test(protocol)) return origin;
  } catch {
    // What is no address is told like one that no page has.
  }
  complain(text.badParent(said.slice(0, 80)));
  return undefined;
}

function setUp(): void {
  for (const [name, value] of asked) {
    if (ATTRIBUTES.includes(name)) element?.setAttribute(name, value);
    else if (name !== "parent") complain(text.unknown(name.slice(0, 40), ATTRIBUTES.join(", ")));
  }
  open();
}

/** Opens what stands behind the #. */
function open(): void {
  // Some that pass links on write signs by their numbers.
  const link = location.hash.slice(1).replaceAll("%7E", "~");
  if (link) element?.setAttribute("scenario", link);
}

/** Tells the host's page how tall the page is, each time that it changes. */
function measure(host: string): void {
  let last = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    const fits = element?.hasAttribute("flow") ?? false;
    window.parent.postMessage({ type: "lo-trinh-height", height, fits }, host);
  };
  new ResizeObserver(tell).observe(document.body);
  window.addEventListener("message", ({ data, origin, source }) => {
    if (origin !== host || source !== window.parent || data?.type !== "lo-trinh-fit") return;
    element?.setAttribute("flow", "");
    last = 0;
    tell();
  });
}

setUp();
window.addEventListener("hashchange", open);
const host = declared();
if (host && window.parent !== window) measure(host);
