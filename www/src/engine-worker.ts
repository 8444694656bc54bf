// What a worker does for the page: the calls that would keep it waiting.

import {
  bands,
  causes,
  contributions,
  draw,
  goal_seek,
  goal_seek_all,
  goal_seek_some,
  initSync,
  type LotrinhError,
  quotas,
  sensitivity,
  simulate,
  timeline,
  tornado,
} from "lotrinh/whole";

const calls = {
  bands,
  causes,
  contributions,
  draw,
  goal_seek,
  goal_seek_all,
  goal_seek_some,
  quotas,
  sensitivity,
  simulate,
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
  const call = calls[data.name] as (...args: readonly unknown[]) => unknown;
  let reply: Reply;
  try {
    reply = { value: call(...data.args) };
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
