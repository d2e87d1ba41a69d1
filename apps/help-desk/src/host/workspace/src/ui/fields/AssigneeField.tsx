import { Field, Label, Select } from '@zendeskgarden/react-forms'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asId } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'
import { useTicketState } from '../ticket/use-ticket-state'
import { LabelAction, LabelRow } from './LabelRow'

/** Group and person in one choice, as in Zendesk: a group alone, or a person within a group. */
export function AssigneeField({ session, locked }: { session: TicketSession; locked: boolean }) {
  const { directory, account } = useDesk()
  const { values } = useTicketState(session)
  const groupId = asId(values['group_id'])
  const userId = asId(values['assignee_id'])
  const current = `${groupId ?? ''}:${userId ?? ''}`
  const known = account.groups.some(
    group => group.id === groupId && (userId === null || directory.membersOf(group.id).some(user => user.id === userId))
  )
  const choose = (value: string): void => {
    const [group, user] = value.split(':').map(part => (part === '' ? null : Number(part)))
    session.edit({ group_id: group ?? null, assignee_id: user ?? null })
  }
  const take = (): void => {
    const mine = directory.groupsOf(account.me.id)
    const group = mine.find(candidate => candidate.id === groupId) ?? mine[0]
    session.edit({ assignee_id: account.me.id, ...(group ? { group_id: group.id } : {}) })
  }
  return (
    <Field>
      <LabelRow>
        <Label>Atribuído</Label>
        {userId !== account.me.id && (
          <LabelAction disabled={locked} onClick={take}>
            assumir
          </LabelAction>
        )}
      </LabelRow>
      <Select isCompact value={current} disabled={locked} onChange={event => choose(event.target.value)}>
        <option value=":">-</option>
        {!known && current !== ':' && (
          <option value={current}>{account.agents.find(agent => agent.id === userId)?.name ?? '-'}</option>
        )}
        {account.groups.map(group => (
          <optgroup key={group.id} label={group.name}>
            <option value={`${group.id}:`}>{group.name}</option>
            {directory.membersOf(group.id).map(user => (
              <option key={user.id} value={`${group.id}:${user.id}`}>
                {group.name} / {user.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}
