import { beforeEach, describe, expect, it } from 'vitest'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const ticket = (given: Record<string, unknown>) =>
  account.call('POST', '/api/v2/tickets', { ticket: { subject: 'Help', comment: { body: 'It broke' }, ...given } })

describe('a value of another type than its attribute takes', () => {
  it.each<[string, unknown, string]>([
    ['due_at', 1, 'ticket[due_at]'],
    ['due_at', 'tomorrow', 'ticket[due_at]'],
    ['tags', [null], 'ticket[tags]'],
    ['tags', {}, 'ticket[tags]'],
    ['email_ccs', 'x', 'ticket[email_ccs]'],
    ['email_ccs', [{ user_id: {} }], 'ticket[email_ccs][0][user_id]'],
    ['subject', ['Help'], 'ticket[subject]'],
    ['comment', [], 'ticket[comment]'],
    ['group_id', 1.5, 'ticket[group_id]'],
    ['custom_fields', [null], 'ticket[custom_fields]'],
    ['metadata', 'x', 'ticket[metadata]']
  ])('is refused: %s = %j', async (name, value, told) => {
    const { status, body } = await ticket({ [name]: value })
    expect({ status, body }).toMatchObject({ status: 400, body: { error: { title: 'Invalid attribute' } } })
    expect(JSON.stringify(body)).toContain(told)
    expect(account.desk.tables.tickets.count()).toBe(0)
  })

  it('is refused in every item of a bulk before its job is queued', async () => {
    const { status } = await account.call('POST', '/api/v2/tickets/create_many', {
      tickets: [{ tags: [1] }, { tags: 5 }]
    })
    expect(status).toBe(400)
    expect(account.desk.tables.jobs.count()).toBe(0)
  })

  it('is not a number in the place of a text, nor null', async () => {
    expect((await ticket({ external_id: 5, due_at: null, tags: ['a', 1] })).status).toBe(201)
  })
})

describe('a text with U+0000', () => {
  it.each([{ subject: 'a\u0000b' }, { tags: ['\u0000'] }, { metadata: { 'a\u0000': 1 } }])(
    'is refused: %j',
    async given => {
      expect((await ticket(given)).status).toBe(400)
    }
  )
})

describe('an address', () => {
  it.each(['tickets/abc', 'macros/abc', 'views/abc/execute', 'triggers/1a', 'trigger_categories/x', 'slas/policies/x'])(
    'with a word in the place of an id is refused: %s',
    async path => {
      const { status, body } = await account.call('GET', `/api/v2/${path}`)
      expect(status).toBe(400)
      expect(body).toMatchObject({ error: { title: 'Invalid attribute' } })
      expect(JSON.stringify(body)).toContain('id must be an integer')
    }
  )

  it.each(['macros/new', 'tickets/1/audits/count', 'tickets/abc/moon', 'moon/1'])(
    'of an endpoint that is not here is not implemented: %s',
    async path => {
      expect((await account.call('GET', `/api/v2/${path}`)).status).toBe(501)
    }
  )

  it.each(['macros/999', 'views/999', 'triggers/999', 'trigger_categories/999', 'users/999/groups'])(
    'of something that is not there is not found: %s',
    async path => {
      expect((await account.call('GET', `/api/v2/${path}`)).status).toBe(404)
    }
  )

  it.each(['/api/v2/tickets/%zz', '/api/v2/tickets?external_id=%', '/agent/%c3%28'])(
    'with a percent sign that stands for nothing is refused: %s',
    async path => {
      expect((await account.desk.fetch(new Request(`http://localhost${path}`))).status).toBe(400)
    }
  )
})
