import type { ZafClient } from './client'

/** Why the sidebar reads again; never a timer. */
export type ForeignChange =
  'saved' | 'saved_by_other' | 'activated' | 'requester' | 'conversation' | 'composer' | 'form'

const EVENTS: Record<string, ForeignChange> = {
  'ticket.submit.done': 'saved',
  'ticket.updated': 'saved_by_other',
  'app.activated': 'activated',
  'ticket.requester.id.changed': 'requester',
  'ticket.conversation.changed': 'conversation',
  'comment.text.changed': 'composer',
  'comment.type.changed': 'composer',
  'ticket.status.changed': 'form',
  'ticket.subject.changed': 'form'
}
/** Text events come with every keystroke. */
const QUIET = 400

/** Tells what changed outside of us; typing and bursts are told once they pause. Answers how to stop listening. */
export function subscribe(
  client: ZafClient,
  fieldEvents: string[],
  listener: (change: ForeignChange) => void
): () => void {
  const timers = new Map<ForeignChange, ReturnType<typeof setTimeout>>()
  const tell = (change: ForeignChange): void => {
    clearTimeout(timers.get(change))
    timers.set(
      change,
      setTimeout(() => listener(change), QUIET)
    )
  }
  const events = [...Object.entries(EVENTS), ...fieldEvents.map(event => [event, 'form'] as const)]
  const handlers = events.map(([event, change]) => [event, () => tell(change)] as const)
  for (const [event, handler] of handlers) client.on(event, handler)
  return () => {
    for (const [event, handler] of handlers) client.off(event, handler)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
