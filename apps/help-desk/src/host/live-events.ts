import { streamSSE } from 'hono/streaming'
import type { Desk } from '../desk'
import type { Api } from '../http/api'

const keepAliveMs = 25_000
const clockLookMs = 500

/** What happens on the account, told to every open workspace as it happens: the pages never poll. */
export function liveEventRoutes(api: Api): void {
  api.get('/__workspace/events', c => {
    const desk = c.get('desk')
    return streamSSE(c, async stream => {
      const tell = (event: string, data: object): void =>
        void stream.writeSSE({ event, data: JSON.stringify({ ...data, ...timeOf(desk) }) })
      const stops = [
        desk.events.on('ticket', payload => tell('ticket', payload)),
        desk.events.on('apps', payload => tell('apps', payload)),
        desk.events.on('reset', payload => tell('reset', payload))
      ]
      const closed = new Promise<void>(resolve => stream.onAbort(resolve))
      tell('hello', {})
      const beat = setInterval(() => tell('time', {}), keepAliveMs)
      const look = whenClockMoves(desk, () => tell('time', {}))
      await closed
      clearInterval(beat)
      clearInterval(look)
      for (const stop of stops) stop()
    })
  })
}

/** The clock is moved by the control API and tells nobody: looked at here, in the server, not by the pages. */
function whenClockMoves(desk: Desk, moved: () => void): NodeJS.Timeout {
  let last = JSON.stringify(desk.clock.state)
  return setInterval(() => {
    const state = JSON.stringify(desk.clock.state)
    if (state === last) return
    last = state
    moved()
  }, clockLookMs)
}

export const timeOf = (desk: Desk): { now: string; moved: boolean } => ({
  now: desk.clock.now().toISOString(),
  moved: desk.clock.state.frozen_at !== null || Math.abs(desk.clock.state.offset_ms) > 1000
})
