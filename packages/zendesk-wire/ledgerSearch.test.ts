import { expect, it } from 'vitest'
import { ok } from '../../apps/consultoria/src/domain/kernel/result'
import { searchNames } from './ledgerSearch'
import type { Requests } from './requests'

it('looks for names on every page of what holds them', async () => {
  const asked: string[] = []
  const requests: Requests = {
    get: () => Promise.reject(new Error('a search is a POST')),
    post: async url => {
      asked.push(url)
      const isFirst = asked.length === 1
      return ok({
        custom_object_records: [{ name: isFirst ? 't35-20' : 't35-2' }],
        meta: { has_more: isFirst, after_cursor: isFirst ? 'x' : null }
      })
    }
  }
  expect(await searchNames(requests, ['t35-2'])).toEqual(ok([{ name: 't35-20' }, { name: 't35-2' }]))
  expect(asked[1]).toBe(`${asked[0]}&page[after]=x`)
})
