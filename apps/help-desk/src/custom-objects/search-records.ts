import type { Desk } from '../desk'
import { firstOf, foundIn, sifted, type Found, type Search } from '../store/indexes/search-index'
import { everySieve, someSieve } from '../store/where'
import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'
import type { RecordFilter } from './record-filter'
import { relevance, textKeys } from './record-query'
import { withWord, wordsIn } from './record-words'

/** Without a sort only so many are found. OAS FilteredSearchCustomObjectRecords */
const MOST_BY_RELEVANCE = 10_000

interface RecordSearch {
  objectKey: string
  fields: readonly CustomObjectField[]
  filter: RecordFilter
  query: string
  /** Undefined: the more words of the query, the earlier. */
  sort: { column: string; descending: boolean } | undefined
}

/** Searches what the index knows: it may lag behind the writes. */
export function searchRecords(desk: Desk, asked: RecordSearch): Found<CustomObjectRecord> {
  const { objectKey, fields, filter, query, sort } = asked
  const { customObjectRecords } = desk.tables
  const words = wordsIn(query).map(word => ({ where: withWord(word, textKeys(fields)), exact: true }))
  const search: Search<CustomObjectRecord> = {
    sieve: everySieve([
      { where: { object_key: objectKey }, exact: true },
      filter.sieve,
      ...(words.length > 0 ? [someSieve(words)] : [])
    ]),
    keeps: record => record.object_key === objectKey && filter.keeps(record) && relevance(record, query, fields) > 0,
    orderBy: sort ? [sort, { column: 'id', descending: sort.descending }] : [{ column: 'id' }]
  }
  if (sort) return desk.index.search(customObjectRecords, search)
  return firstOf(
    MOST_BY_RELEVANCE,
    words.length > 1 ? byRelevance(desk, asked, search) : desk.index.search(customObjectRecords, search)
  )
}

/** Those with more of the words before those with fewer. */
function byRelevance(
  desk: Desk,
  { query, fields }: RecordSearch,
  search: Search<CustomObjectRecord>
): Found<CustomObjectRecord> {
  const { customObjectRecords } = desk.tables
  const rankOf = (record: CustomObjectRecord) => relevance(record, query, fields)
  if (desk.index.isBehind(customObjectRecords)) {
    const docs = desk.index.search(customObjectRecords, search).slice(0, Infinity)
    return foundIn(docs.toSorted((a, b) => rankOf(b) - rankOf(a)))
  }
  const ranks = new Map<string, number>()
  for (const word of wordsIn(query))
    for (const id of customObjectRecords.ids({
      where: { all: { allOf: [search.sieve.where, withWord(word, textKeys(fields))] } }
    }))
      ranks.set(id, (ranks.get(id) ?? 0) + 1)
  const ids = [...ranks].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([id]) => id)
  return sifted(customObjectRecords, ids, search.sieve.exact ? () => true : search.keeps)
}
