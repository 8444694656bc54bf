// Long work whose latest request wins.

/** How far it is. What was found for the request before stays in sight until there is better. */
export type Work<T> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly share: number; readonly value: T | undefined }
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "failed"; readonly error: unknown };

/** What was found, as far as it is known. */
export function found<T>(work: Work<T>): T | undefined {
  return work.status === "done" || work.status === "running" ? work.value : undefined;
}

/** Tells how far the work has come, and what it has found so far. */
export type Tell<T> = (share: number, value?: T) => void;

export class Latest<T> {
  readonly #heard: () => void;
  #work: Work<T> = { status: "idle" };
  #asked: readonly unknown[] = [];
  #abort = new AbortController();

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  get work(): Work<T> {
    return this.#work;
  }

  /** Nothing is wanted any more. */
  rest(): void {
    this.#abort.abort();
    this.#asked = [];
    this.#work = { status: "idle" };
  }

  /** Has something found out, unless that is what was asked for last; `keep` tells whether what was
   * found for the request before may stand until then. */
  ask(
    request: readonly unknown[],
    keep: boolean,
    begin: (signal: AbortSignal, tell: Tell<T>) => Promise<T>,
  ): void {
    const same = request.every((part, index) => part === this.#asked[index]);
    if (same && this.#asked.length === request.length) return;
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#asked = request;
    const before = keep ? found(this.#work) : undefined;
    this.#work = { status: "running", share: 0, value: before };
    const now = (work: Work<T>) => {
      if (abort.signal.aborted) return;
      this.#work = work;
      this.#heard();
    };
    const tell: Tell<T> = (share, value = found(this.#work)) =>
      now({ status: "running", share, value });
    begin(abort.signal, tell).then(
      (value) => now({ status: "done", value }),
      (error) => now({ status: "failed", error }),
    );
  }
}
