import { TIMER_OBJECT } from '../../catalog/names'
import { ok } from '../../domain/result'
import type { RunningTimer, Timers } from '../../ports'
import type { Requests } from './request'
import { idOf, instantOf, isWire, listOf, textOf, wireOf, type Wire } from '../../../../../packages/zendesk-wire/wire'

const RECORDS = `/api/v2/custom_objects/${TIMER_OBJECT}/records`
const nameOf = (agentId: number): string => `timer-${agentId}`

/** One record with a unique name per agent: the account itself refuses a second clock. */
export function createZafTimers(requests: Requests): Timers {
  return {
    async of(agentId) {
      const answer = await requests.get(`${RECORDS}?filter[external_ids]=${nameOf(agentId)}&page[size]=100`)
      if (!answer.ok) return answer
      const found = listOf(answer.value['custom_object_records']).map(wire => timerOf(wire, agentId))
      return ok(found.sort((a, b) => (a.startedAt + a.id < b.startedAt + b.id ? -1 : 1))[0] ?? null)
    },
    async start({ agentId, ticketId, op }) {
      const name = nameOf(agentId)
      const fields = { fact: JSON.stringify({ op, ticketId, v: 1 }), ticket_number: ticketId }
      const record = { name, external_id: name, custom_object_fields: fields }
      const answer = await requests.post(RECORDS, { custom_object_record: record })
      return answer.ok ? ok(timerOf(wireOf(answer.value['custom_object_record']), agentId)) : answer
    },
    async remove(id) {
      const answer = await requests.delete(`${RECORDS}/${encodeURIComponent(id)}`)
      return answer.ok || answer.error.kind === 'missing' ? ok(undefined) : answer
    }
  }
}

function timerOf(wire: Wire, agentId: number): RunningTimer {
  const fields = wireOf(wire['custom_object_fields'])
  const fact = parsed(textOf(fields['fact']))
  return {
    id: String(wire['id'] ?? ''),
    agentId,
    ticketId: idOf(fact['ticketId']) ?? idOf(fields['ticket_number']) ?? 0,
    op: textOf(fact['op']),
    startedAt: instantOf(wire['created_at'])
  }
}

function parsed(text: string): Wire {
  try {
    const value: unknown = JSON.parse(text)
    return isWire(value) ? value : {}
  } catch {
    return {}
  }
}
