/** Exact minutes with two decimals, as lists and reports show them. */
export const minutesOf = (seconds: number): number => Math.round((seconds * 100) / 60) / 100
