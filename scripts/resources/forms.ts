import type { ResourceType } from './resource'
import { text } from '../zendesk/wire'

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [])

/**
 * The account's default form. Where a plan has no forms every field is on every ticket; where it has them a new field is on
 * no form until it is put there.
 */
export const ticketForm: ResourceType = {
  name: 'ticket_form',
  requires: 'ticket_forms',
  keeps: true,
  envelope: 'ticket_form',
  collection: 'ticket_forms',
  path: () => '/ticket_forms',
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => (raw.default === true ? 'default' : text(raw.id)),
  canonical: raw => ({ fields: ids(raw.ticket_field_ids) }),
  /** Fields of ours that the definition leaves out stay behind the others, as a retired one that is switched off: nobody sees it. */
  filled: (wanted, current) => {
    const ours = ids(wanted.fields)
    return { ...wanted, fields: [...ours, ...ids(current.fields).filter(key => !ours.includes(key))] }
  },
  /** Ours stand together where the first of them stood; every other field keeps its place. */
  payload: ({ fields, whole }, { before }) => {
    const ours = ids(fields)
    if (whole === true) return { ticket_field_ids: ours.map(Number) }
    const all = ids(before?.ticket_field_ids)
    const first = all.findIndex(id => ours.includes(id))
    const others = all.filter(id => !ours.includes(id))
    const at = first === -1 ? others.length : all.slice(0, first).filter(id => !ours.includes(id)).length
    return { ticket_field_ids: others.toSpliced(at, 0, ...ours).map(Number) }
  },
  createOnly: [],
  ours: (now, wanted) => ({ fields: ids(now.fields).filter(id => ids(wanted.fields).includes(id)) }),
  restored: (then, now, wanted) => {
    const known = [...ids(then.fields), ...ids(wanted.fields)]
    return { fields: [...ids(then.fields), ...ids(now.fields).filter(id => !known.includes(id))], whole: true }
  }
}
