// What a host asks for in attributes: their names, and what each can say.

import type { FirstPlan, Language, Measure } from "./engine";
import { type Change, choosePreset, look } from "./store/change";
import { isCode } from "./store/link";
import { PARTS, type Part } from "./store/state";
import type { First } from "./text";

/** Those whose words are read; `language` is the older name of `lang`. */
export const ATTRIBUTES = [
  "language",
  "lang",
  "baseline",
  "scenario",
  "measure",
  "theme",
  "show",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What a host set is done again when it is set again. */
const always = { hasChanged: () => true };

/** Where nothing is said, nothing is written. */
const lang = { fromAttribute: String, toAttribute: (language: string) => language || null };

/** How the element keeps them. */
export const properties = {
  lang: { reflect: true, converter: lang },
  language: { reflect: true },
  baseline: always,
  scenario: always,
  measure: always,
  show: always,
  theme: { reflect: true },
  readOnly: { type: Boolean, attribute: "readonly" },
  address: { type: Boolean },
};

/** What an attribute asks for, or what is wrong with it. */
export type Wish =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "unknown"; readonly said: string; readonly offered: string }
  | { readonly kind: "no_data" };

/** What can be said in an attribute. */
function offered(plan: FirstPlan, text: First, name: Attribute): readonly string[] {
  switch (name) {
    case "lang":
    case "language":
      return Object.keys(text.languages);
    case "baseline":
      return plan.baselines.map(({ id }) => id);
    case "scenario":
      return plan.presets.map(({ id }) => id);
    case "measure":
      return plan.measures.map(({ id }) => id);
    case "theme":
      return ["light", "dark"];
    case "show":
      return PARTS;
  }
}

/** Reads what a host said: in an attribute, or as an object of its own; none where it says nothing. */
export function wish(
  plan: FirstPlan,
  text: First,
  name: Attribute,
  said: unknown,
): Wish | undefined {
  if (name === "show" && !said) return { kind: "change", change: look({ shown: undefined }) };
  if (said === null || said === undefined || (name === "lang" && said === "")) return undefined;
  if (typeof said === "object") return own(name, said);
  const value = String(said);
  if (name === "scenario" && isCode(value)) return { kind: "link", link: value };
  const words = name === "show" ? value.split(/\s+/).filter((word) => word !== "") : [value];
  const possible = offered(plan, text, name);
  const wrong = words.filter((word) => !possible.includes(word)).join(" ");
  if (wrong !== "" || words.includes("")) {
    return { kind: "unknown", said: wrong.slice(0, 40), offered: possible.join(", ") };
  }
  return asked(plan, name, words);
}

/** What is asked for by words that can be meant. */
function asked(plan: FirstPlan, name: Attribute, words: readonly string[]): Wish {
  const [word = ""] = words;
  const change = (change: Change): Wish => ({ kind: "change", change });
  switch (name) {
    case "lang":
    case "language":
      return { kind: "language", language: word as Language };
    case "baseline": {
      const found = plan.baselines.find(({ id }) => id === word)?.baseline;
      return change((state) => ({ ...state, baseline: found ?? state.baseline }));
    }
    case "scenario":
      return change(choosePreset(plan, word));
    case "measure":
      return change(look({ measure: word as Measure }));
    case "show":
      return change(look({ shown: words as Part[] }));
    case "theme":
      // The style sheets ask for it.
      return change((state) => state);
  }
}

/** A scenario or a baseline of the host's own: its data, as what becomes of the object is the host's. */
function own(name: Attribute, value: object): Wish {
  try {
    const part = { [name]: JSON.parse(JSON.stringify(value)) };
    return { kind: "change", change: (state) => ({ ...state, ...part, kept: undefined }) };
  } catch {
    return { kind: "no_data" };
  }
}
