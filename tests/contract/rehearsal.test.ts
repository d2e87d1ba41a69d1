import { beforeAll, describe, expect, it } from 'vitest'
import { createHelpDesk } from '../../apps/help-desk/src/server'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { desiredResources } from '../../scripts/engine/plan/desired'
import { identify } from '../../scripts/engine/plan/identify'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { emptyState } from '../../scripts/engine/state'
import { type Rehearsal, rehearse } from '../../scripts/simulate/account/rehearse'
import { readScenarios } from '../../scripts/simulate/readScenarios'
import { makeWorld } from '../../scripts/simulate/world'
import { record, text } from '../../scripts/zendesk/wire'
import { type ZendeskClient, zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { onTheDay } from '../day'
import { admin } from './cliRuns'

const definitions = load(root)
const scenario = 'tests/scenarios/portal_type_waits_for_a_date.json'
const desired = desiredResources(definitions, '2026-11-16')

const open = async () => {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'empty', port: 0, ...onTheDay })
  desk.desk.control.perMinute = 1_000_000
  const fetch: typeof globalThis.fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  const account = { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin }
  return { desk, fetch, client: zendeskClient(account, { fetch }) }
}

const make = async (client: ZendeskClient, path: string, envelope: string, body: object) =>
  record((await client.send('POST', `/${path}`, { [envelope]: body }))[envelope])

const always = { all: [{ field: 'status', operator: 'less_than', value: 'solved' }], any: [] }

/** An account with rules of its own, and ours on it or not yet. */
const rehearsed = async (isApplied: boolean): Promise<Rehearsal> => {
  const { desk, fetch, client } = await open()
  const local = await open()
  try {
    if (isApplied) await makeWorld({ url: desk.url, fetch }, definitions)
    const first = await make(client, 'trigger_categories', 'trigger_category', { name: 'Casa', position: 0 })
    const field = await make(client, 'ticket_fields', 'ticket_field', { type: 'text', title: 'Fila' })
    const group = await make(client, 'groups', 'group', { name: 'Plantão' })
    const user = await make(client, 'users', 'user', { name: 'Z', email: 'z@casa.example', role: 'agent' })
    const webhook = '01HZZZZZZZZZZZZZZZZZZZZZZZ'
    const trigger = (title: string, conditions: object, actions: object[], active = true) =>
      make(client, 'triggers', 'trigger', { title, category_id: text(first.id), conditions, actions, active })
    const isNew = { all: [{ field: 'update_type', operator: 'is', value: 'Create' }], any: [] }
    await trigger('Põe na fila', isNew, [
      { field: `custom_fields_${text(field.id)}`, value: 'noite' },
      { field: 'group_id', value: text(group.id) },
      { field: 'current_tags', value: 'da_casa' },
      { field: 'notification_user', value: [text(user.id), 'Entrou {{ticket.title}}', 'Olhe'] }
    ])
    // Reads what the one before it set: order and conditions count.
    await trigger('Sobe a fila', { all: [{ field: `custom_fields_${text(field.id)}`, operator: 'is', value: 'noite' }, { field: 'priority', operator: 'is_not', value: 'urgent' }], any: [] }, [{ field: 'priority', value: 'urgent' }]) // prettier-ignore
    await trigger('Desligada', always, [{ field: 'status', value: 'solved' }], false)
    desk.desk.tables.triggers.update((await trigger('Avisa o sistema', always, [{ field: 'current_tags', value: 'x' }])).id as number, {
      actions: [{ field: 'notification_webhook', value: [webhook, '{}'] }]
    }) // prettier-ignore
    await make(client, 'automations', 'automation', {
      title: 'Fecha parados',
      conditions: { all: [{ field: 'NEW', operator: 'greater_than', value: '400' }, { field: 'status', operator: 'is', value: 'new' }], any: [] },
      actions: [{ field: 'status', value: 'closed' }]
    }) // prettier-ignore
    const snapshot = await takeSnapshot(client, { ...everything, people: [] })
    return await rehearse(
      { url: local.desk.url, fetch: local.fetch }, definitions, readScenarios([scenario]),
      { snapshot, identification: identify(desired, snapshot, emptyState()) }
    ) // prettier-ignore
  } finally {
    await desk.close()
    await local.desk.close()
  }
}

describe.each([
  ['on which ours are not yet', false],
  ['that has ours already', true]
])('a rehearsal beside the rules of an account %s', (_, isApplied) => {
  let told: Rehearsal
  beforeAll(async () => {
    told = await rehearsed(isApplied)
  })

  it('says which rule of others also fires, what it changes field by field and whom it mails', () => {
    const [{ effects = [] } = {}] = told.scenarios
    expect(effects.map(one => one.rule.title)).toEqual(['Põe na fila', 'Sobe a fila'])
    expect(effects[0]).toMatchObject({
      changes: expect.arrayContaining([
        { field: 'Fila', from: null, to: 'noite' },
        expect.objectContaining({ field: 'group_id', to: 'Plantão' }),
        { field: 'tags', from: expect.any(Array), to: expect.arrayContaining(['da_casa']) }
      ]),
      mails: [{ to: [expect.stringMatching(/^user \d+$/)], subject: expect.stringContaining('Entrou') }]
    })
    expect(effects[1]?.changes).toEqual([{ field: 'priority', from: null, to: 'urgent' }])
  })

  it('says what is no longer as the scenario expects it because of them', () => {
    const [only] = told.scenarios
    expect(only?.wrongAlone).toEqual([])
    expect(only?.broken.join()).toContain('da_casa')
  })

  it('judges no rule that it cannot stand in for, with the reason, and counts none that is off', () => {
    expect(told.rules).toBe(4)
    expect(told.notJudged).toEqual([
      expect.objectContaining({ title: 'Avisa o sistema', why: expect.stringContaining('webhook (id 01HZ') })
    ])
  })
})
