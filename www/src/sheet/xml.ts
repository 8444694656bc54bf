// As much of XML as the parts of a workbook are written in: elements, attributes, text. A document with
// definitions of its own is refused: no workbook has any, and they can grow without end.

/** The document is not well formed. */
export class BadMarkup extends Error {
  override name = "BadMarkup";
}

/** No tag of a workbook is longer. */
const LONGEST = 32_000;

/** Nor are there so many elements within each other. */
const DEEPEST = 64;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a document, in its order; names are without their prefixes. The rest of a tag has its
 * attributes; `at` is where it stands. */
export interface Hearer {
  readonly open?: (name: string, rest: string, at: number) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const hex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    if (code > 0x10ffff) throw new BadMarkup("character");
    return String.fromCodePoint(code);
  });
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The attributes in the rest of a tag. */
export function attributes(rest: string): Attributes {
  const found: Record<string, string> = {};
  eachAttribute(rest, (name, value) => {
    found[name] = value;
  });
  return found;
}

/** Tells each attribute in the rest of a tag. There can be a million tags, so it goes by signs, and
 * makes nothing to throw away. */
export function eachAttribute(rest: string, hear: (name: string, value: string) => void): void {
  for (let at = 0; ; ) {
    const sign = rest.indexOf("=", at);
    if (sign < 0) {
      if (rest.slice(at).trim() !== "") throw new BadMarkup("attribute");
      return;
    }
    const name = rest.slice(at, sign).trim();
    let from = sign + 1;
    while (rest.charCodeAt(from) <= SPACE) from += 1;
    const quote = rest[from];
    const to = quote === '"' || quote === "'" ? rest.indexOf(quote, from + 1) : -1;
    if (to < 0 || name === "") throw new BadMarkup("attribute");
    hear(local(name), decoded(rest.slice(from + 1, to)));
    at = to + 1;
  }
}

/** Spaces and line ends have no higher code. */
const SPACE = 32;

/** Goes through a document once. */
export function scan(xml: string, { open, close, text }: Hearer): void {
  const stack: string[] = [];
  const end = (mark: string, from: number): number => {
    const found = xml.indexOf(mark, from);
    if (found < 0) throw new BadMarkup("end");
    return found;
  };
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf("<", at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at && stack.length > 0) text?.(decoded(xml.slice(at, until)));
    if (tag < 0) break;
    if (xml.startsWith("<!--", tag)) {
      at = end("-->", tag + 4) + 3;
    } else if (xml.startsWith("<![CDATA[", tag)) {
      const stop = end("]]>", tag + 9);
      text?.(xml.slice(tag + 9, stop));
      at = stop + 3;
    } else if (xml.startsWith("<?", tag)) {
      at = end("?>", tag + 2) + 2;
    } else if (xml.startsWith("<!", tag)) {
      throw new BadMarkup("definition");
    } else {
      const stop = end(">", tag + 1);
      if (stop - tag > LONGEST) throw new BadMarkup("tag");
      at = stop + 1;
      if (xml[tag + 1] === "/") {
        const name = xml.slice(tag + 2, stop).trim();
        if (stack.pop() !== name) throw new BadMarkup("order");
        close?.(local(name));
        continue;
      }
      const alone = xml[stop - 1] === "/";
      const last = alone ? stop - 1 : stop;
      let until = tag + 1;
      while (until < last && xml.charCodeAt(until) > SPACE && xml[until] !== "/") until += 1;
      const name = xml.slice(tag + 1, until);
      if (name === "" || stack.length > DEEPEST) throw new BadMarkup("name");
      open?.(local(name), xml.slice(until, last), tag);
      if (alone) close?.(local(name));
      else stack.push(name);
    }
  }
  if (stack.length > 0) throw new BadMarkup("open");
}
