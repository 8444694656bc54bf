// A field for a share, typed in per cent.

import { html, type TemplateResult } from "lit";
import { shortPercent, typedNumber } from "../format";
import { isFixed, type Page } from "./page";
import { taken } from "./typed";

export interface PercentField {
  readonly id: string;
  /** What it is, for who cannot see it. */
  readonly name: string;
  readonly value: number;
  readonly set: (share: number) => boolean;
  /** What is said of something typed that is no share. */
  readonly wrong: (page: Page, typed: string) => string;
}

export function percentField(page: Page, field: PercentField): TemplateResult {
  const { id, name, value, set } = field;
  const write = (share: number) => shortPercent(share, page.state.view.language).slice(0, -1);
  const read = (text: string) => {
    const per = typedNumber(text);
    // Two decimals more than typed survive the division.
    return per === undefined || per < 0 || per > 100 ? undefined : Number((per / 100).toFixed(12));
  };
  const wrong = (typed: string) => page.complain((page) => field.wrong(page, typed));
  return html`<input
    type="text"
    class="typed"
    inputmode="decimal"
    autocomplete="off"
    size="6"
    data-typed=${id}
    ?readonly=${isFixed(page)}
    aria-label=${name}
    .value=${write(value)}
    @change=${taken({ value, read, write, set, wrong })}
  />`;
}
