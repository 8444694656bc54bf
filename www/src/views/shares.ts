// Shares as they are shown: rounded so that together they are still the whole.

/** The parts of a whole in tenths of a per cent; what rounding leaves goes to those that lost most. */
export function shares(parts: readonly number[], whole: number): number[] {
  const exact = parts.map((part) => (part / whole) * 1000);
  const rounded = exact.map(Math.floor);
  const lost = exact.map((share, index) => share - (rounded[index] ?? 0));
  const order = lost.map((_, index) => index).sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  const left = 1000 - rounded.reduce((sum, share) => sum + share, 0);
  for (const index of order.slice(0, Math.max(0, left))) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded.map((share) => share / 1000);
}
