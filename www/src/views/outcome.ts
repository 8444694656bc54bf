// What the ledger says of a verdict beside its margin: its value, what is required, how it is read.

import type { Target, Verdict } from "../engine";
import { number, percent, shortPercent } from "../format";
import type { Page } from "./page";
import { amount, change, gap, isExact, kindOf, left, points } from "./verdict";

/** What the scenario reaches: "giảm 9,6%". */
export function value(page: Page, target: Target, verdict: Verdict): string {
  const { text, state } = page;
  const { language } = state.view;
  const { measure } = verdict;
  if (measure === null) return "";
  switch (kindOf(target).kind) {
    case "contracts_left":
      return text.leftOf2015(percent(measure, language));
    case "no_contracts":
    case "conversion":
      return text.left(amount(page, target, left(page, verdict, measure)));
    case "autonomy":
      return text.ofUnits(percent(measure, language));
    case "direction":
      return verdict.why === "same" ? text.directions.same : change(page, measure);
    case "cut":
    case "support":
    case "listed":
      return change(page, measure);
  }
}

/** What would be missing by another margin than the scenario's, as the ledger has it: "thiếu 0,4
 * điểm %, còn phải giảm 56 biên chế". */
export function shortage(
  page: Page,
  target: Target,
  missed: Pick<Verdict, "margin" | "margin_absolute">,
): string {
  const now = page.result.run.verdicts.find(({ id }) => id === target.id);
  if (!now) return "";
  const then: Verdict = { ...now, ...missed, status: "missed" };
  const share = points(page, target, then);
  const told = [share && page.text.short(page.text.points(share)), gap(page, target, then)];
  return told.filter(Boolean).join(", ");
}

/** What is required, as the reading in force has it: "≥ 19%". */
export function required(page: Page, target: Target, verdict: Verdict): string {
  const { required } = verdict;
  if (required === null) return "";
  const { language } = page.state.view;
  switch (kindOf(target).kind) {
    case "contracts_left":
      return required === 0 ? "0" : `≤ ${shortPercent(required, language)}`;
    case "no_contracts":
    case "conversion":
      return `< ${number(required, language, 1)}`;
    default:
      return `≥ ${shortPercent(required, language)}`;
  }
}

/** How the plan is read where that bears on a target: the titles of the choices. */
export function readAs({ plan, state, result }: Page, { readings }: Verdict): string {
  const titles = readings.map((id) => {
    const choices = plan.readings.find((reading) => reading.id === id)?.choices;
    const chosen = choices?.find(({ value }) => value === result.run.readings[id]);
    return chosen?.title[state.view.language] ?? "";
  });
  return titles.join(" · ");
}

/** By how much a target is met or missed: in points where it is a share, then in what it counts. */
export function margins(page: Page, target: Target, verdict: Verdict): string[] {
  const { text } = page;
  const { margin, status } = verdict;
  if (margin === null) return [];
  if (isExact(margin)) return [text.nothingToSpare];
  const share = points(page, target, verdict);
  const say = status === "met" ? text.spare : text.short;
  return [share && say(text.points(share)), gap(page, target, verdict)].filter(Boolean);
}

/** Why something cannot be assessed. */
export function reason(page: Page, why: string): string {
  return page.text.gaps[why as keyof typeof page.text.gaps] ?? why;
}
