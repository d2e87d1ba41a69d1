/** The pause an account asks for holds for every request of a client, also for those that run at the same time. */
interface Pauses {
  /** Waits while a pause lasts. */
  turn: () => Promise<void>
  /** Begins a pause, or joins the one that lasts; of two the longer counts. */
  rest: (reason: string, seconds: number) => Promise<void>
  isResting: () => boolean
}

export const createPauses = (wait: (reason: string, seconds: number) => Promise<void>): Pauses => {
  let going: { seconds: number; over: Promise<void> } | null = null
  const rest: Pauses['rest'] = async (reason, seconds) => {
    if (!going) {
      going = { seconds, over: wait(reason, seconds).finally(() => (going = null)) }
      return going.over
    }
    const { seconds: already, over } = going
    await over
    if (seconds > already) await rest(reason, seconds - already)
  }
  const turn = async (): Promise<void> => {
    if (!going) return
    await going.over
    await turn()
  }
  return {
    rest,
    turn,
    isResting: () => going !== null
  }
}

/** Seconds that a Retry-After or a reset names, as a number or as a date; null for what is neither, or past. */
export const secondsAsked = (value: string | null, serverDate: string | null): number | null => {
  const said = value?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) > 0 ? Math.ceil(Number(said)) : null
  if (!/^[A-Z][a-z]{2}, .+ GMT$/.test(said)) return null
  const now = Date.parse(serverDate ?? '')
  const seconds = Math.ceil((Date.parse(said) - (Number.isNaN(now) ? Date.now() : now)) / 1000)
  return seconds > 0 ? seconds : null
}

/** Seconds until the account has a new budget, when the one of this minute is used up by what is under way. */
export const budgetPause = (headers: Headers, underWay: number): number | null => {
  const remaining = headers.get('ratelimit-remaining')
  if (remaining === null || Number(remaining) > 1 + underWay) return null
  return secondsAsked(headers.get('ratelimit-reset'), headers.get('date')) ?? 1
}
