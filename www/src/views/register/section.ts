// The register of single units: they are found, ticked, and put into the scenario as reorganisations.

import { html, nothing, type TemplateResult } from "lit";
import { count, shortNumber } from "../../format";
import type { Summary } from "../../register/register";
import type { Held } from "../../sheet/held";
import { look } from "../../store/change";
import { draftOf, sheetOf, valueAt, withRead } from "../../store/form";
import {
  type Figure,
  figuresOf,
  inScenario,
  type RegisterLook,
  registerLook,
} from "../../store/units";
import { hint } from "../hint";
import { isFixed, type Page } from "../page";
import { placeName } from "../province/cell";
import { section } from "../section";
import { doing } from "./doing";
import { proposals } from "./proposals";
import { filters } from "./search";
import { list } from "./table";

type Part = Partial<RegisterLook>;

/** What the parts of the section are given. */
export interface Desk {
  readonly page: Page;
  readonly held: Held;
  readonly look: RegisterLook;
  /** Looks at it in another way. */
  readonly tell: (part: Part | ((before: RegisterLook) => Part)) => void;
}

export function register(page: Page): TemplateResult {
  const { plan, text, state, registry } = page;
  const { language } = state.view;
  const words = text.register;
  const units = registry.current?.summary.count;
  const chosen = inScenario(registry.chosen, state.scenario);
  const inside = chosen.reduce((all, [, { units }]) => all + units.length, 0);
  const note =
    units === undefined
      ? nothing
      : words.tally(count(units, language), inside, count(inside, language));
  return section(page, "register", words.title, note, () => {
    void registry.recall();
    const isKnown = registry.isRecalled;
    const held = registry.current;
    if (!held) return absent(page, isKnown);
    const now = free(page, registerLook(plan, state.view));
    const tell: Desk["tell"] = (part) => {
      page.act((state) => {
        const before = registerLook(plan, state.view);
        // What was just added is told until something else is done.
        const now = typeof part === "function" ? part(before) : part;
        const register = { ...before, added: undefined, ...now };
        return { ...state, view: { ...state.view, register } };
      });
    };
    const desk = { page, held, look: now, tell };
    return html`
      <p class="note">${words.help} ${hint(page, "register", words.title)}</p>
      ${differing(page, held.summary)} ${filters(desk)} ${list(desk)}
      ${isFixed(page) ? nothing : html`${proposals(desk)} ${doing(desk)}`}
    `;
  });
}

/** Without ticks of units that are spoken for by now, as after an undo. */
function free({ registry, state }: Page, look: RegisterLook): RegisterLook {
  const taken = registry.taken(state.scenario);
  const ticked = [...look.ticked].filter(([at]) => !taken.has(at));
  return ticked.length === look.ticked.size ? look : { ...look, ticked: new Map(ticked) };
}

/** Says how to bring one. */
function absent(page: Page, isKnown: boolean): TemplateResult {
  const { text, act } = page;
  const words = text.register;
  if (!isKnown) return html`<p class="note" aria-live="polite">${words.recalling}</p>`;
  const open = (event: Event) => {
    (event.currentTarget as HTMLElement).focus();
    act(look({ dialog: "province" }));
  };
  return html`<p class="note">${words.none} ${hint(page, "register", words.title)}</p>
    ${
      isFixed(page)
        ? nothing
        : html`<p class="row">
            <button type="button" id="bring-register" aria-haspopup="dialog" @click=${open}>${words.bring}</button>
          </p>`
    }`;
}

/** Differences are told one by one up to here. */
const TOLD = 8;

/** Where the baseline in view is not what the units come to. */
function differing(page: Page, { sums }: Summary): TemplateResult | typeof nothing {
  const { plan, state, text, act } = page;
  const { language } = state.view;
  const words = text.register;
  const base = sheetOf(plan, "spending").columns[0]?.last ?? 0;
  const now = draftOf(state);
  const used = ({ place }: Figure) => Number(valueAt(plan, now, place, language) ?? 0);
  const figures = figuresOf(sums, base);
  const others = figures.filter((figure) => used(figure) !== figure.value);
  if (others.length === 0) return nothing;
  const take = () => {
    page.registry.drop();
    const draft = withRead(plan, state.view.province?.draft ?? now, figures);
    const province = { draft, from: now, checked: { status: "running" } as const };
    act(look({ province, dialog: "province" }));
  };
  return html`<details class="fine" id="register-differs">
      <summary>${words.differs(others.length)}</summary>
      <ul>
        ${others.slice(0, TOLD).map((figure) => {
          const shown = (value: number) => shortNumber(value, language);
          const [before, after] = [shown(used(figure)), shown(figure.value)];
          return html`<li>${words.differing(placeName(page, figure.place), before, after)}</li>`;
        })}
        ${others.length > TOLD ? html`<li>${words.more(count(others.length - TOLD, language))}</li>` : nothing}
      </ul>
    </details>
    ${
      isFixed(page)
        ? nothing
        : html`<p class="row">
            <button type="button" id="take-sums" aria-haspopup="dialog" @click=${take}>${words.takeSums}</button>
          </p>`
    }`;
}
