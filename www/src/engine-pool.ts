// Workers that share the long calls, each with the same compiled module.

import wasm from "lotrinh/whole.wasm?url";
import { vouched } from "./engine-vouch";
import type { Calls, Order, Reply } from "./engine-worker";
import script from "./engine-worker?worker&url";

/** A worker that has not answered for so long is taken for dead; a call takes some milliseconds. */
const PATIENCE = 15_000;

/** More workers than this would wait for the page to hand them work. */
const MOST = 4;

/** A call failed since the worker died, and so did its replacement. */
export class WorkerLost extends Error {
  override name = "WorkerLost";
}

interface Job {
  readonly order: Extract<Order, { name: unknown }>;
  readonly transfer: Transferable[];
  readonly signal: AbortSignal;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Whether a worker has died of it, or with it. */
  again: boolean;
}

let compiling: Promise<WebAssembly.Module> | undefined;

/** Fetches and compiles the module once for all workers; once more where that failed. */
function compiled(): Promise<WebAssembly.Module> {
  compiling ??= compile().catch((error) => {
    compiling = undefined;
    throw error;
  });
  return compiling;
}

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
  // Not compiled while it streams: a server that names the type wrongly would stop it.
  return WebAssembly.compile(await response.arrayBuffer());
}

const size = Math.min(Math.max(navigator.hardwareConcurrency || 2, 1), MOST);
const idle: Worker[] = [];
const waiting: Job[] = [];
let alive = 0;

/** How many calls are best made of long work. */
export const workers = size;

/** Has a worker call into the module. The memory of what is transferred is handed over. */
export function call<Name extends keyof Calls>(
  signal: AbortSignal,
  name: Name,
  args: Parameters<Calls[Name]>,
  transfer: Transferable[] = [],
): Promise<ReturnType<Calls[Name]>> {
  return new Promise((resolve, reject) => {
    const order = { name, args };
    const settle = resolve as (value: unknown) => void;
    waiting.push({ order, transfer, signal, resolve: settle, reject, again: false });
    void hand();
  });
}

/** Hands what waits to who is idle. */
async function hand(): Promise<void> {
  let module: WebAssembly.Module;
  try {
    module = await compiled();
  } catch (error) {
    for (const job of waiting.splice(0)) job.reject(error);
    return;
  }
  while (waiting.length > 0 && (idle.length > 0 || alive < size)) {
    const job = waiting.shift() as Job;
    // What nobody waits for any more is not begun.
    if (job.signal.aborted) job.reject(job.signal.reason);
    else {
      try {
        give(idle.pop() ?? start(module), job);
      } catch (error) {
        // A page may be forbidden to have workers.
        job.reject(error);
      }
    }
  }
}

/** Starts all workers before there is work: it then waits for none, nor for a network. */
export async function warm(): Promise<void> {
  const module = await compiled();
  while (alive < size) rest(start(module));
}

function start(module: WebAssembly.Module): Worker {
  // Not a module: a page that lies on a disk may start none.
  const worker = new Worker(vouched(script));
  worker.postMessage({ module } satisfies Order);
  alive += 1;
  return worker;
}

function rest(worker: Worker): void {
  worker.onmessage = null;
  worker.onerror = (event) => {
    event.preventDefault();
    idle.splice(idle.indexOf(worker), 1);
    end(worker);
  };
  idle.push(worker);
}

function end(worker: Worker): void {
  worker.onmessage = worker.onerror = null;
  worker.terminate();
  alive -= 1;
}

function give(worker: Worker, job: Job): void {
  const died = (event?: Event) => {
    event?.preventDefault();
    clearTimeout(watch);
    end(worker);
    // What was handed over has died with the worker: who called has to begin anew.
    if (job.again || job.transfer.length > 0) {
      job.reject(new WorkerLost(job.order.name));
    } else {
      job.again = true;
      waiting.unshift(job);
    }
    void hand();
  };
  const watch = setTimeout(died, PATIENCE);
  worker.onerror = died;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    clearTimeout(watch);
    rest(worker);
    if ("value" in data) job.resolve(data.value);
    else job.reject(Object.assign(new Error(data.refused.message), data.refused));
    void hand();
  };
  worker.postMessage(job.order, job.transfer);
}
