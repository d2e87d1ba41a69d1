/** How fast an account answered so far. */
export interface Pace {
  /** Mean time of one request; 0 before the first answer. */
  secondsPerRequest: number
  /** The account's limit, where it says one. */
  perMinute: number | null
}

/** Seconds that many requests take one after another; from each full minute of the limit on the next one is waited for. */
export const secondsFor = (requests: number, { secondsPerRequest, perMinute }: Pace): number => {
  const waiting = perMinute ? Math.floor(requests / perMinute) * 60 : 0
  return Math.ceil(Math.max(requests * secondsPerRequest, waiting))
}
