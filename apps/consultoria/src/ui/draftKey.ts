import type { Command, Finished } from '../application/ledger/operations'

/** What a person types for one ticket, and where it waits until it is sent. */
type DraftName =
  'demand' | 'acceptance' | 'payer' | 'approval' | 'designation' | 'availability' | 'schedule' | 'refusal' | 'contact'

export const draftKey = (name: DraftName, ticketId: number): string => `${name}-${ticketId}`

/** Time may be typed for one stopped timer and for one wrong entry at a time. */
export const timeDraftKey = (ticketId: number, capture: number | null, corrects: number | null): string =>
  ['time', ticketId, capture ?? '', corrects ?? ''].join('-')

const DRAFTS: Partial<Record<Command, DraftName>> = {
  open: 'demand',
  describe_demand: 'demand',
  record_acceptance: 'acceptance',
  choose_payer: 'payer',
  record_approval: 'approval',
  designate: 'designation',
  ask_availability: 'availability',
  schedule: 'schedule',
  refuse_terms: 'refusal',
  contact_attempt: 'contact'
}

/** Where the words wait that a finished command was typed with; null = it has none. */
export function typedFor({ command, fact }: Finished, ticketId: number): string | null {
  if (command === 'log_time')
    return fact?.kind === 'entry' ? timeDraftKey(ticketId, fact.data.capture, fact.data.corrects) : null
  const name = DRAFTS[command]
  return name === undefined ? null : draftKey(name, ticketId)
}
