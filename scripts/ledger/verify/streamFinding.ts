import { slotName, ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import type { Problem } from '../../../apps/consultoria/src/domain/audit/verify'
import { words } from '../../terminal/language'
import type { VerifyFinding } from './checkConfiguration'
import { isInformation, sentenceOf } from './sentence'

/** Where a finding stands: ticket, stream and slot, for people in one text and for programs each by itself. */
export const aboutStream = (stream: string, n?: number): Omit<VerifyFinding, 'message'> => {
  const ticket = ticketOfStream(stream)
  const place = n === undefined ? stream : slotName(stream, n)
  return {
    about: ticket === null ? place : `${words().commands.ticket(ticket)}, ${place}`,
    stream,
    ...(ticket === null ? {} : { ticket }),
    ...(n === undefined ? {} : { slot: n })
  }
}

/** What the ledger's rules found, in a sentence. */
export const findingOf = (stream: string, { n, code, detail }: Problem): VerifyFinding => ({
  ...aboutStream(stream, n === 0 ? undefined : n),
  message: sentenceOf({ code, detail }),
  ...(isInformation(code) ? { information: true } : {}),
  ...(code === 'pending' ? { unchecked: true } : {})
})

/** What breaks while one stream is looked at is a finding of that stream: the others are looked at all the same. */
export const orFinding = async (stream: string, check: () => Promise<VerifyFinding[]>): Promise<VerifyFinding[]> => {
  try {
    return await check()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ ...aboutStream(stream), message: words().commands.streamBreaks(reason), unchecked: true }]
  }
}
