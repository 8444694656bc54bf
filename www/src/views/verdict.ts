// What a verdict says: its value, its margin, and as a sentence.

import type { Target, Verdict } from "../engine";
import { count, number, percent, shortPercent } from "../format";
import type { Page } from "./page";

/** The kind of a target's quantity, the stock it bounds, and the year that it is for. */
export function kindOf({ quantity }: Target): { kind: string; year: number; stock?: string } {
  if ("cut" in quantity) return { kind: "cut", year: quantity.cut.year, stock: quantity.cut.of };
  if ("support" in quantity) {
    return { kind: "support", year: quantity.support.until ?? quantity.support.span.last };
  }
  const [[kind, { year }]] = Object.entries(quantity) as [[string, { year: number }]];
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
      if (verdict.why === "same") return text.directions.same;
      return change(page, measure);
    default:
      return change(page, measure);
  }
}

function change({ text, state }: Page, fall: number): string {
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
  if (kind === "support") return text.money(count(size, language));
  const whole = count(size, language);
  if (kind === "contracts_left" || kind === "no_contracts") return text.persons(whole);
  if (stock === "posts") {
    return result.run.readings.headcount === "staff" ? text.persons(whole) : text.posts(whole);
  }
  return text.units(whole);
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
  const { text, state, result } = page;
  const { language } = state.view;
  const { kind, year, stock } = kindOf(target);
  const { measure, margin, margin_absolute: absolute } = verdict;
  if (measure === null || margin === null) return "";
  const share = percent(Math.abs(measure), language);
  const counted = count(measure, language);
  const say = text.sentences;
  let fact = say.units(share, measure < 0);
  if (stock === "posts") {
    const noun = result.run.readings.headcount === "staff" ? say.staff : say.posts;
    fact = noun(share, measure < 0);
  } else if (kind === "contracts_left") fact = say.contracts(share);
  else if (kind === "no_contracts") fact = say.contracts(counted);
  else if (kind === "autonomy") fact = say.autonomy(share);
  else if (kind === "conversion") fact = say.conversion(counted);
  else if (kind === "support") fact = say.support(share, measure < 0);
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
