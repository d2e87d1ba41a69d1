import type { ResourceType } from './resource'
import { conditionCounts, conditionsRestored, conditionsWritten, withFields } from './formConditions'
import { words } from '../terminal/language'
import { type Canonical, text } from '../zendesk/wire'

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [])

/** Fields of ours that the definition leaves out stay behind the others, as a retired one that is switched off: nobody sees it. */
const filled = (wanted: Canonical, now: Canonical): Canonical => {
  const ours = ids(wanted.fields)
  const fields = [...ours, ...ids(now.fields).filter(key => !ours.includes(key))]
  return { ...wanted, fields, ...withFields(now, id => id) }
}

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
  canonical: raw => ({ fields: ids(raw.ticket_field_ids), ...withFields(raw, id => id) }),
  filled,
  /** Before the form is written; what is not touched is not spoken of. */
  keptSaid: (wanted, now) => {
    const [agents, endUsers] = conditionCounts(now)
    const stays = ids(filled(wanted, now).fields).join() === ids(now.fields).join()
    return stays || agents + endUsers === 0 ? [] : [words().plan.formConditions(agents, endUsers)]
  },
  /** Ours stand together where the first of them stood; every other field keeps its place. */
  payload: ({ fields, whole, ...body }, { before }) => {
    const ours = ids(fields)
    // What a form without them in the update becomes is documented nowhere, so they always go along.
    const conditions = withFields(body, Number)
    if (whole === true) return { ticket_field_ids: ours.map(Number), ...conditions }
    const all = ids(before?.ticket_field_ids)
    const first = all.findIndex(id => ours.includes(id))
    const others = all.filter(id => !ours.includes(id))
    const at = first === -1 ? others.length : all.slice(0, first).filter(id => !ours.includes(id)).length
    return { ticket_field_ids: others.toSpliced(at, 0, ...ours).map(Number), ...conditions }
  },
  createOnly: [],
  ours: (now, wanted) => ({
    fields: ids(now.fields).filter(id => ids(wanted.fields).includes(id)),
    ...conditionsWritten(now, wanted)
  }),
  restored: (then, now, wanted) => {
    const known = [...ids(then.fields), ...ids(wanted.fields)]
    const fields = [...ids(then.fields), ...ids(now.fields).filter(id => !known.includes(id))]
    return { fields, ...conditionsRestored(then, now, wanted), whole: true }
  }
}
