// The link of the scenario in view, which a worker writes.

import type { Plan } from "../engine";
import { encode } from "../engine-analysis";
import { type Linked, letterOf, linksAlike, plainLink } from "./notes";
import type { State } from "./state";

export class Links {
  readonly #plan: Plan;
  readonly #home: string;
  readonly #heard: () => void;
  /** What was asked for last, and what came of it. */
  #last:
    | { readonly of: Linked; readonly asked: Promise<string>; link: string | undefined }
    | undefined;

  constructor(plan: Plan, home: string, heard: () => void) {
    this.#plan = plan;
    this.#home = home;
    this.#heard = heard;
  }

  /** The link by which a state was opened is one of it. */
  learn(state: State, link: string): void {
    this.#last = { of: state, asked: Promise.resolve(link), link };
  }

  /** What is to stand behind the # of an address. */
  ask(state: State): Promise<string> {
    const plain = plainLink(this.#plan, state);
    if (plain !== undefined) return Promise.resolve(plain);
    if (this.#last && linksAlike(this.#last.of, state)) return this.#last.asked;
    const asked = encode(...letterOf(this.#plan, state), new AbortController().signal);
    const last = { of: state, asked, link: undefined as string | undefined };
    this.#last = last;
    asked.then(
      (link) => {
        last.link = link;
        this.#heard();
      },
      () => {
        // It is asked for again when it is wanted.
        if (this.#last === last) this.#last = undefined;
      },
    );
    return asked;
  }

  /** The same as far as it is known by now. */
  known(state: State): string | undefined {
    const plain = plainLink(this.#plan, state);
    if (plain !== undefined) return plain;
    void this.ask(state);
    return this.#last?.link;
  }

  /** The full address that shows the same, as far as it is known by now. */
  address(state: State): string | undefined {
    const link = this.known(state);
    return link === undefined ? undefined : this.#full(link);
  }

  /** The full address once it is known; none where no worker can be had. */
  whole(state: State): Promise<string | undefined> {
    return this.ask(state).then(
      (link) => this.#full(link),
      () => undefined,
    );
  }

  #full(link: string): string {
    return `${this.#home}#${link}`;
  }
}
