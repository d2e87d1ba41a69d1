/** How fast an account answered so far. */
export interface Pace {
  /** Mean time of one request; 0 before the first answer. */
  secondsPerRequest: number
  /** The account's limit, where it says one; of a client that takes a part of it, that part. */
  perMinute: number | null
  /** Requests of the last minute that count for it. */
  used?: number
  /** The same for updates of tickets, where only a part of their limit is taken. */
  updates?: { perMinute: number; used: number }
}

/** What is ahead. */
export interface Ahead {
  requests: number
  /** Of them, those that update tickets. */
  updates?: number
  /** So many are asked at once. */
  atOnce?: number
}

/** From each full minute of a limit on the next one is waited for. */
const waiting = (count: number, perMinute: number | null, used: number) =>
  perMinute && count > 0 ? Math.floor((used + count - 1) / perMinute) * 60 : 0

/** Seconds that many requests take, by the answers so far and by the limits: when others use the account as well, longer. */
export const secondsFor = (
  { requests, updates = 0, atOnce = 1 }: Ahead,
  { secondsPerRequest, perMinute, used = 1, updates: limited }: Pace
): number =>
  Math.ceil(
    Math.max(
      (requests * secondsPerRequest) / atOnce,
      waiting(requests, perMinute, used),
      limited ? waiting(updates, limited.perMinute, limited.used) : 0
    )
  )
