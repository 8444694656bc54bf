// The first script of the page in one file: unpacks the others and starts them.

import { XzReadableStream } from "xz-decompress";
import { en } from "./text/en/one";
import { vi } from "./text/vi/one";

/** The bytes that stand behind the signs of a packed part, as `build/packed.ts` writes them. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const signs = new TextDecoder("windows-1252").decode(
    Uint8Array.from({ length: 256 }, (_, n) => n),
  );
  const values = new Map([...signs].map((sign, value) => [sign, value]));
  const bytes = new Uint8Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    // Those that HTML would change stand 64 higher.
    bytes[count] = sign === "=" ? text.charCodeAt(++at) - 64 : (values.get(sign) ?? 0);
    count += 1;
  }
  return bytes.subarray(0, count);
}

/** The content of a packed part. */
async function unpacked(part: HTMLElement): Promise<Blob> {
  const packed = new Blob([bytesOf(part.textContent ?? "")]);
  const content = await new Response(new XzReadableStream(packed.stream())).arrayBuffer();
  return new Blob([content], { type: part.dataset.type ?? "" });
}

async function start(): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>("[id^=packed-]")];
  const contents = await Promise.all(parts.map(unpacked));
  const script = document.createElement("script");
  script.type = "module";
  for (const [index, part] of parts.entries()) {
    const content = contents[index] as Blob;
    part.textContent = "";
    if (part.id === "packed-script") script.textContent = await content.text();
    else part.dataset.address = URL.createObjectURL(content);
  }
  // Its text is among those that the policy of the file names.
  document.body.append(script);
}

start().catch(() => {
  // The static charts and targets stay.
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.append(vi, " ", en);
  document.querySelector("main")?.prepend(told);
});
