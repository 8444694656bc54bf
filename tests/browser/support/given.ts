// What is given away: the folder, the page in one file, and the folder behind a server that can go.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { test as base } from "./claim";
import { url } from "./place";

const folder = process.env.LOTRINH_DIST ?? "";

/** The page in one file, as it lies on a disk. */
export const oneFile = pathToFileURL(`${folder}/lo-trinh.html`).href;

/** Passes on what the folder's server says, with the same headers. */
export interface Relay {
  readonly address: string;
  /** Changes the text of a file, or makes one up. */
  change(path: string, to: (text: string) => string): void;
  /** From now on there is no network. */
  stop(): Promise<void>;
}

async function relay(): Promise<Relay> {
  const changes = new Map<string, (text: string) => string>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const { pathname } = new URL(path, url);
    const change = changes.get(pathname);
    // A page that is made up is said to be of the kind of the page.
    const answer = await fetch(`${url}${pathname.startsWith("/host") ? "/" : path}`);
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/^content-(encoding|length)$|^date$/.test(name)),
    );
    response.writeHead(answer.status, headers);
    response.end(change ? change(body.toString("utf8")) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    change: (path, to) => changes.set(path, to),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const test = base.extend<{ relay: Relay }>({
  relay: async ({ silence }, use) => {
    const own = await relay();
    silence.allow(new RegExp(`^foreign host: ${own.address}/`));
    await use(own);
    await own.stop();
  },
});
