// Numbers and dates as a reader of each language writes them.

import type { Language } from "./engine";

const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, found);
  }
  return found;
}

/** Makes the formats that every page needs: browsers take long over the first ones. */
export function prepareFormats(language: Language): void {
  for (const decimals of [0, 1]) format(language, decimals).format(0);
}

/** A number with a fixed count of decimals; what rounds to nothing has no sign. */
export function number(value: number, language: Language, decimals = 0): string {
  const text = format(language, decimals).format(value);
  return /[1-9]/.test(text) ? text.replace("-", "−") : text.replace(/^[-−]/, "");
}

/** A count that may be a fraction: decimals only where they tell. */
export function count(value: number, language: Language): string {
  const size = Math.abs(value);
  const whole = size >= 10 || Math.abs(size - Math.round(size)) < 0.005;
  return number(value, language, whole ? 0 : size < 1 ? 2 : 1);
}

/** A share as a percentage. */
export function percent(share: number, language: Language, decimals = 1): string {
  return `${number(share * 100, language, decimals)}%`;
}

/** A number as short as it can be said exactly to three decimals. */
export function shortNumber(exact: number, language: Language): string {
  const value = Math.round(exact * 1e3) / 1e3;
  const decimals = [0, 1, 2].find((places) => Number(value.toFixed(places)) === value) ?? 3;
  return number(value, language, decimals);
}

/** A share as the shortest percentage that says it exactly to three decimals. */
export function shortPercent(share: number, language: Language): string {
  return `${shortNumber(share * 100, language)}%`;
}

/** A number or a percentage as it is typed: both decimal signs pass, and both minus signs. Nothing
 * where it is not a number. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace(/\s*%$/, "").replace(",", ".").replace("−", "-");
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** What stands between the whole and the rest of a number. */
export function decimalSign(language: Language): "," | "." {
  return language === "vi" ? "," : ".";
}

/** A number as it stands in a field, where a sign between thousands would be taken for a decimal one. */
export function typing(value: number, language: Language): string {
  return String(Math.round(value * 1e3) / 1e3).replace(".", decimalSign(language));
}

/** Today or another day, where the reader is, written year-month-day. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day written year-month-day. */
export function date(day: string, language: Language): string {
  const [year, month, date] = day.split("-");
  return language === "vi"
    ? `${date}/${month}/${year}`
    : new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      });
}
