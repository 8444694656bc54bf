// The `test` of every journey: a visit of its own, during which the page reports no error.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { firefox } from "./firefox";
import type { Engine } from "./session";
import { Visit } from "./visit";
import { webkit } from "./webkit";

export type Kind = "firefox" | "webkit";

/** Where each browser lies, as far as it is there. */
export function installed(): Kind[] {
  const { LOTRINH_FIREFOX, LOTRINH_WEBKIT } = process.env;
  return [
    ...(LOTRINH_FIREFOX ? ["firefox" as const] : []),
    ...(LOTRINH_WEBKIT ? ["webkit" as const] : []),
  ];
}

function start(kind: Kind): Promise<Engine> {
  const { LOTRINH_FIREFOX = "", LOTRINH_WEBKIT = "", LOTRINH_MINIBROWSER = "" } = process.env;
  return kind === "firefox"
    ? firefox(LOTRINH_FIREFOX)
    : webkit(LOTRINH_WEBKIT, LOTRINH_MINIBROWSER);
}

export interface Options {
  kind: Kind;
}

export const test = base.extend<{ visit: Visit }, Options & { engine: Engine }>({
  kind: ["firefox", { option: true, scope: "worker" }],
  engine: [
    async ({ kind }, use) => {
      const engine = await start(kind);
      const { LOTRINH_STARTED } = process.env;
      if (LOTRINH_STARTED) writeFileSync(join(LOTRINH_STARTED, kind), engine.name);
      await use(engine);
      await engine.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  visit: async ({ engine }, use, info) => {
    const session = await engine.session();
    await session.resize(1280, 900);
    await use(new Visit(session));
    if (info.status !== info.expectedStatus) {
      await info.attach("in view", { body: await session.picture(), contentType: "image/png" });
    }
    const heard = await session.heard();
    await session.close();
    expect(heard, "the page reports no error").toEqual([]);
  },
});

export { expect };
