import type { Call } from '../../http/api'
import { pageOf, rowsOf, type Page } from '../../http/pagination'
import { booleanOf } from '../../input'
import type { Collection } from '../../store/collection'

interface Listed {
  id: number
  title: string
  active: boolean
  position: number
  created_at: string
  updated_at: string
}

type Sorting = 'alphabetical' | 'position'

const COMPARE: Readonly<Record<string, (a: Listed, b: Listed) => number>> = {
  alphabetical: (a, b) => a.title.localeCompare(b.title),
  created_at: (a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id,
  updated_at: (a, b) => a.updated_at.localeCompare(b.updated_at) || a.id - b.id,
  position: (a, b) => a.position - b.position || a.id - b.id
}

/** "asc" for alphabetical and position, "desc" for all others, as the reference says. */
function ordered<T extends Listed>(c: Call, rows: T[], unasked: Sorting): T[] {
  const sort = c.req.query('sort') ?? ''
  const by = c.req.query('sort_by') ?? (sort.replace(/^-/, '') || unasked)
  const byOwn = by === 'alphabetical' || by === 'position' || !(by in COMPARE) ? 'asc' : 'desc'
  const direction = c.req.query('sort_order') ?? (sort === '' ? byOwn : sort.startsWith('-') ? 'desc' : 'asc')
  const sorted = rows.toSorted(COMPARE[by] ?? COMPARE['position'])
  return direction === 'desc' ? sorted.toReversed() : sorted
}

/** Macros, views, triggers, automations: filtered by `active` and what else the caller wants, sorted, paged. Macros come by title unless asked. */
export function listRules<T extends Listed>(
  c: Call,
  collection: Collection<T>,
  keep: (rule: T) => boolean = () => true,
  unasked: Sorting = 'position'
): Page<T> {
  const active = booleanOf(c.req.query('active'))
  const rows = collection.find().filter(rule => (active === undefined || rule.active === active) && keep(rule))
  return pageOf(c, rowsOf(ordered(c, rows, unasked)))
}

export const titleContains =
  (c: Call) =>
  (rule: Listed): boolean =>
    rule.title.toLowerCase().includes((c.req.query('query') ?? '').toLowerCase())

export function nextPosition(rows: readonly Listed[]): number {
  return rows.reduce((top, rule) => Math.max(top, rule.position), 0) + 1
}
