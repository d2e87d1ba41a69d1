import { beforeAll, describe, expect, it } from 'vitest'
import { Collection } from './collection'
import { valueAt } from './column'
import { openDatabase } from './database'
import type { PageRequest } from './rows'
import { createSequences } from './sequence'

interface Doc {
  id: number
  status: string
  team: number
  created_at: string
  fields: Record<string, string | number | null>
}

const due = valueAt('fields', '7')
const points = valueAt('fields', '8')
const size = 8000
let docs: Collection<Doc>

function docAt(at: number): Doc {
  return {
    id: at + 1,
    status: at % 3 ? 'open' : 'closed',
    team: at % 100,
    created_at: `2026-01-01T${String(at).padStart(6, '0')}`,
    fields: { '7': at % 2 ? `2026-${String((at % 12) + 1).padStart(2, '0')}-10` : null, '8': at % 7 }
  }
}

beforeAll(() => {
  const db = openDatabase(':memory:')
  createSequences(db)
  docs = new Collection<Doc>(db, {
    name: 'docs',
    firstId: 1,
    indexes: { status: d => d.status, team: d => d.team, created_at: d => d.created_at },
    words: d => [`team${d.team}`]
  })
  docs.insertAll(Array.from({ length: size }, (_, at) => docAt(at)))
})

const plan = (request: PageRequest) => docs.plan(request).join('\n')

describe('a slice of many rows', () => {
  const byDate = [{ column: due }, { column: 'id' }]

  it('is met along the index of a value inside the documents, which is made when it is first asked for', () => {
    const where = { [due]: { gt: '2026-06-01' }, status: ['open', 'closed'] }
    expect(plan({ where, orderBy: byDate, limit: 100 })).toBe(
      'SEARCH docs USING COVERING INDEX docs by $.fields.7, status (<expr>>?)\nUSE TEMP B-TREE FOR LAST TERM OF ORDER BY'
    )
  })

  it('walks along the order where most rows match', () => {
    const request = { where: { status: 'open' }, orderBy: [{ column: 'created_at', descending: true }], limit: 50 }
    expect(plan(request)).toContain('docs by created_at')
    expect(plan({ ...request, orderBy: byDate })).toContain('COVERING INDEX docs by status, $.fields.7 (ix_status=?)')
    expect(plan({ where: { status: 'open' }, limit: 50 })).toBe('SCAN docs')
  })

  it('sorts what matches where that is little', () => {
    const request = { where: { team: 3, status: 'open' }, orderBy: [{ column: 'created_at' }], limit: 50 }
    expect(plan(request)).toContain('docs by team (ix_team=?)')
  })

  it('is the same in either way', () => {
    for (const where of [{ status: 'open' }, { team: 3 }, { team: [3, 4], status: 'closed' }, { [due]: '2026-04-10' }])
      for (const column of ['id', 'created_at', 'team', due])
        for (const descending of [true, false]) {
          const orderBy = [
            { column, descending },
            { column: 'id', descending }
          ]
          const all = docs.ids({ where, orderBy })
          expect(docs.ids({ where, orderBy, offset: 7, limit: 40 })).toEqual(all.slice(7, 47))
        }
  })
})

it('finds by word, however many rows there are', () => {
  const where = { named: { word: 'team42' } }
  expect(plan({ where })).toContain('docs_words VIRTUAL TABLE')
  expect(docs.count(where)).toBe(size / 100)
  expect(docs.count({ named: { word: 'team4', begins: true } })).toBe((size / 100) * 11)
})

describe('what is asked at once inside the documents', () => {
  const all = { [points]: 3, [due]: { gt: '2026-10-01' }, status: ['open', 'closed'] }

  it('has an index that holds all of it, what is fixed first', () => {
    expect(plan({ where: all })).toContain(
      'COVERING INDEX docs by $.fields.8, $.fields.7, status (<expr>=? AND <expr>>?)'
    )
  })

  it('shares an index that holds more', () => {
    expect(plan({ where: { [points]: 4, [due]: { gt: '2026-11-01' } } })).toContain(
      'docs by $.fields.8, $.fields.7, status'
    )
  })

  it('gets no more indexes than a few: then each value has one of its own', () => {
    const place = (at: number) => valueAt('fields', String(100 + at))
    for (let at = 0; at < 40; at += 1) docs.ids({ where: { [place(at)]: 1, team: [at, 1] } })
    expect(plan({ where: { [place(39)]: 1, team: [39, 1] } })).toContain('docs by $.fields.139 (<expr>=?)')
  })
})

it('counts again as the table grows, so that plans fit what is there', () => {
  const db = openDatabase(':memory:')
  createSequences(db)
  const rows = new Collection<Doc>(db, {
    name: 'docs',
    firstId: 1,
    indexes: { status: d => d.status, team: d => d.team },
    within: 'status'
  })
  const request = { where: { status: 'open', team: [1, 2] }, limit: 10 }
  for (let at = 0; at < 3000; at++) rows.insert({ ...docAt(at), status: 'open', team: at })
  expect(rows.plan(request).join('\n')).toContain('docs by status, team, id (ix_status=? AND ix_team=?)')
})
