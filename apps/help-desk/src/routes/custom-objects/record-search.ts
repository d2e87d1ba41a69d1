import { fieldsOf } from '../../custom-objects/object-fields'
import { BadFilter, readFilter } from '../../custom-objects/record-filter'
import { relevance } from '../../custom-objects/record-query'
import { recordAnswer } from '../../custom-objects/write-record'
import { readBody, type Api, type Call } from '../../http/api'
import { badRequest } from '../../http/api-error'
import { pageOf, rowsOf } from '../../http/pagination'
import { isRecord } from '../../input'
import type { CustomObjectRecord } from '../../tables/custom-objects'
import { objectOf } from './found'

/** Without a sort only so many are found. OAS FilteredSearchCustomObjectRecords */
const MOST_BY_RELEVANCE = 10_000

type Order = (a: CustomObjectRecord, b: CustomObjectRecord) => number

function readSort(c: Call): Order | undefined {
  const sort = c.req.query('sort')
  if (sort === undefined || sort === '') return undefined
  const by = sort.replace(/^-/, '')
  if (by !== 'name' && by !== 'created_at' && by !== 'updated_at')
    throw badRequest('InvalidParameter', 'sort must be name, created_at or updated_at, with - for descending')
  const up: Order = (a, b) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : a.id < b.id ? -1 : 1)
  return sort.startsWith('-') ? (a, b) => up(b, a) : up
}

/** Searches what the index knows: it may lag behind the writes. */
function search(c: Call, query: string, keep: (record: CustomObjectRecord) => boolean) {
  const desk = c.get('desk')
  const objectKey = objectOf(c).id
  const fields = fieldsOf(desk, objectKey)
  const sort = readSort(c)
  const found = desk.index
    .read(desk.tables.customObjectRecords, { object_key: objectKey })
    .filter(record => record.object_key === objectKey && keep(record))
    .map(record => ({ record, rank: relevance(record, query, fields) }))
    .filter(({ rank }) => rank > 0)
  const records = sort
    ? found.map(({ record }) => record).toSorted(sort)
    : found
        .toSorted((a, b) => b.rank - a.rank || (a.record.id < b.record.id ? -1 : 1))
        .map(({ record }) => record)
        .slice(0, MOST_BY_RELEVANCE)
  const { rows, envelope } = pageOf(c, rowsOf(records), { unasked: 'cursor' })
  return c.json({
    count: rows.length,
    custom_object_records: rows.map(record => recordAnswer(desk, record, fields)),
    ...envelope
  })
}

export function recordSearchRoutes(api: Api): void {
  const base = '/api/v2/custom_objects/:key/records'

  api.get(`${base}/search`, c => search(c, c.req.query('query') ?? '', () => true))

  api.get(`${base}/autocomplete`, c => {
    const start = (c.req.query('name') ?? '').toLowerCase()
    return search(c, '', record => record.name.toLowerCase().includes(start))
  })

  api.post(`${base}/search`, async c => {
    const objectKey = objectOf(c).id
    const { filter } = await readBody(c)
    try {
      const keep = readFilter(isRecord(filter) ? filter : {}, fieldsOf(c.get('desk'), objectKey))
      return search(c, c.req.query('query') ?? '', keep)
    } catch (error) {
      if (error instanceof BadFilter) throw badRequest('InvalidFilter', error.message)
      throw error
    }
  })
}
