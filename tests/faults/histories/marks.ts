import type { Fact } from '../../../apps/consultoria/src/domain/registry'

const TOKEN = /#\d+#/

/** What tells a fact's intention: the word typed into it, or what was chosen. */
export function markOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'terms_staged':
      return fact.data.policy
    case 'demand_described':
      return tokenIn(fact.data.text)
    case 'accepted':
      return fact.data.channel === 'oral' ? tokenIn(fact.data.oralNote) : `comment ${fact.data.commentId}`
    case 'payer_chosen':
      return fact.data.payer === 'client' ? 'client' : tokenIn(fact.data.transfer?.costCenter)
    case 'unit_approved':
      return `comment ${fact.data.commentId}`
    case 'designated':
      return `analyst ${fact.data.analystId}`
    case 'appointment_set':
      return fact.data.start
    case 'appointment_cancelled':
    case 'capture_discarded':
      return tokenIn(fact.data.reason)
    case 'entry':
    case 'entry_voided':
    case 'entry_waived':
      return tokenIn(fact.data.note)
    default:
      return null
  }
}

const tokenIn = (text: string | null | undefined): string | null => TOKEN.exec(text ?? '')?.[0] ?? null
