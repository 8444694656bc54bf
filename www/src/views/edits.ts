// What differs between two scenarios, in the reader's words.

import { count, shortPercent } from "../format";
import type { Edit, Planned } from "../store/changes";
import { told as figure } from "./assumptions";
import { ownTitle } from "./own";
import { type Page, t } from "./page";

/** A difference as it is told: what it is of, how it was, how it is. */
export interface Told {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The kinds of differences that stand together. */
export type Kind = keyof Page["text"]["changes"]["kinds"];

export function kindOfEdit(edit: Edit): Kind {
  switch (edit.kind) {
    case "lever":
      return edit.scope === "province" ? "levers" : "sectors";
    case "own":
    case "protected":
      return "sectors";
    case "reorganisation":
    case "counting":
    case "added":
      return "reorganisations";
    case "assumption":
      return "assumptions";
    case "reading":
      return "readings";
    case "effort":
      return "efforts";
    case "observed":
      return "observed";
    case "check":
      return "checks";
  }
}

/** What a difference is of: "Sáp nhập đơn vị, 2016–2021". */
export function what(page: Page, edit: Edit): string {
  const { plan, text } = page;
  const { at } = text.changes;
  const titled = (
    all: readonly { id: string; title: { vi: string; en: string } }[],
    id: string,
  ) => {
    const found = all.find((one) => one.id === id);
    return found ? t(page, found.title) : id;
  };
  switch (edit.kind) {
    case "lever": {
      const period = plan.periods.find(({ id }) => id === edit.period);
      const years = period ? text.periodYears(period.first, period.last) : edit.period;
      const name = at(titled(plan.levers, edit.lever), years);
      return edit.scope === "province" ? name : at(titled(plan.sectors, edit.scope), name);
    }
    case "own":
      return at(titled(plan.sectors, edit.sector), titled(plan.levers, edit.lever));
    case "protected":
      return text.changes.protectedTitle(titled(plan.sectors, edit.sector));
    case "reorganisation":
      return titled(plan.reorganisations, edit.id);
    case "counting":
      return text.counting;
    case "added": {
      const own = edit.after ?? edit.before;
      return own ? `${edit.id} · ${ownTitle(page, own)}` : edit.id;
    }
    case "assumption":
      return t(page, plan.parameters.assumptions[edit.id].title);
    case "reading":
      return titled(plan.readings, edit.id);
    case "effort":
      return text.fullEffortOf(titled(plan.levers, edit.lever));
    case "observed":
      return at(text.observed.metrics[edit.metric].title, String(edit.year));
    case "check": {
      const items = plan.targets.flatMap((target) => target.items ?? []);
      return titled([...plan.norms, ...items], edit.id);
    }
  }
}

/** Both sides of a difference. */
export function told(page: Page, edit: Edit): Told {
  return { what: what(page, edit), ...sides(page, edit) };
}

function sides(page: Page, edit: Edit): Pick<Told, "before" | "after"> {
  const { plan, text, state } = page;
  const { language } = state.view;
  const words = text.changes;
  const both = <T>({ before, after }: { before: T; after: T }, say: (value: T) => string) => ({
    before: say(before),
    after: say(after),
  });
  const share = (value: number) => shortPercent(value, language);
  switch (edit.kind) {
    case "lever":
    case "effort":
      return both(edit, share);
    case "own":
      return both(edit, (own) => (own ? words.own : words.follows));
    case "protected":
      return both(edit, (is) => (is ? words.protected : words.follows));
    case "reorganisation":
      return both(edit, ({ on, delay }: Planned) => {
        const said = on ? words.on : words.off;
        return delay > 0 ? words.late(said, delay) : said;
      });
    case "added":
      return both(edit, (own) =>
        own ? text.quarter(own.deadline.quarter, own.deadline.year) : words.nothing,
      );
    case "counting":
      return both(edit, (counting) => text.countings[counting]);
    case "assumption": {
      const { before, after } = edit;
      const alone = before.low === after.low && before.high === after.high;
      return both(edit, ({ low, value, high }) => {
        const [least, own, most] = [low, value, high].map((one) => figure(page, edit.id, one));
        return alone ? (own ?? "") : words.range(own ?? "", least ?? "", most ?? "");
      });
    }
    case "reading":
      return both(edit, (value) => {
        const choices = plan.readings.find(({ id }) => id === edit.id)?.choices;
        const chosen = choices?.find((choice) => choice.value === value);
        return chosen ? t(page, chosen.title) : String(value);
      });
    case "observed":
      return both(edit, (value) => (value === undefined ? words.nothing : count(value, language)));
    case "check":
      return both(edit, (value) => {
        if (value === undefined) return words.nothing;
        return value === true ? text.checks.done : count(value, language);
      });
  }
}

/** How many differences are told one by one in a sentence. */
const FEW = 3;

/** Differences as a sentence tells them, the first ones one by one. */
export function summed(page: Page, edits: readonly Edit[]): string {
  const { turn, more } = page.text.changes;
  const few = edits.slice(0, FEW).map((edit) => {
    const { what, before, after } = told(page, edit);
    return `${what} ${turn(before, after)}`;
  });
  const rest = edits.length - few.length;
  return [...few, ...(rest > 0 ? [more(rest)] : [])].join("; ");
}
