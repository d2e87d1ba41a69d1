import type { CoverageRow } from './row'

const search = 'https://developer.zendesk.com/documentation/custom-data/v2/searching-custom-object-records'
const limits = 'https://developer.zendesk.com/documentation/custom-data/introduction'
const objects = '/api/v2/custom_objects'
const one = `${objects}/{key}`

export const customObjectCoverage: CoverageRow[] = [
  { method: 'GET', path: objects, source: 'OAS ListCustomObjects' },
  {
    method: 'POST',
    path: objects,
    source: `OAS CreateCustomObject; ${limits}`,
    note: '3, 5, 30 or 50 objects by plan. Silent on the error of a taken key: 422 RecordInvalid.'
  },
  { method: 'GET', path: one, source: 'OAS ShowCustomObject' },
  {
    method: 'PATCH',
    path: one,
    source: 'OAS UpdateCustomObject',
    note: 'Another key is refused; the reference says only that it cannot change.'
  },
  { method: 'DELETE', path: one, source: 'OAS DeleteCustomObject', note: 'Fields and records go with it, at once.' },
  { method: 'GET', path: `${objects}/limits/object_limit`, source: 'OAS CustomObjectsLimit' },
  { method: 'GET', path: `${objects}/limits/record_limit`, source: 'OAS CustomObjectRecordsLimit' },
  { method: 'GET', path: `${one}/limits/field_limit`, source: 'OAS CustomObjectFieldsLimit' },
  { method: 'GET', path: `${one}/fields`, source: 'OAS ListCustomObjectFields' },
  { method: 'POST', path: `${one}/fields`, source: 'OAS CreateCustomObjectField' },
  { method: 'GET', path: `${one}/fields/{key_or_id}`, source: 'OAS ShowCustomObjectField' },
  { method: 'PATCH', path: `${one}/fields/{key_or_id}`, source: 'OAS UpdateCustomObjectField' },
  { method: 'DELETE', path: `${one}/fields/{key_or_id}`, source: 'OAS DeleteCustomObjectField' },
  { method: 'PUT', path: `${one}/fields/reorder`, source: 'OAS ReorderCustomObjectFields' },
  {
    method: 'GET',
    path: `${one}/records`,
    source: 'OAS ListCustomObjectRecords',
    note: 'Sees every write at once; the reference is silent on it. By id unless sorted. A filter that names no id narrows nothing; the reference sets no limit to the ids, pages hold 100.'
  },
  {
    method: 'POST',
    path: `${one}/records`,
    source: `OAS CreateCustomObjectRecord; ${limits}`,
    note: 'Silent on the body of a refused duplicate name: 422 RecordInvalid with DuplicateValue. A name is free again after a delete. An external id may repeat and need not be the name: the reference calls no external id unique, except those a filter lists. Unknown field keys and lookups to nothing are refused with 422, and so is a record whose name, external id and fields are more than 32 KB of JSON, or whose name is longer than 255 characters (undocumented). Texts are kept to the letter, U+0000 included: undocumented. Times have a resolution of one second.'
  },
  {
    method: 'PATCH',
    path: `${one}/records`,
    source: 'OAS UpsertCustomObjectRecordByExternalIdOrName',
    note: 'Answers 200 for a record made as well; of several with one external id the oldest is updated.'
  },
  { method: 'DELETE', path: `${one}/records`, source: 'OAS DeleteCustomObjectRecordByExternalIdOrName' },
  { method: 'GET', path: `${one}/records/{id}`, source: 'OAS ShowCustomObjectRecord' },
  { method: 'PATCH', path: `${one}/records/{id}`, source: 'OAS UpdateCustomObjectRecord' },
  { method: 'DELETE', path: `${one}/records/{id}`, source: 'OAS DeleteCustomObjectRecord' },
  { method: 'GET', path: `${one}/records/count`, source: 'OAS CountCustomObjectRecords' },
  {
    method: 'GET',
    path: `${one}/records/autocomplete`,
    source: 'OAS AutocompleteCustomObjectRecordSearch',
    note: 'Relationship filters are not applied.'
  },
  {
    method: 'GET',
    path: `${one}/records/search`,
    source: 'OAS SearchCustomObjectRecords',
    note: 'Prefixes of words in the name and text fields; no fuzziness. May lag behind writes, see /__control/index.'
  },
  {
    method: 'POST',
    path: `${one}/records/search`,
    source: `OAS FilteredSearchCustomObjectRecords; ${search}`,
    note: 'An operator the page does not list for the field is refused with 400; the page is silent on the answer.'
  },
  {
    method: 'POST',
    path: `${one}/jobs`,
    source:
      'OAS CustomObjectRecordBulkJobs; https://developer.zendesk.com/api-reference/introduction/rate-limits/#job-limit',
    note: 'Each item stands or falls alone; silent on the shape of results: as in job statuses.'
  },
  {
    method: 'GET',
    path: '/api/v2/{target_type}/{id}/relationship_fields/{field_id}/{source_type}',
    source: 'OAS GetSourcesByTarget',
    note: 'Sources are records of custom objects only; other sources answer 404.'
  }
]
