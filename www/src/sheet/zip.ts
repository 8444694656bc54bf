// A package of files (ZIP), unpacked within limits. How large everything will be is known before anything
// is unpacked, and nothing grows beyond what it said.

import { Inflate } from "fflate";

/** Why a package is not read. */
export class BadPackage extends Error {
  readonly why: "damaged" | "bomb" | "locked";

  constructor(why: BadPackage["why"]) {
    super(why);
    this.why = why;
  }
}

/** All files together are no larger than this, in bytes. */
const LARGEST = 100_000_000;

/** There are no more files than this. */
const MOST = 1_000;

/** So much is unpacked at a time; the smallest piece that can become large becomes a thousand times so. */
const PIECE = 4_096;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end is at least so long, and a comment may follow it. */
const END_LENGTH = 22;
const COMMENT = 65_535;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Whether something begins as a package does. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

export class Package {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#list();
    } catch (thrown) {
      // What lies outside of the file is not there.
      throw thrown instanceof BadPackage ? thrown : new BadPackage("damaged");
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A file's text; nothing where there is none of that name. */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.#unpacked(entry));
    } catch (thrown) {
      throw thrown instanceof BadPackage ? thrown : new BadPackage("damaged");
    }
  }

  #list(): void {
    const view = this.#view;
    const last = view.byteLength - END_LENGTH;
    let end = last;
    while (end >= 0 && end >= last - COMMENT && view.getUint32(end, true) !== END) end -= 1;
    if (end < 0 || end < last - COMMENT) throw new BadPackage("damaged");
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > MOST) throw new BadPackage("bomb");
    let all = 0;
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new BadPackage("damaged");
      const flags = view.getUint16(at + 8, true);
      if (flags & 1) throw new BadPackage("locked");
      const [name, extra, comment] = [28, 30, 32].map((part) => view.getUint16(at + part, true));
      const size = view.getUint32(at + 24, true);
      all += size;
      if (all > LARGEST) throw new BadPackage("bomb");
      const start = at + 46;
      const bytes = this.#bytes.subarray(start, start + (name ?? 0));
      const called = new TextDecoder().decode(bytes).replace(/^\//, "");
      // Two files of one name are one too many: programs differ in which they take.
      if (this.#entries.has(called)) throw new BadPackage("damaged");
      this.#entries.set(called, {
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size,
        offset: view.getUint32(at + 42, true),
      });
      at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
  }

  #unpacked({ method, crc, packed, size, offset }: Entry): Uint8Array {
    const view = this.#view;
    if (view.getUint32(offset, true) !== LOCAL) throw new BadPackage("damaged");
    const skipped = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const start = offset + 30 + skipped;
    const raw = this.#bytes.subarray(start, start + packed);
    if (raw.length !== packed) throw new BadPackage("damaged");
    const whole = method === 0 ? raw : method === 8 ? inflated(raw, size) : undefined;
    if (whole?.length !== size || sum(whole) !== crc) throw new BadPackage("damaged");
    return whole;
  }
}

/** Unpacks piece by piece, and stops where more comes than was said. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new BadPackage("bomb");
    whole.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < raw.length; at += PIECE) {
    inflate.push(raw.subarray(at, at + PIECE), at + PIECE >= raw.length);
  }
  return whole.subarray(0, filled);
}

/** Tables of CRC-32 for a byte and for each of the seven places before it: eight bytes at a time are
 * faster than one, and a large sheet has tens of millions. */
const TABLES = tables();

function tables(): Uint32Array {
  const all = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
    all[byte] = sum;
  }
  for (let at = 256; at < all.length; at += 1) {
    const before = all[at - 256] as number;
    all[at] = (all[before & 0xff] as number) ^ (before >>> 8);
  }
  return all;
}

/** The check sum of a file. */
function sum(bytes: Uint8Array): number {
  const table = (place: number, byte: number) => TABLES[place * 256 + (byte & 0xff)] as number;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0xffffffff;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = sum ^ view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    sum =
      table(7, low) ^
      table(6, low >>> 8) ^
      table(5, low >>> 16) ^
      table(4, low >>> 24) ^
      table(3, high) ^
      table(2, high >>> 8) ^
      table(1, high >>> 16) ^
      table(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) sum = table(0, sum ^ (bytes[at] as number)) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
