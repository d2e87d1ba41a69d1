import { describe, expect, it } from 'vitest'
import { TimedOut, ZendeskError } from '../zendesk/errors'
import { readAuditsOf } from './readAudits'

const tickets = Array.from({ length: 40 }, (_, at) => at + 1)
const idOf = (path: string) => Number(path.split('/')[2])
const refused = (status: number, path: string) => new ZendeskError(status, 'GET', path, 'no')

const reading = (answer: (ticket: number, path: string) => Error | null) => {
  const asked: number[] = []
  const client = {
    list: async (path: string) => {
      asked.push(idOf(path))
      await new Promise(resolve => void setTimeout(resolve, (idOf(path) * 7) % 4))
      const error = answer(idOf(path), path)
      if (error) throw error
      return [{ id: idOf(path) }]
    }
  }
  return { asked, read: readAuditsOf(client, tickets, ({ audits }) => audits.length) }
}

describe('the audits of many tickets', () => {
  it('come in the order of the tickets', async () => {
    const { read } = reading(() => null)
    expect([...(await read)]).toEqual(tickets.map(ticket => [ticket, { taken: 1 }]))
  })

  it.each([
    [403, 'ticket 7 cannot be read (GET /tickets/7/audits: 403 no)'],
    [500, 'ticket 7 cannot be read (GET /tickets/7/audits: 500 no)']
  ])('are read of all others when one ticket answers %i', async (status, sentence) => {
    const found = await reading((ticket, path) => (ticket === 7 ? refused(status, path) : null)).read
    expect(found.get(7)).toEqual({ unread: sentence })
    expect([...found.values()].filter(one => 'taken' in one)).toHaveLength(39)
  })

  it('are gone with a deleted ticket, which is named apart from what could not be read', async () => {
    const found = await reading((ticket, path) => (ticket === 7 ? refused(404, path) : null)).read
    expect(found.get(7)).toEqual({ deleted: expect.stringContaining('ticket 7 is deleted') })
    expect([...found.values()].filter(one => 'taken' in one)).toHaveLength(39)
  })

  it('come with the people in them, from every page', async () => {
    const client: Parameters<typeof readAuditsOf>[0] = {
      list: async (path, _, query, beside) => {
        beside?.({ users: [{ id: 1 }] })
        beside?.({ users: [{ id: 2 }] })
        return [{ path, query }]
      }
    }
    const found = await readAuditsOf(client, [7], read => read)
    expect(found.get(7)).toEqual({
      taken: {
        audits: [{ path: '/tickets/7/audits', query: 'include=users' }],
        mergedInto: null,
        log: [],
        users: [{ id: 1 }, { id: 2 }]
      }
    })
  })

  it('are read of all others when one ticket gets no answer in time', async () => {
    const found = await reading(ticket => (ticket === 7 ? new TimedOut('GET: late') : null)).read
    expect(found.get(7)).toEqual({ unread: 'ticket 7 cannot be read (GET: late)' })
  })

  it('are given up when no ticket gets an answer any more', async () => {
    const { asked, read } = reading(() => new TimedOut('GET: late'))
    await expect(read).rejects.toThrow('late')
    expect(asked.length).toBeLessThan(20)
  })

  it.each([401, 429])('are given up when the account refuses everything (%i)', async status => {
    const { asked, read } = reading((_, path) => refused(status, path))
    await expect(read).rejects.toThrow(String(status))
    expect(asked).toHaveLength(8)
  })
})
