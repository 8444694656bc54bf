// Reads what was brought away from the page, which stays awake meanwhile.

import type { Decimal } from "../csv";
import type { Reading } from "./fill";
import { type Refusal, Refused } from "./grid";
import type { Layout } from "./layout";
import { type Brought, open } from "./open";

/** What the page sends. */
export interface Order {
  readonly form: Layout;
  readonly brought: Brought;
  readonly decimal: Decimal | undefined;
}

/** What comes back: how far it is, and at last what was read or why nothing was. */
export type Reply =
  | { readonly part: number }
  | { readonly reading: Reading }
  | { readonly refused: Refusal };

self.onmessage = ({ data }: MessageEvent<Order>) => {
  const reply = (reply: Reply) => self.postMessage(reply);
  try {
    const { form, brought, decimal } = data;
    reply({ reading: open(form, brought, decimal, (part) => reply({ part })) });
  } catch (thrown) {
    reply({ refused: thrown instanceof Refused ? thrown.why : "damaged" });
  }
};
