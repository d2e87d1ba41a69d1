import { describe, expect, it } from 'vitest'
import { inProcess } from '../in-process'
import { seedManyTickets } from './many-tickets'
import { seedPeople } from './people'

describe('the demo account', () => {
  const account = inProcess('demo')
  const { tables } = account.desk

  it('has the people and tickets that others look up', () => {
    for (const who of ['admin', 'lia.lider', 'ana.senior', 'bruno.pleno', 'fabi.financeiro'])
      expect(account.userId(who)).toBeGreaterThan(0)
    for (const name of ['phone', 'portal', 'noflag', 'unit', 'package', 'duvida', 'problema', 'online', 'treinamento'])
      expect(account.ticket(`demo-${name}`)).toBeGreaterThan(0)
    expect(tables.tickets.get(account.ticket('demo-phone'))).toMatchObject({
      subject: 'Nota gravada com valor negativo',
      requester_id: account.userId('carla@aurora.example'),
      via: { channel: 'voice' }
    })
    expect(account.desk.tables.users.first({ email: 'ana.senior@consultoria.example' })?.tags).toEqual([
      'senior_fiscal'
    ])
  })

  it('has a contact without e-mail or organization, and a suspended person whose mail waits', () => {
    const whatsapp = tables.tickets.get(account.ticket('demo-whatsapp'))
    expect(whatsapp).toMatchObject({ via: { channel: 'whatsapp' }, organization_id: null })
    expect(tables.users.get(whatsapp?.requester_id)).toMatchObject({ email: null, organization_id: null })
    const suspended = tables.users.find().filter(user => user.suspended)
    expect(tables.suspendedTickets.find().map(mail => mail.author.id)).toEqual(suspended.map(user => user.id))
    expect(suspended).toHaveLength(1)
  })

  it('says of every demo ticket what to try, in each of its languages', () => {
    const demo = tables.tickets.find().filter(ticket => ticket.external_id?.startsWith('demo-'))
    const hints = new Map(tables.demoHints.find().map(hint => [hint.id, Object.values(hint.texts)]))
    expect(demo.filter(ticket => hints.get(ticket.id)?.every(text => text.length > 20) !== true)).toEqual([])
    expect(hints.size).toBe(demo.length)
  })

  it('has a leader and a senior in every team', () => {
    const members = (name: string) => {
      const group = tables.groups.find().find(group => group.name === name)
      return tables.groupMemberships.find({ where: { group_id: group?.id ?? 0 } }).map(m => m.user_id)
    }
    const leaders = members('Consultoria · Líderes')
    const isSenior = (id: number, key: string) => tables.users.get(id)?.tags.includes(`senior_${key}`) === true
    const teams = { Fiscal: 'fiscal', Faturamento: 'faturamento', Financeiro: 'financeiro', Estoque: 'estoque' }
    for (const [name, key] of Object.entries(teams)) {
      expect(members(name).filter(id => leaders.includes(id))).toHaveLength(1)
      expect(members(name).filter(id => isSenior(id, key))).toHaveLength(1)
    }
  })

  it('has ordinary tickets in every status, with clients in three languages', () => {
    for (const status of ['new', 'open', 'pending', 'hold', 'solved', 'closed'])
      expect(tables.tickets.count({ status })).toBeGreaterThan(2)
    expect(new Set(tables.users.find().map(user => user.locale_id)).size).toBe(3)
  })

  it('holds nothing of the product and nothing from the future', () => {
    expect(tables.ticketFields.find().every(field => !field.removable)).toBe(true)
    expect(tables.triggers.count() + tables.macros.count() + tables.userFields.count()).toBe(0)
    expect(tables.tickets.find().every(ticket => ticket.updated_at <= account.desk.clock.stamp())).toBe(true)
  })

  it('tells each ticket’s life in its audits', async () => {
    const ask = account.as('admin')
    for (const ticket of tables.tickets.find()) {
      const { body } = await ask<{ audits: { events: { type: string; field_name?: string; value?: string }[] }[] }>(
        'GET',
        `tickets/${ticket.id}/audits`
      )
      const statuses = body.audits.flatMap(audit => audit.events).filter(event => event.field_name === 'status')
      expect(statuses.at(-1)?.value).toBe(ticket.status)
    }
  })

  it('lets an agent see the tickets of a view', async () => {
    const view = tables.views.find().find(view => view.title === 'Seus tickets não resolvidos')
    const { body } = await account.as('ana.senior')<{ tickets: { assignee_id: number }[] }>(
      'GET',
      `views/${view?.id}/tickets`
    )
    expect(body.tickets.length).toBeGreaterThan(0)
    expect(body.tickets.every(ticket => ticket.assignee_id === account.userId('ana.senior'))).toBe(true)
  })
})

it('starts empty with an admin who can sign in and nothing else', () => {
  const { tables } = inProcess('empty').desk
  expect(tables.users.find().map(user => user.role)).toEqual(['admin'])
  expect([tables.tickets.count(), tables.organizations.count(), tables.views.count()]).toEqual([0, 0, 0])
})

it('makes many tickets whose numbers go on where they end', async () => {
  const account = inProcess('empty')
  const { desk } = account
  const ask = account.as('admin')
  await ask('POST', 'tickets', { ticket: { subject: 'primeiro', comment: 'x' } })
  desk.snapshot.clear()
  const people = seedPeople(desk, false)
  const again = account.as('admin')
  await again('POST', 'tickets', { ticket: { subject: 'primeiro', comment: 'x' } })
  desk.transaction(() => seedManyTickets(desk, people, desk.clock.now(), 500))
  const { body } = await again<{ ticket: { id: number } }>('POST', 'tickets', {
    ticket: { subject: 'último', comment: 'x' }
  })
  expect(body.ticket.id).toBe(502)
  const { body: shown } = await again<{ audits: { events: unknown[] }[] }>('GET', 'tickets/400/audits')
  expect(shown.audits[0]?.events[0]).toMatchObject({ type: 'Comment' })
})
