import { beforeEach, expect, it } from 'vitest'
import { recordsOf } from '../../input'
import { names, openFactAccount, records, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
  for (let slot = 1; slot <= 120; slot++) await account.made(`t1-${slot}`, { external_id: `t1-${slot}` })
  const custom_object = { key: 'other', title: 'Other', title_pluralized: 'Others' }
  await account.call('POST', '/api/v2/custom_objects', { custom_object })
  const twin = { name: 't1-1', external_id: 't1-1' }
  await account.call('POST', '/api/v2/custom_objects/other/records', { custom_object_record: twin })
})

const slots = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `t1-${from + at}`)
const read = (query: string) => account.call('GET', `${records}?${query}`, undefined, account.agent)

it('a hundred external ids are answered in one page, with matches of this object only', async () => {
  const { body } = await read(`filter[external_ids]=${slots(1, 100).join(',')}&page[size]=100`)
  expect(names(body)).toEqual(slots(1, 100))
  expect(body).toMatchObject({ meta: { has_more: false } })
  expect(names((await read('filter[external_ids]=t1-121,T1-1,t1-1%20')).body)).toEqual([])
})

it('more ids than a page holds come in pages of 100', async () => {
  const filter = `filter[external_ids]=${slots(1, 120).join(',')}`
  const { body } = await read(filter)
  expect(names(body)).toEqual(slots(1, 100))
  const { after_cursor } = body['meta'] as { after_cursor: string }
  expect(names((await read(`${filter}&page[after]=${after_cursor}`)).body)).toEqual(slots(101, 120))
  expect((await read(`${filter}&page[size]=101`)).status).toBe(400)
})

it('several lists asked for at once each hold their own', async () => {
  const ranges = [1, 21, 41, 61, 81, 101].map(from => slots(from, from + 19))
  const replies = await Promise.all(ranges.map(range => read(`filter[external_ids]=${range.join(',')}`)))
  expect(replies.map(reply => names(reply.body))).toEqual(ranges)
})

it('ids name records of this object only', async () => {
  const other = recordsOf(
    (await account.call('GET', '/api/v2/custom_objects/other/records')).body['custom_object_records']
  )
  const mine = recordsOf((await read('page[size]=2')).body['custom_object_records'])
  const ids = [...other, ...mine].map(record => String(record['id']))
  expect(names((await read(`filter[ids]=${ids.join(',')}`)).body)).toEqual(['t1-1', 't1-2'])
})

it('a filter that names no id narrows nothing', async () => {
  expect(names((await read('filter[external_ids]=&page[size]=3')).body)).toEqual(slots(1, 3))
})
