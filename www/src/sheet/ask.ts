// Has a worker of its own read what was brought. A reading that takes too long is ended.

import type { Decimal } from "../csv";
import { vouched } from "../engine-vouch";
import type { Summary } from "../register/register";
import type { Reading } from "./fill";
import { Refused } from "./grid";
import { Held } from "./held";
import type { Layout } from "./layout";
import { LARGEST } from "./limits";
import type { Brought } from "./open";
import type { Order, Reply, Unfit } from "./worker";
import script from "./worker?worker&url";

/** Nothing that is admitted takes so long. */
const PATIENCE = 30_000;

/** What a worker has made of an order, and the register that it holds, where there was one. */
interface Made {
  readonly reply: Reply;
  readonly held: Held | undefined;
}

function ordered(order: Order, progress: (part: number) => void, signal?: AbortSignal) {
  return new Promise<Made>((resolve, reject) => {
    signal?.throwIfAborted();
    // Not a module: a page that lies on a disk may start none.
    const worker = new Worker(vouched(script));
    const refuse = (why: unknown) => {
      clearTimeout(watch);
      worker.terminate();
      reject(why);
    };
    const watch = setTimeout(() => refuse(new Refused("slow")), PATIENCE);
    const stop = () => refuse(signal?.reason);
    signal?.addEventListener("abort", stop);
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(new Refused("damaged"));
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("part" in data) progress(data.part);
      else if ("refused" in data) refuse(new Refused(data.refused));
      else {
        clearTimeout(watch);
        signal?.removeEventListener("abort", stop);
        const summary: Summary | undefined = "summary" in data ? data.summary : undefined;
        const held = summary && new Held(worker, summary);
        if (!held) worker.terminate();
        resolve({ reply: data, held });
      }
    };
    worker.postMessage(order);
  });
}

/** What was read, and the register where there was one. */
export interface ReadBrought {
  readonly reading: Omit<Reading, "units">;
  readonly held: Held | undefined;
}

export async function readBrought(
  form: Layout,
  brought: Brought,
  decimal: Decimal | undefined,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<ReadBrought> {
  if (brought.length > LARGEST) throw new Refused("large");
  const { reply, held } = await ordered({ form, brought, decimal }, progress, signal);
  if (!("reading" in reply)) throw new Refused("damaged");
  return { reading: reply.reading, held };
}

/** A file with everything but its register, and that. */
export interface ReadData {
  readonly rest: unknown;
  /** Which of its units were chosen for what. */
  readonly chosen: unknown;
  readonly held: Held | undefined;
}

export async function readData(form: Layout, data: Uint8Array): Promise<ReadData | Unfit> {
  const { reply, held } = await ordered({ form, data }, () => {});
  if ("unfit" in reply) return reply.unfit;
  if (!("rest" in reply)) throw new Refused("damaged");
  return { rest: reply.rest, chosen: reply.chosen, held };
}

/** The register that the browser kept; none where there is none. */
export async function recalled(form: Layout): Promise<Held | undefined> {
  const { held } = await ordered({ form, recall: true }, () => {});
  return held;
}
