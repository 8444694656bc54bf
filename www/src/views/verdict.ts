// What a verdict says: its margin, and as a sentence.

import type { Stock, Target, Verdict } from "../engine";
import { count, number, percent } from "../format";
import type { FirstPage } from "./page";

type Keys<Of> = Of extends unknown ? keyof Of : never;
type Kind = Keys<Target["quantity"]>;

/** The kind of a target's quantity, the stock it bounds, and the year that it is for. */
export function kindOf({ quantity }: Target): { kind: Kind; year: number; stock?: Stock } {
  if ("cut" in quantity) return { kind: "cut", year: quantity.cut.year, stock: quantity.cut.of };
  if ("support" in quantity) {
    return { kind: "support", year: quantity.support.until ?? quantity.support.span.last };
  }
  const [[kind, { year }]] = Object.entries(quantity) as [[Kind, { year: number }]];
  return { kind, year };
}

/** What is left where next to nothing may be: what is under the limit does not round up to it. */
export function left(
  { text, state }: FirstPage,
  { status, required }: Verdict,
  measure: number,
): string {
  const { language } = state.view;
  const near = required !== null && measure > required - 0.005;
  return status === "met" && near
    ? text.below(number(required, language, 1))
    : count(measure, language);
}

/** A fall, or a rise where it is negative. */
export function change({ text, state }: FirstPage, fall: number): string {
  // Less than the last digit shown is no change to speak of.
  if (Math.abs(fall) < 5e-4) return text.directions.same;
  const share = percent(Math.abs(fall), state.view.language);
  return fall < 0 ? text.rose(share) : text.fell(share);
}

/** An amount of what the target counts: units, posts, people, contracts, tỷ đồng a year. */
export function amount({ text, result }: FirstPage, target: Target, amount: string): string {
  const { kind, stock } = kindOf(target);
  switch (kind) {
    case "support":
      return text.money(amount);
    case "contracts_left":
    case "no_contracts":
      return text.contracts(amount);
    case "cut":
      if (stock === "units") return text.units(amount);
      return result.run.readings.headcount === "staff" ? text.persons(amount) : text.posts(amount);
    case "autonomy":
    case "conversion":
    case "direction":
    case "listed":
      return text.units(amount);
  }
}

/** A margin in what the target counts, as what there is beyond it or what is still to be done. */
export function gap(page: FirstPage, target: Target, verdict: Verdict): string {
  const { margin_absolute: absolute, status } = verdict;
  if (absolute === null) return "";
  const { text, state } = page;
  const told = amount(page, target, count(Math.abs(absolute), state.view.language));
  const say = status === "met" ? text.beyond : text.lacking;
  const { kind } = kindOf(target);
  switch (kind) {
    case "contracts_left":
    case "no_contracts":
      return say.contracts(told);
    case "cut":
    case "conversion":
    case "autonomy":
    case "support":
      return say[kind](told);
    case "direction":
    case "listed":
      return "";
  }
}

/** A margin in percentage points, where the measure is a share. */
export function points(page: FirstPage, target: Target, verdict: Verdict): string {
  const { margin, required } = verdict;
  const { kind } = kindOf(target);
  // Where nothing may be left, no share of it says more than the number itself.
  if (margin === null || required === 0 || kind === "no_contracts" || kind === "conversion") {
    return "";
  }
  const size = Math.abs(margin) * 100;
  const { language } = page.state.view;
  return number(size, language, size > 0 && size < 0.05 ? 3 : 1);
}

/** The least that a margin, or a change of one, can be to be told. */
export const LEAST = 5e-6;

/** Whether a margin is too small to tell: the target is met with nothing to spare. */
export function isExact(margin: number): boolean {
  return margin > -1e-9 && margin < LEAST;
}

/** The years compared with, where the target compares: "so với 2015". */
export function comparedWith({ text }: FirstPage, { base }: Verdict): string {
  return base ? text.comparedWith(base.first, base.last) : "";
}

/** The verdict as a sentence that can be read aloud. */
export function sentence(page: FirstPage, target: Target, verdict: Verdict): string {
  const { text } = page;
  const { measure, margin, years, status } = verdict;
  if (measure === null || margin === null) return "";
  const fact = [factOf(page, target, verdict, measure), comparedWith(page, verdict)];
  const share = points(page, target, verdict);
  const say = status === "met" ? text.met : text.missed;
  const judged = isExact(margin)
    ? text.justMet
    : say(share && text.pointsLong(share), gap(page, target, verdict));
  const when = text.when(years.first, years.last);
  return `${when}: ${fact.filter(Boolean).join(" ")}, ${judged}`;
}

function factOf(page: FirstPage, target: Target, verdict: Verdict, measure: number): string {
  const { text, state, result } = page;
  const share = percent(Math.abs(measure), state.view.language);
  const { kind, stock } = kindOf(target);
  switch (kind) {
    case "contracts_left":
      return text.facts.contracts(text.left(share));
    case "no_contracts":
      return text.facts.contracts(text.left(left(page, verdict, measure)));
    case "autonomy":
      return text.facts.autonomy(share);
    case "conversion":
      return text.facts.conversion(text.left(text.units(left(page, verdict, measure))));
    case "support":
      return text.facts.support(change(page, measure));
    case "cut":
    case "direction":
    case "listed":
      if (stock !== "posts") return text.facts.units(change(page, measure));
      return text.facts[result.run.readings.headcount](change(page, measure));
  }
}
