import { expect, it } from 'vitest'
import { createApi, type Call } from './api'
import { inProcess } from '../in-process'
import { ApiError } from './api-error'
import { pageOf, rowsOf, type PageOptions } from './pagination'

const account = inProcess('empty')
const rows = Array.from({ length: 23 }, (_, at) => ({ id: at + 1 }))

interface Paged {
  ids: number[]
  meta?: { has_more: boolean; after_cursor: string; before_cursor: string }
  links?: { next: string | null; prev: string | null }
  count?: number
  next_page?: string | null
  previous_page?: string | null
}

async function page(query: string, options: PageOptions = {}, list = rows): Promise<Paged> {
  const api = createApi()
  api.use('*', async (c, next) => {
    c.set('desk', account.desk)
    await next()
  })
  api.get('/api/v2/things', (c: Call) => {
    const { rows: found, envelope } = pageOf(c, rowsOf(list), options)
    return c.json({ ids: found.map(row => row.id), ...envelope })
  })
  api.onError(error => Response.json({}, { status: error instanceof ApiError ? error.status : 500 }))
  const response = await api.fetch(new Request(`http://localhost/api/v2/things.json${query}`))
  if (!response.ok) throw new Error(String(response.status))
  return JSON.parse(await response.text())
}

const next = (link: string | null | undefined) => new URL(link ?? '').search

it('goes forth and back by cursor', async () => {
  const first = await page('?page[size]=10')
  expect(first.ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(first).toMatchObject({ meta: { has_more: true }, links: { prev: null } })
  const second = await page(next(first.links?.next))
  const third = await page(next(second.links?.next))
  expect(third).toMatchObject({ ids: [21, 22, 23], meta: { has_more: false }, links: { next: null } })
  const back = await page(next(third.links?.prev))
  expect(back.ids).toEqual(second.ids)
  expect((await page(next(back.links?.prev))).ids).toEqual(first.ids)
})

it('misses nothing when rows before the cursor disappear', async () => {
  const first = await page('?page[size]=10')
  const second = await page(next(first.links?.next), {}, rows.slice(5))
  expect(second.ids[0]).toBe(11)
})

it('pages by offset and counts', async () => {
  expect(await page('?per_page=10&page=3')).toMatchObject({ ids: [21, 22, 23], count: 23, next_page: null })
  const first = await page('?per_page=10')
  expect(next(first.next_page)).toContain('page=2')
  expect(first.previous_page).toBeNull()
})

it('gives everything at once where that is the habit', async () => {
  expect(await page('', { unasked: 'everything' })).toMatchObject({ count: 23, next_page: null })
})

it.each(['?page[size]=101', '?page[size]=0', '?page[size]=x', '?page[after]=nonsense', '?page=200&per_page=100'])(
  'refuses %s',
  async query => {
    await expect(page(query)).rejects.toThrow('400')
  }
)

it('gives links on every page that is not empty where replies are as recorded', async () => {
  account.desk.control.wire = 'recorded'
  const first = await page('?page[size]=10', {}, rows.slice(0, 5))
  expect(first).toMatchObject({
    meta: { has_more: false },
    links: { next: expect.any(String), prev: expect.any(String) }
  })
  const empty = await page(next(first.links?.next), {}, rows.slice(0, 5))
  expect(empty).toMatchObject({ ids: [], meta: { has_more: false }, links: { next: null, prev: null } })
  account.desk.control.wire = 'documented'
})

it('ends a cursor that lasts so long and no longer', async () => {
  const first = await page('?page[size]=10', { lasts: 60_000 })
  expect((await page(next(first.links?.next), { lasts: 60_000 })).ids[0]).toBe(11)
  account.desk.clock.set(new Date(account.desk.clock.now().getTime() + 61_000))
  await expect(page(next(first.links?.next), { lasts: 60_000 })).rejects.toThrow('400')
})
