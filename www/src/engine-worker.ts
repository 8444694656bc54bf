// What a worker does for the page: the calls that would keep it waiting.

import {
  type Baseline,
  bands,
  causes,
  chart_file,
  contributions,
  type Draws,
  encode,
  findings,
  goal_seek,
  goal_seek_all,
  goal_seek_some,
  initSync,
  type LotrinhError,
  plan,
  quotas,
  type Sample,
  Sampler,
  type Scenario,
  savings,
  sensitivity,
  simulate,
  standings,
  timeline,
  tornado,
  version,
} from "lotrinh/whole";
import { call, held } from "./engine-held";

/** What there is to look up beside what the page was given. */
const reference = () => {
  const { glossary, drawings } = plan();
  return { terms: glossary, causes: drawings.causes, version: version() };
};

// The page sends a scenario anew with each piece: the same by its text.
const sampler = held((of: string) => {
  const [baseline, scenario]: [Baseline, Scenario] = JSON.parse(of);
  return new Sampler(baseline, scenario);
});

/** A scenario that is drawn piece by piece is read once. */
function draw(baseline: Baseline, scenario: Scenario, sample: Sample): Draws {
  return sampler(JSON.stringify([baseline, scenario])).draw(sample);
}

const calls = {
  bands,
  causes,
  chart_file,
  contributions,
  draw,
  encode,
  findings,
  goal_seek,
  goal_seek_all,
  goal_seek_some,
  quotas,
  reference,
  savings,
  sensitivity,
  simulate,
  standings,
  timeline,
  tornado,
};

export type Calls = typeof calls;

/** What the page sends: the compiled module first, then one call at a time. */
export type Order =
  | { readonly module: WebAssembly.Module }
  | { readonly name: keyof Calls; readonly args: readonly unknown[] };

/** What comes back for a call. An error is told by its parts: a copy of it would lose them. */
export type Reply =
  | { readonly value: unknown }
  | { readonly refused: Pick<LotrinhError, "name" | "message" | "code" | "path" | "value"> };

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if ("module" in data) {
    initSync({ module: data.module });
    return;
  }
  const work = calls[data.name] as (...args: readonly unknown[]) => unknown;
  let reply: Reply;
  try {
    reply = { value: call(() => work(...data.args)) };
  } catch (thrown) {
    const { name, message, code, path, value } = thrown as LotrinhError;
    reply = { refused: { name, message, code, path, value } };
  }
  self.postMessage(reply, { transfer: buffers("value" in reply ? reply.value : undefined) });
};

/** The memory of typed arrays is handed over, not copied. */
function buffers(value: unknown): Transferable[] {
  const parts = typeof value === "object" && value !== null ? Object.values(value) : [];
  return parts.flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : []));
}
