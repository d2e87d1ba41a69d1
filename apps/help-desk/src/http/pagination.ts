import { isRecorded } from '../control/wire'
import type { Collection } from '../store/collection'
import type { PageRequest } from '../store/rows'
import type { Id } from '../store/shape'
import type { Where } from '../store/where'
import type { Call } from './api'
import { badRequest } from './api-error'

/** Rows in a fixed order, read in slices. */
export interface Source<T> {
  count(): number
  slice(offset: number, limit: number): T[]
  /** Rows behind an id, where the order is by id: the fast way on. */
  after?: (id: Id, limit: number) => T[]
}

export interface Page<T> {
  rows: T[]
  /** `meta` and `links`, or `count`, `next_page` and `previous_page`: spread it into the answer. */
  envelope: Record<string, unknown>
}

export interface PageOptions {
  /** What is done without `page[size]`: offset pages of 100, everything at once, or cursor pages all the same. */
  unasked?: 'offset' | 'everything' | 'cursor'
  largest?: number
  /** Milliseconds a cursor can be used; without it for ever. */
  lasts?: number
}

export function rowsOf<T>(rows: T[]): Source<T> {
  return { count: () => rows.length, slice: (offset, limit) => rows.slice(offset, offset + limit) }
}

export function rowsIn<T extends { id: Id }>(
  collection: Collection<T>,
  where: Where = {},
  orderBy: NonNullable<PageRequest['orderBy']> = [{ column: 'id' }]
): Source<T> {
  const byId = orderBy.length === 1 && orderBy[0]?.column === 'id' && !orderBy[0].descending
  return {
    count: () => collection.count(where),
    slice: (offset, limit) => collection.find({ where, orderBy, offset, limit }),
    ...(byId ? { after: (afterId, limit) => collection.find({ where, orderBy, afterId, limit }) } : {})
  }
}

/** One page of rows, by cursor when `page[size]` or `page[after]` is given, else by offset. @throws 400 for a page that cannot be. */
export function pageOf<T extends { id: Id }>(c: Call, source: Source<T>, options: PageOptions = {}): Page<T> {
  const query = c.req.query()
  if ('page[size]' in query || 'page[after]' in query || 'page[before]' in query || options.unasked === 'cursor')
    return cursorPage(c, source, options)
  if (options.unasked === 'everything' && !('page' in query) && !('per_page' in query)) {
    const rows = source.slice(0, Number.MAX_SAFE_INTEGER)
    return { rows, envelope: { count: rows.length, next_page: null, previous_page: null } }
  }
  return offsetPage(c, source, options)
}

/** Offset pages end at 10,000 records. https://developer.zendesk.com/api-reference/introduction/pagination/ */
const offsetEnd = 10_000

function offsetPage<T extends { id: Id }>(c: Call, source: Source<T>, options: PageOptions): Page<T> {
  const perPage = Math.min(Math.max(wholeQuery(c, 'per_page', 100), 1), options.largest ?? 100)
  const page = Math.max(wholeQuery(c, 'page', 1), 1)
  if ((page - 1) * perPage >= offsetEnd)
    throw badRequest('Invalid attribute', 'Number of requested pages is over the limit; use cursor pagination')
  const count = source.count()
  const address = (to: number) => withQuery(c, { page: String(to), per_page: String(perPage) })
  return {
    rows: source.slice((page - 1) * perPage, perPage),
    envelope: {
      count,
      next_page: page * perPage < count ? address(page + 1) : null,
      previous_page: page > 1 ? address(page - 1) : null
    }
  }
}

interface Cursor {
  /** Id of the row the page starts after. */
  id: Id
  /** Where that row stood, in case it is gone. */
  at: number
  /** When it ends to be of use, in milliseconds; 0 = never. */
  until: number
}

function cursorPage<T extends { id: Id }>(c: Call, source: Source<T>, options: PageOptions): Page<T> {
  const size = wholeQuery(c, 'page[size]', 100)
  if (size < 1 || size > (options.largest ?? 100))
    throw badRequest('InvalidPaginationParameter', `page[size] must be between 1 and ${options.largest ?? 100}`)
  const now = c.get('desk').clock.now().getTime()
  const until = options.lasts === undefined ? 0 : now + options.lasts
  const { start, found, end } = readSlice(c, source, size)
  const rows = found.slice(0, size)
  const more = end === undefined ? found.length > size : start > 0
  const first = rows[0]
  const last = rows.at(-1)
  const cursors = {
    after_cursor: last ? writeCursor({ id: last.id, at: start + rows.length, until }) : null,
    before_cursor: first ? writeCursor({ id: first.id, at: start + 1, until }) : null
  }
  const always = isRecorded(c.get('desk'))
  const address = (name: string, cursor: string) =>
    withQuery(c, { 'page[after]': null, 'page[before]': null, [name]: cursor, 'page[size]': String(size) })
  return {
    rows,
    envelope: {
      meta: { has_more: more, ...cursors },
      links: {
        next:
          cursors.after_cursor && (always || end !== undefined || more)
            ? address('page[after]', cursors.after_cursor)
            : null,
        prev: cursors.before_cursor && (always || start > 0) ? address('page[before]', cursors.before_cursor) : null
      }
    }
  }
}

/** The rows from the cursor on, one more than asked for; before a `before` cursor exactly those up to it. */
function readSlice<T extends { id: Id }>(
  c: Call,
  source: Source<T>,
  size: number
): { start: number; found: T[]; end?: number } {
  const [after, before] = [c.req.query('page[after]'), c.req.query('page[before]')]
  if (before !== undefined) {
    const end = Math.max(locate(source, readCursor(c, before)) - 1, 0)
    const start = Math.max(end - size, 0)
    return { start, end, found: source.slice(start, end - start) }
  }
  if (after === undefined) return { start: 0, found: source.slice(0, size + 1) }
  const cursor = readCursor(c, after)
  if (source.after) return { start: cursor.at, found: source.after(cursor.id, size + 1) }
  const start = locate(source, cursor)
  return { start, found: source.slice(start, size + 1) }
}

/** How many rows lie up to and including the cursor's. Rows that came or went before it do not shift the page. */
function locate<T extends { id: Id }>(source: Source<T>, cursor: Cursor): number {
  if (source.slice(cursor.at - 1, 1)[0]?.id === cursor.id) return cursor.at
  const reach = 1000
  const from = Math.max(cursor.at - reach, 0)
  const near = source.slice(from, reach * 2).findIndex(row => row.id === cursor.id)
  return near === -1 ? Math.max(cursor.at - 1, 0) : from + near + 1
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.id, cursor.at, ...(cursor.until === 0 ? [] : [cursor.until])])).toString(
    'base64url'
  )
}

function readCursor(c: Call, text: string): Cursor {
  const cursor = parseCursor(text)
  if (!cursor) throw badRequest('InvalidPaginationParameter', 'page[after] is not valid')
  if (cursor.until > 0 && cursor.until < c.get('desk').clock.now().getTime())
    throw badRequest('InvalidPaginationParameter', 'page[after] has expired')
  return cursor
}

/** Any unreadable cursor is answered alike. */
function parseCursor(text: string): Cursor | undefined {
  try {
    const [id, at, until = 0]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    const named = typeof id === 'string' || typeof id === 'number'
    return named && typeof at === 'number' && typeof until === 'number' ? { id, at, until } : undefined
  } catch {
    return undefined
  }
}

function wholeQuery(c: Call, name: string, absent: number): number {
  const text = c.req.query(name)
  if (text === undefined || text === '') return absent
  if (!/^\d+$/.test(text)) throw badRequest('Invalid attribute', `${name} must be an integer`)
  return Number(text)
}

function withQuery(c: Call, changes: Record<string, string | null>): string {
  const url = new URL(c.req.url)
  for (const [name, value] of Object.entries(changes))
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  return url.href
}
