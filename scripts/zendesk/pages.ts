import { words } from '../terminal/language'
import { type Raw, record, records, text } from './wire'
import { ZendeskError } from './errors'
import type { Limits } from './limits'

type Get = (path: string) => Promise<Raw>
/** Told every page: what was asked to come beside the list stands in it. */
export type Beside = (page: Raw) => void
type PageLimits = Pick<Limits, 'pages' | 'emptyPages'>

/** Every object of a list, by cursor, 100 a page. A list that never ends is not read to its end, nor taken for whole. */
export const readByCursor = (
  get: Get,
  path: string,
  collection: string,
  query: string,
  limits: PageLimits,
  beside?: Beside
) => {
  const first = `${path}?${query ? `${query}&` : ''}page[size]=100`
  const next = (page: Raw, at: string) => {
    const { has_more, after_cursor } = record(page.meta)
    if (has_more !== true) return null
    const after = text(after_cursor)
    if (!after) throw new ZendeskError(200, 'GET', at, words().account.noCursor())
    return `${first}&page[after]=${encodeURIComponent(after)}`
  }
  return readOn(get, first, collection, next, limits, beside)
}

/** A list that the account answers whole when no page is asked for; where it does not, the rest is fetched. */
export const readWhole = (get: Get, path: string, collection: string, baseUrl: string, limits: PageLimits) =>
  readOn(get, path, collection, (page, at) => nextPage(page, at, baseUrl), limits)

const nextPage = (page: Raw, at: string, baseUrl: string) => {
  const address = text(page.next_page)
  if (!address) {
    if (record(page.meta).has_more === true) throw new ZendeskError(200, 'GET', at, words().account.noCursor())
    return null
  }
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : null
  if (url?.origin !== new URL(baseUrl).origin)
    throw new ZendeskError(200, 'GET', at, words().account.nextElsewhere(address))
  return url.pathname + url.search
}

const readOn = async (
  get: Get,
  first: string,
  collection: string,
  next: (page: Raw, at: string) => string | null,
  limits: PageLimits,
  beside?: Beside
): Promise<Raw[]> => {
  const all: Raw[] = []
  const seen = new Set<string>()
  let empty = 0
  for (let at: string | null = first; at !== null;) {
    const page: Raw = await get(at)
    const found = listed(at, page, collection)
    for (const one of found) all.push(one)
    beside?.(page)
    seen.add(at)
    empty = found.length ? 0 : empty + 1
    const following = next(page, at)
    const endless = following === null ? null : whyEndless(seen, following, empty, limits)
    if (endless) throw new ZendeskError(200, 'GET', at, endless)
    at = following
  }
  return all
}

const whyEndless = (seen: ReadonlySet<string>, following: string, empty: number, { pages, emptyPages }: PageLimits) => {
  if (seen.has(following)) return words().account.samePageAgain(seen.size)
  if (empty >= emptyPages) return words().account.onlyEmptyPages(empty)
  return seen.size >= pages ? words().account.tooManyPages(pages) : null
}

/** An answer without the list is no empty list. */
const listed = (path: string, answer: Raw, collection: string): Raw[] => {
  if (!Array.isArray(answer[collection]))
    throw new ZendeskError(200, 'GET', path, words().account.listMissing(collection))
  return records(answer[collection])
}
