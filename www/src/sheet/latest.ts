// The answer to what was asked last; until it is there the one before is shown.

export class Latest<T> {
  readonly #heard: () => void;
  #asked = "";
  #answer: T | undefined;
  #fresh = true;

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** The last answer, and whether it is one to this; where it is not, this is asked. */
  to(
    question: unknown,
    ask: () => Promise<T>,
  ): { readonly answer: T | undefined; readonly fresh: boolean } {
    const asked = JSON.stringify(question);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#fresh = false;
      const told = (answer: T | undefined) => {
        if (this.#asked !== asked) return;
        this.#answer = answer;
        this.#fresh = true;
        this.#heard();
      };
      // Where there is no answer the last one stays.
      void ask().then(told, () => told(this.#answer));
    }
    return { answer: this.#answer, fresh: this.#fresh };
  }

  /** Forgets what was answered: it is of something else by now. */
  clear(): void {
    this.#asked = "";
    this.#answer = undefined;
    this.#fresh = true;
  }
}
