// Words as they are typed where nobody minds accents.

/** A text in small letters without accents: “Biên chế” becomes “bien che”. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
}
