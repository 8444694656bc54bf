// Keeps the page on the reader's machine, and says when there is a newer one. It never reloads by
// itself; what the reader has in view is in the address.

import { Workbox } from "workbox-window";
import styles from "./installed.css?inline";
import { en } from "./text/en/installed";
import { vi } from "./text/vi/installed";

/** A page that stays open looks for a newer one when it is looked at again, at most this often, ms. */
const PAUSE = 60 * 60 * 1000;

async function keep(): Promise<void> {
  const kept = new Workbox("./sw.js");
  let wanted = false;
  kept.addEventListener("waiting", () => {
    tell(() => {
      wanted = true;
      kept.messageSkipWaiting();
    });
  });
  kept.addEventListener("controlling", ({ isUpdate, isExternal }) => {
    if (wanted) location.reload();
    // Another tab has asked for the newer one.
    else if (isUpdate || isExternal) tell(() => location.reload());
  });
  // A browser may be set to keep nothing: the page goes on as it is.
  const registration = await kept.register().catch(() => undefined);
  if (!registration) return;
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < PAUSE) return;
    looked = Date.now();
    // Without a network there is nothing newer.
    kept.update().catch(() => undefined);
  });
}

let shown: HTMLElement | undefined;

/** Says that there is a newer page, and what to do about it. */
function tell(reload: () => void): void {
  if (!shown) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    shown = document.createElement("div");
    shown.className = "newer";
    shown.setAttribute("role", "status");
    document.body.append(shown);
  }
  const language = document.querySelector("lo-trinh")?.lang === "en" ? "en" : "vi";
  const text = { vi, en }[language];
  shown.lang = language;
  const said = document.createElement("p");
  said.textContent = text.newer;
  shown.replaceChildren(
    said,
    button(text.reload, reload),
    button(text.later, () => shown?.replaceChildren()),
  );
}

function button(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", press);
  return button;
}

void keep();
