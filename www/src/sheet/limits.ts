// How much is read at most.

/** No file is larger, in bytes. */
export const LARGEST = 10_000_000;
