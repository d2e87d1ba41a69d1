import { ok, refused } from '../../../apps/consultoria/src/domain/kernel/result'
import type { AccountMap, Told } from '../../../apps/consultoria/src/ports'
import type { ToldPayment } from '../../../apps/consultoria/src/domain/payment/toldPayment'
import { readPages } from '../pages'
import type { Requests } from '../requests'
import { idOf, instantOf, listOf, textOf, type Wire } from '../wire'

/** Every value of the ticket's payment field, with who wrote it when, from its audits; oldest first. */
export const createTold = (
  requests: Pick<Requests, 'get'>,
  { ticketFields: { purchase_paid: field } }: Pick<AccountMap, 'ticketFields'>
): Told => ({
  async payments(ticketId) {
    // without the field nobody can say what was told
    if (field === undefined) return refused({ kind: 'missing' })
    const read = await readPages(requests, `/api/v2/tickets/${ticketId}/audits`, ['audits'])
    if (!read.ok) return read
    return ok(toldPaymentsIn(read.value['audits'] ?? [], field))
  }
})

/** The same from audits that were read. */
export const toldPaymentsIn = (audits: readonly Wire[], field: number): ToldPayment[] =>
  audits
    .toSorted((a, b) => (idOf(a['id']) ?? 0) - (idOf(b['id']) ?? 0))
    .flatMap(audit =>
      listOf(audit['events'])
        .filter(event => ['Change', 'Create'].includes(textOf(event['type'])) && idOf(event['field_name']) === field)
        .map(event => ({
          auditId: idOf(audit['id']) ?? 0,
          by: idOf(audit['author_id']) ?? 0,
          at: instantOf(audit['created_at']),
          value: textOf(event['value'])
        }))
    )
