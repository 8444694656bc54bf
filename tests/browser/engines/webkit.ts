// WebKitGTK, driven by its own WebDriver on a screen that nobody sees.

import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Engine, type Session, start, told } from "./session";

/** Asks the driver. */
type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

function asker(base: string): Ask {
  return async (method, path, body) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${base}${path}`, init);
    const { value } = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("no port is free");
  return address.port;
}

async function untilReady(ask: Ask, driver: ChildProcess): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`the driver ends with ${driver.exitCode}`);
    const ready = await ask("GET", "/status").then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A home of its own: where files are saved, and a window as narrow as a phone. */
function home(): { folder: string; downloads: string } {
  const folder = mkdtempSync(join(tmpdir(), "lo-trinh-webkit-"));
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  mkdirSync(join(folder, "gtk-3.0"));
  writeFileSync(join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // The browser's own bar would keep the window wider.
  const bar = "min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px";
  writeFileSync(join(folder, "gtk-3.0/gtk.css"), `* { ${bar}; -gtk-icon-source: none }\n`);
  return { folder, downloads };
}

/** Starts a screen and the driver; each session is a browser of its own. */
export async function webkit(driver: string, browser: string): Promise<Engine> {
  const { folder, downloads } = home();
  const options = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const screen = start("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await told(screen, screen.stdio[3] as Readable, /(\d+)\n/, "Xvfb");
  const port = await freePort();
  const driving = start(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
    },
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  await untilReady(ask, driving);
  const wanted = { binary: browser, args: ["--automation"] };
  const begin = () =>
    ask<{ sessionId: string; capabilities: { browserVersion: string } }>("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": wanted } },
    });
  const first = await begin();
  await ask("DELETE", `/session/${first.sessionId}`);
  return {
    name: `WebKitGTK ${first.capabilities.browserVersion}`,
    session: async () => session(ask, (await begin()).sessionId, downloads),
    async close() {
      const ended = [driving, screen].map(
        (each) => new Promise((resolve) => each.once("exit", resolve)),
      );
      driving.kill();
      await ended[0];
      screen.kill();
      await ended[1];
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps what the page reports, as the protocol does not; from when the page has loaded. */
const LISTEN = `const all = (window.reports ??= []);
  if (!window.listening) {
    window.listening = true;
    const report = (text) => all.push(String(text));
    addEventListener("error", ({ message }) => report("thrown: " + message));
    addEventListener("unhandledrejection", ({ reason }) => report("thrown: " + reason));
    document.addEventListener("securitypolicyviolation", (event) =>
      report("policy: " + event.violatedDirective + " " + event.blockedURI));
    for (const level of ["error", "warn"]) {
      const own = console[level];
      console[level] = (...words) => { report(level + ": " + words.join(" ")); own(...words); };
    }
  }
  return all.splice(0);`;

async function session(ask: Ask, id: string, downloads: string): Promise<Session> {
  const path = `/session/${id}`;
  const post = <T>(to: string, body: unknown = {}) => ask<T>("POST", `${path}${to}`, body);
  const reports: string[] = [];
  const listen = async () => {
    reports.push(...(await post<string[]>("/execute/sync", { script: LISTEN, args: [] })));
  };
  const size = () =>
    post<[number, number]>("/execute/sync", {
      script: "return [innerWidth, innerHeight]",
      args: [],
    });
  await post("/timeouts", { script: 30_000, pageLoad: 60_000 });
  return {
    downloads,
    async heard() {
      await listen();
      return reports.splice(0);
    },
    async open(url) {
      await post("/url", { url });
      await listen();
    },
    async reload() {
      await listen();
      await post("/refresh");
      await listen();
    },
    async back() {
      await post("/back");
    },
    async resize(width, height) {
      let [wide, high] = [width, height];
      // The window has a bar, and takes its size when it comes to it.
      for (;;) {
        await post("/window/rect", { width: wide, height: high });
        const [w, h] = await size();
        if (w === width && h === height) return;
        const tall = await ask<{ height: number }>("GET", `${path}/window/rect`);
        high = height + Math.max(tall.height - h, 0);
        wide = width;
      }
    },
    async evaluate(work, given) {
      const script = `const [given, done] = arguments;
        (${work})(given).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await post<{ value?: string; error?: string }>("/execute/async", {
        script,
        args: [given],
      });
      if (answer.error) throw new Error(answer.error);
      return answer.value ?? null;
    },
    async act(actions) {
      await post("/actions", { actions: [actions] });
    },
    async picture() {
      return Buffer.from(await ask<string>("GET", `${path}/screenshot`), "base64");
    },
    async close() {
      await ask("DELETE", path);
    },
  };
}
