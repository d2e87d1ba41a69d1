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
  'comment.type.changed': 'composer'
}
/** Text events come with every keystroke. */
const QUIET = 400

/**
 * Tells what changed outside of us. Typing, and the several events of one save, are told once when they pause. Answers how to
 * stop listening.
 */
export function subscribe(
  client: ZafClient,
  fieldEvents: string[],
  listener: (change: ForeignChange) => void
): () => void {
  const timers = new Map<boolean, ReturnType<typeof setTimeout>>()
  const tell = (change: ForeignChange): void => {
    const isTyping = change === 'composer'
    clearTimeout(timers.get(isTyping))
    timers.set(
      isTyping,
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
