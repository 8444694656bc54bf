// Single units of a register that were ticked, and what is to be done with them: reorganisations of the
// scenario, one for each sector.

import type { FirstPlan, OwnKind, OwnReorganisation, Plan, Scenario, Sector } from "../engine";
import type { Query } from "../register/find";
import type { Sums } from "../register/sums";
import { classOf, LONGEST, type Unit } from "../register/unit";
import { type Change, look } from "./change";
import type { Place } from "./form";
import { ownOf, unitsOf } from "./own";
import type { View } from "./state";

/** How the register is looked at, and what is ticked in it. */
export interface RegisterLook {
  readonly query: Query;
  /** The first of those that are shown. */
  readonly from: number;
  /** By their places in the register. */
  readonly ticked: ReadonlyMap<number, Unit>;
  readonly kind: OwnKind;
  readonly deadline: OwnReorganisation["deadline"];
  /** The unit that takes the others over; the one with the most posts where nothing is said. */
  readonly stays: number | undefined;
  /** So many candidates of each rule are shown; none of those that are not opened. */
  readonly proposed: Readonly<Record<string, number>>;
  /** What has just been added to the scenario. */
  readonly added?: readonly string[] | undefined;
}

const NONE: ReadonlyMap<number, Unit> = new Map();

/** How it is looked at until something else is chosen. */
export function registerLook(plan: FirstPlan, { register }: View): RegisterLook {
  const year = plan.periods[0]?.last ?? 0;
  return (
    register ?? {
      query: {},
      from: 0,
      ticked: NONE,
      kind: "merge",
      deadline: { year, quarter: 4 },
      stays: undefined,
      proposed: {},
    }
  );
}

/** Looks at the register as at first: it is another one by now. */
export function lookAnew(): Change {
  return look({ register: undefined });
}

/** Whether something can be done with a unit. */
export function isDoable(kind: OwnKind, { group, convertible }: Unit): boolean {
  if (kind === "upgrade") return group > 2;
  return kind !== "convert" || convertible === true;
}

/** Units that were chosen for a reorganisation. */
export interface Chosen {
  readonly own: OwnReorganisation;
  /** The places of those that change. */
  readonly units: readonly number[];
  /** Their names, the first of them. */
  readonly names: readonly string[];
  /** The name of the unit that takes them over. */
  readonly into?: string | undefined;
}

/** So many names are kept. */
const NAMED = 20;

/** The unit that takes the others over. */
export function staying({ ticked, stays }: RegisterLook): number | undefined {
  if (stays !== undefined && ticked.has(stays)) return stays;
  let most: [number, Unit] | undefined;
  for (const one of ticked) if (!most || one[1].posts > most[1].posts) most = one;
  return most?.[0];
}

/** Those of the ticked that would change. */
export function changing(look: RegisterLook): [number, Unit][] {
  const stays = look.kind === "merge" ? staying(look) : undefined;
  return [...look.ticked].filter(([at, unit]) => at !== stays && isDoable(look.kind, unit));
}

/** What is to be done with the ticked, by sector. */
export function chosenOf(plan: Plan, look: RegisterLook): Chosen[] {
  const { kind, deadline } = look;
  const all = changing(look);
  const stays = kind === "merge" ? staying(look) : undefined;
  const into = stays === undefined ? undefined : look.ticked.get(stays)?.name;
  return plan.sectors.flatMap(({ id: sector }): Chosen[] => {
    const own = all.filter(([, unit]) => unit.sector === sector);
    if (own.length === 0) return [];
    const units = { self_financing: 0, partly_financed: 0, budget_funded: 0 };
    for (const [, unit] of own) units[classOf(unit)] += 1;
    const names = own.slice(0, NAMED).map(([, { name }]) => name);
    const places = own.map(([at]) => at);
    return [{ own: { kind, sector, units, deadline }, units: places, names, into }];
  });
}

/** Whether a reorganisation is still the one that units were chosen for: its quarter may be another. */
function isOf(chosen: Chosen, own: OwnReorganisation): boolean {
  const said = ({ kind, sector, units }: OwnReorganisation) =>
    JSON.stringify([
      kind,
      sector,
      units.self_financing,
      units.partly_financed,
      units.budget_funded,
    ]);
  return said(chosen.own) === said(own);
}

/** Units chosen for reorganisations, by the numbers of these. */
export type AllChosen = Readonly<Record<string, Chosen>>;

/** What was chosen for a reorganisation of a scenario; nothing where that is another by now. */
export function chosenFor(all: AllChosen, scenario: Scenario, id: string): Chosen | undefined {
  const own = scenario.own_reorganisations?.[id];
  const chosen = Object.hasOwn(all, id) ? all[id] : undefined;
  return own && chosen && isOf(chosen, own) ? chosen : undefined;
}

/** Those that are in a scenario. */
export function inScenario(all: AllChosen, scenario: Scenario): [string, Chosen][] {
  return ownOf(scenario).flatMap(([id]): [string, Chosen][] => {
    const chosen = chosenFor(all, scenario, id);
    return chosen ? [[id, chosen]] : [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What a file or the browser says was chosen of a register of so many units; what means nothing is
 * left out, as the reorganisations themselves stand in the scenario. */
export function readChosen(value: unknown, count: number): AllChosen {
  const isPlace = (at: unknown) => Number.isInteger(at) && Number(at) >= 0 && Number(at) < count;
  const isText = (text: unknown) => typeof text === "string" && text.length <= LONGEST;
  const isList = (list: unknown, is: (item: unknown) => boolean): list is unknown[] =>
    Array.isArray(list) && list.every(is);
  const means = ([id, one]: [string, unknown]) => {
    if (!/^R[1-9]\d{0,3}$/.test(id) || !isFields(one) || !isFields(one.own)) return false;
    const { own, units, names, into } = one;
    if (!isFields(own.units) || !isList(units, isPlace) || !isList(names, isText)) return false;
    // Each once, and as many as the reorganisation is about.
    const all = unitsOf(own as unknown as OwnReorganisation);
    if (new Set(units).size !== units.length || units.length !== all) return false;
    return names.length === Math.min(all, NAMED) && (into === undefined || isText(into));
  };
  const all = isFields(value) ? Object.entries(value).filter(means) : [];
  return Object.fromEntries(all) as AllChosen;
}

/** Gives new reorganisations numbers that none has, nor had as far as is known. */
export function numbered(
  chosen: readonly Chosen[],
  all: AllChosen,
  scenario: Scenario,
): [string, Chosen][] {
  const had = new Set([...Object.keys(all), ...ownOf(scenario).map(([id]) => id)]);
  let number = 0;
  return chosen.map((one) => {
    do number += 1;
    while (had.has(`R${number}`));
    return [`R${number}`, one];
  });
}

/** A figure of a baseline. */
export interface Figure {
  readonly place: Place;
  readonly value: number;
}

/** What the sums of a register are in a baseline; spending is that of the year of its stocks. */
export function figuresOf(sums: readonly (readonly [Sector, Sums])[], base: number): Figure[] {
  return sums.flatMap(([row, figures]) =>
    Object.entries(figures).map(([column, value]): Figure => {
      const spent = column === "support";
      const place = { row, column, year: spent ? base : undefined };
      return { place: { sheet: spent ? "spending" : "sectors", ...place }, value };
    }),
  );
}
