import { whole } from '../../domain/kernel/schema'
import type { Context } from '../context'
import { isInOrder } from '../ledger/audited'
import type { StreamState } from '../ledger/stream'

/** Up to which fact this browser has held the stream against the audits and found nothing wrong. */
const keyOf = (stream: string): string => `seen:${stream}`

export const isOfOthers = ({ facts }: Pick<StreamState, 'facts'>, me: number, slots: readonly number[]): boolean =>
  facts.some(({ n, by }) => by !== me && slots.includes(n))

/**
 * Anybody may write records that look like somebody's work: whoever opens a ticket with facts of others that are new to them
 * looks once.
 */
export function holdsUnseen({ ports }: Context, { stream, facts, consultation }: StreamState, me: number): boolean {
  const to = Math.max(consultation.checkedTo, ports.drafts.load(keyOf(stream), whole) ?? 0)
  return facts.some(({ n, by }) => n > to && by !== me)
}

/** Only where all is well: what is wrong is looked up and told each time. */
export function rememberSeen({ ports }: Context, { stream, consultation, audited }: StreamState): void {
  if (isInOrder(audited) && consultation.head !== null) ports.drafts.save(keyOf(stream), consultation.head.n)
}
