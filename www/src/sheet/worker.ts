// Reads what was brought away from the page, which stays awake meanwhile. Where that is a register it
// stays here, and is asked.

import { get, set } from "idb-keyval";
import { type Decimal, sheet } from "../csv";
import type { Text } from "../engine";
import { isUnfit, readUnits } from "../register/json";
import { type Question, Register, type Summary } from "../register/register";
import type { Unit } from "../register/unit";
import { KEYS, openDatabase, troubleOf } from "../store/database";
import type { Trouble } from "../store/library";
import { figuresOf } from "../store/units";
import type { Reading } from "./fill";
import { type Refusal, Refused } from "./grid";
import type { Layout } from "./layout";
import { LARGEST_DATA } from "./limits";
import { type Brought, open } from "./open";
import { unitRows } from "./rows";

/** What the page sends first. */
export type Order = { readonly form: Layout } & (
  | { readonly brought: Brought; readonly decimal: Decimal | undefined }
  /** The bytes of a file with everything. */
  | { readonly data: Uint8Array }
  /** What the browser kept. */
  | { readonly recall: true }
);

/** What comes back: how far it is, and at last what was read or why nothing was. */
export type Reply =
  | { readonly part: number }
  | { readonly reading: Omit<Reading, "units">; readonly summary: Summary | undefined }
  /** Everything that was in the file but its register. */
  | { readonly rest: unknown; readonly chosen: unknown; readonly summary: Summary | undefined }
  | { readonly unfit: Unfit }
  | { readonly refused: Refusal };

/** What of a file means nothing. */
export interface Unfit {
  readonly why: "large" | "json" | "field";
  readonly field: string;
  readonly value: string;
}

/** What is asked of a register that was read; each is answered under its number. */
export type Asked = { readonly number: number } & (
  | { readonly question: Question }
  | { readonly keep: true }
  /** All of it as a text with separators. */
  | { readonly table: keyof Text; readonly decimal: Decimal }
  /** A file with everything else, which it is to be put into. */
  | { readonly into: string; readonly chosen: unknown }
);

export type Answer = { readonly number: number } & (
  | { readonly answer: unknown }
  | { readonly failed: true }
);

const SCHEMA = "lotrinh-register/1";

let form: Layout | undefined;

let register: Register | undefined;

self.onmessage = ({ data }: MessageEvent<Order | Asked>) => {
  if ("number" in data) {
    answer(data).catch(() => {
      self.postMessage({ number: data.number, failed: true } satisfies Answer);
    });
  } else void read(data);
};

async function read(order: Order): Promise<void> {
  const reply = (reply: Reply) => self.postMessage(reply);
  form = order.form;
  try {
    if ("brought" in order) {
      const { form, brought, decimal } = order;
      const told = (part: number) => reply({ part });
      const { units, ...reading } = open(form, brought, decimal, told);
      const sound = reading.problems.length === 0 && reading.unclear === undefined;
      const summary = sound && units.length > 0 ? held(form, units) : undefined;
      reply({ reading: summary ? withSums(form, reading, summary) : reading, summary });
    } else if ("data" in order) {
      reply(readData(order.form, order.data));
    } else {
      const { schema, units } = (await get(KEYS.register, openDatabase())) ?? {};
      const made = schema === SCHEMA ? checked(order.form, units) : undefined;
      reply({
        rest: undefined,
        chosen: undefined,
        summary: made && !isUnfit(made) ? held(order.form, made) : undefined,
      });
    }
  } catch (thrown) {
    reply({ refused: thrown instanceof Refused ? thrown.why : "damaged" });
  }
}

function held(form: Layout, units: readonly Unit[]): Summary {
  register = new Register(units);
  return register.summary(form.sectors.map(({ id }) => id));
}

function checked(form: Layout, units: unknown) {
  const [sectors, levels] = [form.sectors.map(({ id }) => id), form.levels.map(({ id }) => id)];
  return readUnits(units, sectors, levels);
}

/** The sums of the units are the figures of their sectors. */
function withSums(form: Layout, reading: Omit<Reading, "units">, { sums }: Summary) {
  const { year = 0 } = form.sheets.find(({ id }) => id === "spending")?.columns.at(-1) ?? {};
  const cells = figuresOf(sums, year);
  const filled = new Set([...reading.sheets, ...cells.map(({ place }) => place.sheet)]);
  const sheets = form.sheets.map(({ id }) => id).filter((id) => filled.has(id));
  return { ...reading, sheets, cells: [...reading.cells, ...cells] };
}

/** Parts a file with everything into its register and the rest. */
function readData(form: Layout, bytes: Uint8Array): Reply {
  const unfit = (why: Unfit["why"], field: string, value: unknown): Reply => {
    const text = typeof value === "object" ? "{…}" : String(value ?? "–").slice(0, 40);
    return { unfit: { why, field, value: text } };
  };
  if (bytes.length > LARGEST_DATA) return unfit("large", "", bytes.length);
  let text = "";
  let file: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return unfit("json", "", text);
  }
  if (typeof file !== "object" || file === null || !("register" in file)) {
    return { rest: file, chosen: undefined, summary: undefined };
  }
  const { register: found, ...rest } = file;
  const { schema, units, chosen } = (found ?? {}) as Record<string, unknown>;
  if (schema !== SCHEMA) return unfit("field", "register.schema", schema);
  const made = checked(form, units);
  if (isUnfit(made)) return unfit("field", `register.${made.field}`, made.value);
  return { rest, chosen, summary: held(form, made) };
}

async function answer(asked: Asked): Promise<void> {
  const told = (answer: unknown) =>
    self.postMessage({ number: asked.number, answer } satisfies Answer);
  const known = register ?? new Register([]);
  if ("question" in asked) told(answered(known, asked.question));
  else if ("keep" in asked) told(await keep(known));
  else if ("table" in asked) {
    told(form && sheet(unitRows(form, asked.table, known.units), asked.decimal));
  } else {
    const { into, chosen } = asked;
    const part = JSON.stringify({ schema: SCHEMA, chosen, units: known.units });
    // Before the sign that closes the file.
    const whole = `${into.replace(/\s*\}\s*$/, "")},\n "register": ${part}\n}\n`;
    told(new Blob([whole], { type: "application/json" }));
  }
}

function answered(register: Register, question: Question): unknown {
  if ("find" in question) return register.find(question.find, question.from, question.most);
  if ("places" in question) return [...register.places(question.places)];
  if ("units" in question) return register.placed(question.units);
  const { propose, taken, most } = question;
  return register.propose(propose, taken, most);
}

/** Keeps it in the browser, or tells why not. */
async function keep({ units }: Register): Promise<Trouble | undefined> {
  try {
    await set(KEYS.register, { schema: SCHEMA, units }, openDatabase());
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}
