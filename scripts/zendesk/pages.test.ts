import { describe, expect, it } from 'vitest'
import type { Limits } from './limits'
import { zendeskClient } from './zendeskClient'

const account = {
  subdomain: 'a',
  domain: 'example',
  baseUrl: 'https://a.example',
  auth: { kind: 'bearer', token: 'topsecret' }
} as const

describe('a list that always promises more', () => {
  const pages = (page: (number: number) => unknown) => {
    const asked: string[] = []
    const send: typeof fetch = async input => {
      asked.push(String(input))
      return Response.json(page(asked.length))
    }
    return { asked, send }
  }
  const reading = (page: (number: number) => unknown, limits: Partial<Limits> = {}) => {
    const { asked, send } = pages(page)
    const read = zendeskClient(account, { fetch: send, limits })
    return { asked, read }
  }
  const more = (cursor: string, items: unknown[] = [{ id: 1 }]) => ({
    macros: items,
    meta: { has_more: true, after_cursor: cursor }
  })

  it('is ended when its cursor comes again', async () => {
    const { asked, read } = reading(number => more(number % 2 ? 'a' : 'b'))
    await expect(read.list('/macros', 'macros')).rejects.toThrow(
      'after 3 pages the next one is a page that was read already'
    )
    expect(asked).toHaveLength(3)
  })

  it('is ended when its pages are empty', async () => {
    const { asked, read } = reading(number => more(String(number), []))
    await expect(read.list('/macros', 'macros')).rejects.toThrow('there is said to be more after 10 empty pages')
    expect(asked).toHaveLength(10)
  })

  it('is ended when it has more pages than any account', async () => {
    const { read } = reading(number => more(String(number)), { pages: 20 })
    await expect(read.list('/macros', 'macros')).rejects.toThrow('there is said to be more after 20 pages')
  })

  it('is ended when the next page is the page itself', async () => {
    const { read } = reading(() => ({ locales: [{}], next_page: 'https://a.example/api/v2/locales' }))
    await expect(read.whole('/locales', 'locales')).rejects.toThrow('a page that was read already')
  })

  it.each([
    ['another host', 'https://evil.example/api/v2/locales?page=2'],
    ['another scheme', 'http://a.example/api/v2/locales?page=2'],
    ['no address', 'http://[']
  ])('is not followed to %s', async (_, address) => {
    const { asked, read } = reading(() => ({ locales: [{}], next_page: address }))
    await expect(read.whole('/locales', 'locales')).rejects.toThrow(
      `the next page is said to be at ${address}, where no`
    )
    expect(asked).toEqual(['https://a.example/api/v2/locales'])
  })

  it('is read on where the next page is one of the account', async () => {
    const { read } = reading(number => ({
      locales: [{ id: number }],
      next_page: number === 1 ? 'https://a.example/api/v2/locales?page=2' : null
    }))
    expect(await read.whole('/locales', 'locales')).toEqual([{ id: 1 }, { id: 2 }])
  })
})
