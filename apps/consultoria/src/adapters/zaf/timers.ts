import { TIMER_OBJECT } from '../../catalog/names'
import { timerNames } from '../../domain/time/timer/timerNames'
import { ok, refused, type Result } from '../../domain/kernel/result'
import type { AccountError, RunningTimer, Timers } from '../../ports'
import type { Requests } from './client/request'
import { idOf, instantOf, isWire, listOf, textOf, wireOf, type Wire } from '../../../../../packages/zendesk-wire/wire'

const RECORDS = `/api/v2/custom_objects/${TIMER_OBJECT}/records`

/**
 * One record with a unique name per agent: the account itself refuses a second clock. It is the agent's only if the agent
 * made it; where somebody else took the name, the next one is tried.
 */
export function createZafTimers(requests: Requests): Timers {
  const own = async (agentId: number): Promise<Result<RunningTimer[], AccountError>> => {
    const names = timerNames(agentId)
    const answer = await requests.get(`${RECORDS}?filter[external_ids]=${names.join(',')}&page[size]=100`)
    if (!answer.ok) return answer
    const found = listOf(answer.value['custom_object_records']).flatMap(wire => timerOf(wire, agentId) ?? [])
    return ok(found.sort((a, b) => (a.startedAt + a.id < b.startedAt + b.id ? -1 : 1)))
  }
  /** Whoever took the first name may have left it to another tab of mine in the meantime: the earlier clock stays. */
  const onlyOne = async (started: RunningTimer): Promise<Result<RunningTimer, AccountError>> => {
    const mine = await own(started.agentId)
    if (!mine.ok || mine.value.length < 2 || mine.value[0]?.id === started.id) return ok(started)
    const removed = await requests.delete(`${RECORDS}/${encodeURIComponent(started.id)}`)
    return removed.ok ? refused({ kind: 'conflict' }) : removed
  }
  return {
    async of(agentId) {
      const found = await own(agentId)
      return found.ok ? ok(found.value[0] ?? null) : found
    },
    async start({ agentId, ticketId, op }) {
      const fields = { fact: JSON.stringify({ op, ticketId, v: 1 }), ticket_number: ticketId }
      let taken: AccountError = { kind: 'conflict' }
      for (const [index, name] of timerNames(agentId).entries()) {
        const record = { name, external_id: name, custom_object_fields: fields }
        const answer = await requests.post(RECORDS, { custom_object_record: record })
        if (answer.ok) {
          const started = timerOf(wireOf(answer.value['custom_object_record']), agentId)
          if (!started) return refused({ kind: 'unknown' })
          return index === 0 ? ok(started) : onlyOne(started)
        }
        if (answer.error.kind !== 'invalid') return answer
        taken = answer.error
        // my own clock runs already, perhaps since another tab started it: that is the one there is
        const mine = await own(agentId)
        if (!mine.ok || mine.value.length > 0) return refused(taken)
      }
      return refused(taken)
    },
    async remove(id) {
      const answer = await requests.delete(`${RECORDS}/${encodeURIComponent(id)}`)
      return answer.ok || answer.error.kind === 'missing' ? ok(undefined) : answer
    }
  }
}

/** Null = somebody else made it, or nobody can tell which ticket it runs on. */
function timerOf(wire: Wire, agentId: number): RunningTimer | null {
  if (idOf(wire['created_by_user_id']) !== agentId) return null
  const id = String(wire['id'] ?? '')
  const fields = wireOf(wire['custom_object_fields'])
  const fact = parsed(textOf(fields['fact']))
  const ticketId = [fact['ticketId'], fields['ticket_number']].map(idOf).find(isTicket)
  const startedAt = instantOf(wire['created_at'])
  if (id === '' || startedAt === '' || !ticketId) return null
  const op = textOf(fact['op'])
  // the time that runs is not lost with its text: what the server stamped is enough
  return { id, agentId, ticketId, op: isOp(op) ? op : `timer:${id}`, startedAt }
}

const isTicket = (id: number | null): id is number => Number.isSafeInteger(id) && id !== null && id > 0

const isOp = (op: string): boolean => /^[\w:-]{1,100}$/.test(op)

function parsed(text: string): Wire {
  try {
    const value: unknown = JSON.parse(text)
    return isWire(value) ? value : {}
  } catch {
    return {}
  }
}
