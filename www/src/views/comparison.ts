// Scenarios side by side, as data: the table on the page, and what others make of it.

import type { Run, Scenario, Status, Target, Verdict } from "../engine";
import { count, number } from "../format";
import { isOwn, valuesOf } from "../store/change";
import { differences, type Edit } from "../store/changes";
import { type Checks, tallyItems } from "../store/checks";
import { isProtected } from "../store/protect";
import { kindOfEdit, told as tell } from "./edits";
import { value } from "./outcome";
import { type Page, scenarioName, t } from "./page";
import { amount, kindOf, LEAST } from "./verdict";

/** A scenario of the comparison. */
export interface Column {
  readonly name: string;
  /** The role of its line in the charts. */
  readonly role: string;
  readonly scenario: Scenario;
  /** What was found beside it; nothing where it does not say. */
  readonly checks: Checks | undefined;
  readonly run: Run;
}

export interface Cell {
  readonly value: string;
  readonly status: Status;
  /** The word of its verdict. */
  readonly verdict: string;
  /** By how much it differs from the scenario in view: "+0,4 điểm %"; empty where it is that one. */
  readonly difference: string;
  /** Whether the verdict is another than that of the scenario in view. */
  readonly turned: boolean;
}

export interface Comparison {
  /** The scenario in view, those that are pinned, and the one in which nothing is done. */
  readonly columns: readonly Column[];
  readonly targets: readonly { readonly target: Target; readonly cells: readonly Cell[] }[];
  /** What is not the same in the first columns: what it is, and how it is in each. */
  readonly levers: readonly { readonly what: string; readonly cells: readonly string[] }[];
}

/** Compares the scenario in view with the pinned ones and the reference, of which these are the runs. */
export function comparison(page: Page, runs: readonly Run[]): Comparison {
  const { plan, state, result, text, library } = page;
  const { scenario, checks, view } = state;
  const roles = ["pin-first", "pin-second", "pin-third"];
  const pins = view.pins ?? [];
  const own = { name: scenarioName(page), role: "scenario", scenario, checks, run: result.run };
  const others = [
    ...pins.map(({ id, title, scenario }, index) => ({
      name: t(page, title),
      role: roles[index] ?? "",
      scenario,
      checks: library.find(id)?.checks,
    })),
    { name: text.referenceLine, role: "reference", scenario: result.reference, checks: undefined },
  ];
  const columns = [
    own,
    ...others.flatMap((other, index) => {
      const run = runs[index];
      return run ? [{ ...other, run }] : [];
    }),
  ];
  const targets = plan.targets.map((target, index) => ({
    target,
    cells: columns.map((column) => cell(page, target, index, own, column)),
  }));
  return { columns, targets, levers: levers(page, columns.slice(0, pins.length + 1)) };
}

function cell(page: Page, target: Target, index: number, own: Column, column: Column): Cell {
  const { plan, state } = page;
  const [mine, verdict] = [own.run.verdicts[index], column.run.verdicts[index]];
  if (!mine || !verdict) {
    return { value: "", status: "not_assessable", verdict: "", difference: "", turned: false };
  }
  const info = plan.statuses.find(({ id }) => id === verdict.status);
  return {
    value: said(page, target, verdict, column),
    status: verdict.status,
    verdict: info?.title[state.view.language] ?? verdict.status,
    difference: column === own ? "" : difference(page, target, mine, verdict),
    turned: verdict.status !== mine.status,
  };
}

/** What it reaches; of a list how much is ticked, where that is known. */
function said(page: Page, target: Target, verdict: Verdict, { checks }: Column): string {
  if (!target.items?.length) return value(page, target, verdict) || "–";
  if (!checks) return "–";
  const { done, all } = tallyItems(target, checks);
  return page.text.checks.ticked(done, all);
}

/** By how much a value differs from that of the scenario in view, in points or in what it counts. */
function difference(page: Page, target: Target, mine: Verdict, other: Verdict): string {
  const { text, state } = page;
  const { language } = state.view;
  if (mine.measure === null || other.measure === null) return "";
  const by = other.measure - mine.measure;
  const size = Math.abs(by);
  if (size < LEAST) return text.compare.same;
  const sign = by > 0 ? "+" : "−";
  const { kind } = kindOf(target);
  if (kind === "no_contracts" || kind === "conversion") {
    return sign + amount(page, target, count(size, language));
  }
  return sign + text.points(number(size * 100, language, size < 5e-4 ? 3 : 1));
}

/** More of the plan's reorganisations than this that differ are counted, not listed. */
const FEW = 3;

/** Of the reorganisations that were added and differ no more than this are listed; there may be
 * hundreds. */
const MOST_ADDED = 10;

/** All that differs between columns, once for each thing, in the order of the page. */
function levers(page: Page, columns: readonly Column[]): Comparison["levers"] {
  const [own, ...others] = columns;
  if (!own) return [];
  const kept = ({ scenario }: Column) => ({ scenario, checks: {} });
  const each = others.map((other) => differences(page.plan, kept(own), kept(other)));
  const first = new Map(each.flat().map((edit) => [edit.key, edit]));
  const all = [...first.values()].sort((one, other) => rank(page, one) - rank(page, other));
  const named = all.filter(({ kind }) => kind === "reorganisation");
  const isCounted = named.length > FEW;
  const more = new Set(all.filter(({ kind }) => kind === "added").slice(MOST_ADDED));
  const [begun] = more;
  return all.flatMap((edit) => {
    if (more.has(edit)) return edit === begun ? [addedToo(page, columns, [...more])] : [];
    if (isCounted && edit.kind === "reorganisation") {
      return edit === named[0] ? [reorganised(page, columns)] : [];
    }
    const { what, before } = tell(page, edit);
    const cells = columns.map(({ scenario }, index) => {
      const found = each[index - 1]?.find(({ key }) => key === edit.key);
      return found ? tell(page, found).after : (held(page, edit, scenario) ?? before);
    });
    return [{ what, cells }];
  });
}

/** What a scenario has of levers, which no difference tells of sectors that follow the province in
 * both. */
function held(page: Page, edit: Edit, scenario: Scenario): string | undefined {
  const { plan } = page;
  switch (edit.kind) {
    case "lever": {
      const period = plan.periods.findIndex(({ id }) => id === edit.period);
      const after = valuesOf(plan, scenario, edit.scope, edit.lever)[period] ?? 0;
      return tell(page, { ...edit, after }).after;
    }
    case "own":
      return tell(page, { ...edit, after: isOwn(scenario, edit.sector, edit.lever) }).after;
    case "protected":
      return tell(page, { ...edit, after: isProtected(plan, scenario, edit.sector) === true })
        .after;
    default:
      return undefined;
  }
}

/** How many of the named reorganisations each does. */
function reorganised({ plan, text }: Page, columns: readonly Column[]) {
  const cells = columns.map(({ scenario }) => {
    const on = plan.reorganisations.filter(({ id }) => scenario.reorganisations?.[id]?.on);
    return text.compare.tasks(on.length, plan.reorganisations.length);
  });
  return { what: text.reorganisations, cells };
}

/** How many reorganisations differ beyond those that are listed, and how many of them each adds. */
function addedToo({ text }: Page, columns: readonly Column[], more: readonly Edit[]) {
  const ids = more.flatMap((edit) => (edit.kind === "added" ? [edit.id] : []));
  const cells = columns.map(({ scenario }) => {
    const has = ids.filter((id) => scenario.own_reorganisations?.[id]);
    return text.compare.tasks(has.length, ids.length);
  });
  return { what: text.compare.addedToo(ids.length), cells };
}

/** The place of a difference in the order of the page. */
function rank({ plan, text }: Page, edit: Edit): number {
  const kinds = Object.keys(text.changes.kinds);
  const kind = kinds.indexOf(kindOfEdit(edit)) * 1e6;
  if (edit.kind !== "lever" && edit.kind !== "own") return kind;
  const sector = edit.kind === "own" ? edit.sector : edit.scope;
  const scope = plan.sectors.findIndex(({ id }) => id === sector) + 1;
  const lever = plan.levers.findIndex(({ id }) => id === edit.lever);
  const period = edit.kind === "own" ? 0 : plan.periods.findIndex(({ id }) => id === edit.period);
  return kind + scope * 1e4 + lever * 10 + period;
}
