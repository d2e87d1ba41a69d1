import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount, namedPeople } from '../testing/fakeAccount'
import { applyOn, clientOf, day, planOn, shipped } from '../testing/run'
import { Bindings, toIds, toKeys } from './bindings'
import type { Definitions } from '../definitions/definitionFolders'
import { desiredResources } from './plan/desired'
import { differences } from './plan/differences'
import { idsToKeys, keysToIds } from './refs'
import type { TicketField } from '../definitions/schemas/fields'
import type { Macro, Trigger, View } from '../definitions/schemas/rules'
import { emptyState } from './state'
import { resourceType, resourceTypes } from '../resources/all'
import { record } from '../zendesk/wire'

const words = fc.string({ minLength: 1, maxLength: 20 }).filter(text => !text.includes('[[') && text.trim() === text)
const condition = fc.oneof(
  fc.record({
    field: fc.constant('custom_fields_request_type'),
    operator: fc.constantFrom('is', 'is_not'),
    value: fc.constantFrom('consult_tecnica', 'consult_modulo')
  }),
  fc.record({
    field: fc.constant('group_id'),
    operator: fc.constant('is'),
    value: fc.constantFrom('group:fiscal', 'group:leaders')
  }),
  fc.record({
    field: fc.constant('current_tags'),
    operator: fc.constant('includes'),
    value: fc.constantFrom('b a', 'consultoria')
  }),
  fc.record({
    field: fc.constant('status'),
    operator: fc.constant('less_than'),
    value: fc.constantFrom('solved', 'closed')
  })
)
const action = fc.oneof(
  fc.record({ field: fc.constant('custom_fields_consult_ready'), value: fc.constantFrom('true', 'false') }),
  fc.record({ field: fc.constantFrom('current_tags', 'remove_tags'), value: fc.constantFrom('z y', 'consultoria') }),
  fc.record({
    field: fc.constant('notification_group'),
    value: fc.tuple(fc.constant('group:leaders'), words, fc.constant('{{ticket.ticket_field_consult_transfer}}'))
  })
)
const trigger: fc.Arbitrary<Trigger> = fc.record({
  title: words,
  description: words,
  category: fc.constant('consultoria'),
  all: fc.array(condition, { minLength: 1, maxLength: 4 }),
  any: fc.array(condition, { maxLength: 3 }),
  actions: fc.array(action, { minLength: 1, maxLength: 4 })
})
const macro: fc.Arbitrary<Macro> = fc.record({
  title: words,
  formerTitles: fc.constant([]),
  locale: fc.constantFrom('pt-BR' as const, 'en' as const),
  actions: fc.array(fc.record({ field: fc.constant('comment_value'), value: words }), { minLength: 1, maxLength: 2 })
})
const column = fc.constantFrom(
  'nice_id',
  'description',
  'requester',
  'custom_fields_data_controle',
  'custom_fields_module'
)
const view: fc.Arbitrary<View> = fc.record({
  title: words,
  all: fc.array(condition, { minLength: 1, maxLength: 3 }),
  any: fc.array(condition, { maxLength: 2 }),
  output: fc.record({
    columns: fc.uniqueArray(column, { minLength: 1 }),
    group_by: fc.option(column, { nil: null }),
    group_order: fc.constantFrom('asc' as const, 'desc' as const),
    sort_by: fc.option(column, { nil: null }),
    sort_order: fc.constantFrom('asc' as const, 'desc' as const)
  })
})
const field: fc.Arbitrary<TicketField> = fc.record({
  title: words,
  type: fc.constant('tagger' as const),
  visible_in_portal: fc.boolean(),
  editable_in_portal: fc.boolean(),
  required: fc.boolean(),
  custom_field_options: fc.uniqueArray(fc.record({ name: words, value: fc.stringMatching(/^[a-z0-9_]{1,10}$/) }), {
    minLength: 1,
    maxLength: 5,
    selector: option => option.value
  })
})

/** Any definitions beside the shipped ones; titles are unlike, as two alike would be a problem and not a plan. */
const definitions: fc.Arbitrary<Definitions> = fc
  .record({
    triggers: fc.uniqueArray(trigger, { maxLength: 3, selector: one => one.title }),
    macros: fc.uniqueArray(macro, { maxLength: 3, selector: one => one.title }),
    views: fc.uniqueArray(view, { maxLength: 3, selector: one => one.title }),
    ticketFields: fc.uniqueArray(field, { maxLength: 3, selector: one => one.title })
  })
  .map(extra => {
    const keyed = <T>(name: string, list: T[]) =>
      Object.fromEntries(list.map((one, index) => [`${name}_${index}`, one]))
    const triggers = keyed('t', extra.triggers)
    const views = keyed('v', extra.views)
    return {
      ...shipped,
      triggers: { ...shipped.triggers, ...triggers },
      macros: { ...shipped.macros, ...keyed('m', extra.macros) },
      views: { ...shipped.views, ...views },
      ticketFields: { ...shipped.ticketFields, ...keyed('f', extra.ticketFields) },
      triggerOrder: [...Object.keys(triggers), ...shipped.triggerOrder],
      viewOrder: [...Object.keys(views), ...shipped.viewOrder]
    }
  })

const account = () => {
  const made = new FakeAccount()
  addNamedPeople(made)
  return made
}

describe('canonical form', () => {
  it('has nothing left to plan after an apply, whatever the definitions', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, async some => {
        const on = account()
        const state = emptyState()
        await applyOn(on, { definitions: some, state })
        const { plan } = await planOn(on, { definitions: some, state })
        expect([plan.writes, plan.order, plan.problems]).toEqual([[], [], []])
      }),
      { numRuns: 40 }
    )
  })

  it('leaves nothing to plan after an apply over other definitions', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, definitions, async (first, second) => {
        const on = account()
        const state = emptyState()
        await applyOn(on, { definitions: first, state })
        await applyOn(on, { definitions: second, state })
        const { plan } = await planOn(on, { definitions: second, state })
        expect([plan.writes, plan.order, plan.problems]).toEqual([[], [], []])
      }),
      { numRuns: 20 }
    )
  })

  // A form is never made, and these are tried against the local account: they have endpoints of their own.
  const elsewhere = new Set(['ticket_form', 'dynamic_content', 'schedule', 'sla_policy'])
  it.each(resourceTypes.map(type => type.name).filter(name => !elsewhere.has(name)))(
    'reads back what it wrote: %s',
    async name => {
      const type = resourceType(name)
      const wanted = desiredResources(shipped, day).filter(one => one.type === name && !one.builtIn)
      const on = account()
      on.add('custom_objects', { key: 'consultoria_record' })
      for (const { key, scope, ...one } of wanted) {
        // what it is written with are ids
        const { restriction } = one.body
        const body = { ...one.body, ...(restriction ? { restriction: { ...record(restriction), ids: ['7'] } } : {}) }
        const payload = type.payload(body, { key: scope ? key.slice(scope.length + 1) : key, before: null })
        const answer = await clientOf(on).send('POST', type.path(scope), { [type.envelope]: payload })
        expect(differences(type.canonical(record(answer[type.envelope])), body)).toEqual([])
      }
      expect(wanted.length).toBeGreaterThan(0)
    }
  )

  it('turns keys into ids and back without loss', () => {
    const bindings = new Bindings()
    for (const [index, one] of desiredResources(shipped, day).entries())
      bindings.bind(one.type, one.key, String(1000 + index))
    for (const [index, email] of namedPeople.entries()) bindings.bind('user', email, String(9 + index))
    for (const one of desiredResources(shipped, day)) {
      const wire = keysToIds(one.type, one.body, toIds(bindings))
      expect(JSON.stringify(wire)).not.toMatch(/"group:|"user:|custom_fields_[a-z]|ticket_field_[a-np-z]/)
      expect(idsToKeys(one.type, wire, toKeys(bindings))).toEqual(one.body)
    }
  })
})
