import type { WireStatus, WireTicket } from '../rest/wire'
import { asText, type FormValues } from './values'

/** In the order they are offered; New is none a ticket is submitted as. */
const submitted = ['open', 'pending', 'hold', 'solved']

/** What a ticket is submitted as: the active statuses, by category, its default one first. */
export const offeredStatuses = (statuses: readonly WireStatus[]): WireStatus[] =>
  submitted.flatMap(category =>
    statuses
      .filter(status => status.active && status.status_category === category)
      .toSorted((a, b) => Number(b.default) - Number(a.default) || a.id - b.id)
  )

/** Zendesk's own keys with Ctrl+Alt: O, P, D, S submit as a status, U as it is. */
const statusKeys: Record<string, string> = { KeyO: 'open', KeyP: 'pending', KeyD: 'hold', KeyS: 'solved' }

/** What a key submits a ticket as; undefined for one that is none, and for a status that is not offered. */
export function statusOfKey(code: string, current: string, offered: readonly WireStatus[]): string | undefined {
  if (code === 'KeyU') return current
  const wanted = statusKeys[code]
  return offered.some(({ status_category }) => status_category === wanted) ? wanted : undefined
}

type Named = Pick<WireStatus, 'agent_label'> & { id: number | null }

/** The status the form holds; without one of its own, the default of its category. */
export function statusOf(statuses: readonly WireStatus[], values: FormValues): Named {
  const category = asText(values['status'])
  const held = statuses.find(status => status.id === values['custom_status_id'])
  if (held && held.status_category === category) return held
  const usual = statuses.find(status => status.default && status.status_category === category)
  return usual ?? { id: null, agent_label: category }
}

/** The name of a ticket's status where it is none of the default ones. */
export const customLabel = (
  statuses: readonly WireStatus[],
  { custom_status_id }: Pick<WireTicket, 'custom_status_id'>
): string | undefined =>
  statuses.find(({ id, default: isDefault }) => id === custom_status_id && !isDefault)?.agent_label

const isOfForm = ({ default: isDefault, form_ids }: WireStatus, form: unknown): boolean =>
  isDefault || form_ids === undefined || form_ids.some(id => id === form)

/** Those of the form; light agents leave the status as it is. */
export function offeredTo(isLight: boolean, statuses: readonly WireStatus[], values: FormValues): WireStatus[] {
  const all = offeredStatuses(statuses).filter(status => isOfForm(status, values['ticket_form_id']))
  if (!isLight) return all
  const held = statusOf(statuses, values)
  return offeredStatuses(statuses).filter(({ id }) => id === held.id)
}
