import type { ProjectionWords } from '../domain/consultation/projection'
import type { OffsetAt } from '../domain/kernel/instant'
import { briefMoment, momentWords } from './readable'

/** Views, and mails to agents, are in the account's language. */
export const projectionWords = (offsetAt: OffsetAt): ProjectionWords => ({
  due: at => momentWords(at, offsetAt, 'pt-BR'),
  // a column of a view is narrow: neither year nor zone
  dueBrief: at => briefMoment(at, offsetAt, 'pt-BR'),
  payer: {
    client: 'Cliente',
    unit_invoice: 'Unidade (fatura)',
    unit_transfer: 'Unidade (repasse)'
  }
})
