import { addSeconds } from '../../../domain/kernel/instant'
import { ok, refuse } from '../../../domain/kernel/result'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { ContactInput } from '../inputs'
import type { Outcome } from '../outcome'

/** Tentei ligar: which number, and what came of it; the instant is that of the press. */
export const recordContact = defineCommand({
  name: 'contact_attempt',
  run: async (session: Session, input: ContactInput): Outcome => {
    const at = addSeconds(session.context.ports.clock.now(), -(session.press?.secondsAgo ?? 0))
    const number = input.number.trim()
    return factCommand(session, 'contact_attempt', 'contact_attempted', input, seen => {
      if (seen.stage === 'none') return refuse('no_consultation')
      if (number === '') return refuse('number_missing')
      return ok({ kind: 'contact_attempted', data: { at, number, result: input.result, note: input.note.trim() } })
    })
  }
})
