import { type Bindings, toKeys } from '../bindings'
import { idsToKeys } from '../refs'
import type { Identification } from './identify'
import type { Plan } from './plan'
import { listName, type Snapshot } from '../snapshot'
import { resourceType } from '../../resources/all'
import { conditionFields } from '../../resources/formConditions'
import type { TypeName } from '../../resources/resource'
import { type Canonical, type Raw, flag, records, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** What stands in the way of a plan, or hangs on what it takes away, and is somebody else's. */
interface Foreseen {
  /** The account would refuse the write. */
  problems: string[]
  warnings: string[]
}

const pages: Partial<Record<TypeName, string>> = {
  ticket_field: 'objects-rules/tickets/ticket-fields',
  ticket_form: 'objects-rules/tickets/ticket-forms/edit',
  trigger: 'objects-rules/rules/triggers',
  automation: 'objects-rules/rules/automations',
  macro: 'workspaces/agent-workspace/macros',
  view: 'workspaces/agent-workspace/views'
}

/** The object's own page, as far as the account says where it is. */
const linkOf = (type: TypeName, raw: Raw) => {
  const origin = /^https?:\/\/[^/]+/.exec(text(raw.url))?.[0]
  const page = pages[type]
  return origin && page ? ` ${origin}/admin/${page}/${text(raw.id)}` : ''
}

const called = (type: TypeName, raw: Raw) =>
  `${type} "${type === 'ticket_form' ? text(raw.name) : resourceType(type).identity(raw)}" (id ${resourceType(type).id(raw)}${linkOf(type, raw)})`

const tagsOf = (body: Raw) =>
  [...records(body.custom_field_options).map(option => text(option.value)), text(body.tag)].filter(Boolean)

/** Before the first write, from the lists that were read anyway. */
export const foresee = (
  plan: Pick<Plan, 'writes' | 'orphans'>,
  { matches, bindings }: Pick<Identification, 'matches' | 'bindings'>,
  snapshot: Snapshot
): Foreseen => {
  const ours = new Set([
    ...matches.flatMap(({ desired, raw }) => (raw ? [`${desired.type} ${resourceType(desired.type).id(raw)}`] : [])),
    ...plan.orphans.map(one => `${one.type} ${one.id}`)
  ])
  const foreign = (type: TypeName) =>
    (snapshot.lists.get(listName(type, null)) ?? []).filter(raw => !ours.has(`${type} ${resourceType(type).id(raw)}`))
  return {
    problems: [
      ...takenTags(plan, foreign),
      ...twinAutomations(plan, foreign, bindings),
      ...heldFields(snapshot, switchedOff(plan))
    ],
    warnings: [
      ...hangingOnOrphans(plan, foreign),
      ...heldFields(snapshot, ticketFieldsIn(plan.orphans)),
      ...hangingOnSwitchedOff(plan, foreign)
    ]
  }
}

type Foreign = (type: TypeName) => Raw[]

/** A tag belongs to one ticket field. */
const takenTags = ({ writes }: Pick<Plan, 'writes'>, foreign: Foreign): string[] => {
  const fields = writes.filter(write => write.type === 'ticket_field')
  if (!fields.length) return []
  const owners = new Map(foreign('ticket_field').flatMap(raw => tagsOf(raw).map(tag => [tag, raw] as const)))
  return fields.flatMap(({ type, key, body }) =>
    tagsOf(body).flatMap(tag => {
      const owner = owners.get(tag)
      return owner ? [words().plan.tagTaken(type, key, tag, called('ticket_field', owner))] : []
    })
  )
}

const asked = (body: Canonical) =>
  JSON.stringify([body.all, body.any].map(list => records(list).map(one => JSON.stringify([one.field, one.operator, one.value])).sort())) // prettier-ignore

/** Zendesk refuses an active automation that asks what another active one asks. */
const twinAutomations = ({ writes }: Pick<Plan, 'writes'>, foreign: Foreign, bindings: Bindings): string[] => {
  const t = toKeys(bindings)
  const own = writes.filter(write => write.type === 'automation' && flag(write.body.active))
  if (!own.length) return []
  const type = resourceType('automation')
  const others = new Map(
    foreign('automation').filter(raw => flag(raw.active)).map(raw => [asked(idsToKeys('automation', type.canonical(raw), t)), raw]) // prettier-ignore
  )
  return own.flatMap(({ key, body }) => {
    const twin = others.get(asked(body))
    return twin ? [words().plan.twinThere(key, called('automation', twin))] : []
  })
}

const rules = ['trigger', 'automation', 'macro', 'view'] as const

const names = (type: TypeName, raw: Raw, field: string) => {
  const { all, any, actions, output } = resourceType(type).canonical(raw)
  const parts = [all, any, actions].flatMap(records)
  const said = JSON.stringify([actions, output])
  return (
    parts.some(part => text(part.field) === `custom_fields_${field}`) ||
    said.includes(`ticket_field_${field}`) ||
    said.includes(`ticket_field_option_title_${field}`) ||
    (type === 'view' && new RegExp(`"${field}"`).test(said))
  )
}

/** Rules of others on a field, or in a category, that a deletion would take away. */
const hangingOnOrphans = ({ orphans }: Pick<Plan, 'orphans'>, foreign: Foreign): string[] =>
  orphans.flatMap(({ type, key, id }) => {
    const hanging =
      type === 'ticket_field'
        ? rules.flatMap(name => foreign(name).filter(raw => names(name, raw, id)).map(raw => called(name, raw))) // prettier-ignore
        : type === 'trigger_category'
          ? foreign('trigger').filter(raw => text(raw.category_id) === id).map(raw => called('trigger', raw)) // prettier-ignore
          : []
    return hanging.map(one => words().plan.hangsOnOrphan(one, type, key))
  })

/** Zendesk refuses to apply a macro that sets a field which is switched off. */
const hangingOnSwitchedOff = (plan: Pick<Plan, 'writes'>, foreign: Foreign): string[] =>
  switchedOff(plan).flatMap(({ key, id }) =>
    rules.flatMap(name =>
      foreign(name)
        .filter(raw => names(name, raw, id))
        .map(raw => words().plan.hangsOnSwitchedOff(called(name, raw), key))
    )
  )

const switchedOff = ({ writes }: Pick<Plan, 'writes'>): KnownField[] =>
  writes.flatMap(({ type, key, id, changes }) =>
    type === 'ticket_field' && id && changes.some(({ path, to }) => path === 'active' && to === false)
      ? [{ key, id }]
      : []
  )

interface KnownField {
  key: string
  id: string
}

/** The ticket fields among what goes. */
export const ticketFieldsIn = (going: readonly { type: TypeName; key: string; id: string }[]): KnownField[] =>
  going.filter(({ type }) => type === 'ticket_field')

/** Fields that conditions of forms name: Zendesk neither switches them off nor deletes them as long as they do. */
export const heldFields = ({ lists }: Pick<Snapshot, 'lists'>, fields: readonly KnownField[]): string[] =>
  fields.flatMap(({ key, id }) =>
    (lists.get(listName('ticket_form', null)) ?? [])
      .filter(form => conditionFields(form).includes(id))
      .map(form => words().plan.heldByForm(called('ticket_form', form), key))
  )
