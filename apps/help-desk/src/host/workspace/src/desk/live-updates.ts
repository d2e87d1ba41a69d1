import type { ServerTime } from './server-session'

interface LiveHandlers {
  ticket(update: { ticketId: number; actorId: number | null; auditId: number | null }): void
  apps(): void
  /** The connection was lost and is back: something may have been missed. */
  again(): void
  reset(): void
  time(time: ServerTime): void
}

/** Listens to the account. A lost connection is made again by the browser. @returns how to stop. */
export function listenToAccount(handlers: LiveHandlers): () => void {
  const source = new EventSource('/__workspace/events')
  const hear = (name: string, handle: (data: never) => void): void =>
    source.addEventListener(name, event => {
      const data = JSON.parse((event as MessageEvent<string>).data) as never
      handlers.time(data)
      handle(data)
    })
  let greeted = false
  hear('hello', () => {
    if (greeted) handlers.again()
    greeted = true
  })
  hear('time', () => {})
  hear('ticket', handlers.ticket)
  hear('apps', handlers.apps)
  hear('reset', handlers.reset)
  return () => source.close()
}
