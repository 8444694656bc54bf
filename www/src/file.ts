// Files that are handed to the reader.

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name in letters that every system can have in a file's name: "Biên chế" is bien-che. */
function plain(name: string): string {
  const letters = name.toLowerCase().replaceAll("đ", "d").normalize("NFD");
  return letters
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** What a file is called: what is in it, and the day, written year-month-day. */
export function fileName(what: string, day: string, ending: string): string {
  return `lo-trinh-${plain(what)}-${day}.${ending}`;
}

/** A drawing as a file. */
export interface Drawn {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The address of a drawing, wherever a picture may stand. */
export function address(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** How many pixels a picture has for each CSS pixel, so that it is sharp in print. */
const DENSITY = 2;

/** A drawing as a picture of pixels. */
export async function png({ svg, width, height }: Drawn): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * DENSITY);
  canvas.height = Math.round(height * DENSITY);
  const image = new Image();
  // Some browsers draw a picture in its own size first: it is asked for in the size that is wanted.
  const size = / width="[\d.]+" height="[\d.]+"/;
  image.src = address(svg.replace(size, ` width="${canvas.width}" height="${canvas.height}"`));
  await image.decode();
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}
