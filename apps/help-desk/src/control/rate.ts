const minute = 60_000

interface Allowance {
  headers: Record<string, string>
  refusal: Response | null
}

/** Requests per minute of the whole account, counted in fixed minutes of the real clock. */
export class RateWindow {
  #start = 0
  #count = 0

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** `free` requests are Zendesk's own pages, which its limit does not count. */
  count(perMinute: number, free: boolean): Allowance {
    if (this.now() - this.#start >= minute) {
      this.#start = this.now()
      this.#count = 0
    }
    if (!free) this.#count++
    const reset = Math.max(1, Math.ceil((this.#start + minute - this.now()) / 1000))
    const remaining = String(Math.max(0, perMinute - this.#count))
    const headers = {
      'x-rate-limit': String(perMinute),
      'x-rate-limit-remaining': remaining,
      'ratelimit-limit': String(perMinute),
      'ratelimit-remaining': remaining,
      'ratelimit-reset': String(reset)
    }
    return { headers, refusal: !free && this.#count > perMinute ? refusal(reset) : null }
  }
}

/** Not JSON, as on Zendesk's edge. https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/best-practices-for-avoiding-rate-limiting/ */
function refusal(reset: number): Response {
  return new Response('Number of allowed API requests per minute exceeded', {
    status: 429,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(reset) }
  })
}
