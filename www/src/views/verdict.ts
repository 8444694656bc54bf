// What a verdict says: its value, its margin, and as a sentence.

import type { Stock, Target, Verdict } from "../engine";
import { count, number, percent, shortPercent } from "../format";
import type { Page } from "./page";

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

/** What the scenario reaches: "giảm 9,6%". */
export function value(page: Page, target: Target, verdict: Verdict): string {
  const { text, state } = page;
  const { language } = state.view;
  const { measure } = verdict;
  if (measure === null) return verdict.why ? "" : text.items(target.items?.length ?? 0);
  switch (kindOf(target).kind) {
    case "contracts_left":
      return text.leftOf2015(percent(measure, language));
    case "no_contracts":
      return text.left(text.persons(count(measure, language)));
    case "autonomy":
      return text.ofUnits(percent(measure, language));
    case "conversion":
      return text.left(text.units(count(measure, language)));
    case "direction":
      return verdict.why === "same" ? text.directions.same : change(page, measure);
    case "cut":
    case "support":
    case "listed":
      return change(page, measure);
  }
}

/** A fall, or a rise where it is negative. */
export function change({ text, state }: Page, fall: number): string {
  // Less than the last digit shown is no change to speak of.
  if (Math.abs(fall) < 5e-4) return text.directions.same;
  const share = percent(Math.abs(fall), state.view.language);
  return fall < 0 ? text.rose(share) : text.fell(share);
}

/** An amount in what the target counts: units, posts, people, tỷ đồng a year. */
export function amount(page: Page, target: Target, absolute: number): string {
  const { text, state, result } = page;
  const { language } = state.view;
  const size = Math.abs(absolute);
  const { kind, stock } = kindOf(target);
  const whole = count(size, language);
  switch (kind) {
    case "support":
      return text.money(whole);
    case "contracts_left":
    case "no_contracts":
      return text.persons(whole);
    case "cut":
      if (stock === "units") return text.units(whole);
      return result.run.readings.headcount === "staff" ? text.persons(whole) : text.posts(whole);
    case "autonomy":
    case "conversion":
    case "direction":
    case "listed":
      return text.units(whole);
  }
}

/** A margin in percentage points, where the measure is a share. */
export function points(page: Page, target: Target, margin: number): string | undefined {
  const { kind } = kindOf(target);
  if (kind === "no_contracts" || kind === "conversion") return undefined;
  const size = Math.abs(margin) * 100;
  const { language } = page.state.view;
  return number(size, language, size > 0 && size < 0.05 ? 3 : 1);
}

/** Whether a margin is too small to tell: the target is met with nothing to spare. */
export function isExact(margin: number): boolean {
  return margin > -1e-9 && margin < 5e-6;
}

/** What is required, as the reading in force has it: "≥ 19%". */
export function required(page: Page, target: Target, verdict: Verdict): string {
  const { required } = verdict;
  if (required === null) return "";
  const { language } = page.state.view;
  switch (kindOf(target).kind) {
    case "contracts_left":
      return `≤ ${shortPercent(required, language)}`;
    case "no_contracts":
    case "conversion":
      return `< ${number(required, language, 1)}`;
    default:
      return `≥ ${shortPercent(required, language)}`;
  }
}

/** The verdict as a sentence that can be read aloud. */
export function sentence(page: Page, target: Target, verdict: Verdict): string {
  const { text } = page;
  const { year } = kindOf(target);
  const { measure, margin, margin_absolute: absolute } = verdict;
  if (measure === null || margin === null) return "";
  const fact = factOf(page, target, measure);
  const inPoints = points(page, target, margin);
  const inCount = absolute === null ? undefined : amount(page, target, absolute);
  const amounts = [
    inPoints && text.pointsLong(inPoints),
    inPoints && inCount ? `(${inCount})` : inCount,
  ]
    .filter(Boolean)
    .join(" ");
  const judged = isExact(margin)
    ? text.justMet
    : verdict.status === "met"
      ? text.met(amounts)
      : text.missed(amounts);
  return `${year}: ${fact}, ${judged}`;
}

function factOf({ text, state, result }: Page, target: Target, measure: number): string {
  const { language } = state.view;
  const share = percent(Math.abs(measure), language);
  const counted = count(measure, language);
  const say = text.sentences;
  const { kind, stock } = kindOf(target);
  switch (kind) {
    case "contracts_left":
      return say.contracts(share);
    case "no_contracts":
      return say.contracts(counted);
    case "autonomy":
      return say.autonomy(share);
    case "conversion":
      return say.conversion(counted);
    case "support":
      return say.support(share, measure < 0);
    case "cut":
    case "direction":
    case "listed":
      if (stock !== "posts") return say.units(share, measure < 0);
      return result.run.readings.headcount === "staff"
        ? say.staff(share, measure < 0)
        : say.posts(share, measure < 0);
  }
}
