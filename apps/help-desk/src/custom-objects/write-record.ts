import { isRecorded } from '../control/wire'
import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { textOf, type JsonRecord } from '../input'
import { UniqueViolation } from '../store/collection'
import type { CustomObjectRecord, NameProperties } from '../tables/custom-objects'
import type { User } from '../tables/people'
import type { FieldValue } from '../tables/ticket'
import { fieldsOf, nameProperties, NAME_KEY, isStandard } from './object-fields'
import { readRecordValues } from './record-values'
import { nextUlid } from './ulid'

/** One record holds at most this much. https://developer.zendesk.com/documentation/custom-data/introduction */
const LARGEST_BYTES = 32 * 1024

/** A name is a text of one line; how long it may be is undocumented. */
const LONGEST_NAME = 255

type Written = Pick<CustomObjectRecord, 'name' | 'external_id' | 'custom_object_fields'>

function checkSize({ name, external_id, custom_object_fields }: Written, problems: Problems): void {
  if (Buffer.byteLength(JSON.stringify({ name, external_id, custom_object_fields })) > LARGEST_BYTES)
    problems.add('base', 'A custom object record cannot be larger than 32 KB', 'RecordTooLarge')
}

function readName(input: JsonRecord, properties: NameProperties, problems: Problems): string | undefined {
  if (!('name' in input)) return undefined
  if (properties.autoincrement_enabled) {
    problems.add('name', 'Name: is generated automatically and cannot be set')
    return undefined
  }
  const name = textOf(input['name']) ?? ''
  if (name.trim() === '') problems.add('name', 'Name: cannot be blank', 'BlankValue')
  if (name.length > LONGEST_NAME)
    problems.add('name', `Name: is too long (maximum is ${LONGEST_NAME} characters)`, 'TooLong')
  return name
}

/** The next automatic name; the sequence moves on with the record that takes it. */
function numberedName(desk: Desk, objectKey: string, properties: NameProperties): string {
  const field = desk.tables.customObjectFields.first({ object_key: objectKey, key: NAME_KEY })
  const { autoincrement_next_sequence: next, autoincrement_padding, autoincrement_prefix } = properties
  if (field)
    desk.tables.customObjectFields.update(field.id, {
      properties: { ...properties, autoincrement_next_sequence: next + 1 }
    })
  return `${autoincrement_prefix}${String(next).padStart(autoincrement_padding, '0')}`
}

function refusingTwins<R>(problems: Problems, write: () => R): R {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error
    problems.add('name', 'Name: has already been taken', 'DuplicateValue')
    problems.check()
    throw error
  }
}

/** @throws 422 for a taken unique name, a value that does not fit its field, a record beyond 32 KB. */
export function createRecord(desk: Desk, actor: User, objectKey: string, input: JsonRecord): CustomObjectRecord {
  const problems = new Problems()
  const properties = nameProperties(desk, objectKey)
  const named = readName(input, properties, problems)
  if (named === undefined && !properties.autoincrement_enabled)
    problems.add('name', 'Name: cannot be blank', 'BlankValue')
  const custom_object_fields = readRecordValues(desk, objectKey, input, problems)
  const external_id = textOf(input['external_id']) ?? null
  checkSize({ name: named ?? '', external_id, custom_object_fields }, problems)
  problems.check()
  const now = desk.clock.stamp()
  return desk.transaction(() => {
    const name = named ?? numberedName(desk, objectKey, properties)
    return refusingTwins(problems, () =>
      desk.tables.customObjectRecords.insert({
        id: nextUlid(desk),
        object_key: objectKey,
        name,
        unique_name: properties.is_unique ? name : null,
        external_id,
        custom_object_fields,
        created_by_user_id: actor.id,
        updated_by_user_id: actor.id,
        created_at: now,
        updated_at: now
      })
    )
  })
}

/** Only what is named changes. @throws 422 as createRecord */
export function updateRecord(
  desk: Desk,
  actor: User,
  before: CustomObjectRecord,
  input: JsonRecord
): CustomObjectRecord {
  const problems = new Problems()
  const properties = nameProperties(desk, before.object_key)
  const name = readName(input, properties, problems) ?? before.name
  const values = readRecordValues(desk, before.object_key, input, problems)
  const custom_object_fields = { ...before.custom_object_fields, ...values }
  const external_id = 'external_id' in input ? (textOf(input['external_id']) ?? null) : before.external_id
  checkSize({ name, external_id, custom_object_fields }, problems)
  problems.check()
  return refusingTwins(problems, () =>
    desk.tables.customObjectRecords.update(before.id, {
      name,
      unique_name: properties.is_unique ? name : null,
      external_id,
      custom_object_fields,
      updated_by_user_id: actor.id,
      updated_at: desk.clock.stamp()
    })
  )
}

/** An example of the reference spells the same instant otherwise. */
const respelled = (stamp: string): string => stamp.replace('T', ' ').replace('Z', '+00:00')

export const recordAnswer = (desk: Desk, record: CustomObjectRecord) => recordPresenter(desk, record.object_key)(record)

/** Every active field of the object is shown; one that was never set is null. */
export function recordPresenter(desk: Desk, objectKey: string, fields = fieldsOf(desk, objectKey)) {
  const keys = fields.filter(field => !isStandard(field) && field.active).map(field => field.key)
  const url = `${desk.url}/api/v2/custom_objects/${objectKey}/records`
  const recorded = isRecorded(desk)
  return (record: CustomObjectRecord) => {
    const values: Record<string, FieldValue> = {}
    for (const key of keys) values[key] = record.custom_object_fields[key] ?? null
    return {
      id: record.id,
      name: record.name,
      external_id: record.external_id,
      created_at: recorded ? respelled(record.created_at) : record.created_at,
      updated_at: recorded ? respelled(record.updated_at) : record.updated_at,
      custom_object_key: objectKey,
      custom_object_fields: values,
      created_by_user_id: String(record.created_by_user_id),
      updated_by_user_id: String(record.updated_by_user_id),
      url: `${url}/${record.id}.json`
    }
  }
}
