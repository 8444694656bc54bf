// The lines that show a scenario on a host's page.

import type { Language } from "./engine";

/** A text within an attribute. */
function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Where the page of a link lies, and what stands behind its #. */
function taken(link: string): { folder: string; code: string } {
  const { href, hash } = new URL(link);
  return { folder: new URL("./", href).href, code: hash.slice(1) };
}

/** The element with its script. */
export function embedded(link: string, language: Language): string {
  const { folder, code } = taken(link);
  return `<script type="module" src="${quoted(`${folder}lo-trinh.js`)}"></script>
<lo-trinh lang="${language}" scenario="${quoted(code)}"></lo-trinh>`;
}

/** What a frame needs: its own scripts and storage, files to save, paper, and forms that are never sent. */
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals";

/** The origin in an address that somebody typed; none where it is no address of a page. */
export function originOf(typed: string): string | undefined {
  try {
    const { origin, protocol } = new URL(typed.includes("://") ? typed : `https://${typed}`);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The page in a frame; where the portal is known, with the script that makes the frame fit. */
export function framed(
  link: string,
  language: Language,
  title: string,
  portal: string | undefined,
): string {
  const { folder, code } = taken(link);
  const query = new URLSearchParams({ lang: language, ...(portal && { parent: portal }) });
  const page = `${folder}embed.html?${query}#${code}`;
  const fit = portal ? `\n<script async src="${quoted(`${folder}frame.js`)}"></script>` : "";
  // On its own host it would hold nothing back, and browsers warn of it.
  const box = portal === new URL(folder).origin ? "" : ` sandbox="${SANDBOX}"`;
  return `<iframe src="${quoted(page)}" title="${quoted(title)}" width="100%" height="900"${box} allow="clipboard-write; fullscreen"></iframe>${fit}`;
}
