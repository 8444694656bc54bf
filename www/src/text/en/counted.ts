// A count with its noun.

/** The noun has an s but for one. */
export const counted = (count: string, noun: string) =>
  `${count} ${noun}${count === "1" ? "" : "s"}`;
