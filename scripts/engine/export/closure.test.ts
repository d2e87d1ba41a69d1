import { describe, expect, it } from 'vitest'
import { checkErrors } from '../../lint/checkDefinitions'
import { shipped } from '../../testing/run'
import { Bindings, toIds, toKeys } from '../bindings'
import { idsToKeys, keysToIds } from '../refs'
import type { Snapshot } from '../snapshot'
import { emptyState } from '../state'
import { resourceType } from '../../resources/all'
import type { Raw } from '../../zendesk/wire'
import { exportAccount } from './exportAccount'

const at = { created_at: '2026-11-01T00:00:00Z' }
const rule = (id: number, title: string, all: object[], actions: object[] = [{ field: 'current_tags', value: 'x' }]) => ({
  id, title, category_id: '9', active: true, conditions: { all, any: [] }, actions, ...at
}) // prettier-ignore
const is = (field: string, value: unknown) => ({ field, operator: 'is', value })

const snapshot = (triggers: Raw[], more: [string, Raw[]][] = []): Snapshot => ({
  lists: new Map<string, Raw[]>([
    ['trigger_category', [{ id: '9', name: 'Nossos', ...at }]],
    ['schedule', [{ id: 70, name: 'Loja', time_zone: 'Brasilia', intervals: [{ start_time: 540, end_time: 1020 }], holidays: [], ...at }]],
    ['ticket_form', [{ id: 80, default: true, ticket_field_ids: [1], ...at }, { id: 81, default: false, ticket_field_ids: [1], ...at }]],
    ['trigger', triggers],
    ...more
  ]),
  users: new Map([['ana@consultoria.example', '50']]),
  locales: new Map(),
  skipped: []
}) // prettier-ignore

const leftOf = (triggers: Raw[], more?: [string, Raw[]][]) => exportAccount(snapshot(triggers, more), emptyState()).left

describe('an export', () => {
  it.each([
    ['brand', is('brand_id', '7'), 'brand (id 7)'],
    ['organization', is('organization_id', 7), 'organization (id 7)'],
    ['custom_status', is('custom_status_id', '7'), 'custom_status (id 7)'],
    ['a form that is not the default one', is('ticket_form_id', '81'), 'ticket_form (id 81)'],
    ['a schedule that is not there', is('schedule_id', '71'), 'schedule (id 71)'],
    ['somebody who is no agent', is('requester_id', '51'), 'user (id 51)'],
    ['a group that is not there', is('group_id', '60'), 'group (id 60)']
  ])('leaves a rule out that names %s', (_, condition, named) => {
    expect(leftOf([rule(1, 'Um', [condition])])).toEqual([
      `trigger "Um" (id 1): it names ${named}, which no definition can say`
    ])
  })

  it.each([
    ['notification_webhook', '01HXYZABCDEFGHJKMNPQRSTVWX', 'webhook'],
    ['notification_target', '7', 'target']
  ])('leaves a rule out that tells a %s', (field, id, kind) => {
    const actions = [{ field, value: [id, '{"texto": "{{ticket.title}}"}'] }]
    expect(leftOf([rule(1, 'Um', [is('status', 'open')], actions)])).toEqual([
      `trigger "Um" (id 1): it names ${kind} (id ${id}), which no definition can say`
    ])
  })

  it('takes schedules, the default form and agents by key, and finds them again', () => {
    const all = [is('schedule_id', '70'), is('ticket_form_id', '80'), is('assignee_id', '50')]
    const { files, left } = exportAccount(snapshot([rule(1, 'Um', all)]), emptyState())
    expect(left).toEqual([])
    const said = [{ value: 'schedule:loja' }, { value: 'form:default' }, { value: 'user:ana@consultoria.example' }]
    expect(files.get('triggers/um.json')).toMatchObject({ all: said })
  })

  it('leaves out what names what is left out, and what names that', () => {
    const field = { id: 20, title: 'CEP', type: 'regexp', active: true, ...at }
    const view = {
      id: 30, title: 'Por CEP', active: true, conditions: { all: [is('status', 'open')], any: [] }, execution: { columns: [{ id: 20 }], group_by: null, sort_by: null }, ...at
    } // prettier-ignore
    expect(
      leftOf(
        [],
        [
          ['ticket_field', [field]],
          ['view', [view]]
        ]
      )
    ).toEqual([
      expect.stringMatching(/^ticket_field "CEP" \(id 20\): type: /),
      'view "Por CEP" (id 30): it names ticket_field "CEP" (id 20), which no definition can say'
    ])
  })
})

it('keys of every kind become ids and come back', () => {
  const bindings = new Bindings()
  const bound = [['group', 'a', '1'], ['user', 'b@x.example', '2'], ['ticket_form', 'default', '3'], ['schedule', 'loja', '4']] as const // prettier-ignore
  for (const [type, key, id] of bound) bindings.bind(type, key, id)
  const all = [is('group_id', 'group:a'), is('assignee_id', 'user:b@x.example'), is('ticket_form_id', 'form:default'), is('schedule_id', 'schedule:loja'), is('brand_id', '9')] // prettier-ignore
  const body = resourceType('trigger').canonical(rule(1, 'Um', all))
  const wire = keysToIds('trigger', body, toIds(bindings))
  expect(wire.all).toMatchObject([{ value: '1' }, { value: '2' }, { value: '3' }, { value: '4' }, { value: '9' }])
  expect(idsToKeys('trigger', wire, toKeys(bindings)).all).toEqual(body.all)
})

it('option values may have accents, hyphens and dots, and no spaces', () => {
  const copy = structuredClone(shipped)
  copy.ticketFields.module?.custom_field_options?.push({ name: 'São Paulo', value: 'são-paulo.v1' })
  expect(checkErrors(copy)).toEqual([])
})
