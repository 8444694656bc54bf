// Draws in workers: the module beside the same equations in plain JavaScript, one worker and two.

import type { Job } from "./draws_worker";

const start = () => new Worker(new URL("./draws_worker.ts", import.meta.url), { type: "module" });

const workers = [start(), start()] as const;

function ask(worker: Worker, job: Job): Promise<{ time: number; apart: number }> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  });
}

/** Milliseconds for draws in one worker, by its own clock. */
async function one(kind: Job["kind"], count: number, assumptions?: number[]) {
  const [worker] = workers;
  const job = { kind, from: 0, to: count };
  const typed = assumptions && { assumptions: Float64Array.from(assumptions) };
  return ask(worker, { ...job, ...typed });
}

/** Milliseconds for draws shared by some workers, by the page's clock. */
async function shared(count: number, among: 1 | 2): Promise<number> {
  const begun = performance.now();
  const each = count / among;
  const jobs = workers
    .slice(0, among)
    .map((worker, index) =>
      ask(worker, { kind: "wasm", from: index * each, to: (index + 1) * each }),
    );
  await Promise.all(jobs);
  return performance.now() - begun;
}

/** The longest task that held up the page while draws run in both workers. */
async function longest(count: number): Promise<number> {
  let most = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) most = Math.max(most, duration);
  });
  observer.observe({ type: "longtask" });
  await shared(count, 2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return most;
}

const draws = { one, shared, longest };

declare global {
  interface Window {
    draws: typeof draws;
  }
}

window.draws = draws;
