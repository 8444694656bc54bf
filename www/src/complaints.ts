// What was wrong, until the reader has read it or it has been put right.

import type { Attribute } from "./attributes";
import type { Sentence } from "./views/alert";

/** What a complaint is about: an attribute, what was typed last, what was to be loaded. */
export type About = Attribute | "typed" | "loaded";

/** What it is called for programs: a stable code, and the field. */
export interface Cause {
  readonly code: string;
  readonly path: string;
}

export class Complaints {
  readonly #sentences = new Map<About, Sentence>();
  readonly #heard: (made?: Sentence, cause?: Cause) => void;

  /** `heard` is told of each that is made, and of each change. */
  constructor(heard: (made?: Sentence, cause?: Cause) => void) {
    this.#heard = heard;
  }

  get sentences(): readonly Sentence[] {
    return [...this.#sentences.values()];
  }

  make(about: About, sentence: Sentence, cause: Cause): void {
    this.#sentences.set(about, sentence);
    this.#heard(sentence, cause);
  }

  /** Takes back what was said of these. */
  settle(...about: readonly About[]): void {
    for (const one of about) this.#sentences.delete(one);
  }

  readonly dismiss = (): void => {
    this.#sentences.clear();
    this.#heard();
  };
}
