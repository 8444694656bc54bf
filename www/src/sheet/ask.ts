// Has a worker of its own read what was brought. A reading that takes too long is ended.

import type { Decimal } from "../csv";
import { vouched } from "../engine-vouch";
import type { Reading } from "./fill";
import { Refused } from "./grid";
import type { Layout } from "./layout";
import { LARGEST } from "./limits";
import type { Brought } from "./open";
import type { Order, Reply } from "./worker";
import script from "./worker?worker&url";

/** Nothing that is admitted takes so long. */
const PATIENCE = 30_000;

export function readBrought(
  layout: Layout,
  brought: Brought,
  decimal: Decimal | undefined,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    if (brought.length > LARGEST) throw new Refused("large");
    // Not a module: a page that lies on a disk may start none.
    const worker = new Worker(vouched(script));
    const end = () => {
      clearTimeout(watch);
      worker.terminate();
    };
    const refuse = (why: unknown) => {
      end();
      reject(why);
    };
    const watch = setTimeout(() => refuse(new Refused("slow")), PATIENCE);
    signal.addEventListener("abort", () => refuse(signal.reason));
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(new Refused("damaged"));
    };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("part" in data) progress(data.part);
      else if ("refused" in data) refuse(new Refused(data.refused));
      else {
        end();
        resolve(data.reading);
      }
    };
    worker.postMessage({ form: layout, brought, decimal } satisfies Order);
  });
}
