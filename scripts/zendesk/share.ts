/** What those who work on the ledger take of what the account grants: its people need the rest. */
export const PART = 0.3

const MINUTE = 60_000

/** Updates of tickets a whole account may make in a minute, where no header says otherwise (developer.zendesk.com, rate limits). */
const UPDATES = 100

export interface Share {
  /** Takes a place for a request and answers 0, or answers the seconds after which to ask again. */
  take: (method: string, path: string) => number
  /** What an answer tells of the limits. */
  told: (headers: Headers) => void
  /** Requests, and updates of tickets, that this share lets through in a minute; null as long as the account told no limit. */
  perMinute: () => { requests: number | null; updates: number }
  /** How many of them were made within the last minute. */
  used: () => { requests: number; updates: number }
}

/** Updates of tickets have a limit of their own, which people's and others' updates count for, too. */
const isUpdate = (method: string, path: string) => method !== 'GET' && /^(\/api\/v2)?\/tickets\//.test(path)

/**
 * A part of what the rate headers grant, in whichever minute: windows of the account need not be known for that. `now` is
 * a clock that only goes on, in milliseconds.
 */
export const createShare = (part: number, now: () => number): Share => {
  let limit: number | null = null
  let updatesLimit = UPDATES
  const requests: number[] = []
  const updates: number[] = []

  const recent = (times: number[]) => {
    while (times[0] !== undefined && times[0] <= now() - MINUTE) times.shift()
    return times
  }
  const allowed = (of: number) => Math.max(1, Math.floor(of * part))
  /** Until the oldest of them is a minute old. */
  const due = (times: number[], of: number | null) => {
    const oldest = of !== null && recent(times).length >= allowed(of) ? times.at(-allowed(of)) : undefined
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + MINUTE - now()) / 1000))
  }

  return {
    take: (method, path) => {
      const updating = isUpdate(method, path)
      const seconds = Math.max(due(requests, limit), updating ? due(updates, updatesLimit) : 0)
      if (seconds > 0) return seconds
      requests.push(now())
      if (updating) updates.push(now())
      return 0
    },
    told: headers => {
      limit = Number(headers.get('ratelimit-limit') ?? headers.get('x-rate-limit')) || limit
      updatesLimit = totalOf(headers.get('zendesk-ratelimit-tickets-update')) ?? updatesLimit
    },
    perMinute: () => ({ requests: limit === null ? null : allowed(limit), updates: allowed(updatesLimit) }),
    used: () => ({ requests: recent(requests).length, updates: recent(updates).length })
  }
}

/** `total=100; remaining=99; resets=41` */
const totalOf = (header: string | null): number | null => Number(/\btotal=(\d+)/.exec(header ?? '')?.[1]) || null
