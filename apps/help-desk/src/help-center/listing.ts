import type { Call } from '../http/api'
import { badRequest } from '../http/api-error'
import { pageOf, rowsOf } from '../http/pagination'
import type { TranslatedItem } from '../tables/help-center'
import type { Translated } from './reading'

type SortName = 'position' | 'title' | 'created_at' | 'updated_at' | 'edited_at'

interface Listing<T extends TranslatedItem> {
  key: string
  /** What the list can be sorted by; the first unless asked otherwise. */
  sorts: readonly SortName[]
  present: (row: Translated<T>) => unknown
  /** What comes beside the page's rows. */
  beside?: (rows: Translated<T>[]) => Record<string, unknown>
}

const perPageUnasked = 30
const perPageMost = 100

/** A help-center list: cursor pages as everywhere, offset pages with counts of their own. Of equal ones the newest comes first. */
export function listing<T extends TranslatedItem>(c: Call, all: Translated<T>[], options: Listing<T>): Response {
  const { key, sorts, present, beside } = options
  const sort_by = sorts.find(name => name === c.req.query('sort_by')) ?? sorts[0] ?? 'position'
  const sort_order = c.req.query('sort_order') === 'desc' ? 'desc' : 'asc'
  const turn = sort_order === 'desc' ? -1 : 1
  const sorted = all.toSorted(
    (a, b) => turn * compare(sortValue(a, sort_by), sortValue(b, sort_by)) || b.item.id - a.item.id
  )
  const query = c.req.query()
  if ('page[size]' in query || 'page[after]' in query || 'page[before]' in query) {
    const page = pageOf(c, rowsOf(sorted.map(row => ({ id: row.item.id, row }))))
    const rows = page.rows.map(({ row }) => row)
    return c.json({ [key]: rows.map(present), ...beside?.(rows), ...page.envelope })
  }
  const { rows, envelope } = offsetPage(c, sorted, perPageUnasked)
  return c.json({ [key]: rows.map(present), ...beside?.(rows), ...envelope, sort_by, sort_order })
}

function sortValue({ item, translation }: Translated<TranslatedItem>, name: SortName): string | number {
  if (name === 'title') return translation.title
  if (name === 'edited_at') return 'edited_at' in item ? String(item.edited_at) : item.updated_at
  return item[name]
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b)

/** One page by number with `count`, `page`, `page_count` and the addresses beside it. @throws 400 */
export function offsetPage<T>(c: Call, all: T[], unasked: number): { rows: T[]; envelope: Record<string, unknown> } {
  const per_page = Math.min(Math.max(whole(c, 'per_page', unasked), 1), perPageMost)
  const page = Math.max(whole(c, 'page', 1), 1)
  const page_count = Math.ceil(all.length / per_page)
  const address = (to: number) => {
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(to))
    url.searchParams.set('per_page', String(per_page))
    return url.href
  }
  return {
    rows: all.slice((page - 1) * per_page, page * per_page),
    envelope: {
      count: all.length,
      page,
      page_count,
      per_page,
      next_page: page < page_count ? address(page + 1) : null,
      previous_page: page > 1 ? address(page - 1) : null
    }
  }
}

function whole(c: Call, name: string, absent: number): number {
  const text = c.req.query(name)
  if (text === undefined || text === '') return absent
  if (!/^\d+$/.test(text)) throw badRequest('Invalid attribute', `${name} must be an integer`)
  return Number(text)
}
