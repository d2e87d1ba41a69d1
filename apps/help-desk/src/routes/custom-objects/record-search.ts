import { fieldsOf } from '../../custom-objects/object-fields'
import { BadFilter, readFilter, type RecordFilter } from '../../custom-objects/record-filter'
import { searchRecords } from '../../custom-objects/search-records'
import { recordPresenter } from '../../custom-objects/write-record'
import { readBody, type Api, type Call } from '../../http/api'
import { badRequest } from '../../http/api-error'
import { pageOf } from '../../http/pagination'
import { isRecord } from '../../input'
import { objectOf } from './found'

function readSort(c: Call): { column: string; descending: boolean } | undefined {
  const sort = c.req.query('sort')
  if (sort === undefined || sort === '') return undefined
  const column = sort.replace(/^-/, '')
  if (!['name', 'created_at', 'updated_at'].includes(column))
    throw badRequest('InvalidParameter', 'sort must be name, created_at or updated_at, with - for descending')
  return { column, descending: sort.startsWith('-') }
}

const everything = readFilter({}, [])

function search(c: Call, query: string, filter: RecordFilter) {
  const desk = c.get('desk')
  const objectKey = objectOf(c).id
  const fields = fieldsOf(desk, objectKey)
  const found = searchRecords(desk, { objectKey, fields, filter, query, sort: readSort(c) })
  const { rows, envelope } = pageOf(c, found, { unasked: 'cursor' })
  return c.json({
    count: rows.length,
    custom_object_records: rows.map(recordPresenter(desk, objectKey, fields)),
    ...envelope
  })
}

export function recordSearchRoutes(api: Api): void {
  const base = '/api/v2/custom_objects/:key/records'

  api.get(`${base}/search`, c => search(c, c.req.query('query') ?? '', everything))

  api.get(`${base}/autocomplete`, c => {
    const name = { $contains: c.req.query('name') ?? '' }
    return search(c, '', readFilter({ name }, []))
  })

  api.post(`${base}/search`, async c => {
    const objectKey = objectOf(c).id
    const { filter } = await readBody(c)
    try {
      const read = readFilter(isRecord(filter) ? filter : {}, fieldsOf(c.get('desk'), objectKey))
      return search(c, c.req.query('query') ?? '', read)
    } catch (error) {
      if (error instanceof BadFilter) throw badRequest('InvalidFilter', error.message)
      throw error
    }
  })
}
