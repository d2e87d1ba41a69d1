import { ok, refuse } from '../domain/result'
import type { Actions } from './actions'
import { factDeed, type Session } from './session'
import { teamOf } from './teamOf'

/** T5, T12: who attends; who may decide that is the policy's. The ticket's assignee follows with the agent's own save. */
export const designate =
  (session: Session): Actions['designate'] =>
  async ({ analystId }) => {
    const { ports } = session.context
    const form = await ports.ticket.form()
    const team = teamOf(session.context, form)
    const offered = session.last?.analysts.find(item => item.person.id === analystId)
    const person = offered ? ok(offered.person) : await ports.directory.person(analystId)
    if (!person.ok || person.value.role === 'end-user') return refuse('analyst_unknown')
    const data = { analystId, analystName: person.value.name, team: team?.key ?? '', why: offered?.why ?? 'chosen' }
    const done = await factDeed(session, 'designate', { analystId }, () => ok({ kind: 'designated', data }))
    if (!done.ok) return done
    const groupId = team ? (ports.account.groups[team.group] ?? null) : form.assignee.groupId
    const staged = await ports.ticket.stage({ assignee: { userId: analystId, groupId } })
    if (staged.ok) return done
    return ok({ ...done.value, notices: [...done.value.notices, { code: 'assignee_not_staged' }] })
  }
