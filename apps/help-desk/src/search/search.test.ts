import { beforeAll, describe, expect, it } from 'vitest'
import { inProcess, type Ask, type InProcess } from '../in-process'
import { parseQuery } from './query'

let account: InProcess
let ask: Ask

interface Found {
  results: { id: number; result_type: string; subject?: string; name?: string }[]
  count: number
}

beforeAll(async () => {
  account = inProcess()
  ask = account.as('ana.senior')
  const id = account.ticket('demo-phone')
  await ask('PUT', `tickets/${id}`, {
    ticket: { additional_tags: ['consultoria'], comment: { body: 'Fala sobre paralelepípedo', public: false } }
  })
})

async function search(query: string): Promise<Found> {
  const { status, body } = await ask<Found>('GET', `search.json?query=${encodeURIComponent(query)}`)
  expect(status).toBe(200)
  return body
}

describe('queries', () => {
  it('reads names, comparisons, quotes and exclusions', () => {
    expect(parseQuery('type:ticket -status:closed created>=2026-01-01 group:"A B" nota')).toEqual([
      { name: 'type', operator: ':', value: 'ticket', negated: false },
      { name: 'status', operator: ':', value: 'closed', negated: true },
      { name: 'created', operator: '>=', value: '2026-01-01', negated: false },
      { name: 'group', operator: ':', value: 'A B', negated: false },
      { name: '', operator: ':', value: 'nota', negated: false }
    ])
  })
})

describe('a search of tickets', () => {
  it.each([
    ['external_id:demo-phone', 1],
    ['type:ticket tags:consultoria', 1],
    ['type:ticket paralelepípedo', 1],
    ['type:ticket paralele', 1],
    ['type:ticket epípedo', 0],
    ['type:ticket subject:negat', 1],
    ['type:ticket subject:gativo', 0],
    ['type:ticket subject:negativo requester:carla@aurora.example', 1],
    ['type:ticket subject:negativo requester:diego@aurora.example', 0],
    ['type:ticket organization:"Indústria Aurora" subject:"apuração do pis"', 1]
  ])('finds %s', async (query, count) => {
    expect((await search(query)).count).toBe(count)
  })

  it('takes terms of one property as alternatives and excludes others', async () => {
    const { tickets } = account.desk.tables
    const [open, pending] = [tickets.count({ status: 'open' }), tickets.count({ status: 'pending' })]
    expect((await search('type:ticket status:open status:pending')).count).toBe(open + pending)
    expect((await search('type:ticket -status:open -status:pending')).count).toBe(tickets.count() - open - pending)
    expect((await search('type:ticket status<pending')).count).toBe(open + tickets.count({ status: 'new' }))
  })

  it('finds any value of a field with *, and an unset checkbox as false', async () => {
    const field = async (type: string) => {
      const input = { ticket_field: { type, title: type } }
      const { body } = await account.as('admin')<{ ticket_field: { id: number } }>('POST', 'ticket_fields', input)
      return body.ticket_field.id
    }
    const [count, ready] = [await field('integer'), await field('checkbox')]
    const id = account.ticket('demo-phone')
    await ask('PUT', `tickets/${id}`, { ticket: { custom_fields: [{ id: count, value: 7 }] } })
    const found = async (query: string) => (await search(`external_id:demo-phone ${query}`)).count
    expect(await found(`custom_field_${count}:*`)).toBe(1)
    expect(await found(`-custom_field_${count}:*`)).toBe(0)
    expect(await found(`custom_field_${ready}:false`)).toBe(1)
    expect(await found(`custom_field_${ready}:true`)).toBe(0)
  })

  it('compares dates, also as time ago', async () => {
    const recent = account.desk.tables.tickets.count({ created_at: { gte: '2026-11-15T13:00:00Z' } })
    expect((await search('type:ticket created>=2026-11-15T13:00:00Z')).count).toBe(recent)
    expect((await search('type:ticket created>24hours')).count).toBe(recent - 1)
  })

  it('sorts what it found as asked', async () => {
    const ids = (await search('type:ticket order_by:created sort:asc status:solved')).results.map(row => row.id)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
  })
})

it('a search finds people and organizations whatever the accents', async () => {
  expect((await search('type:user ursula')).results).toMatchObject([{ result_type: 'user', name: 'Úrsula Uchoa' }])
  expect((await search('type:organization industria')).results).toMatchObject([{ name: 'Indústria Aurora' }])
  const { body } = await ask<{ users: { email: string }[] }>('GET', 'users/search?query=role:admin')
  expect(body.users.map(user => user.email)).toEqual(['admin@consultoria.example'])
})

it('a search wants a query', async () => {
  expect((await ask('GET', 'search')).status).toBe(422)
})

it('a search exports one type by cursor, forwards only', async () => {
  interface Page {
    results: { id: number }[]
    meta: { has_more: boolean; after_cursor: string }
    links: { prev: string | null; next: string }
  }
  const path = 'search/export?query=status:open&filter[type]=ticket&page[size]=3'
  const first = await ask<Page>('GET', path)
  expect(first.body.results).toHaveLength(3)
  expect(first.body.meta.has_more).toBe(true)
  const { body } = await ask<Page>('GET', `${path}&page[after]=${first.body.meta.after_cursor}`)
  expect(body.results.map(row => row.id)).not.toContain(first.body.results[0]?.id)
  expect(body).toMatchObject({
    links: { prev: null },
    meta: expect.not.objectContaining({ before_cursor: expect.anything() })
  })
  const typed = 'search/export?query=type:ticket status:open&filter[type]=ticket'
  expect(await ask('GET', typed)).toMatchObject({ status: 422, body: { error: 'invalid' } })
})
