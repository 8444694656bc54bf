// The four charts as plain columns, the same for everyone.

import type { Run } from "lotrinh";

/** One chart: the years, the scenario's line, the line compared with, the targets. */
export interface Columns {
  readonly title: string;
  readonly years: number[];
  readonly scenario: number[];
  readonly reference: number[];
  readonly targets: { readonly year: number; readonly level: number; readonly label: string }[];
}

const share = ({ totals }: Run) =>
  totals.self_financing_units.map((own, year) => (100 * own) / (totals.units[year] ?? 1));

/** The charts of a run beside the one that it is compared with. */
export function columns(run: Run, reference: Run): Columns[] {
  const target = (id: string, year: number, level: number) => {
    const met = run.verdicts.find((verdict) => verdict.id === id)?.status === "met";
    return { year, level, label: met ? "✓ đạt" : "✕ chưa đạt" };
  };
  const { units, posts, support } = run.totals;
  const at = (series: number[], year: number) => series[year - 2015] ?? 0;
  const mean = (from: number, to: number) => {
    const years = support.nominal.slice(from - 2011, to - 2010);
    return years.reduce((sum, value) => sum + value, 0) / years.length;
  };
  return [
    {
      title: "Đơn vị",
      years: run.years,
      scenario: units,
      reference: reference.totals.units,
      targets: [
        target("units_2021", 2021, 0.9 * at(units, 2015)),
        target("units_2025", 2025, 0.9 * at(units, 2021)),
      ],
    },
    {
      title: "Biên chế",
      years: run.years,
      scenario: posts,
      reference: reference.totals.posts,
      targets: [
        target("posts_2021", 2021, 0.9 * at(posts, 2015)),
        target("posts_2025", 2025, 0.9 * at(posts, 2021)),
        target("posts_2030", 2030, 0.9 * at(posts, 2025)),
      ],
    },
    {
      title: "Tự chủ",
      years: run.years,
      scenario: share(run),
      reference: share(reference),
      targets: [target("autonomy_2021", 2021, 10), target("autonomy_2025", 2025, 20)],
    },
    {
      title: "Chi",
      years: run.support_years,
      scenario: support.nominal,
      reference: reference.totals.support.nominal,
      targets: [
        target("support_2021", 2018, 0.9 * mean(2011, 2015)),
        target("support_2025", 2023, 0.9 * mean(2016, 2020)),
        target("support_2030", 2028, 0.85 * mean(2021, 2025)),
      ],
    },
  ];
}

export const WIDTH = 480;
export const HEIGHT = 264;

/** What draws four charts into four boxes, and draws them again with new columns. */
export type Peer = (boxes: HTMLElement[], first: Columns[]) => (next: Columns[]) => void;
