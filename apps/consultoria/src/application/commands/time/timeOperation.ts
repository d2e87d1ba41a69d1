import type { TimeInput } from '../inputs'
import type { Pressed } from '../../ledger/operations'

/** What is pressed when time is told: as it is typed, for one stopped clock or one wrong entry at a time. */
export const timeOperation = (stream: string, input: TimeInput): Pressed => ({
  stream,
  command: 'log_time',
  about: `${input.capture ?? ''}-${input.corrects ?? ''}`,
  // a reply that holds our line already is still the same note
  input: input.source === 'composer' ? { ...input, note: '' } : input
})
