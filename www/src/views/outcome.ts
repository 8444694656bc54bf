// What the ledger says of a verdict beside its margin: its value, what is required, how it is read.

import type { Target, Verdict } from "../engine";
import { count, number, percent, shortPercent } from "../format";
import type { Page } from "./page";
import { amount, change, kindOf, left } from "./verdict";

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

/** What is missing by a margin alone: "thiếu 0,4 điểm %". */
export function shortage({ text, state }: Page, target: Target, margin: number): string {
  const { language } = state.view;
  const size = Math.abs(margin);
  return text.short(
    kindOf(target).kind === "no_contracts"
      ? text.contracts(count(size, language))
      : text.points(number(size * 100, language, size < 5e-4 ? 3 : 1)),
  );
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
