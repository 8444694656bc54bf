// The words of a lesson with the numbers of the scenario in view.

import type { Period, Text } from "../engine";
import { count, number, percent, shortPercent } from "../format";
import { valuesOf } from "../store/change";
import { margins, reason, value } from "./outcome";
import { type Page, t } from "./page";
import { change } from "./verdict";

/** What is told where the scenario has no such number. */
const NONE = "–";

export function fill(page: Page, words: Text): string {
  return t(page, words).replace(/\{([^}]*)\}/g, (_, name: string) => {
    const [what = "", when] = name.split("@");
    return when === undefined ? ofTarget(page, name) : ofTime(page, what, when);
  });
}

/** What a scenario makes of a target: "posts_2021.value". */
function ofTarget(page: Page, name: string): string {
  const { plan, result, state } = page;
  const [id = "", part = ""] = name.split(".");
  const target = plan.targets.find((target) => target.id === id);
  const verdict = result.run.verdicts.find((verdict) => verdict.id === id);
  if (!target || !verdict) return NONE;
  switch (part) {
    case "value":
      return value(page, target, verdict) || NONE;
    case "figure":
      return verdict.required === null ? NONE : shortPercent(verdict.required, state.view.language);
    case "margin":
      return margins(page, target, verdict).join(", ") || NONE;
    case "readings":
      return `${verdict.readings_met}/${verdict.readings_total}`;
    default: {
      const by = verdict.by_prices.find(({ prices }) => prices === part);
      if (!by) return NONE;
      return by.measure === null ? reason(page, by.why ?? "") : change(page, by.measure);
    }
  }
}

/** A stock, its fall since the first year, what a cause took away by then, or a lever: "posts@2021",
 * "posts.fall@2021", "moved@2021", "consolidation@to_2021". */
function ofTime(page: Page, what: string, when: string): string {
  const { plan, result, state } = page;
  const { run } = result;
  const { language } = state.view;
  const period = plan.periods.findIndex(({ id }) => id === (when as Period));
  const lever = plan.levers.find(({ id }) => id === what);
  if (lever && period >= 0) {
    const values = valuesOf(plan, state.scenario, "province", lever.id);
    return shortPercent(values[period] ?? 0, language);
  }
  const year = run.years.indexOf(Number(when));
  const [name = "", fall] = what.split(".");
  const stock = (run.totals as unknown as Record<string, readonly number[]>)[name];
  const [first = 0, then] = [stock?.[0], stock?.[year]];
  if (then !== undefined) {
    return fall ? percent(first > 0 ? 1 - then / first : 0, language) : whole(then, language);
  }
  const { posts, units } = run.causes;
  const causes = { ...units, ...posts } as unknown as Record<string, readonly number[]>;
  const years = causes[name];
  if (!years || year < 0) return NONE;
  const sum = years.slice(0, year + 1).reduce((all, one) => all + one, 0);
  return whole(Math.abs(sum), language);
}

/** A count as it is said aloud: whole, unless it is next to nothing. */
function whole(value: number, language: Page["state"]["view"]["language"]): string {
  return value >= 1 ? number(Math.round(value), language) : count(value, language);
}
