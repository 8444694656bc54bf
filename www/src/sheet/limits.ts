// How much is read at most.

/** No file is larger, in bytes. */
export const LARGEST = 10_000_000;

/** No file with everything in it, of which a register is the most, in bytes. */
export const LARGEST_DATA = 60_000_000;

/** More problems than this are of no use to anybody. */
export const MOST_PROBLEMS = 500;
