// Firefox, which speaks WebDriver BiDi itself.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import WebSocket from "ws";
import { type Actions, type Engine, type Session, start, told } from "./session";

type Parameters = Readonly<Record<string, unknown>>;

/** What is sent and what comes back, each answer with the number of its question. */
class Wire {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers>();
  #last = 0;

  constructor(socket: WebSocket, hear: (event: string, parameters: Event) => void) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const message = JSON.parse(String(data));
      if (message.type === "event") hear(message.method, message.params);
      else {
        const job = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.type === "error")
          job?.reject(new Error(`${message.error}: ${message.message}`));
        else job?.resolve(message.result);
      }
    });
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Firefox is gone"));
    });
  }

  call<T = unknown>(method: string, params: Parameters = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

interface PromiseWithResolvers {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What is said in a console, or thrown. */
interface Event {
  readonly level?: string;
  readonly text?: string;
  readonly source?: { readonly context?: string };
}

/** Files are saved unasked, and nothing but the page is fetched. */
function preferences(downloads: string): string {
  const all = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.alwaysOpenPanel": false,
    "browser.shell.checkDefaultBrowser": false,
    "app.normandy.enabled": false,
    "app.update.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,#none",
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Starts the browser without a screen. */
export async function firefox(binary: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "lo-trinh-firefox-"));
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  writeFileSync(join(folder, "user.js"), preferences(downloads));
  const options = [
    "--headless",
    "--no-remote",
    "--profile",
    folder,
    "--remote-debugging-port",
    "0",
  ];
  const browser = start(binary, [...options, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    // Where somebody else is at home it does not start.
    env: { ...process.env, HOME: folder },
  });
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  const address = await told(
    browser,
    browser.stderr as Readable,
    /BiDi listening on (ws:\S+)/,
    "Firefox",
  );
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const reports = new Map<string, string[]>();
  const wire = new Wire(socket, (_, { level = "", text, source }) => {
    if (["error", "warn"].includes(level)) {
      reports.get(source?.context ?? "")?.push(`${level}: ${text}`);
    }
  });
  const { capabilities } = await wire.call<{ capabilities: { browserVersion: string } }>(
    "session.new",
    { capabilities: {} },
  );
  await wire.call("session.subscribe", { events: ["log.entryAdded"] });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    session: () => session(wire, downloads, reports),
    async close() {
      await wire.call("browser.close");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function session(
  wire: Wire,
  downloads: string,
  all: Map<string, string[]>,
): Promise<Session> {
  const { userContext } = await wire.call<{ userContext: string }>("browser.createUserContext");
  const made = await wire.call<{ context: string }>("browsingContext.create", {
    type: "tab",
    userContext,
  });
  const { context } = made;
  const reports: string[] = [];
  all.set(context, reports);
  const wait = "complete";
  return {
    downloads,
    heard: async () => reports.splice(0),
    async open(url) {
      await wire.call("browsingContext.navigate", { context, url, wait });
    },
    async reload() {
      await wire.call("browsingContext.reload", { context, wait });
    },
    async back() {
      await wire.call("browsingContext.traverseHistory", { context, delta: -1 });
    },
    async resize(width, height) {
      await wire.call("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    async evaluate(work, given) {
      const answer = await wire.call<{
        type: string;
        result?: { value?: string };
        exceptionDetails?: { text: string };
      }>("script.callFunction", {
        functionDeclaration: work,
        arguments: [{ type: "string", value: given }],
        awaitPromise: true,
        target: { context },
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
      return answer.result?.value ?? null;
    },
    async act(actions: Actions) {
      await wire.call("input.performActions", { context, actions: [actions] });
    },
    async picture() {
      const method = "browsingContext.captureScreenshot";
      const { data } = await wire.call<{ data: string }>(method, { context });
      return Buffer.from(data, "base64");
    },
    async close() {
      await wire.call("browser.removeUserContext", { userContext });
      all.delete(context);
    },
  };
}
