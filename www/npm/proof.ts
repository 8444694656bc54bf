// Proves the package's types against the element: neither says more than the other.

import type { LitElement } from "lit";
import type { LoTrinh as Element } from "../src/element";
import type { LoTrinhEvents as Events } from "../src/events";
import type { LoTrinh, LoTrinhEvents } from "./lo-trinh";

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
type Own<All, Inherited> = Pick<All, Exclude<keyof All, keyof Inherited>>;

export const element: Same<Own<Element, LitElement>, Own<LoTrinh, HTMLElement>> = true;
export const events: Same<Events, LoTrinhEvents> = true;
