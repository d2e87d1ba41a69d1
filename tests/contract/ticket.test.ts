import { afterAll, beforeAll, describe } from 'vitest'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { reply } from '../../apps/consultoria/src/adapters/memory/ticket'
import { idOf, listOf, textOf, wireOf } from '../../packages/zendesk-wire/wire'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { ticketSuite } from './ticketSuite'
import { openTab } from './workspace'

describe('an open ticket in memory', () => {
  ticketSuite(async () => {
    const account = createDemoAccount()
    account.tickets.get(demo.ticket)?.tags.push('consultoria', 'fiscal')
    const { ticket } = createMemoryPorts(account, demo.ana, demo.ticket)
    const { carla, aurora, ursula, serra } = demo
    const [macro] = [...account.macros]
    if (!macro) throw new Error('the account has macros')
    return {
      ticket,
      agent: demo.ana,
      carla,
      aurora,
      ursula,
      serra,
      fiscal: account.map.groups.fiscal ?? 0,
      macro: { id: macro[0], text: macro[1].text },
      type: async (text, isPublic) => ticket.type(text, isPublic),
      submit: async () => ticket.submit(),
      reply: async text => void reply(account, demo.ticket, demo.carla, text),
      later: async () => void (account.now = addSeconds(account.now, 60))
    }
  })
})

describe('an open ticket of the workspace in the local account', () => {
  const admin = 'admin@consultoria.example'
  const client = 'carla@aurora.example'
  let account: LocalAccount
  beforeAll(async () => {
    account = await openLocalAccount()
  }, 60_000)
  afterAll(() => account.desk.close())

  const person = async (email: string): Promise<{ id: number; organizationId: number }> => {
    const found = await account.rest(admin, 'GET', `/api/v2/users/search?query=${encodeURIComponent(email)}`)
    const user = wireOf(listOf(found['users'])[0])
    return { id: idOf(user['id']) ?? 0, organizationId: idOf(user['organization_id']) ?? 0 }
  }
  const ticketOf = async (requester: number, organization: number): Promise<number> => {
    const ticket = {
      subject: 'Nota gravada com valor negativo',
      comment: { body: 'A nota sai com valor negativo.' },
      requester_id: requester,
      organization_id: organization,
      status: 'open',
      tags: ['consultoria', 'fiscal'],
      custom_fields: [{ id: account.map.ticketFields['module'], value: 'modulo_fiscal' }]
    }
    return idOf(wireOf((await account.rest(admin, 'POST', '/api/v2/tickets', { ticket }))['ticket'])['id']) ?? 0
  }
  const later = async (): Promise<void> => {
    await account.rest(admin, 'PUT', '/__control/clock', { advance: 'PT1M' })
  }

  ticketSuite(async () => {
    const [carla, ursula, ana] = await Promise.all(
      [client, 'ursula@unidadeserra.example', 'ana.senior@consultoria.example'].map(person)
    )
    if (!carla || !ursula || !ana) throw new Error('the account has people')
    const id = await ticketOf(carla.id, carla.organizationId)
    await later()
    const tab = await openTab(account, 'ana.senior', id)
    const macro = account.map.macros['consult_registro_tempo'] ?? 0
    const applied = await account.rest(admin, 'GET', `/api/v2/tickets/${id}/macros/${macro}/apply`)
    return {
      ticket: tab.ports.ticket,
      agent: ana.id,
      carla: carla.id,
      aurora: carla.organizationId,
      ursula: ursula.id,
      serra: ursula.organizationId,
      fiscal: account.map.groups['fiscal'] ?? 0,
      macro: { id: macro, text: textOf(wireOf(wireOf(wireOf(applied['result'])['ticket'])['comment'])['body']) },
      async type(text, isPublic) {
        tab.client.values['ticket.comment.text'] = text
        tab.client.values['ticket.comment.type'] = isPublic ? 'publicReply' : 'internalNote'
      },
      submit: () => tab.submit(),
      async reply(text) {
        await account.rest(client, 'PUT', `/api/v2/requests/${id}`, { request: { comment: { body: text } } })
        await tab.refresh()
      },
      later
    }
  })
})
