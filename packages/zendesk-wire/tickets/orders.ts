import { ok } from '../../../apps/consultoria/src/domain/kernel/result'
import type { AccountMap, Orders, OrderTicket } from '../../../apps/consultoria/src/ports'
import type { Requests } from '../requests'
import { idOf, instantOf, listOf, scalarOf, textOf, type Wire } from '../wire'

/** Tickets by what their order field says, over the search: its first hundred, where one order has one ticket. */
export function createOrders(
  requests: Pick<Requests, 'get'>,
  { ticketFields }: Pick<AccountMap, 'ticketFields'>
): Orders {
  const field = ticketFields.purchase_order
  return {
    async find(order) {
      // a field that the account does not have yet names no order
      if (field === undefined) return ok([])
      const query = `type:ticket custom_field_${field}:"${order.replaceAll('"', '')}"`
      const answer = await requests.get(`/api/v2/search?query=${encodeURIComponent(query)}&per_page=100`)
      return answer.ok ? ok(listOf(answer.value['results']).map(wire => ticketOf(wire, ticketFields))) : answer
    }
  }
}

function ticketOf(wire: Wire, ticketFields: AccountMap['ticketFields']): OrderTicket {
  const values = new Map(listOf(wire['custom_fields']).map(field => [idOf(field['id']), scalarOf(field['value'])]))
  return {
    id: idOf(wire['id']) ?? 0,
    subject: textOf(wire['subject']),
    status: textOf(wire['status']),
    organizationId: idOf(wire['organization_id']),
    createdAt: instantOf(wire['created_at']),
    fields: Object.fromEntries(Object.entries(ticketFields).map(([key, id]) => [key, values.get(id) ?? null]))
  }
}
