// The files that can be taken away, and what is in each.

import { sheet } from "../csv";
import type { ChartKind, Stock } from "../engine";
import { quotas, wholeRun } from "../engine-analysis";
import { fileName, png, save } from "../file";
import { decimalSign, today } from "../format";
import { look } from "../store/change";
import type { Saving } from "../store/state";
import { version } from "../version";
import { chartRows, drawnFile } from "./charted";
import { margins, readAs, required, value } from "./outcome";
import { type Page, t } from "./page";
import { everyReading, preamble } from "./preamble";
import { quotaFile, quotaRows } from "./quotas";
import { workbook } from "./workbook/workbook";

/** As what a chart can be saved. */
export const CHART_KINDS = ["svg", "png", "csv"] as const;
export type ChartFileKind = (typeof CHART_KINDS)[number];

/** A file that can be saved. */
export interface Offer {
  /** Its name in the view, for what was clicked. */
  readonly id: string;
  readonly kind: ChartFileKind | "json" | "xlsx";
  readonly name: string;
  readonly make: () => Promise<Blob>;
}

/** Makes a file and hands it over; `place` is where the page tells of it. */
export async function handOver({ act }: Page, place: string, offer: Offer): Promise<void> {
  const { name } = offer;
  const tell = (status: Saving["status"]) => act(look({ saving: { place, name, status } }));
  tell("running");
  try {
    save(name, await offer.make());
    tell("done");
  } catch {
    tell("failed");
  }
}

/** A chart's files. */
export function chartOffers(page: Page, chart: ChartKind, title: string): Offer[] {
  const { language } = page.state.view;
  const make: Record<ChartFileKind, () => Promise<Blob>> = {
    svg: async () => {
      const { svg } = await drawnFile(page, chart);
      return new Blob([svg], { type: "image/svg+xml" });
    },
    png: async () => png(await drawnFile(page, chart)),
    csv: async () => {
      const file = await drawnFile(page, chart);
      return sheet(chartRows(page, chart, file), decimalSign(language));
    },
  };
  return CHART_KINDS.map((kind) => ({
    id: `${chart}-${kind}`,
    kind,
    name: fileName(title, today(), kind),
    make: make[kind],
  }));
}

/** The targets and what became of them. */
export function ledgerOffer(page: Page): Offer {
  const { plan, state, text, result } = page;
  const { language } = state.view;
  const words = text.exports;
  const figure = (number: number | null) => number ?? "";
  const rows = plan.targets.flatMap((target, index) => {
    const verdict = result.run.verdicts[index];
    if (!verdict) return [];
    const status = plan.statuses.find(({ id }) => id === verdict.status);
    return [
      [
        t(page, target.title),
        t(page, target.clause),
        text.strengths[target.strength],
        [t(page, target.required), required(page, target, verdict)].filter(Boolean).join(" "),
        value(page, target, verdict),
        margins(page, target, verdict).join("; "),
        status ? t(page, status.title) : verdict.status,
        figure(verdict.required),
        figure(verdict.measure),
        figure(verdict.margin),
        figure(verdict.margin_absolute),
        figure(verdict.first_year),
        verdict.readings_met,
        verdict.readings_total,
        readAs(page, verdict),
      ],
    ];
  });
  const columns = [
    text.target,
    words.clause,
    words.strength,
    text.required,
    text.value,
    text.margin,
    text.verdict,
    words.requiredFigure,
    words.valueFigure,
    words.marginFigure,
    words.marginCount,
    words.since,
    text.readingsMet,
    words.readingsAll,
    words.readings,
  ];
  const head = preamble(page, text.ledger, everyReading(page));
  const all = [...head, [words.figures], [], columns, ...rows];
  return {
    id: "ledger-csv",
    kind: "csv",
    name: fileName(words.ledger, today(), "csv"),
    make: async () => sheet(all, decimalSign(language)),
  };
}

/** What each sector is to cut. */
export function quotaOffer(page: Page, metric: Stock): Offer {
  const { state } = page;
  const make = async () => {
    const found = await quotas(state, metric, new AbortController().signal);
    return sheet(quotaRows(page, metric, found), decimalSign(state.view.language));
  };
  return { id: `quotas-${metric}-csv`, kind: "csv", name: quotaFile(page, metric), make };
}

/** All results as a workbook. */
export function workbookOffer(page: Page): Offer {
  const name = fileName(page.text.workbook.file, today(), "xlsx");
  return { id: "workbook-xlsx", kind: "xlsx", name, make: () => workbook(page) };
}

/** Everything that was put in and that came out, for other programs. */
export function dataOffer(page: Page): Offer {
  const { plan, state, text } = page;
  const { baseline, preset, scenario, checks } = state;
  const { number, date } = plan.document;
  const make = async () => {
    const run = await wholeRun(state, new AbortController().signal);
    const link = await page.linked();
    const data = {
      schema: "lotrinh-results/1",
      version,
      made_on: today(),
      ...(link && { link }),
      plan: { number, date },
      illustrative: baseline.illustrative ?? false,
      preset,
      baseline,
      scenario,
      checks,
      ...run,
    };
    return new Blob([`${JSON.stringify(data, null, 1)}\n`], { type: "application/json" });
  };
  const name = fileName(text.exports.everything, today(), "json");
  return { id: "data-json", kind: "json", name, make };
}
