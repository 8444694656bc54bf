// What the journeys ask of a browser, whatever protocol it is driven by.

import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** One step of a device, as both protocols of WebDriver write it. */
export type Step =
  | { readonly type: "keyDown" | "keyUp"; readonly value: string }
  | { readonly type: "pointerMove"; readonly x: number; readonly y: number }
  | { readonly type: "pointerDown" | "pointerUp"; readonly button: number };

/** What a device does, one step after the other. */
export type Actions =
  | { readonly type: "key"; readonly id: string; readonly actions: readonly Step[] }
  | {
      readonly type: "pointer";
      readonly id: string;
      readonly parameters: { readonly pointerType: "mouse" };
      readonly actions: readonly Step[];
    };

/** A window of its own, with nothing kept from others. */
export interface Session {
  /** The folder that the reader's files are saved in. */
  readonly downloads: string;
  /** Errors and warnings of the page since it was asked last, as far as the protocol tells of them. */
  heard(): Promise<string[]>;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Makes the page so large, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the text of a function in the page; it takes and gives what JSON can hold. */
  evaluate(work: string, given: string): Promise<string | null>;
  act(actions: Actions): Promise<void>;
  /** What is in view, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser that is running. */
export interface Engine {
  /** Its name and version. */
  readonly name: string;
  session(): Promise<Session>;
  close(): Promise<void>;
}

/** Starts a process that does not outlive this one. */
export function start(
  program: string,
  words: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const started = spawn(program, words, options);
  process.once("exit", () => started.kill("SIGKILL"));
  return started;
}

/** Has a process tell something by a line of its output; kills it where it does not in time. */
export function told(
  process: ChildProcess,
  output: Readable,
  line: RegExp,
  what: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (reason: string) => reject(new Error(`${what} ${reason}: ${said.slice(-2000)}`));
    const watch = setTimeout(() => {
      process.kill("SIGKILL");
      fail("does not answer");
    }, 60_000);
    process.once("error", ({ message }) => fail(message));
    process.once("exit", (code) => fail(`ends with ${code}`));
    output.on("data", (piece) => {
      said += piece;
      const [, found] = line.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(watch);
      resolve(found);
    });
  });
}
