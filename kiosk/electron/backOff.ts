/** 1, 2, 4 … seconds, never longer than `longestMs`. `failures` counts from 1. */
export const backOffMs = (failures: number, longestMs: number): number =>
  Math.min(longestMs, 1_000 * 2 ** Math.min(failures - 1, 20))
