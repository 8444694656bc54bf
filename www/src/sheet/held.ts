// A register that a worker holds: what is asked of it goes there, and only answers come back.

import type { Decimal } from "../csv";
import type { Proposal, Text } from "../engine";
import type { Query } from "../register/find";
import type { Found, Placed, Proposed, Question, Summary } from "../register/register";
import type { Trouble } from "../store/library";
import type { Answer, Asked } from "./worker";

/** What is asked, without its number. */
type Wanted = Asked extends infer One ? (One extends Asked ? Omit<One, "number"> : never) : never;

/** Somebody who waits for an answer. */
interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (why: Error) => void;
}

export class Held {
  readonly summary: Summary;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(worker: Worker, summary: Summary) {
    this.#worker = worker;
    this.summary = summary;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ("answer" in data) waiting?.resolve(data.answer);
      else waiting?.reject(new Error("the register could not answer"));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.end();
    };
  }

  /** Those that are found from a place on, at most so many. */
  find(query: Query, from: number, most: number): Promise<Found> {
    return this.#question({ find: query, from, most });
  }

  /** The places of all that are found. */
  places(query: Query): Promise<number[]> {
    return this.#question({ places: query });
  }

  units(places: readonly number[]): Promise<Placed[]> {
    return this.#question({ units: places });
  }

  propose(
    propose: readonly Proposal[],
    taken: readonly number[],
    most: Readonly<Record<string, number>>,
  ): Promise<Proposed[]> {
    return this.#question({ propose, taken, most });
  }

  /** Keeps it in the browser, or tells why not. */
  keep(): Promise<Trouble | undefined> {
    return this.#ask({ keep: true });
  }

  /** All of it as a text with separators. */
  table(table: keyof Text, decimal: Decimal): Promise<Blob> {
    return this.#ask({ table, decimal });
  }

  /** A file with all that a text holds, and the register. */
  into(text: string, chosen: unknown): Promise<Blob> {
    return this.#ask({ into: text, chosen });
  }

  /** Ends it; what is still asked is not answered. */
  end(): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error("the register has gone"));
    this.#waiting.clear();
  }

  #question<T>(question: Question): Promise<T> {
    return this.#ask({ question });
  }

  #ask<T>(wanted: Wanted): Promise<T> {
    this.#last += 1;
    const number = this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      this.#worker.postMessage({ ...wanted, number });
    });
  }
}
