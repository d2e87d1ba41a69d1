import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nextId } from '../../apps/consultoria/src/adapters/memory/account'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { createZafTimers } from '../../apps/consultoria/src/adapters/zaf/timers'
import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { timerSuite } from './timerSuite'

const ana = 'ana.senior@consultoria.example'
const bruno = 'bruno.pleno@consultoria.example'
const records = '/api/v2/custom_objects/consultoria_timer/records'

describe('clocks in memory', () => {
  timerSuite(async () => {
    const account = createDemoAccount()
    const tab = () => createMemoryPorts(account, demo.ana, demo.ticket).timers
    return {
      timers: tab(),
      other: tab(),
      agentId: demo.ana,
      async squat(name) {
        const running = { agentId: demo.ana, ticketId: demo.ticket, op: 'op-0', startedAt: account.now }
        account.timers.push({ ...running, id: String(nextId(account)), name, createdBy: demo.bruno })
      }
    }
  })
})

describe('clocks in the local account', () => {
  let account: LocalAccount
  let agentId: number
  beforeAll(async () => {
    account = await openLocalAccount()
    agentId = idOf(wireOf((await account.rest(ana, 'GET', '/api/v2/users/me'))['user'])['id']) ?? 0
  }, 60_000)
  afterAll(() => account.desk.close())
  beforeEach(async () => {
    const all = await account.rest(ana, 'GET', `${records}?page[size]=100`)
    for (const { id } of listOf(all['custom_object_records'])) await account.rest(ana, 'DELETE', `${records}/${id}`)
  })
  const write = async (email: string, name: string, fields: object) => {
    const record = { name, external_id: name, custom_object_fields: fields }
    await account.rest(email, 'POST', records, { custom_object_record: record })
  }

  timerSuite(async () => ({
    timers: createZafTimers(account.requestsOf(ana)),
    other: createZafTimers(account.requestsOf(ana)),
    agentId,
    squat: (name, fact = 'garbage') => write(bruno, name, { fact })
  }))

  it('keeps the time that runs where the text of one’s own clock was changed', async () => {
    await write(ana, `timer-${agentId}`, { fact: 'garbage', ticket_number: 1 })
    const seen = await createZafTimers(account.requestsOf(ana)).of(agentId)
    expect(seen).toMatchObject({ ok: true, value: { agentId, ticketId: 1, op: expect.stringMatching(/^timer:\w+$/) } })
  })

  it.each([
    ['no fact', ''],
    ['a list', '[]'],
    ['a ticket beyond counting', '{"op":"x","ticketId":9e99}'],
    ['a negative ticket', '{"op":"x","ticketId":-1}'],
    ['a nested ticket', '{"op":"x","ticketId":{"a":1}}'],
    ['a deep one', `${'['.repeat(3000)}${']'.repeat(3000)}`]
  ])('takes %s for no clock, and starts one beside it', async (_, fact) => {
    await write(ana, `timer-${agentId}`, { fact })
    const timers = createZafTimers(account.requestsOf(ana))
    expect(await timers.of(agentId)).toEqual({ ok: true, value: null })
    expect(await timers.start({ agentId, ticketId: 2, op: 'op-2' })).toMatchObject({ ok: true })
  })
})
