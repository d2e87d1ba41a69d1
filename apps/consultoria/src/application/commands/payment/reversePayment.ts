import { ok, refuse } from '../../../domain/kernel/result'
import { packageCommand } from '../../packages/packageCommand'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'

/** Estornar: nothing more is drawn until it is paid anew; what was drawn stays. */
export const reversePayment = defineCommand({
  name: 'reverse_payment',
  who: 'finance',
  run: async (session: Session, input: { reason: string }): Outcome =>
    packageCommand(session, 'reverse_payment', 'payment_reversed', input, ({ granted, paid }) => {
      const reason = input.reason.trim()
      if (!paid) return refuse('not_paid')
      if (reason === '') return refuse('reason_missing')
      return ok({ kind: 'payment_reversed', data: { package: granted.n, reason } })
    })
})
