/** Started minutes: 601 s are 11. */
export const startedMinutes = (seconds: number): number => Math.ceil(seconds / 60)

/** The next whole step that holds these seconds, in minutes: 31 min in steps of 30 are 60. */
export const startedSteps = (seconds: number, stepMinutes: number): number =>
  Math.ceil(seconds / (stepMinutes * 60)) * stepMinutes

/** Exact minutes with two decimals, as lists and reports show them. */
export const minutesOf = (seconds: number): number => Math.round((seconds * 100) / 60) / 100
